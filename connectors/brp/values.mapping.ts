import type { Code } from '../../schema/code.type.ts';
import { gap } from '../../schema/gap.ts';
import type { Value } from '../../schema/record.ts';
import type { Datum, Waarde } from './values.wire.ts';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, never filled in; a date the register calls unknown is a gap. */
export function partialDate(datum: Datum | undefined): Value<string> {
  if (datum === undefined) return undefined;
  switch (datum.type) {
    case 'Datum':
      return datum.datum;
    case 'JaarMaandDatum':
      return `${year(datum.jaar)}-${String(datum.maand).padStart(2, '0')}`;
    case 'JaarDatum':
      return year(datum.jaar);
    case 'DatumOnbekend':
      return gap('UNAVAILABLE');
    default: {
      const never: never = datum;
      return never;
    }
  }
}

/** A table value with the name of its table; a code nobody knows yet passes without a label. */
export function codeFrom(list: string, waarde: Waarde | undefined): Value<Code> {
  if (waarde?.code === undefined && waarde?.omschrijving === undefined) return undefined;
  return { code: waarde.code, label: waarde.omschrijving, list };
}

/** The Dutch names of the tables (Logisch Ontwerp BRP) that codes come from. */
export const TABLES = {
  countries: 'BRP tabel 34 Landen',
  nationalities: 'BRP tabel 32 Nationaliteiten',
  residencePermits: 'BRP tabel 56 Verblijfstitels',
  suspensionReasons: 'BRP Reden_Opschorting_Bijhouding',
} as const;

function year(jaar: number): string {
  return String(jaar).padStart(4, '0');
}
