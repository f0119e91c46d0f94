import { centsOfDecimal } from '../../schema/cents.ts';
import { type Gap, gap } from '../../schema/gap.ts';
import type { Value } from '../../schema/record.ts';
import { mayHoldBsn } from '../bsn.ts';
import { JsonMembers } from '../json.reader.ts';
import { SourceFailure } from '../source-failure.ts';
import { parseSuwiDate, type SuwiDate } from '../suwi/suwi.date.ts';

/** One row of gekentekende voertuigen (m9d7-ebf2): the columns that are used. A column without a value is absent. */
export interface WireVehicle {
  readonly kind: Value<string>;
  readonly make: Value<string>;
  readonly model: Value<string>;
  readonly colour: Value<string>;
  readonly firstAdmittedOn: Value<SuwiDate>;
  readonly firstRegisteredHereOn: Value<SuwiDate>;
  readonly inspectedUntil: Value<SuwiDate>;
  readonly isInsured: Value<boolean>;
  readonly hasOpenRecall: Value<boolean>;
  readonly odometerYear: Value<number>;
  readonly odometerJudgement: Value<string>;
  /** Cents. */
  readonly listPrice: Value<number>;
  readonly registrationTax: Value<number>;
  readonly weightKilograms: Value<number>;
  readonly seats: Value<number>;
}

/** One row of brandstof (8ys7-d773). */
export interface WireFuel {
  /** brandstof_volgnummer: a hybrid has rows 1 and 2. */
  readonly sequence: number;
  readonly kind: Value<string>;
  readonly co2: Value<number>;
  readonly co2Wltp: Value<number>;
  /** Decimal text, kW. */
  readonly kilowatts: Value<string>;
  readonly emissionLevel: Value<string>;
  readonly electricRange: Value<number>;
}

const MOST_ROWS = 20;
const LONGEST_TEXT = 100;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The row of one plate, or `undefined` for a plate nobody knows (`[]`).
 *
 * @throws SourceFailure MALFORMED naming the column, never its value; also for more rows than one, or another vehicle's
 */
export function parseVehicle(body: Uint8Array, plate: string): WireVehicle | undefined {
  const [row, ...more] = rowsOf(body, plate);
  if (more.length > 0) throw new SourceFailure('MALFORMED', 'one plate with two rows');
  if (!row) return undefined;
  return {
    kind: words(row, 'voertuigsoort'),
    make: words(row, 'merk'),
    model: words(row, 'handelsbenaming'),
    colour: words(row, 'eerste_kleur'),
    firstAdmittedOn: date(row, 'datum_eerste_toelating'),
    firstRegisteredHereOn: date(row, 'datum_eerste_tenaamstelling_in_nederland'),
    inspectedUntil: date(row, 'vervaldatum_apk'),
    isInsured: yesOrNo(row, 'wam_verzekerd'),
    hasOpenRecall: yesOrNo(row, 'openstaande_terugroepactie_indicator'),
    odometerYear: year(row, 'jaar_laatste_registratie_tellerstand'),
    odometerJudgement: words(row, 'tellerstandoordeel'),
    listPrice: cents(row, 'catalogusprijs'),
    registrationTax: cents(row, 'bruto_bpm'),
    weightKilograms: whole(row, 'massa_rijklaar'),
    seats: whole(row, 'aantal_zitplaatsen'),
  };
}

/** The fuels of one plate in their order; none for a trailer, and for a plate nobody knows. @throws SourceFailure MALFORMED */
export function parseFuels(body: Uint8Array, plate: string): readonly WireFuel[] {
  const fuels = rowsOf(body, plate).map((row) => ({
    sequence: Number(row.text('brandstof_volgnummer') ?? 0) || 0,
    kind: words(row, 'brandstof_omschrijving'),
    co2: whole(row, 'co2_uitstoot_gecombineerd'),
    co2Wltp: whole(row, 'emissie_co2_gecombineerd_wltp'),
    kilowatts: decimal(row, 'nettomaximumvermogen') ?? decimal(row, 'netto_max_vermogen_elektrisch'),
    emissionLevel: words(row, 'uitlaatemissieniveau'),
    electricRange: whole(row, 'actie_radius_extern_opladen_wltp'),
  }));
  return fuels.sort((one, other) => one.sequence - other.sequence);
}

function rowsOf(body: Uint8Array, plate: string): readonly JsonMembers[] {
  let rows: unknown;
  try {
    rows = JSON.parse(utf8.decode(body));
  } catch {
    throw new SourceFailure('MALFORMED', 'the answer is not JSON in UTF-8');
  }
  if (!Array.isArray(rows)) throw new SourceFailure('MALFORMED', 'the answer is not a list');
  if (rows.length > MOST_ROWS) throw new SourceFailure('MALFORMED', 'too many rows for one plate');
  return rows.map((row: unknown, index) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row))
      throw new SourceFailure('MALFORMED', `[${index}] is not an object`);
    const members = new JsonMembers({ ...row }, `[${index}]`);
    if (members.text('kenteken')?.toUpperCase() !== plate) throw members.malformed('kenteken', 'is of another vehicle');
    return members;
  });
}

/** The register writes in words that there is no value: not recorded, does not apply, or not for the public. */
const NO_VALUE: ReadonlyMap<string, Gap> = new Map([
  ['niet geregistreerd', gap('EMPTY')],
  ['n.v.t.', gap('EMPTY')],
  ['geen verstrekking in open data', gap('UNAVAILABLE')],
]);

/** A text, or the gap it stands for. Open data know no person: a number that may be somebody's is none of them. */
function words(row: JsonMembers, name: string): Value<string> {
  const text = row.text(name);
  if (text === undefined) return undefined;
  if (text.length > LONGEST_TEXT) throw row.malformed(name, 'is too long');
  return NO_VALUE.get(text.toLowerCase()) ?? (mayHoldBsn(text) ? gap('UNAVAILABLE') : text);
}

/** `YYYYMMDD`; month and day are 00 where they are not known. */
function date(row: JsonMembers, name: string): Value<SuwiDate> {
  const text = words(row, name);
  if (typeof text !== 'string') return text;
  const read = parseSuwiDate(text);
  if (read === undefined) throw row.malformed(name, 'is not a date');
  return read ?? undefined;
}

/** Another word than these two is an answer nobody here can read. */
function yesOrNo(row: JsonMembers, name: string): Value<boolean> {
  const text = words(row, name);
  if (typeof text !== 'string') return text;
  const word = text.toLowerCase();
  return word === 'ja' ? true : word === 'nee' ? false : gap('UNAVAILABLE');
}

/** Fewer digits than a BSN has, whatever the column. */
function decimal(row: JsonMembers, name: string): Value<string> {
  const text = words(row, name);
  if (typeof text !== 'string') return text;
  const parts = /^0*(\d{1,7})(?:\.(\d{1,3})\d{0,6})?$/.exec(text);
  if (!parts) throw row.malformed(name, 'is not a number');
  return parts[2] === undefined ? parts[1] : `${parts[1]}.${parts[2]}`;
}

/** A whole number; numbers are also written `119.00`, and measured ones are rounded. */
function whole(row: JsonMembers, name: string): Value<number> {
  const number = decimal(row, name);
  return typeof number === 'string' ? Math.round(Number(number)) : number;
}

function year(row: JsonMembers, name: string): Value<number> {
  const text = words(row, name);
  if (typeof text !== 'string') return text;
  if (!/^(19|20|21)\d\d$/.test(text)) throw row.malformed(name, 'is not a year');
  return Number(text);
}

/** Euros as whole cents; what is smaller is cut off. */
function cents(row: JsonMembers, name: string): Value<number> {
  const number = decimal(row, name);
  return typeof number === 'string' ? centsOfDecimal(number.replace(/(\.\d\d)\d+$/, '$1')) : number;
}
