import { isDay } from '../../schema/date.ts';
import type { JsonMembers } from '../json.reader.ts';

/** A value of a national table. */
export interface Waarde {
  readonly code: string | undefined;
  readonly omschrijving: string | undefined;
}

/** A date as far as the register knows it. */
export type Datum =
  | { readonly type: 'Datum'; readonly datum: string }
  | { readonly type: 'JaarMaandDatum'; readonly jaar: number; readonly maand: number }
  | { readonly type: 'JaarDatum'; readonly jaar: number }
  | { readonly type: 'DatumOnbekend' };

export function readWaarde(waarde: JsonMembers): Waarde {
  return { code: waarde.text('code'), omschrijving: waarde.text('omschrijving') };
}

/** Any asked part of these groups is in doubt (`inOnderzoek`): the register tells it of what it delivers. */
export function isInDoubt(...groups: readonly JsonMembers[]): boolean {
  return groups.some((group) => group.group('inOnderzoek').saysAnything());
}

/** @throws SourceFailure MALFORMED when the parts do not make the kind of date they claim to be */
export function readDatum(datum: JsonMembers): Datum {
  const type = datum.text('type');
  switch (type) {
    case 'Datum': {
      const day = datum.text('datum');
      if (!isDay(day)) throw datum.malformed('datum', 'is not a day that exists');
      return { type, datum: day };
    }
    case 'JaarMaandDatum':
      return { type, jaar: required(datum, 'jaar', 9999), maand: required(datum, 'maand', 12) };
    case 'JaarDatum':
      return { type, jaar: required(datum, 'jaar', 9999) };
    case 'DatumOnbekend':
      return { type };
    default:
      throw datum.malformed('type', 'is no kind of date');
  }
}

function required(datum: JsonMembers, part: string, most: number): number {
  const value = datum.integer(part, 1, most);
  if (value === undefined) throw datum.malformed(part, 'is missing');
  return value;
}
