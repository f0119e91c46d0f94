import type { PracticeFuel, PracticeVehicle } from '../practice/facts/vehicle.ts';

/** Values are text, as Socrata writes them; a column without a value is left out of a row. */
export type Row = Readonly<Record<string, string | undefined>>;

const PUBLISHED = 'https://opendata.rdw.nl/resource';
const JUDGEMENT_CODES = { Logisch: '00', 'Geen oordeel': '05', Onlogisch: '04' } as const;

/** One row of gekentekende voertuigen. */
export function vehicleRow(vehicle: PracticeVehicle): Row {
  const { odometer } = vehicle;
  return {
    kenteken: vehicle.plate,
    voertuigsoort: vehicle.kind,
    merk: vehicle.make,
    handelsbenaming: vehicle.model,
    inrichting: vehicle.body,
    eerste_kleur: vehicle.colour,
    tweede_kleur: 'Niet geregistreerd',
    ...dated('vervaldatum_apk', vehicle.inspectedUntil),
    ...dated('datum_tenaamstelling', vehicle.since),
    ...dated('datum_eerste_toelating', vehicle.admittedOn),
    ...dated('datum_eerste_tenaamstelling_in_nederland', vehicle.registeredHereOn),
    wacht_op_keuren: 'Geen verstrekking in Open Data',
    bruto_bpm: number(vehicle.registrationTax),
    catalogusprijs: number(vehicle.listPrice),
    massa_rijklaar: number(vehicle.weight),
    massa_ledig_voertuig: number(vehicle.weight - 100),
    aantal_zitplaatsen: number(vehicle.seats),
    europese_voertuigcategorie: vehicle.category,
    wam_verzekerd: vehicle.insured,
    export_indicator: 'Nee',
    taxi_indicator: 'Nee',
    openstaande_terugroepactie_indicator: vehicle.openRecall === true ? 'Ja' : 'Nee',
    tenaamstellen_mogelijk: vehicle.suspendedOn === undefined ? 'Ja' : 'Nee',
    jaar_laatste_registratie_tellerstand: number(odometer?.year),
    tellerstandoordeel: odometer?.judgement,
    code_toelichting_tellerstandoordeel: odometer && JUDGEMENT_CODES[odometer.judgement],
    api_gekentekende_voertuigen_assen: `${PUBLISHED}/3huj-srit.json`,
    api_gekentekende_voertuigen_brandstof: `${PUBLISHED}/8ys7-d773.json`,
    api_gekentekende_voertuigen_carrosserie: `${PUBLISHED}/vezc-m2t6.json`,
    api_gekentekende_voertuigen_carrosserie_specifiek: `${PUBLISHED}/jhie-znh9.json`,
    api_gekentekende_voertuigen_voertuigklasse: `${PUBLISHED}/kmfi-hrps.json`,
  };
}

/** One row of brandstof per fuel, numbered from 1. */
export function fuelRows({ plate, fuels }: PracticeVehicle): readonly Row[] {
  return fuels.map((fuel, index) => ({
    kenteken: plate,
    brandstof_volgnummer: String(index + 1),
    brandstof_omschrijving: fuel.kind,
    co2_uitstoot_gecombineerd: number(fuel.co2),
    emissie_co2_gecombineerd_wltp: fuel.co2Wltp === undefined ? undefined : `${fuel.co2Wltp}.00`,
    ...power(fuel),
    uitlaatemissieniveau: fuel.emissionLevel,
    actie_radius_extern_opladen_wltp: number(fuel.electricRange),
    klasse_hybride_elektrisch_voertuig: fuel.hybridClass,
  }));
}

/** The power of an electric engine has a column of its own. */
function power({ kind, kilowatts }: PracticeFuel): Row {
  return kind === 'Elektriciteit' ? { netto_max_vermogen_elektrisch: kilowatts } : { nettomaximumvermogen: kilowatts };
}

/** A date comes twice: as digits and as a point in time without a zone. */
function dated(column: string, date: string | undefined): Row {
  if (date === undefined) return {};
  const day = `${date}-01-01`.slice(0, 10);
  return { [column]: day.replaceAll('-', ''), [`${column}_dt`]: `${day}T00:00:00.000` };
}

function number(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
