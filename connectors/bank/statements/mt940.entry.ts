import { isDay } from '../../../schema/date.ts';
import { SourceFailure } from '../../source-failure.ts';
import { givenBackCode } from './given-back.ts';
import { readDescription } from './mt940.description.ts';
import { centsOf, dayOfSix } from './mt940.values.ts';
import type { StatementEntry } from './statement.ts';

/** Field 61: value date, entry date without a year, mark, funds code, amount, kind, references. */
const ENTRY = /^(\d{6})(\d{4})?(R?[CD])([A-Z])?(\d{1,15}(?:,\d{0,3})?)(?![\d,.])(?:([NFS])([A-Z0-9]{3}))?(.*)$/;

const HALF_A_YEAR = 184 * 86_400_000;
const COLLECTED = 'PMNT-RDDT-ESDD';

/**
 * What SWIFT's code of three letters behind N says, in the codes of ISO 20022; the others say nothing that is asked here.
 * Behind F and S banks use the letters for things of their own.
 */
const IN_ISO: ReadonlyMap<string, string> = new Map([
  ['DDT', COLLECTED],
  ['STO', 'PMNT-ICDT-STDO'],
  ['CHG', 'ACMT-MDOP-CHRG'],
  ['INT', 'ACMT-MCOP-INTR'],
  ['DIV', 'SECU-CUST-DVCA'],
]);

/**
 * One entry of an MT940 statement: field 61 with its field 86.
 *
 * @throws SourceFailure MALFORMED
 */
export function entryOf(line: string, description: readonly string[], currency: string): StatementEntry {
  const parts = ENTRY.exec(line);
  if (!parts) throw new SourceFailure('MALFORMED', '61 is no entry');
  const [, valueDate = '', entryDate, mark = '', , amount = '', scheme, code = '', references = ''] = parts;
  const { name, iban, creditorId, purposeCode, isReturned, text } = readDescription(description);
  // RC takes back a credit, RD a debit.
  const direction = mark === 'C' || mark === 'RD' ? 1 : -1;
  const cents = centsOf(amount, '61');
  const isoCode = scheme === 'N' ? IN_ISO.get(code) : undefined;
  const isReversal = mark.startsWith('R') || isReturned || (isoCode === COLLECTED && direction === 1);
  return {
    booking: {
      bookedOn: bookedOn(valueDate, entryDate),
      cents: cents === 0 ? 0 : cents * direction,
      currency,
      counterpartyName: name,
      counterpartyIban: iban,
      creditorId,
      purposeCode,
      bankTransactionCode: isReversal ? givenBackCode(isoCode, direction, creditorId) : isoCode,
      text,
    },
    reference: /\/\/(.+)$/.exec(references)?.[1]?.trim(),
  };
}

/**
 * The entry date, which has no year: that of the value date, or the one before or after it when that brings the two
 * closest together. On 31 December a value date of 1 January belongs to the new year, the booking to the old one.
 */
function bookedOn(valueDate: string, entryDate: string | undefined): string | undefined {
  const value = dayOfSix(valueDate);
  if (value === undefined || entryDate === undefined) return value;
  const year = Number(value.slice(0, 4));
  const candidates = [year, year - 1, year + 1]
    .map((each) => `${each}-${entryDate.slice(0, 2)}-${entryDate.slice(2)}`)
    .filter(isDay)
    .map((day) => ({ day, away: Math.abs(Date.parse(day) - Date.parse(value)) }))
    .filter(({ away }) => away <= HALF_A_YEAR);
  const [closest] = candidates.sort((a, b) => a.away - b.away);
  // `0000` and days that do not exist say nothing.
  return closest?.day ?? value;
}
