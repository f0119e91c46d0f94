import type { CastPerson } from '../person.ts';
import { practiceIban } from '../practice-number.ts';
import { permanentJob, temporaryJob } from './job.ts';
import { EMPLOYERS, ORGANISATIONS } from './organisation.ts';
import { byCard, collected, ordered, received } from './payment.ts';
import { COUNTRY, MUNICIPALITY, NATIONALITY } from './table.ts';

const iban = practiceIban('ASNB', 501);
const savings = practiceIban('ASNB', 502);
const self = 'D.J. Terpstra';

export const daan: CastPerson = {
  login: 'daan',
  about: { nl: 'Starter met studieschuld, zoekt eerste huis', en: 'Starter with student debt, first home' },
  bsn: '999971141',
  firstNames: 'Daan Jelle',
  initials: 'D.J.',
  familyName: 'Terpstra',
  gender: 'M',
  birthDate: '2001-04-03',
  birthPlace: 'Waddinxveen',
  birthCountry: COUNTRY.netherlands,
  nationalities: [{ nationality: NATIONALITY.dutch, since: '2001-04-03' }],
  address: {
    kind: 'DUTCH',
    street: 'Polderweg',
    number: 2,
    postcode: '2742LM',
    city: 'Waddinxveen',
    since: '2001-04-03',
    bagObject: '0627010000009616',
  },
  municipality: MUNICIPALITY.waddinxveen,
  children: [],
  flags: {},
  jobs: [
    temporaryJob({
      at: EMPLOYERS.supermarket,
      hours: 48,
      from: '2018-07-01',
      until: '2024-08-31',
      wage: [
        ['2018-07-01', 210],
        ['2020-01-01', 385],
        ['2022-07-01', 520],
      ],
    }),
    permanentJob({
      at: EMPLOYERS.software,
      hours: 173,
      from: '2024-09-01',
      wage: [
        ['2024-09-01', 2_950],
        ['2025-09-01', 3_200],
        ['2026-07-01', 3_350],
      ],
    }),
  ],
  accounts: [
    {
      iban,
      kind: 'CURRENT',
      name: 'Betaalrekening',
      balance: 149_075,
      main: true,
      recurring: [
        collected(ORGANISATIONS.educationOffice, {
          cents: 11_264,
          day: 23,
          description: 'DUO aflossing studielening',
          truth: 'STUDENT_DEBT',
        }),
        ordered(
          { name: 'J. Terpstra', iban: practiceIban('RABO', 503) },
          { cents: 25_000, day: 26, description: 'Kostgeld', truth: 'PERSON_TRANSFER' },
        ),
        collected(ORGANISATIONS.healthInsurer, {
          cents: 14_275,
          day: 1,
          description: 'Premie zorgverzekering',
          truth: 'HEALTH_INSURANCE',
        }),
        collected(ORGANISATIONS.mobile, {
          cents: 2_500,
          day: 18,
          description: 'Mobiel abonnement',
          truth: 'INTERNET_TV_PHONE',
        }),
        collected(ORGANISATIONS.streaming, {
          cents: 1_399,
          day: 11,
          description: 'Maandabonnement',
          truth: 'SUBSCRIPTION',
        }),
        collected(ORGANISATIONS.gym, {
          cents: 2_995,
          day: 3,
          description: 'Abonnement sportschool',
          truth: 'MEMBERSHIP',
        }),
        collected(ORGANISATIONS.payLater, {
          cents: 4_999,
          day: 15,
          months: [2, 6, 10, 12],
          description: 'Achteraf betalen termijn',
          truth: 'BUY_NOW_PAY_LATER',
        }),
        byCard(ORGANISATIONS.transport, {
          cents: 3_870,
          day: 12,
          description: 'Reizen op rekening',
          truth: 'PUBLIC_TRANSPORT',
        }),
        byCard(ORGANISATIONS.restaurant, { cents: 2_860, day: 20, description: 'Betaalpas 009', truth: 'EATING_OUT' }),
        byCard(ORGANISATIONS.supermarket, { cents: 3_315, day: 8, description: 'Betaalpas 009', truth: 'GROCERIES' }),
        ordered(
          { name: self, iban: savings },
          { cents: 80_000, day: 25, description: 'Sparen voor huis', truth: 'OWN_TRANSFER' },
        ),
      ],
    },
    {
      iban: savings,
      kind: 'SAVINGS',
      name: 'Sparen voor huis',
      balance: 1_932_600,
      main: false,
      recurring: [
        received(
          { name: self, iban },
          { cents: 80_000, day: 25, description: 'Sparen voor huis', truth: 'OWN_TRANSFER' },
        ),
      ],
    },
  ],
};
