import type { Employer } from '../../schema/employment.type.ts';
import { gap } from '../../schema/gap.ts';
import { mayHoldBsn } from '../bsn.ts';
import type { WirePayer } from './uwv.wire.ts';

/** Digits of a FiNr. */
const LENGTH = 9;

/**
 * Who paid. A natural person's payroll number may be a BSN, and the name of the unit is that person's: neither is
 * delivered. Nor is a number that is not the legal person's own (a loonheffingennummer begins with its FiNr), that is
 * the subject's, or a name with digits that may be a BSN.
 *
 * @param subject - BSN of whom the answer is about
 */
export function payerOf(payer: WirePayer | undefined, subject: string): Pick<Employer, 'name' | 'payrollTaxNumber'> {
  if (!payer) return {};
  if (payer.kind !== 'LEGAL') return { name: gap('UNAVAILABLE'), payrollTaxNumber: gap('UNAVAILABLE') };
  const { name = '', payrollTaxNumber = '', fiscalNumber } = payer;
  const isOwn = /^\d{9}L\d{2}$/.test(payrollTaxNumber) && payrollTaxNumber.slice(0, LENGTH) === fiscalNumber;
  return {
    name: mayHoldBsn(name) || name.includes(subject) ? gap('UNAVAILABLE') : payer.name,
    payrollTaxNumber: isOwn && fiscalNumber !== subject ? payrollTaxNumber : gap('UNAVAILABLE'),
  };
}
