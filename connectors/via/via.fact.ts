import { isDay } from '../../schema/date.ts';
import { SourceFailure } from '../source-failure.ts';
import { attributeOf, type XmlElement } from '../xml/xml.element.ts';
import type { Surroundings } from './via.instance.ts';
import type { Item, Moment } from './via.table.ts';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const LONGEST_TEXT = 500;

/** Money in whole cents; a date as `YYYY-MM-DD`. */
export type FactValue = string | number | boolean;

/**
 * The value of an item at the moment it is read at, among all facts of that item in one tuple; `undefined` where there
 * is none, or it is nil.
 *
 * @throws SourceFailure MALFORMED naming the item: a balance without its moment, another unit than euro, a value that is
 *   not of its type, two values for one moment
 */
export function factIn(item: Item, facts: readonly XmlElement[], around: Surroundings): FactValue | undefined {
  const values = new Set<FactValue>();
  for (const fact of facts) {
    if (/^(true|1)$/.test(attributeOf(fact, 'nil', XSI) ?? '')) continue;
    if (momentOf(item, fact, around) === item.at) values.add(read(item, fact, around));
  }
  if (values.size > 1) throw malformed(item, 'has two values');
  return values.values().next().value;
}

function momentOf(item: Item, fact: XmlElement, { contexts }: Surroundings): Moment {
  const context = contexts.get(attributeOf(fact, 'contextRef') ?? '');
  if (!context) throw malformed(item, 'has no context');
  const { moment } = context;
  const isOfCube = item.cube === 'tbe' ? moment === 'tb' || moment === 'te' : moment === item.cube;
  if (moment === undefined || !isOfCube) throw malformed(item, 'is of another moment');
  return moment;
}

function read(item: Item, fact: XmlElement, around: Surroundings): FactValue {
  switch (item.kind) {
    case 'TEXT':
    case 'CODE':
      return textOf(item, fact);
    case 'MONEY':
      return centsOf(item, fact, around);
    case 'DATE':
      return dayOf(item, fact);
    case 'FLAG':
      return flagOf(item, fact);
    default: {
      const never: never = item.kind;
      return never;
    }
  }
}

function textOf(item: Item, { text }: XmlElement): string {
  const found = text.replace(/\s+/g, ' ');
  if (found === '' || found.length > LONGEST_TEXT) throw malformed(item, 'is empty or too long');
  return found;
}

/** Whole euros: `decimals` is INF, or none are lost. */
function centsOf(item: Item, fact: XmlElement, { units }: Surroundings): number {
  if (units.get(attributeOf(fact, 'unitRef') ?? '') !== 'EUR') throw malformed(item, 'is not in euro');
  if (!/^(INF|\d{1,3})$/.test(attributeOf(fact, 'decimals') ?? 'INF')) throw malformed(item, 'is rounded');
  const digits = /^([+-]?)0*(\d{1,12})(?:\.0*)?$/.exec(fact.text);
  if (!digits) throw malformed(item, 'is not a whole amount');
  const euros = Number(digits[2]);
  return digits[1] === '-' && euros !== 0 ? -euros * 100 : euros * 100;
}

/** A time zone after the day (XML Schema part 2, date) says nothing here. */
function dayOf(item: Item, { text }: XmlElement): string {
  const day = text.replace(/(Z|[+-]\d\d:\d\d)$/, '');
  if (!isDay(day)) throw malformed(item, 'is not a day');
  return day;
}

function flagOf(item: Item, { text }: XmlElement): boolean {
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  throw malformed(item, 'is not true or false');
}

function malformed({ item }: Item, problem: string): SourceFailure {
  return new SourceFailure('MALFORMED', `${item} ${problem}`);
}
