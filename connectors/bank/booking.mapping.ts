import type { WireTransaction } from './bank.wire.ts';
import type { Booking } from './booking.ts';

/** Sub-families of direct debits that give the money back (ISO 20022 external bank transaction codes). */
const GIVEN_BACK = /-RDDT-(UPDD|PRDD|RCDD)$/;

/**
 * One transaction of the wire, with its direction and its other side.
 *
 * Banks sign amounts or do not, and fill one side or both, so the direction is told, in this order, by a code that gives
 * a direct debit back, by the side on which this account stands, by which side alone is filled, and by the sign.
 *
 * @param ownIban - of the account the transaction was read from
 * @param isSigned - the bank is known to sign: the sign goes before which side is filled
 */
export function bookingOf(transaction: WireTransaction, ownIban: string | undefined, isSigned = false): Booking {
  const creditor = sideOf(transaction.creditorName, transaction.creditorIban, ownIban);
  const debtor = sideOf(transaction.debtorName, transaction.debtorIban, ownIban);
  const isIncoming = comesIn(transaction, creditor, debtor, isSigned);
  const [expected, rest] = isIncoming ? [debtor, creditor] : [creditor, debtor];
  const other = expected.isFilled && !expected.isOwn ? expected : rest;
  const cents = Math.abs(transaction.transactionAmount.cents);
  return {
    bookedOn: transaction.bookedOn,
    cents: isIncoming || cents === 0 ? cents : -cents,
    currency: transaction.transactionAmount.currency,
    counterpartyName: other.isOwn && rest === other ? undefined : other.name,
    counterpartyIban: other.isOwn && rest === other ? undefined : other.iban,
    creditorId: transaction.creditorId,
    purposeCode: transaction.purposeCode,
    bankTransactionCode: transaction.bankTransactionCode,
    proprietaryCode: transaction.proprietaryCode,
    merchantCode: transaction.merchantCode,
    isMandated: transaction.isMandated ?? false,
    text: transaction.remittance,
  };
}

interface Side {
  readonly name: string | undefined;
  readonly iban: string | undefined;
  readonly isFilled: boolean;
  /** The account the transaction was read from stands here. */
  readonly isOwn: boolean;
}

function sideOf(name: string | undefined, iban: string | undefined, ownIban: string | undefined): Side {
  const isFilled = name !== undefined || iban !== undefined;
  return { name, iban, isFilled, isOwn: iban !== undefined && iban === ownIban };
}

function comesIn(transaction: WireTransaction, creditor: Side, debtor: Side, isSigned: boolean): boolean {
  if (GIVEN_BACK.test(transaction.bankTransactionCode ?? '')) return true;
  if (creditor.isOwn !== debtor.isOwn) return creditor.isOwn;
  if (!isSigned && creditor.isFilled !== debtor.isFilled) return debtor.isFilled;
  return transaction.transactionAmount.cents > 0;
}
