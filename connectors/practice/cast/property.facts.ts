import type { PracticeMortgage, PracticeProperty } from '../facts/property.ts';
import { address } from './kees-and-noor.household.ts';
import { ORGANISATIONS } from './organisation.ts';
import { MUNICIPALITY } from './table.ts';

const lender = ORGANISATIONS.mortgageBank.name;
const whole = (bsn: string) => [{ bsn, numerator: 1, denominator: 1 }];

const keesAndNoorsLoan: PracticeMortgage = {
  loanNumber: '44.018.220',
  lender,
  label: 'Annuïteitenhypotheek',
  startedOn: '2015-05-01',
  principalCents: 26_500_000,
  termCents: 124_630,
  interestMilliPercent: 3_556,
};

const keesAndNoors: PracticeProperty = {
  designation: { municipalityCode: '0518', municipality: 'Loosduinen', section: 'H', parcel: 4879 },
  cadastralId: '90000487910000',
  street: address.street,
  number: address.number,
  postcode: address.postcode,
  city: address.city,
  bagObject: address.bagObject,
  municipality: MUNICIPALITY.hague,
  areaSquareMetres: 148,
  right: 'EIGENDOM',
  owners: [
    { bsn: '999990184', numerator: 1, denominator: 2 },
    { bsn: '999993847', numerator: 1, denominator: 2 },
  ],
  boughtOn: '2009-04-15',
  priceCents: 28_950_000,
  inscriptions: [{ id: '95012345', securedCents: 37_100_000, holder: lender, registeredOn: '2015-05-01' }],
  wozObject: '051800631274',
  values: [
    { on: '2025-01-01', euros: 468_000 },
    { on: '2024-01-01', euros: 441_000 },
    { on: '2023-01-01', euros: 419_000, objection: true },
  ],
  valuesThatDoNotCount: [{ on: '2024-01-01', from: '2025-03-01', euros: 405_000, annulled: true }],
  mortgages: [keesAndNoorsLoan],
};

const sannes: PracticeProperty = {
  designation: { municipalityCode: '0599', municipality: 'Charlois', section: 'F', parcel: 3107, apartment: 7 },
  cadastralId: '17330310710007',
  street: 'Eemhavenweg',
  number: 14,
  postcode: '3089KG',
  city: 'Rotterdam',
  bagObject: '0599010000461179',
  municipality: MUNICIPALITY.rotterdam,
  areaSquareMetres: 92,
  right: 'ERFPACHT',
  canonCents: 41_200,
  owners: whole('999991292'),
  boughtOn: '2012-08-10',
  priceCents: 32_400_000,
  inscriptions: [
    { id: '95023456', securedCents: 43_400_000, holder: lender, registeredOn: '2012-08-10' },
    { id: '95034567', securedCents: 2_500_000, holder: lender, registeredOn: '2019-03-22' },
  ],
  wozObject: '059900461179',
  values: [
    { on: '2025-01-01', euros: 389_000 },
    { on: '2024-01-01', euros: 371_000, from: '2025-06-01' },
  ],
  valuesThatDoNotCount: [{ on: '2024-01-01', from: '2025-01-01', euros: 384_000 }],
  mortgages: [
    {
      loanNumber: '44.027.915',
      lender,
      label: 'Annuïteitenhypotheek',
      startedOn: '2012-09-01',
      principalCents: 31_000_000,
      termCents: 134_520,
      interestMilliPercent: 3_200,
    },
  ],
};

const grootsHome: PracticeProperty = {
  designation: { municipalityCode: '0599', municipality: 'Kralingen', section: 'C', parcel: 4486 },
  cadastralId: '17550448670000',
  street: 'Atatürkstraat',
  number: 9,
  addition: '2',
  postcode: '3066VS',
  city: 'Rotterdam',
  bagObject: '0599010000165822',
  municipality: MUNICIPALITY.rotterdam,
  areaSquareMetres: 171,
  right: 'EIGENDOM',
  owners: whole('999990883'),
  boughtOn: '1973-02-01',
  priceCents: 4_150_000,
  inscriptions: [
    { id: '95045678', securedCents: 29_700_000, holder: lender, registeredOn: '2006-06-15' },
    { id: '95056789', securedCents: 4_500_000, holder: 'W.A. Ravenhorst', registeredOn: '2011-09-12', isPrivate: true },
  ],
  wozObject: '059900165822',
  values: [
    { on: '2025-01-01', euros: 702_000 },
    { on: '2024-01-01', euros: 668_000 },
  ],
  mortgages: [
    {
      loanNumber: '44.001.007',
      lender,
      label: 'Aflossingsvrije hypotheek',
      startedOn: '2006-06-15',
      principalCents: 21_200_000,
      termCents: 61_480,
      interestMilliPercent: 3_480,
    },
  ],
};

/** Let to a tenant, whose rent arrives at one of groot's accounts; somebody laid an attachment on it. */
const grootsUpstairs: PracticeProperty = {
  designation: { municipalityCode: '0599', municipality: 'Kralingen', section: 'C', parcel: 4490, apartment: 2 },
  cadastralId: '17550449010002',
  street: 'Bovenstraat',
  number: 12,
  letter: 'A',
  postcode: '3077BD',
  city: 'Rotterdam',
  bagObject: '0599010000165899',
  municipality: MUNICIPALITY.rotterdam,
  areaSquareMetres: 64,
  right: 'EIGENDOM',
  owners: whole('999990883'),
  boughtOn: '1998-11-20',
  priceCents: 7_900_000,
  inscriptions: [],
  attachedOn: '2026-08-03',
  attachedBy: { claimant: ORGANISATIONS.collector.name, claimCents: 1_284_050 },
  wozObject: '059900165899',
  values: [
    { on: '2025-01-01', euros: 238_000 },
    { on: '2024-01-01', euros: 224_000 },
  ],
  mortgages: [],
};

/** Who owns what; the first one is the home. */
export const PROPERTIES: Readonly<Record<string, readonly PracticeProperty[]>> = {
  kees: [keesAndNoors],
  noor: [keesAndNoors],
  sanne: [sannes],
  groot: [grootsHome, grootsUpstairs],
};
