import type { PracticePayment } from '../person.ts';
import type { Organisation } from './organisation.ts';

/** How a payment that returns is written down in the cast. `cents` is positive; the kind of payment gives the sign. */
interface Returning extends Pick<PracticePayment, 'day' | 'months' | 'purposeCode' | 'truth'> {
  readonly cents: number;
  readonly description: string;
}

/** The four codes below: family and sub-family of ISO 20022 external bank transaction codes. */
function payment(
  to: Pick<Organisation, 'name' | 'iban'>,
  sign: 1 | -1,
  code: string,
  given: Returning,
): PracticePayment {
  const { cents, ...rest } = given;
  return {
    ...rest,
    cents: sign * cents,
    counterparty: to.name,
    counterpartyIban: to.iban,
    bankTransactionCode: code,
  };
}

/** Collected by SEPA direct debit, under a mandate. */
export function collected(by: Organisation, given: Returning): PracticePayment {
  const mandateId = `M${by.creditorId.slice(7, 15)}-${given.day}`;
  return { ...payment(by, -1, 'PMNT-RDDT-ESDD', given), creditorId: by.creditorId, mandateId };
}

/** Sent by standing order. */
export function ordered(to: Pick<Organisation, 'name' | 'iban'>, given: Returning): PracticePayment {
  return payment(to, -1, 'PMNT-ICDT-STDO', given);
}

/** Paid by card in a shop. */
export function byCard(at: Organisation, given: Returning): PracticePayment {
  return payment(at, -1, 'PMNT-CCRD-POSD', given);
}

/** Received by credit transfer. */
export function received(from: Pick<Organisation, 'name' | 'iban'>, given: Returning): PracticePayment {
  return payment(from, 1, 'PMNT-RCDT-ESCT', given);
}
