import type { CastPerson } from '../person.ts';
import { COUNTRY, MUNICIPALITY, NATIONALITY } from './table.ts';

/** Registered and able to log in, and that is all: no work, no benefit, no account. */
export const leeg: CastPerson = {
  login: 'leeg',
  about: { nl: 'Bestaat, maar elke bron is leeg', en: 'Exists, but every source is empty' },
  bsn: '999970720',
  firstNames: 'Rein',
  initials: 'R.',
  familyName: 'Leegwater',
  gender: 'M',
  birthDate: '1980-09-01',
  birthPlace: "'s-Gravenhage",
  birthCountry: COUNTRY.netherlands,
  nationalities: [{ nationality: NATIONALITY.dutch, since: '1980-09-01' }],
  address: {
    kind: 'DUTCH',
    street: 'Turfmarkt',
    number: 75,
    postcode: '2511CA',
    city: "'s-Gravenhage",
    since: '2011-11-01',
    bagObject: '0518010000583568',
  },
  municipality: MUNICIPALITY.hague,
  children: [],
  flags: {},
  jobs: [],
  accounts: [],
};
