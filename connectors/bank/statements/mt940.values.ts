import { centsOfDecimal } from '../../../schema/cents.ts';
import { isDay } from '../../../schema/date.ts';
import { SourceFailure } from '../../source-failure.ts';
import type { StatementBalance } from './statement.ts';

const BALANCE = /^([CD])(\d{6})([A-Z]{3})(\d{1,15}(?:,\d{0,3})?)$/;
/** Two digits from here on are of the last century. */
const LAST_CENTURY = 80;

/** An amount with a decimal comma, behind which may stand nothing. @throws SourceFailure MALFORMED */
export function centsOf(amount: string, tag: string): number {
  try {
    const cents = centsOfDecimal(amount.replace(/,$/, '').replace(',', '.'));
    if (Number.isSafeInteger(cents)) return cents;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new SourceFailure('MALFORMED', `${tag} has no amount in cents`);
}

/** `YYMMDD` as a day; `undefined` for one that does not exist, such as the 30 February of interest. */
export function dayOfSix(digits: string): string | undefined {
  const [year = '', month = '', date = ''] = digits.match(/\d\d/g) ?? [];
  const day = `${Number(year) < LAST_CENTURY ? '20' : '19'}${year}-${month}-${date}`;
  return isDay(day) ? day : undefined;
}

/** Fields 60 and 62. @throws SourceFailure MALFORMED */
export function balanceOf(text: string | undefined, tag: string): StatementBalance {
  const parts = text === undefined ? undefined : BALANCE.exec(text.trim());
  if (!parts) throw new SourceFailure('MALFORMED', `${tag} is no balance`);
  const [, mark, date = '', currency = '', amount = ''] = parts;
  const cents = centsOf(amount, tag);
  return { cents: mark === 'D' && cents !== 0 ? -cents : cents, currency, on: dayOfSix(date) };
}
