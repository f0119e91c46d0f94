import type { CastPerson } from '../person.ts';
import { practiceIban } from '../practice-number.ts';
import { permanentJob } from './job.ts';
import { EMPLOYERS, ORGANISATIONS } from './organisation.ts';
import { collected } from './payment.ts';
import { COUNTRY, MUNICIPALITY, NATIONALITY } from './table.ts';

/**
 * What the registers say of this person cannot all be true: a marriage that ended before it began, a partner born after
 * it, a child older than its parent, two full-time jobs at once. All of it is shown as it stands.
 */
export const fout: CastPerson = {
  login: 'fout',
  about: { nl: 'Gegevens die elkaar tegenspreken', en: 'Data that contradict each other' },
  bsn: '999970008',
  firstNames: 'Floris',
  initials: 'F.',
  namePrefix: 'van',
  familyName: 'Tegenspraak',
  gender: 'M',
  birthDate: '1984-10-02',
  birthPlace: "'s-Gravenhage",
  birthCountry: COUNTRY.netherlands,
  nationalities: [{ nationality: NATIONALITY.dutch }],
  address: {
    kind: 'DUTCH',
    street: 'Turfmarkt',
    number: 55,
    postcode: '2511CA',
    city: "'s-Gravenhage",
    since: '1984-10-02',
    bagObject: '0518010000583558',
  },
  municipality: MUNICIPALITY.hague,
  partnership: {
    kind: 'H',
    since: '2015-12-03',
    endedOn: '2005-12-03',
    partner: { bsn: '999970148', firstNames: 'Grietje', familyName: 'Andersom', birthDate: '2016-04' },
  },
  children: [
    { bsn: '999950083', firstNames: 'Olivier', namePrefix: 'van', familyName: 'Tegenspraak', birthDate: '1983' },
  ],
  flags: {
    addressUnderInvestigation: true,
    notLivingThere: true,
    identityUnderInvestigation: true,
    partnershipUnderInvestigation: true,
  },
  jobs: [
    permanentJob({
      at: EMPLOYERS.transport,
      hours: 173,
      from: '2019-01-01',
      wage: [
        ['2019-01-01', 2_650],
        ['2023-01-01', 2_940],
      ],
    }),
    permanentJob({
      at: EMPLOYERS.catering,
      hours: 173,
      from: '2020-05-01',
      wage: [
        ['2020-05-01', 2_380],
        ['2024-01-01', 2_700],
      ],
    }),
  ],
  accounts: [
    {
      iban: practiceIban('ABNA', 901),
      kind: 'CURRENT',
      name: 'Betaalrekening',
      balance: -48_210,
      main: true,
      recurring: [
        collected(ORGANISATIONS.landlord, { cents: 97_500, day: 1, description: 'Huur Turfmarkt 55', truth: 'RENT' }),
        collected(ORGANISATIONS.housing, { cents: 66_000, day: 1, description: 'Huur Kerkstraat 9', truth: 'RENT' }),
        collected(ORGANISATIONS.healthInsurer, {
          cents: 15_110,
          day: 1,
          description: 'Premie zorgverzekering',
          truth: 'HEALTH_INSURANCE',
        }),
      ],
    },
  ],
};
