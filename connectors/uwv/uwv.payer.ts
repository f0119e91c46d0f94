import type { Employer } from '../../schema/employment.type.ts';
import { gap } from '../../schema/gap.ts';
import type { WirePayer } from './uwv.wire.ts';

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;
const LENGTH = WEIGHTS.length;

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

/**
 * True when nine digits in a row pass the elfproef (weights 9 8 7 6 5 4 3 2 −1, sum divisible by 11), also with spaces,
 * points or dashes between them.
 */
export function mayHoldBsn(text: string): boolean {
  const runs = text.replace(/(?<=\d)[ .-]+(?=\d)/g, '').match(/\d{9,}/g) ?? [];
  return runs.some((run) => {
    const starts = Array.from({ length: run.length - LENGTH + 1 }, (_, start) => start);
    return starts.some((start) => passesElfproef(run.slice(start, start + LENGTH)));
  });
}

function passesElfproef(number: string): boolean {
  return WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11 === 0;
}
