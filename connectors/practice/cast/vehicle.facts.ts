import type { PracticeRegistration, PracticeVehicle } from '../facts/vehicle.ts';
import { LICENCES } from './licence.facts.ts';

/** Petrol, 1,165 kg: the road tax that leaves his account each quarter. */
const keesCar: PracticeVehicle = {
  plate: '8QAU41',
  role: 'OWNER_AND_HOLDER',
  since: '2019-06-14',
  kind: 'Personenauto',
  body: 'hatchback',
  category: 'M1',
  make: 'KIEVIT',
  model: 'WULP 1.2',
  colour: 'BLAUW',
  admittedOn: '2017-03-30',
  registeredHereOn: '2017-03-30',
  insured: 'Ja',
  inspectedUntil: '2027-03-30',
  odometer: { year: 2026, reading: 118_406, unit: 'km', judgement: 'Logisch' },
  listPrice: 21_490,
  registrationTax: 2_318,
  weight: 1_165,
  seats: 5,
  fuels: [{ kind: 'Benzine', co2: 109, kilowatts: '81.00', emissionLevel: 'EURO 6 W' }],
  reportingCode: '4417',
};

const keesTrailer: PracticeVehicle = {
  plate: '48WQAE',
  role: 'OWNER_AND_HOLDER',
  since: '2021-04-02',
  kind: 'Aanhangwagen',
  body: 'open wagen',
  category: 'O2',
  make: 'LEPELAAR',
  model: 'LP 1300',
  colour: 'N.v.t.',
  admittedOn: '2014-05-20',
  registeredHereOn: '2014-05-20',
  insured: 'N.v.t.',
  weight: 340,
  fuels: [],
  reportingCode: '0932',
};

const keesFormerCar: PracticeVehicle = {
  ...keesCar,
  plate: '41QAE3',
  since: '2009-02-11',
  until: '2019-06-13',
  model: 'WULP 1.4',
  admittedOn: '2008-01-15',
  registeredHereOn: '2008-01-15',
  reportingCode: '2281',
};

/** A hybrid that is charged from outside: two fuels. */
const sannesCar: PracticeVehicle = {
  plate: 'QE512K',
  role: 'OWNER_AND_HOLDER',
  since: '2022-09-05',
  kind: 'Personenauto',
  body: 'stationwagen',
  category: 'M1',
  make: 'GRUTTO',
  model: 'TURELUUR PLUG-IN',
  colour: 'GRIJS',
  admittedOn: '2022-09-05',
  registeredHereOn: '2022-09-05',
  insured: 'Ja',
  inspectedUntil: '2028-09-05',
  openRecall: true,
  odometer: { year: 2026, reading: 46_120, unit: 'km', judgement: 'Logisch' },
  listPrice: 38_950,
  registrationTax: 1_127,
  weight: 1_640,
  seats: 5,
  fuels: [
    { kind: 'Benzine', co2Wltp: 29, kilowatts: '110.00', emissionLevel: 'EURO 6 AP', hybridClass: 'OVC-HEV' },
    { kind: 'Elektriciteit', kilowatts: '83.50', electricRange: 62, hybridClass: 'OVC-HEV' },
  ],
  reportingCode: '7610',
};

const mosVan: PracticeVehicle = {
  plate: 'V418QA',
  role: 'OWNER_AND_HOLDER',
  since: '2018-11-19',
  kind: 'Bedrijfsauto',
  body: 'gesloten opbouw',
  category: 'N1',
  make: 'BUIZERD',
  model: 'L2H2',
  colour: 'WIT',
  admittedOn: '2018-11-19',
  registeredHereOn: '2018-11-19',
  insured: 'Ja',
  inspectedUntil: '2027-11-19',
  odometer: { year: 2026, reading: 203_377, unit: 'km', judgement: 'Logisch' },
  listPrice: 33_480,
  weight: 1_985,
  seats: 3,
  fuels: [{ kind: 'Diesel', co2: 168, kilowatts: '103.00', emissionLevel: 'EURO 6 AG' }],
  reportingCode: '5503',
};

/** In her use and in her name as holder; the leasing company, paid every month, owns it. It is charged, never filled. */
const anjasCar: PracticeVehicle = {
  plate: 'Q731KE',
  role: 'HOLDER',
  since: '2025-01-30',
  kind: 'Personenauto',
  body: 'hatchback',
  category: 'M1',
  make: 'IJSVOGEL',
  model: 'E 40',
  colour: 'GROEN',
  admittedOn: '2025-01-30',
  registeredHereOn: '2025-01-30',
  insured: 'Ja',
  inspectedUntil: '2029-01-30',
  odometer: { year: 2026, reading: 21_954, unit: 'km', judgement: 'Logisch' },
  listPrice: 29_950,
  registrationTax: 667,
  weight: 1_495,
  seats: 5,
  fuels: [{ kind: 'Elektriciteit', co2Wltp: 0, kilowatts: '100.00', electricRange: 318 }],
  reportingCode: '1846',
};

const grootsCar: PracticeVehicle = {
  ...keesCar,
  plate: '36QAGE',
  since: '2014-10-01',
  make: 'REIGER',
  model: '2.0 TDI',
  colour: 'ZWART',
  admittedOn: '2014-10-01',
  registeredHereOn: '2014-10-01',
  inspectedUntil: '2027-10-01',
  odometer: { year: 2026, reading: 164_880, unit: 'km', judgement: 'Logisch' },
  listPrice: 41_205,
  registrationTax: 6_840,
  weight: 1_520,
  fuels: [{ kind: 'Diesel', co2: 124, kilowatts: '110.00', emissionLevel: 'EURO 6 J' }],
  reportingCode: '3394',
};

/** An imported classic that stands in a shed: suspended, uninsured, free of inspection, and it counts miles. */
const grootsClassic: PracticeVehicle = {
  plate: 'QM4117',
  role: 'OWNER_AND_HOLDER',
  since: '1994-05',
  suspendedOn: '2020-10-12',
  kind: 'Personenauto',
  body: 'cabriolet',
  category: 'M1',
  make: 'ZWALUW',
  model: 'SIX',
  colour: 'ROOD',
  admittedOn: '1968-06-30',
  registeredHereOn: '1994-05-18',
  insured: 'Nee',
  odometer: { year: 2019, reading: 71_230, unit: 'mijl', judgement: 'Geen oordeel' },
  weight: 1_050,
  seats: 2,
  fuels: [{ kind: 'Benzine', kilowatts: '70.00' }],
  reportingCode: '6028',
};

/** Sold before he left the country; he drives on a foreign licence since. */
const igorsFormerCar: PracticeVehicle = {
  ...keesFormerCar,
  plate: 'QI204D',
  since: '2015-03-01',
  until: '2022-09-20',
  reportingCode: '1370',
};

/** In a name before it was ever admitted, on a licence that does not hold, with a counter that runs back. */
const foutsCar: PracticeVehicle = {
  ...keesCar,
  plate: '2QOU58',
  since: '2013-02-28',
  make: 'REIGER',
  model: '1.6',
  admittedOn: '2016-08-09',
  registeredHereOn: '2016-08-09',
  insured: 'Nee',
  inspectedUntil: '2024-08-09',
  openRecall: true,
  odometer: { year: 2023, reading: 88_000, unit: 'km', judgement: 'Onlogisch' },
  reportingCode: '9155',
};

/** Who drives and sails what; who is not here, RDW does not know. */
export const VEHICLE: Readonly<Record<string, PracticeRegistration>> = {
  kees: { vehicles: [keesCar, keesTrailer, keesFormerCar], licence: LICENCES.kees, vessels: [] },
  noor: { vehicles: [], licence: LICENCES.noor, vessels: [] },
  sanne: { vehicles: [sannesCar], licence: LICENCES.sanne, vessels: [] },
  mo: {
    vehicles: [mosVan],
    licence: LICENCES.mo,
    vessels: [{ mark: 'YQ 4182', kind: 'snelle motorboot', since: '2019-06-01' }],
  },
  fatima: { vehicles: [], licence: LICENCES.fatima, vessels: [] },
  daan: { vehicles: [], licence: LICENCES.daan, vessels: [] },
  lotte: { vehicles: [], licence: LICENCES.lotte, vessels: [] },
  igor: { vehicles: [igorsFormerCar], vessels: [] },
  anja: { vehicles: [anjasCar], licence: LICENCES.anja, vessels: [] },
  groot: { vehicles: [grootsCar, grootsClassic], licence: LICENCES.groot, vessels: [] },
  fout: { vehicles: [foutsCar], licence: LICENCES.fout, vessels: [] },
};
