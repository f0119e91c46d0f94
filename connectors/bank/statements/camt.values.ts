import { centsOfDecimal } from '../../../schema/cents.ts';
import { isDay } from '../../../schema/date.ts';
import { SourceFailure } from '../../source-failure.ts';
import { attributeOf, type XmlElement } from '../../xml/xml.element.ts';
import type { WireAmount } from '../bank.wire.ts';
import { at, textAt } from './camt.element.ts';

/**
 * An amount with its currency, without a sign: in CAMT the direction stands beside it (`CdtDbtInd`).
 *
 * @param key - for the refusal
 * @throws SourceFailure MALFORMED
 */
export function amountIn(element: XmlElement | undefined, key: string): WireAmount {
  const currency = element && attributeOf(element, 'Ccy');
  if (!element || !currency || !/^[A-Z]{3}$/.test(currency)) throw malformed(`${key} is no amount with a currency`);
  if (!/^\d/.test(element.text)) throw malformed(`${key} is no amount`);
  try {
    // Up to five decimals are allowed; those after the cents are zeros.
    const cents = centsOfDecimal(element.text.replace(/(\.\d\d)0+$/, '$1').replace(/\.$/, ''));
    if (Number.isSafeInteger(cents)) return { cents, currency };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw malformed(`${key} is no amount in cents`);
}

/** +1 for money that came onto the account, −1 for money that left it. @throws SourceFailure MALFORMED */
export function directionIn(element: XmlElement | undefined, key: string): 1 | -1 {
  const mark = textAt(element, 'CdtDbtInd');
  if (mark === 'CRDT') return 1;
  if (mark === 'DBIT') return -1;
  throw malformed(`${key}.CdtDbtInd is neither CRDT nor DBIT`);
}

/** The day of a date (`Dt`) or of a moment (`DtTm`), as it is written. */
export function dayIn(element: XmlElement | undefined): string | undefined {
  const day = (textAt(element, 'Dt') ?? textAt(element, 'DtTm'))?.slice(0, 'YYYY-MM-DD'.length);
  return isDay(day) ? day : undefined;
}

/** `PMNT-RDDT-ESDD` of a `BkTxCd` that has all three; a bank's own code alone says nothing to others. */
export function transactionCodeIn(element: XmlElement | undefined): string | undefined {
  const domain = at(element, 'BkTxCd/Domn');
  const codes = [textAt(domain, 'Cd'), textAt(domain, 'Fmly/Cd'), textAt(domain, 'Fmly/SubFmlyCd')];
  return codes.every((code) => code !== undefined) ? codes.join('-') : undefined;
}

export function malformed(detail: string): SourceFailure {
  return new SourceFailure('MALFORMED', detail);
}
