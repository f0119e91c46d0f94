import type { CastPerson } from '../person.ts';
import { practiceIban } from '../practice-number.ts';
import { permanentJob } from './job.ts';
import { EMPLOYERS, ORGANISATIONS } from './organisation.ts';
import { collected, received } from './payment.ts';
import { COUNTRY, MUNICIPALITY, NATIONALITY, RESIDENCE_PERMIT } from './table.ts';

export const igor: CastPerson = {
  login: 'igor',
  about: {
    nl: 'Geëmigreerd, adres in het buitenland, letters met tekens',
    en: 'Emigrated, address abroad, diacritics',
  },
  bsn: '999991073',
  firstNames: 'Igor Ondřej',
  initials: 'I.O.',
  familyName: 'Štěpánek-Žižková',
  gender: 'M',
  birthDate: '1970-01-01',
  birthPlace: 'České Budějovice',
  birthCountry: COUNTRY.czechoslovakia,
  nationalities: [{ nationality: NATIONALITY.czech, since: '1993-01-01' }],
  residencePermit: { kind: RESIDENCE_PERMIT.indefinite, from: '2004-05-01', until: '2022-10-01' },
  address: {
    kind: 'ABROAD',
    lines: ["14 Rue de l'Église Saint-Étienne", '67000 Strasbourg'],
    country: COUNTRY.france,
    since: '2022-10-01',
  },
  municipality: MUNICIPALITY.nonResidents,
  children: [],
  flags: { suspension: { reason: 'E', on: '2022-10-01' } },
  jobs: [
    permanentJob({
      at: EMPLOYERS.research,
      hours: 156,
      from: '2011-03-01',
      until: '2022-09-30',
      wage: [
        ['2011-03-01', 3_120],
        ['2017-01-01', 3_710],
        ['2020-01-01', 4_080],
        ['2022-01-01', 4_265],
      ],
    }),
  ],
  accounts: [
    {
      iban: practiceIban('TRIO', 701),
      kind: 'CURRENT',
      name: 'Betaalrekening',
      balance: 803_119,
      main: true,
      recurring: [
        received(
          { name: 'I. Štěpánek-Žižková', iban: 'FR7699999999990000000007137' },
          { cents: 50_000, day: 3, description: 'Virement mensuel', truth: 'OWN_TRANSFER' },
        ),
        collected(ORGANISATIONS.insurer, { cents: 3_900, day: 2, description: 'Reisverzekering', truth: 'INSURANCE' }),
        collected(ORGANISATIONS.newspaper, {
          cents: 3_420,
          day: 5,
          description: 'Abonnement krant',
          truth: 'SUBSCRIPTION',
        }),
      ],
    },
  ],
};
