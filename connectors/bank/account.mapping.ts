import type { BankAccount } from '../../schema/bank.type.ts';
import { decimalOfCents } from '../../schema/cents.ts';
import type { Money } from '../../schema/money.type.ts';
import type { WireAmount, WireBalance } from './bank.wire.ts';

const KINDS: ReadonlyMap<string, 'CURRENT' | 'SAVINGS'> = new Map([
  ['CACC', 'CURRENT'],
  ['TRAN', 'CURRENT'],
  ['SVGS', 'SAVINGS'],
  ['LLSV', 'SAVINGS'],
]);

/** The kind behind an ISO 20022 ExternalCashAccountType1Code. */
export function kindOf(cashAccountType: string | undefined): Exclude<BankAccount['kind'], object> {
  return cashAccountType === undefined ? undefined : (KINDS.get(cashAccountType) ?? 'OTHER');
}

/** What is on the account, as nearly as a bank says it: what is booked counts, a credit limit does not. */
const BEST_FIRST = [
  'interimBooked',
  'closingBooked',
  'expected',
  'interimAvailable',
  'openingBooked',
  'forwardAvailable',
];

/** The balance that says best what is on the account, with its day. */
export function balanceOf(
  balances: readonly WireBalance[],
): { readonly balance: Money; readonly balanceOn: string | undefined } | undefined {
  const rank = ({ balanceType, creditLimitIncluded }: WireBalance): number => {
    const place = BEST_FIRST.indexOf(balanceType ?? '');
    return (place === -1 ? BEST_FIRST.length : place) + (creditLimitIncluded ? BEST_FIRST.length + 1 : 0);
  };
  const [best] = balances.filter(({ balanceType }) => balanceType !== 'nonInvoiced').sort((a, b) => rank(a) - rank(b));
  return best && { balance: moneyOf(best.balanceAmount), balanceOn: best.referenceDate ?? best.lastChangeDate };
}

export function moneyOf({ cents, currency }: WireAmount): Money {
  return { amount: decimalOfCents(cents), currency };
}
