import type { Bank, BankAccount, CategorySum } from '../../../schema/bank.type.ts';
import type { BankTransaction } from '../../../schema/bank-transaction.type.ts';
import type { Gap } from '../../../schema/gap.ts';
import type { Period } from '../../../schema/period.ts';
import type { SourceAnswer } from '../../connector.ts';
import { PEOPLE } from '../../practice/people.ts';
import type { PracticePerson } from '../../practice/person.ts';
import { practiceWorld } from '../../practice/world.ts';
import { ALL_FIELDS, wantedOf, YEAR } from '../bank.testing.ts';
import { bankFile } from './bank-file.reader.ts';
import type { StatementOrder } from './book.simulator.ts';
import { type CamtVersion, camtFile } from './camt.simulator.ts';
import { type Mt940Style, mt940File } from './mt940.simulator.ts';

export const NOW = new Date('2026-11-24T10:00:00Z');
export const WORLD = practiceWorld({ people: PEOPLE, now: () => NOW });

export type Format = CamtVersion | Mt940Style;
export const FORMATS: readonly Format[] = ['02', '08', 'ABNAMRO', 'ING', 'RABOBANK', 'SWIFT'];

export function personOf(login: string): PracticePerson {
  const person = WORLD.personByLogin(login);
  if (!person) throw new Error(`nobody in the cast is called ${login}`);
  return person;
}

const written = new Map<string, Buffer>();

/** All accounts of a person over the whole year, unless the order says otherwise. */
export function fileOf(format: Format, login: string, given: Partial<StatementOrder> = {}): Buffer {
  const key = Object.keys(given).length === 0 ? `${format} ${login}` : undefined;
  const known = key === undefined ? undefined : written.get(key);
  if (known) return known;
  const file = newFileOf(format, login, given);
  if (key !== undefined) written.set(key, file);
  return file;
}

function newFileOf(format: Format, login: string, given: Partial<StatementOrder>): Buffer {
  const person = personOf(login);
  const order = { person, accounts: person.accounts, days: YEAR, ...given };
  return format === '02' || format === '08' ? camtFile(WORLD, order, format) : mt940File(WORLD, order, format);
}

export function readFile(
  file: Uint8Array | string,
  given: { readonly fields?: readonly string[]; readonly period?: Period } = {},
): SourceAnswer {
  const wanted = wantedOf(given.fields ?? ALL_FIELDS, given.period ?? YEAR);
  return bankFile.read({ file: typeof file === 'string' ? Buffer.from(file) : file, wanted, now: NOW });
}

/** What an answer holds of a bank, with the questions asked over one period. */
export function shown({ record }: SourceAnswer, period = YEAR) {
  const { accounts, transactions, sums, atLeast } = (record.bank ?? {}) as Bank;
  return {
    accounts: (accounts ?? []) as readonly BankAccount[],
    rows: typeof transactions === 'function' ? (transactions({ period }) as readonly (BankTransaction | Gap)[]) : [],
    sums: typeof sums === 'function' ? (sums({ period, per: 'MONTH' }) as readonly (CategorySum | Gap)[]) : [],
    atLeast: (amount: string): unknown => (typeof atLeast === 'function' ? atLeast({ period, amount }) : atLeast),
  };
}
