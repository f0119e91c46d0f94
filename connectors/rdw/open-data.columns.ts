import type { Wanted } from '../connector.ts';

/** The data sets of opendata.rdw.nl that are used, by their Socrata id. */
export const DATASETS = { vehicles: 'm9d7-ebf2', fuels: '8ys7-d773' } as const;

/** Which columns of gekentekende voertuigen (m9d7-ebf2) each of our fields needs. */
const VEHICLE_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'vehicles.kind': ['voertuigsoort'],
  'vehicles.make': ['merk'],
  'vehicles.model': ['handelsbenaming'],
  'vehicles.colour': ['eerste_kleur'],
  'vehicles.firstAdmittedOn': ['datum_eerste_toelating'],
  'vehicles.firstRegisteredInNetherlandsOn': ['datum_eerste_tenaamstelling_in_nederland'],
  'vehicles.isInsured': ['wam_verzekerd'],
  'vehicles.inspectedUntil': ['vervaldatum_apk'],
  'vehicles.hasOpenRecall': ['openstaande_terugroepactie_indicator'],
  'vehicles.odometer.year': ['jaar_laatste_registratie_tellerstand'],
  'vehicles.odometer.judgement': ['tellerstandoordeel'],
  'vehicles.listPrice': ['catalogusprijs'],
  'vehicles.registrationTax': ['bruto_bpm'],
  'vehicles.weightKilograms': ['massa_rijklaar'],
  'vehicles.seats': ['aantal_zitplaatsen'],
};

/** Which columns of brandstof (8ys7-d773) each of our fields needs. */
const FUEL_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'vehicles.fuels.kind': ['brandstof_omschrijving'],
  'vehicles.fuels.co2GramsPerKilometre': ['co2_uitstoot_gecombineerd'],
  'vehicles.fuels.co2WltpGramsPerKilometre': ['emissie_co2_gecombineerd_wltp'],
  'vehicles.fuels.powerKilowatts': ['nettomaximumvermogen', 'netto_max_vermogen_elektrisch'],
  'vehicles.fuels.emissionLevel': ['uitlaatemissieniveau'],
  'vehicles.fuels.electricRangeKilometres': ['actie_radius_extern_opladen_wltp'],
};

/** Delivered with every row: the plate, to be sure of which vehicle it speaks; the number that orders the fuels. */
const VEHICLE_KEY = ['kenteken'] as const;
const FUEL_KEY = ['kenteken', 'brandstof_volgnummer'] as const;

/** The columns to select; empty when the data set need not be asked. */
export function vehicleColumns(wanted: Wanted): readonly string[] {
  return columns(wanted, VEHICLE_COLUMNS, VEHICLE_KEY);
}

/** The columns to select; empty when the data set need not be asked. */
export function fuelColumns(wanted: Wanted): readonly string[] {
  return columns(wanted, FUEL_COLUMNS, FUEL_KEY);
}

function columns(
  wanted: Wanted,
  table: Readonly<Record<string, readonly string[]>>,
  key: readonly string[],
): readonly string[] {
  const asked = Object.entries(table).flatMap(([field, names]) => (wanted.wants(field) ? names : []));
  return asked.length === 0 ? [] : [...key, ...asked];
}
