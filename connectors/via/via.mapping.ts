import type { Period } from '../../schema/period.ts';
import type { Person } from '../../schema/person.type.ts';
import type { SourceAnswer, Wanted } from '../connector.ts';
import { isRunning, isTooEarly, overYears, yearOf, yearsIn } from '../tax-years.ts';
import { ASSETS_AND_DEBTS } from './assets.mapping.ts';
import { INCOME } from './income.mapping.ts';
import type { ListOverYears, PerYear } from './rows.mapping.ts';
import type { ViaReturn } from './via.wire.ts';

/** What was found per tax year that was asked; the source says NONE by a problem of its own. */
export type ViaAnswers = ReadonlyMap<number, ViaReturn | 'NONE'>;

/** Where each list of the return stands in the schema. */
const PARTS = { income: INCOME, assetsAndDebts: ASSETS_AND_DEBTS } as const;
const PART_NAMES = ['income', 'assetsAndDebts'] as const;

/**
 * The return in which the figures of a year stand. Maintenance stands among the figures for the annuity margin
 * (jaarruimte), which are those of the year before the return (Wet inkomstenbelasting 2001, article 3.127).
 */
function returnWith(field: string, year: number): number {
  return field === 'alimonyPerYear' ? year + 1 : year;
}

/** Tax years before the request of which the return is needed, oldest first. */
export function wantedYears(wanted: Wanted, least: number): readonly number[] {
  const lists = wantedLists(wanted);
  const needed = lists.flatMap(({ field, period }) =>
    yearsIn(period, least - 1).map((year) => returnWith(field, year)),
  );
  const years = new Set(needed.filter((year) => year >= least));
  return [...years].filter((year) => year < yearOf(wanted.asOf)).sort((one, other) => one - other);
}

/** Only the lists and fields that are wanted; each list answers for the period it is asked with. */
export function toRecord(answers: ViaAnswers, wanted: Wanted): Person {
  const lists = wantedLists(wanted);
  const record = PART_NAMES.map((part) => {
    const fields = lists
      .filter((list) => list.part === part)
      .map((list) => [list.field, overAnswers(answers, list, wanted)]);
    return [part, fields] as const;
  }).filter(([, fields]) => fields.length > 0);
  return Object.fromEntries(record.map(([part, fields]) => [part, Object.fromEntries(fields)]));
}

/** The year a list is about has the moment of its newest figures: a year total and a debt are of 31 December. */
export function referencesOf(answers: ViaAnswers, wanted: Wanted): SourceAnswer['references'] {
  return wantedLists(wanted).map(({ path, field, period }) => {
    const newest = yearsIn(period).findLast((year) => typeof answers.get(returnWith(field, year)) === 'object');
    return { path, source: 'VIA', referenceDate: newest ? dayOf(field, newest) : null, broughtByConsumer: false };
  });
}

interface WantedList {
  readonly part: (typeof PART_NAMES)[number];
  readonly field: string;
  readonly path: readonly string[];
  readonly rule: PerYear<object>;
  readonly period: Period;
}

function wantedLists(wanted: Wanted): readonly WantedList[] {
  return PART_NAMES.flatMap((part) =>
    Object.entries<PerYear<object>>(PARTS[part]).flatMap(([field, rule]) => {
      const path = [part, field];
      const period = wanted.wants(path.join('.')) ? wanted.period(path.join('.')) : undefined;
      return period ? [{ part, field, path, rule, period }] : [];
    }),
  );
}

function overAnswers(answers: ViaAnswers, { field, rule, path }: WantedList, wanted: Wanted): ListOverYears<object> {
  return ({ period }) =>
    overYears(period, (year) => {
      const taxYear = returnWith(field, year);
      const found = answers.get(taxYear) ?? 'NOT_ASKED';
      if (typeof found !== 'string') return rule(found, year).map((row) => kept(row, path.join('.'), wanted));
      if (isRunning(year, wanted.asOf)) return 'RUNNING';
      return isTooEarly(taxYear, wanted.asOf) ? 'NOT_YET' : found;
    });
}

/** Money and codes stay whole; of rows, and rows in rows, what is wanted. */
function kept(row: object, path: string, wanted: Wanted): object {
  const fields = Object.entries(row).filter(([field]) => wanted.wants(`${path}.${field}`));
  return Object.fromEntries(
    fields.map(([field, value]) => {
      const isList = Array.isArray(value);
      return [field, isList ? value.map((below: object) => kept(below, `${path}.${field}`, wanted)) : value];
    }),
  );
}

const ON_JANUARY_1: ReadonlySet<string> = new Set(['bankAccounts', 'investmentAccounts', 'foreignAccounts']);

/** A WOZ value in a return is that of 1 January of the year before (waardepeildatum). */
function dayOf(field: string, year: number): string {
  if (field === 'homes') return `${year - 1}-01-01`;
  return ON_JANUARY_1.has(field) ? `${year}-01-01` : `${year}-12-31`;
}
