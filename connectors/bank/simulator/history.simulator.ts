import { chance } from '../../practice/chance.ts';
import { addDays, lastOfMonth } from '../../practice/day.ts';
import type { PracticeAccount, PracticePayment, PracticePerson } from '../../practice/person.ts';
import type { PracticeWorld } from '../../practice/world.ts';
import { type Days, type Movement, monthsOf, seedOf } from './movement.simulator.ts';
import { payMovements } from './pay.simulator.ts';
import { spendingMovements } from './spending.simulator.ts';

/** An account that comes with so many payments of its own has its daily spending among them. */
const ALREADY_BUSY = 200;

const BANK_CHARGE_CENTS = 320;

/**
 * All that was booked on a practice account in a span of days, newest first: what returns every month, pay (on the main
 * account), daily spending, what the bank charges, and now and then a direct debit given back. The same days always give
 * the same movements, whatever the practice clock says. An account on which nothing returns stays empty.
 */
export function historyOf(
  world: PracticeWorld,
  person: PracticePerson,
  account: PracticeAccount,
  days: Days,
): readonly Movement[] {
  const isInUse = account.recurring.length > 0 || (account.main && person.jobs.length > 0);
  if (!isInUse) return [];
  const months = monthsOf(days);
  const returning = months.flatMap((month) => returningIn(account, month));
  const isDaily = account.main && account.recurring.length < ALREADY_BUSY;
  const all = [
    ...returning,
    ...givenBack(account.iban, returning),
    ...(account.main ? payMovements(world, person, days) : []),
    ...(isDaily ? spendingMovements(account.iban, days) : []),
    ...(account.kind === 'CURRENT' ? months.map(chargeIn) : []),
  ];
  return all
    .filter(({ day }) => day >= days.from && day <= days.to)
    .map((movement, at) => ({ movement, at }))
    .sort((a, b) => (a.movement.day < b.movement.day ? 1 : a.movement.day > b.movement.day ? -1 : a.at - b.at))
    .map(({ movement }) => movement);
}

function returningIn(account: PracticeAccount, month: string): readonly Movement[] {
  return account.recurring
    .filter(({ months }) => months === undefined || months.includes(Number(month.slice(5))))
    .map((payment) => movementOf(payment, month, account.iban));
}

function movementOf(payment: PracticePayment, month: string, ownIban: string): Movement {
  const { counterparty, counterpartyIban, description, day, bankTransactionCode, months: _, ...rest } = payment;
  const last = lastOfMonth(`${month}-01`);
  const planned = `${month}-${String(day).padStart(2, '0')}`;
  return {
    ...rest,
    day: planned > last ? last : planned,
    // Interest comes from the account itself: the bank is no other side.
    ...(counterpartyIban === ownIban ? {} : { party: { name: counterparty, iban: counterpartyIban } }),
    text: description,
    bankTransactionCode: bankTransactionCode ?? (payment.cents > 0 ? 'PMNT-RCDT-ESCT' : 'PMNT-ICDT-ESCT'),
  };
}

/** About one direct debit in sixty comes back three days later, on request. */
function givenBack(iban: string, movements: readonly Movement[]): readonly Movement[] {
  return movements
    .filter(({ creditorId }) => creditorId !== undefined)
    .filter(({ day, text }) => chance(seedOf(`${iban} back ${day} ${text}`)).between(1, 60) === 1)
    .map((collected) => ({
      ...collected,
      day: addDays(collected.day, 3),
      cents: -collected.cents,
      text: `Storno ${collected.text}`,
      bankTransactionCode: 'PMNT-RDDT-UPDD',
      isReversal: true,
      truth: 'REFUND',
    }));
}

function chargeIn(month: string): Movement {
  return {
    day: `${month}-02`,
    cents: -BANK_CHARGE_CENTS,
    text: 'Kosten betaalpakket',
    bankTransactionCode: 'ACMT-MDOP-CHRG',
    truth: 'BANK_FEES',
  };
}
