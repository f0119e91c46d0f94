import { isDay } from '../../schema/date.ts';
import type { JsonMembers } from '../json.reader.ts';

/** A value of one of Kadaster's value lists (Waardelijst). */
export interface Waarde {
  readonly code: string | undefined;
  readonly waarde: string | undefined;
}

/** A sum in whole cents of a currency (Bedrag). */
export interface Bedrag {
  readonly som: number | undefined;
  readonly valuta: Waarde | undefined;
}

/** A part of a whole (TypeBreuk). */
export interface Breuk {
  readonly teller: number;
  readonly noemer: number;
}

/** Whoever holds a right or a claim (PersoonBeperkt): a BSN or another number, and a name. */
export interface Persoon {
  readonly identificatie: string | undefined;
  readonly omschrijving: string | undefined;
  readonly type: string | undefined;
}

/** The largest Int of the schema. */
const MOST_PARTS = 2 ** 31 - 1;

export function readWaarde(waarde: JsonMembers): Waarde {
  return { code: waarde.text('code'), waarde: waarde.text('waarde') };
}

/** @throws SourceFailure MALFORMED */
export function readBedrag(bedrag: JsonMembers): Bedrag {
  const som = bedrag.cents('som');
  if (som !== undefined && som < 0) throw bedrag.malformed('som', 'is below zero');
  return { som, valuta: bedrag.object('valuta', readWaarde) };
}

/** @throws SourceFailure MALFORMED when a part is missing, or is no number of parts */
export function readBreuk(breuk: JsonMembers): Breuk {
  const [teller, noemer] = [breuk.integer('teller', 1, MOST_PARTS), breuk.integer('noemer', 1, MOST_PARTS)];
  if (teller === undefined) throw breuk.malformed('teller', 'is missing');
  if (noemer === undefined) throw breuk.malformed('noemer', 'is missing');
  return { teller, noemer };
}

export function readPersoon(persoon: JsonMembers): Persoon {
  return {
    identificatie: persoon.text('identificatie'),
    omschrijving: persoon.text('omschrijving'),
    type: persoon.text('type'),
  };
}

/** @throws SourceFailure MALFORMED when it is not a day that exists */
export function readDay(members: JsonMembers, name: string): string | undefined {
  const day = members.text(name);
  if (day !== undefined && !isDay(day)) throw members.malformed(name, 'is not a day that exists');
  return day;
}
