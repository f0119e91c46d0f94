import type { WireTransaction } from '../bank.wire.ts';
import { wordsOf } from './words.ts';

const LEAST_SIGNED = 0.1;
const LEAST_TOLD = 3;

/**
 * True where the bank signs its amounts: some go out with a minus. One debit taken back among amounts without a sign
 * makes no signed statement.
 */
export function isSignedStatement(wires: readonly WireTransaction[]): boolean {
  const amounts = wires.map(({ transactionAmount }) => transactionAmount.cents).filter((cents) => cents !== 0);
  const negative = amounts.filter((cents) => cents < 0).length;
  return negative > 0 && negative >= amounts.length * LEAST_SIGNED;
}

/**
 * True where the other side of money that came in stands as its debtor, as the standard has it: a bank that does not
 * always fill the same side.
 */
export function tellsSides(wires: readonly WireTransaction[], ibans: ReadonlySet<string>): boolean {
  return wires.some(
    ({ transactionAmount, creditorName, creditorIban, debtorName, debtorIban }) =>
      transactionAmount.cents > 0 &&
      (creditorIban === undefined ? creditorName === undefined : ibans.has(creditorIban)) &&
      (debtorIban === undefined ? debtorName !== undefined : !ibans.has(debtorIban)),
  );
}

/**
 * True for money that went out though it has no minus: somebody else's account alone stands as creditor, at a bank that
 * tells sides, or by a direct debit.
 */
export function goesOutUnsigned(wire: WireTransaction, ibans: ReadonlySet<string>, isSideTold: boolean): boolean {
  const { creditorIban, debtorName, debtorIban, creditorId, isMandated } = wire;
  const isCreditorAlone = debtorName === undefined && debtorIban === undefined;
  const isTheirs = creditorIban !== undefined && !ibans.has(creditorIban);
  return isCreditorAlone && isTheirs && (isSideTold || creditorId !== undefined || isMandated === true);
}

/** The names, as written, that the accounts are held in: those beside an own account. */
export function namesBesideOwn(wires: readonly WireTransaction[], ibans: ReadonlySet<string>): ReadonlySet<string> {
  const names = wires.flatMap(({ creditorName, creditorIban, debtorName, debtorIban }) => [
    ...(creditorName !== undefined && creditorIban !== undefined && ibans.has(creditorIban) ? [creditorName] : []),
    ...(debtorName !== undefined && debtorIban !== undefined && ibans.has(debtorIban) ? [debtorName] : []),
  ]);
  return new Set(names);
}

/**
 * The name that stands on the account's side of most signed payments, those that come in and those that go out, where
 * the bank gives its name without its number.
 */
export function nameOnOwnSide(wires: readonly WireTransaction[]): string | undefined {
  const told = { in: new Map<string, number>(), out: new Map<string, number>() };
  let all = 0;
  for (const wire of wires) {
    const name = ownSideName(wire);
    if (name === undefined) continue;
    all += 1;
    const counts = wire.transactionAmount.cents > 0 ? told.in : told.out;
    counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + 1);
  }
  return [...told.out.keys()].find((key) => {
    const [incoming = 0, outgoing = 0] = [told.in.get(key), told.out.get(key)];
    return incoming > 0 && incoming + outgoing >= LEAST_TOLD && (incoming + outgoing) * 2 > all;
  });
}

/** The payment without the holder's name on the account's own side, which says nothing of who the other is. */
export function withoutHolder(wire: WireTransaction, holder: string | undefined): WireTransaction {
  const name = ownSideName(wire);
  if (holder === undefined || name === undefined || keyOf(name) !== holder) return wire;
  return wire.transactionAmount.cents > 0 ? { ...wire, creditorName: undefined } : { ...wire, debtorName: undefined };
}

function ownSideName({ transactionAmount, ...wire }: WireTransaction): string | undefined {
  const [name, iban] =
    transactionAmount.cents > 0 ? [wire.creditorName, wire.creditorIban] : [wire.debtorName, wire.debtorIban];
  return iban === undefined && transactionAmount.cents !== 0 ? name : undefined;
}

function keyOf(name: string): string {
  return wordsOf(name).join(' ');
}
