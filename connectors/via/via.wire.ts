import { type Gap, gap } from '../../schema/gap.ts';
import { mayHoldBsn } from '../bsn.ts';
import { SourceFailure } from '../source-failure.ts';
import { parseXml, type XmlElement } from '../xml/xml.element.ts';
import { type FactValue, factIn } from './via.fact.ts';
import { LINK, type Surroundings, schemaRefOf, surroundingsOf, XBRLI } from './via.instance.ts';
import type { ItemKind, TupleTable } from './via.table.ts';
import { taxonomyAt, type ViaTable, type ViaTaxonomy } from './via.taxonomy.ts';

/** A text that holds somebody's number is a gap: it is never delivered. */
type ValueOf<Kind extends ItemKind> = Kind extends 'MONEY'
  ? number
  : Kind extends 'FLAG'
    ? boolean
    : Kind extends 'DATE'
      ? string
      : string | Gap;

/** What one tuple holds, by the keys of its table. Money is in whole cents, a date is `YYYY-MM-DD`. */
export type Row<Table extends TupleTable> = {
  readonly [Key in keyof Table['items']]: ValueOf<Table['items'][Key]['kind']> | undefined;
} & { readonly [Key in keyof Table['within']]: readonly Row<Table['within'][Key]>[] };

/** A pre-filled return as far as it is read. */
export type ViaReturn = Row<ViaTable>;

/** Keys under which texts stand that name or describe; the others are numbers, and nine digits in them are no BSN. */
const NUMBERS: ReadonlySet<string> = new Set(['accountNumber', 'objectNumber']);

/**
 * Reads a pre-filled return: an XBRL 2.1 instance of the entry point of its year. Facts are found by their local name in
 * the dictionary of that entry point's own release.
 *
 * @param asked - the BSN and tax year that were asked for
 * @throws SourceFailure MALFORMED naming the part or item: an unknown entry point, another year or person, a namespace
 *   of another release, and every fact that `factIn` refuses
 */
export function parseReturn(
  bytes: Uint8Array,
  contentType: string,
  asked: { readonly bsn: string; readonly year: number },
): ViaReturn {
  const instance = parseXml(bytes, contentType);
  if (instance.namespace !== XBRLI || instance.name !== 'xbrl') throw new SourceFailure('MALFORMED', 'xbrl');
  const taxonomy = taxonomyAt(schemaRefOf(instance));
  if (!taxonomy) throw new SourceFailure('MALFORMED', 'schemaRef is not known');
  if (taxonomy.year !== asked.year) throw new SourceFailure('MALFORMED', 'schemaRef is of another year');
  const around = surroundingsOf(instance, taxonomy, asked.bsn);
  refuseOtherNames(instance, taxonomy);
  const numbers = new Set([asked.bsn]);
  collectNumbers(instance, numbers);
  const reading: Reading = { taxonomy, around, numbers };
  return rowOf(taxonomy.table, instance, reading) as ViaReturn;
}

interface Reading {
  readonly taxonomy: ViaTaxonomy;
  readonly around: Surroundings;
  /** Every BSN the return names. */
  readonly numbers: ReadonlySet<string>;
}

/** A return whose facts stand in another dictionary would look empty. */
function refuseOtherNames(instance: XmlElement, { root }: ViaTaxonomy): void {
  const known = new Set([XBRLI, LINK, dataOf(root), tuplesOf(root)]);
  if (instance.children.some(({ namespace }) => !known.has(namespace)))
    throw new SourceFailure('MALFORMED', 'a fact of another release');
}

function collectNumbers(element: XmlElement, numbers: Set<string>): void {
  for (const child of element.children) {
    if (/IdentificationNumber$/.test(child.name) && /^\d{8,9}$/.test(child.text))
      numbers.add(child.text.padStart(9, '0'));
    collectNumbers(child, numbers);
  }
}

function rowOf(table: TupleTable, element: XmlElement, reading: Reading): object {
  const { root } = reading.taxonomy;
  const facts = byName(element, dataOf(root));
  const tuples = byName(element, tuplesOf(root));
  const items = Object.entries(table.items).map(([key, item]) => {
    const value = factIn(item, facts.get(item.item) ?? [], reading.around);
    if (typeof value === 'number' && namesNumber(String(value), reading))
      throw new SourceFailure('MALFORMED', `${item.item} holds somebody's number`);
    const isText = item.kind === 'TEXT' || item.kind === 'CODE';
    return [key, isText && holdsNumber(value, key, reading) ? gap('UNAVAILABLE') : value];
  });
  const within = Object.entries(table.within).map(([key, below]) => {
    return [key, (tuples.get(below.tuple) ?? []).map((child) => rowOf(below, child, reading))];
  });
  return Object.fromEntries([...items, ...within]);
}

function byName(element: XmlElement, namespace: string): ReadonlyMap<string, readonly XmlElement[]> {
  const found = new Map<string, XmlElement[]>();
  for (const child of element.children) {
    if (child.namespace !== namespace) continue;
    const same = found.get(child.name);
    if (same) same.push(child);
    else found.set(child.name, [child]);
  }
  return found;
}

function holdsNumber(value: FactValue | undefined, key: string, reading: Reading): boolean {
  if (typeof value !== 'string') return false;
  return namesNumber(value, reading) || (!NUMBERS.has(key) && mayHoldBsn(value));
}

/** True when nine digits in a row, whatever stands between them but letters, are a number the return names. */
function namesNumber(text: string, { numbers }: Reading): boolean {
  const runs = text.replace(/(?<=\d)[^\da-z]+(?=\d)/gi, '').match(/\d{9,}/g) ?? [];
  return runs.some((run) => Array.from(run).some((_, at) => numbers.has(run.slice(at, at + 9))));
}

function dataOf(root: string): string {
  return `${root}/dictionary/bd-data`;
}

function tuplesOf(root: string): string {
  return `${root}/dictionary/bd-tuples`;
}
