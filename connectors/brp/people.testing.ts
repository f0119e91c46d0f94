import type { PracticePerson } from '../practice/person.ts';

/** Four people of these tests, made for the corners of the register. Numbers are of the test range and free in it. */

const nederland = { code: '6030', label: 'Nederland' };

const nobody = { jobs: [], accounts: [], children: [], flags: {}, about: { nl: '', en: '' } } as const;

/** Married, two children, a house number with everything, a secret address in doubt. */
export const ada: PracticePerson = {
  facts: {},
  ...nobody,
  login: 'ada',
  bsn: '999980002',
  firstNames: 'Ada Sofie',
  initials: 'A.S.',
  namePrefix: 'van der',
  familyName: 'Brug-Ørsted',
  gender: 'V',
  birthDate: '1984-02-29',
  birthPlace: 'Leerdam',
  birthCountry: nederland,
  nationalities: [{ nationality: { code: '0001', label: 'Nederlandse' }, since: '1984-02-29' }],
  address: {
    kind: 'DUTCH',
    street: 'Laan van de Verzonnen Veldheren',
    number: 12,
    letter: 'b',
    addition: 'II',
    postcode: '1234AB',
    city: "'s-Verzonnendam",
    since: '2011-06',
    bagObject: '1999010000000012',
  },
  municipality: { code: '0518', label: "'s-Gravenhage" },
  partnership: {
    kind: 'H',
    since: '2010-05-05',
    partner: { bsn: '999980014', firstNames: 'Bo', namePrefix: "'t", familyName: 'Hart', birthDate: '1983-12' },
  },
  children: [
    { bsn: '999980026', firstNames: 'Cas', namePrefix: "'t", familyName: 'Hart', birthDate: '2012-01-31' },
    { bsn: '999980038', firstNames: '', familyName: 'Brug', birthDate: '2014' },
  ],
  flags: { secret: true, addressUnderInvestigation: true, guardianship: true },
};

/** Born some day in 1970, stateless beside a nationality, a permit, a bond that ended; all of it in doubt. */
export const dik: PracticePerson = {
  facts: {},
  ...nobody,
  login: 'dik',
  bsn: '999980051',
  firstNames: 'Dik',
  initials: 'D.',
  familyName: 'Dubbeldam',
  gender: 'O',
  birthDate: '1970',
  birthPlace: 'Nergenshuizen',
  birthCountry: { code: '6013', label: 'Somalië' },
  nationalities: [
    { nationality: { code: '0149', label: 'Somalische' } },
    { nationality: { code: '0499', label: 'Staatloos' }, since: '1999-09' },
  ],
  residencePermit: { kind: { code: '21', label: 'Vergunning bepaalde tijd' }, from: '2020-01-15', until: '2031-01-15' },
  address: {
    kind: 'DUTCH',
    street: 'Korteweg',
    number: 9,
    addition: '2',
    postcode: '4321ZX',
    city: 'Nergenshuizen',
    since: '2001-01-01',
    bagObject: '1999010000000009',
  },
  municipality: { code: '0344', label: 'Utrecht' },
  partnership: {
    kind: 'P',
    since: '2002-02-02',
    endedOn: '2015-08-15',
    partner: { bsn: '999980063', firstNames: 'Els', familyName: 'Voorbij', birthDate: '1971-01-01' },
  },
  flags: { identityUnderInvestigation: true, partnershipUnderInvestigation: true, notLivingThere: true },
};

/** Emigrated. */
export const fay: PracticePerson = {
  facts: {},
  ...nobody,
  login: 'fay',
  bsn: '999980075',
  firstNames: 'Fay',
  initials: 'F.',
  familyName: 'Ferwerda',
  gender: 'V',
  birthDate: '1975-05',
  birthPlace: 'Elders',
  birthCountry: nederland,
  nationalities: [{ nationality: { code: '0001', label: 'Nederlandse' } }],
  address: {
    kind: 'ABROAD',
    lines: ['Verzonnenlei 25 bus 3', '2000 Antwerpen'],
    country: { code: '5010', label: 'België' },
    since: '2014-07-02',
  },
  municipality: { code: '1999', label: 'Registratie Niet-Ingezetenen' },
  flags: { suspension: { reason: 'E', on: '2014-07-02' } },
};

/** Never lived in the country: known to the non-residents' part (RNI) only. */
export const gus: PracticePerson = {
  ...fay,
  login: 'gus',
  bsn: '999980087',
  firstNames: 'Gus',
  familyName: 'Gansevoort',
  gender: 'M',
  birthDate: '1995-02',
  flags: { suspension: { reason: 'R', on: '2012-10-21' } },
};

export const PEOPLE: readonly PracticePerson[] = [ada, dik, fay, gus];
