import type { OverviewNode } from './mpo.node.ts';

/** The values of a download; each is refused with MALFORMED and its place when it is not of its type. */

/** Whole cents. */
export type Cents = number;

/** Van or Tot: an age, or an event. Never a date. */
export interface Moment {
  readonly years: number | undefined;
  readonly months: number | undefined;
  /** UNKNOWN: an event this reader has no word for. */
  readonly event: 'DEATH' | 'PARTNER_DEATH' | 'UNKNOWN' | undefined;
}

const HIGHEST_AGE = 150;
const EVENTS: ReadonlyMap<string, 'DEATH' | 'PARTNER_DEATH'> = new Map([
  ['Overlijden', 'DEATH'],
  ['OverlijdenPartner', 'PARTNER_DEATH'],
]);

/** Below ten million euros a year: so the digits of an amount can never be somebody's BSN. */
const AMOUNT = /^([+-]?)0*(\d{1,7})(?:\.(\d{1,2})0*)?$/;

/** Euros, with a point before at most two decimals. */
export function amount(node: OverviewNode | undefined, name: string): Cents | undefined {
  const text = node?.value(name);
  if (node === undefined || text === undefined) return undefined;
  const [found, sign, whole = '', decimals = ''] = AMOUNT.exec(text) ?? [];
  if (found === undefined) throw node.malformed(name, 'is not an amount');
  const cents = Number(whole + decimals.padEnd(2, '0'));
  return sign === '-' && cents > 0 ? -cents : cents;
}

/** A calendar day; a time or zone behind it is dropped. @returns `YYYY-MM-DD` */
export function day(node: OverviewNode | undefined, name: string): string | undefined {
  const text = node?.value(name);
  if (node === undefined || text === undefined) return undefined;
  const [, found = ''] = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]{1,20})?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(text) ?? [];
  if (!isDay(found)) throw node.malformed(name, 'is not a day');
  return found;
}

/** True for a day `YYYY-MM-DD` that exists. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

export function moment(node: OverviewNode, name: string): Moment | undefined {
  const bound = only(node, name);
  if (!bound) return undefined;
  const age = only(bound, 'Leeftijd');
  const event = bound.value('OuderdomsPensioenEvent') ?? bound.value('PartnerEvent');
  const isOther = event === undefined && age === undefined;
  return {
    years: age && whole(age, 'Jaren', HIGHEST_AGE),
    months: age && whole(age, 'Maanden', 11),
    event: event === undefined ? (isOther ? 'UNKNOWN' : undefined) : (EVENTS.get(event) ?? 'UNKNOWN'),
  };
}

/** The one element under a name; a second one is refused. */
export function only(node: OverviewNode | undefined, name: string): OverviewNode | undefined {
  return node?.all(name, 1)[0];
}

function whole(node: OverviewNode, name: string, most: number): number | undefined {
  const digits = node.value(name);
  if (digits === undefined) return undefined;
  if (!/^\d{1,3}$/.test(digits) || Number(digits) > most) throw node.malformed(name, `is not a number up to ${most}`);
  return Number(digits);
}
