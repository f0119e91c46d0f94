import type { Bank, BankAccount } from '../../schema/bank.type.ts';
import type { BankTransaction } from '../../schema/bank-transaction.type.ts';
import { type Gap, gap, gapReason } from '../../schema/gap.ts';
import type { Value } from '../../schema/record.ts';
import type { SourceAnswer, Wanted } from '../connector.ts';
import { balanceOf, kindOf, moneyOf } from './account.mapping.ts';
import type { BankFacts } from './bank.facts.ts';
import { isAtLeast, type Row, sumsOf, within } from './bank.sums.ts';
import { type Booking, LONGEST_TEXT } from './booking.ts';
import { wordsOf } from './categories/words.ts';
import { type Categorised, categorise } from './categorise.ts';
import { boundedText, shownText } from './shown-text.mapping.ts';

type Reference = SourceAnswer['references'][number];

/**
 * Maps what any way to a bank gave to the schema. Categories are decided here, before anything is selected, and what is not wanted of a
 * payment, its raw text and other side first of all, is dropped here.
 *
 * @param isEveryBankThere - false when a bank that was chosen gave nothing: then no list is whole
 */
export function mapBank(facts: readonly BankFacts[], wanted: Wanted, isEveryBankThere = true): SourceAnswer {
  const record: Bank = {};
  const references: Reference[] = [];
  if (wanted.wants('bank.accounts')) {
    const accounts = facts.map((fact) => mapAccount(fact, wanted));
    record.accounts = isEveryBankThere ? accounts : [...accounts, gap('PARTIAL')];
    for (const [index, { balanceOn }] of accounts.entries())
      references.push(reference(['bank', 'accounts', index], typeof balanceOn === 'string' ? balanceOn : null));
  }
  const lastDay = lastDayOf(facts, wanted);
  for (const [field, answer] of Object.entries(mapPast(facts, wanted, isEveryBankThere))) {
    Object.assign(record, { [field]: answer });
    references.push(reference(['bank', field], lastDay));
  }
  return { record: { bank: record }, person: {}, references };
}

/** The day up to which every account's past is known. */
function lastDayOf(facts: readonly BankFacts[], wanted: Wanted): string | null {
  const ends = facts.map(({ past }) => (typeof past === 'object' ? past.until : undefined));
  const [first] = [...ends, wanted.period('bank')?.to].filter((day) => day !== undefined).sort();
  return first ?? null;
}

function reference(path: Reference['path'], referenceDate: string | null): Reference {
  return { path, source: 'BANK', referenceDate, broughtByConsumer: false };
}

function mapAccount({ account, balances }: BankFacts, wanted: Wanted): BankAccount {
  const balance: Value<ReturnType<typeof balanceOf>> = isGap(balances) ? balances : balanceOf(balances ?? []);
  const wants = (field: keyof BankAccount): boolean => wanted.wants(`bank.accounts.${field}`);
  return {
    ...(wants('iban') ? { iban: account.iban } : {}),
    // Banks and files that do not tell whose an account is, or of what kind, leave it out: that is no empty name.
    ...(wants('ownerName') ? { ownerName: account.ownerName ?? gap('UNAVAILABLE') } : {}),
    ...(wants('kind') ? { kind: kindOf(account.cashAccountType) ?? gap('UNAVAILABLE') } : {}),
    ...(wants('balance') ? { balance: isGap(balance) ? balance : balance?.balance } : {}),
    ...(wants('balanceOn') ? { balanceOn: isGap(balance) ? balance : balance?.balanceOn } : {}),
  };
}

function isGap(value: unknown): value is Gap {
  return gapReason(value) !== undefined;
}

/** A payment ready to be filtered and added up, with that of it which may be shown. */
interface ShownRow extends Row {
  readonly transaction: BankTransaction;
}

function mapPast(
  facts: readonly BankFacts[],
  wanted: Wanted,
  isEveryBankThere: boolean,
): Pick<Bank, 'transactions' | 'sums' | 'atLeast'> {
  const wants = {
    transactions: wanted.wants('bank.transactions'),
    sums: wanted.wants('bank.sums'),
    atLeast: wanted.wants('bank.atLeast'),
  };
  const given = facts.filter(({ past }) => typeof past === 'object');
  if (facts.length > 0 && facts.every(({ past }) => past === 'NOT_ASKED')) return {};
  if (given.length === 0)
    return Object.fromEntries(
      Object.entries(wants).flatMap(([field, is]) => (is ? [[field, gap('UNAVAILABLE')]] : [])),
    );

  const { rows, isComplete } = rowsOf(facts, wanted);
  const isWhole = isComplete && isEveryBankThere;
  const listed = <T>(list: readonly T[]): readonly (T | Gap)[] => (isWhole ? list : [...list, gap('PARTIAL')]);
  return {
    ...(wants.transactions
      ? { transactions: (args) => listed(rows.filter(within(args)).map(({ transaction }) => transaction)) }
      : {}),
    ...(wants.sums ? { sums: (args) => listed(sumsOf(rows, args)) } : {}),
    ...(wants.atLeast ? { atLeast: (args) => isAtLeast(rows, args, isWhole) } : {}),
  };
}

/** Newest first. A payment without any date belongs to no period, so without it the list is not whole. */
function rowsOf(
  facts: readonly BankFacts[],
  wanted: Wanted,
): { readonly rows: readonly ShownRow[]; readonly isComplete: boolean } {
  const bookings = facts.flatMap(({ past }) => (typeof past === 'object' ? past.bookings.map(bounded) : []));
  const own = {
    ibans: new Set(facts.flatMap(({ account }) => account.iban ?? [])),
    holders: facts.flatMap(({ account }) => (account.ownerName === undefined ? [] : [wordsOf(account.ownerName)])),
  };
  const categories = categorise(bookings, own);
  const show = shower(wanted);
  const rows = bookings.flatMap((booking, at): ShownRow[] => {
    const category = categories[at];
    if (booking.bookedOn === undefined || category === undefined) return [];
    const { bookedOn, cents, currency } = booking;
    return [{ bookedOn, cents, currency, category: category.category, transaction: show(booking, category) }];
  });
  rows.sort((a, b) => (a.bookedOn < b.bookedOn ? 1 : a.bookedOn > b.bookedOn ? -1 : 0));
  const isComplete =
    rows.length === bookings.length && facts.every(({ past }) => typeof past === 'object' && past.isWhole);
  return { rows, isComplete };
}

function bounded(booking: Booking): Booking {
  const { text, counterpartyName } = booking;
  if (text.length <= LONGEST_TEXT && (counterpartyName ?? '').length <= LONGEST_TEXT) return booking;
  return {
    ...booking,
    text: boundedText(text),
    counterpartyName: counterpartyName && boundedText(counterpartyName),
  };
}

/** A share of one as a decimal of at most three places. */
function thousandths(share: number): string {
  return String(Math.round(share * 1000) / 1000);
}

/** Makes of a booking what is wanted of it and nothing else. */
function shower(wanted: Wanted): (booking: Booking, categorised: Categorised) => BankTransaction {
  const wants = (field: keyof BankTransaction): boolean => wanted.wants(`bank.transactions.${field}`);
  const makers: readonly [boolean, (booking: Booking, categorised: Categorised) => BankTransaction][] = [
    [wants('bookedOn'), ({ bookedOn }) => ({ bookedOn })],
    [wants('amount'), (booking) => ({ amount: moneyOf(booking) })],
    [wants('category'), (_, { category }) => ({ category })],
    [wants('categoryRule'), (_, { ruleId }) => ({ categoryRule: ruleId })],
    [wants('categoryConfidence'), (_, { confidence }) => ({ categoryConfidence: thousandths(confidence) })],
    [
      wants('counterpartyName'),
      ({ counterpartyName }) => ({ counterpartyName: counterpartyName && shownText(counterpartyName) }),
    ],
    [
      wants('counterpartyIban'),
      ({ counterpartyIban }) => ({ counterpartyIban: counterpartyIban && shownText(counterpartyIban) }),
    ],
    [wants('description'), ({ text }) => ({ description: text === '' ? undefined : shownText(text) })],
  ];
  const wantedMakers = makers.flatMap(([isWanted, make]) => (isWanted ? [make] : []));
  return (booking, categorised) => Object.assign({}, ...wantedMakers.map((make) => make(booking, categorised)));
}
