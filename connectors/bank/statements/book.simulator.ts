import { addDays } from '../../practice/day.ts';
import type { PracticeAccount, PracticePerson } from '../../practice/person.ts';
import type { PracticeWorld } from '../../practice/world.ts';
import { historyOf } from '../simulator/history.simulator.ts';
import type { Days, Movement } from '../simulator/movement.simulator.ts';
import { holderOf } from '../simulator/rendering.simulator.ts';

/** What a practice bank has in its books of one account in a span of days, before any format. */
export interface Book {
  readonly account: PracticeAccount;
  readonly holder: string;
  readonly days: Days;
  /** Cents. */
  readonly opening: number;
  readonly closing: number;
  /** Oldest first. */
  readonly movements: readonly Movement[];
}

/** What is ordered on the download page of a practice bank. */
export interface StatementOrder {
  readonly person: PracticePerson;
  /** Each becomes a statement of its own in the one file. */
  readonly accounts: readonly PracticeAccount[];
  readonly days: Days;
}

/** The book of each account; its balances follow from that of today. */
export function booksOf(world: PracticeWorld, { person, accounts, days }: StatementOrder): readonly Book[] {
  return accounts.map((account) => {
    const today = world.today();
    const movements = [...historyOf(world, person, account, days)].reverse();
    const since = days.to < today ? historyOf(world, person, account, { from: addDays(days.to, 1), to: today }) : [];
    const closing = account.balance - sumOf(since);
    return { account, holder: holderOf(person), days, opening: closing - sumOf(movements), closing, movements };
  });
}

function sumOf(movements: readonly Movement[]): number {
  return movements.reduce((sum, { cents }) => sum + cents, 0);
}

/** The bank's own reference of a movement, the same in every file it stands in. */
export function referenceOf({ day }: Movement, place: number): string {
  return `${day.replaceAll('-', '')}${String(place).padStart(8, '0')}`;
}
