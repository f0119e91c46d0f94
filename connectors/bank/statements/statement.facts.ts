import { gap } from '../../../schema/gap.ts';
import type { Period } from '../../../schema/period.ts';
import type { Wanted } from '../../connector.ts';
import { SourceFailure } from '../../source-failure.ts';
import type { AccountPast, BankFacts } from '../bank.facts.ts';
import { wantedPeriod } from '../bank.wanted.ts';
import type { Booking } from '../booking.ts';
import { addDays } from './days.ts';
import type { Statement, StatementBalance } from './statement.ts';

/**
 * The accounts of a file, each with the statements it has of it: overlapping ones give every entry once, and days between
 * them that no statement covers make the past less than whole.
 *
 * @throws SourceFailure MALFORMED when a statement does not add up
 */
export function factsOf(statements: readonly Statement[], wanted: Wanted): readonly BankFacts[] {
  const period = wantedPeriod(wanted);
  const accounts = new Map<string, Statement[]>();
  for (const statement of statements) {
    assertAddsUp(statement);
    const key = `${statement.account} ${statement.opening.currency}`;
    accounts.set(key, [...(accounts.get(key) ?? []), statement]);
  }
  return [...accounts.values()].map((own) => {
    const inOrder = [...own].sort((a, b) => compare(a.days?.from, b.days?.from) || compare(a.days?.to, b.days?.to));
    const told = <K extends 'iban' | 'ownerName' | 'cashAccountType'>(key: K): Statement[K] =>
      inOrder.find((statement) => statement[key] !== undefined)?.[key];
    return {
      account: { iban: told('iban'), ownerName: told('ownerName'), cashAccountType: told('cashAccountType') },
      balances: balancesOf(inOrder),
      past: period ? pastOf(inOrder, period) : 'NOT_ASKED',
    };
  });
}

function pastOf(inOrder: readonly Statement[], period: Period): AccountPast {
  const [until] = inOrder.flatMap(({ days }) => days?.to ?? []).sort((a, b) => compare(b, a));
  const past = { bookings: bookingsOf(inOrder), isWhole: covers(inOrder, period) };
  return until !== undefined && until < period.to ? { ...past, until } : past;
}

/** Nothing proves that a file is as the bank made it, but what does not add up is certainly not. */
function assertAddsUp({ opening, closing, entries }: Statement): void {
  const sum = entries.reduce((cents, { booking }) => cents + booking.cents, opening.cents);
  const isOneCurrency =
    opening.currency === closing.currency && entries.every(({ booking }) => booking.currency === opening.currency);
  if (!isOneCurrency) throw new SourceFailure('MALFORMED', 'the statement mixes currencies');
  if (sum !== closing.cents)
    throw new SourceFailure('MALFORMED', 'the statement does not add up to its closing balance');
}

function balancesOf(inOrder: readonly Statement[]): BankFacts['balances'] {
  const closings = inOrder.map(({ closing }) => closing).filter(({ on }) => on !== undefined);
  const last = closings.reduce<StatementBalance | undefined>(
    (latest, closing) => (latest && compare(latest.on, closing.on) > 0 ? latest : closing),
    undefined,
  );
  if (!last) return gap('UNAVAILABLE');
  const { cents, currency, on } = last;
  return [
    {
      balanceType: 'closingBooked',
      balanceAmount: { cents, currency },
      creditLimitIncluded: false,
      referenceDate: on,
      lastChangeDate: undefined,
    },
  ];
}

/**
 * Every entry once. Within one statement all are different; an entry of another one is the same when day, amount and the
 * bank's reference are, and without a reference when a whole statement comes again.
 */
function bookingsOf(inOrder: readonly Statement[]): readonly Booking[] {
  const earlier = new Set<string>();
  return inOrder.flatMap((statement) => {
    const { opening, closing, entries } = statement;
    const whole = JSON.stringify([opening, closing, entries]);
    if (earlier.has(whole)) return [];
    const keys = entries.map(({ reference, booking }) =>
      reference === undefined ? undefined : `${reference}\n${booking.bookedOn}\n${booking.cents}`,
    );
    const fresh = entries.filter((_, at) => !earlier.has(keys[at] ?? ''));
    for (const key of [whole, ...keys]) if (key !== undefined) earlier.add(key);
    return fresh.map(({ booking }) => booking);
  });
}

/** True when the statements leave no day of the period out. */
function covers(inOrder: readonly Statement[], period: Period): boolean {
  let covered: string | undefined;
  let balance: number | undefined;
  for (const { days, opening, closing } of inOrder) {
    if (!days) return false;
    const isFirst = covered === undefined;
    if (isFirst && days.from > period.from) return false;
    // Days without a statement are days without entries where the balance stayed what it was.
    const follows = isFirst || days.from <= addDays(covered ?? '', 1) || opening.cents === balance;
    if (!follows) return false;
    if (isFirst || days.to >= (covered ?? '')) [covered, balance] = [days.to, closing.cents];
  }
  return covered !== undefined && covered >= period.to;
}

function compare(a: string | undefined, b: string | undefined): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}
