import type { Period } from '../../../schema/period.ts';
import { SourceFailure } from '../../source-failure.ts';
import { addDays } from './days.ts';
import { isIban } from './iban.ts';
import { entryOf } from './mt940.entry.ts';
import { type Field, messagesIn } from './mt940.fields.ts';
import { balanceOf } from './mt940.values.ts';
import { MOST_ENTRIES, type Statement, type StatementBalance, type StatementEntry } from './statement.ts';

/**
 * The statements of an MT940 file, one for each message: SWIFT's own layout, with what Dutch banks put around it.
 *
 * @throws SourceFailure MALFORMED naming the field, never its value
 */
export function parseMt940(text: string): readonly Statement[] {
  const messages = messagesIn(text);
  if (messages.length === 0) throw new SourceFailure('MALFORMED', '20 is missing');
  const count = messages.reduce((sum, fields) => sum + fields.filter(({ tag }) => tag === '61').length, 0);
  if (count > MOST_ENTRIES) throw new SourceFailure('MALFORMED', `more than ${MOST_ENTRIES} entries`);
  return messages.map(statementOf);
}

function statementOf(fields: readonly Field[]): Statement {
  const first = (...tags: readonly string[]): string | undefined =>
    fields.find(({ tag }) => tags.includes(tag))?.lines[0];
  const account = first('25', '25P')?.trim().toUpperCase();
  if (!account) throw new SourceFailure('MALFORMED', '25 is missing');
  const opening = balanceOf(first('60F', '60M'), '60F');
  const closing = balanceOf(first('62F', '62M'), '62F');
  const entries = entriesOf(fields, opening.currency);
  const iban = ibanIn(account, opening.currency);
  return {
    account: iban ?? account,
    iban,
    ownerName: undefined,
    cashAccountType: undefined,
    opening,
    closing,
    days: daysOf(opening, closing, entries),
    entries,
  };
}

/** Field 86 speaks of the entry before it; after the closing balance it speaks of the statement. */
function entriesOf(fields: readonly Field[], currency: string): readonly StatementEntry[] {
  const entries: StatementEntry[] = [];
  for (const [at, { tag, lines }] of fields.entries()) {
    if (tag !== '61') continue;
    let next = at + 1;
    while (fields[next]?.tag === 'NS') next += 1;
    const description = fields[next]?.tag === '86' ? fields[next]?.lines : undefined;
    entries.push(entryOf(lines[0] ?? '', description ?? [], currency));
  }
  return entries;
}

/**
 * An IBAN, alone or with its currency behind it. Without the currency goes first: one in a hundred IBANs passes its check
 * with the currency too.
 */
function ibanIn(account: string, currency: string): string | undefined {
  const number = account.replaceAll(' ', '');
  const bare = number.endsWith(currency) ? number.slice(0, -currency.length) : number;
  return [bare, number].find(isIban);
}

/**
 * Banks date the opening balance either with the first day of the statement or with the last one before it. Unless
 * something was booked on it, it is taken for the latter, so that no day counts as covered that may not be.
 */
function daysOf(
  { on: opened }: StatementBalance,
  { on: to }: StatementBalance,
  entries: readonly StatementEntry[],
): Period | undefined {
  if (opened === undefined || to === undefined || opened > to) return undefined;
  const isFirstDay = opened === to || entries.some(({ booking }) => booking.bookedOn === opened);
  return { from: isFirstDay ? opened : addDays(opened, 1), to };
}
