import { isDay } from '../../../schema/date.ts';
import { SourceFailure } from '../../source-failure.ts';
import { isRecord, listAt, listOf, recordAt, recordOf, textOf } from '../bank.json.ts';
import type { WireAmount } from '../bank.wire.ts';
import type { Booking } from '../booking.ts';

/**
 * What Zegel reads of ABN AMRO's Account Information API 1 (developer.abnamro.com): amounts are JSON numbers with their
 * sign, one consent is for one account, and the account is addressed by its IBAN.
 */
export interface ConsentInfo {
  /** Absent where the consent is for no account. */
  readonly iban: string | undefined;
  readonly scopes: ReadonlySet<string>;
}

export interface TransactionsPage {
  readonly bookings: readonly Booking[];
  readonly nextPageKey: string | undefined;
}

const TOKEN = /^[\x21-\x7e]{1,4096}$/;
/** It stands in the path of every call, so only an account number is taken. */
const ACCOUNT_NUMBER = /^[0-9A-Z]{8,34}$/;
/** A line of a description is at most this long; a full one goes on in the middle of a word. */
const LINE = 32;

/** The access token of an OAuth answer. @throws SourceFailure MALFORMED */
export function parseToken(body: unknown): string {
  const token = textOf(recordAt(body, 'the answer').access_token);
  if (token === undefined || !TOKEN.test(token)) throw new SourceFailure('MALFORMED', 'access_token is missing');
  return token;
}

/** @throws SourceFailure MALFORMED */
export function parseConsentInfo(body: unknown): ConsentInfo {
  const { iban, scopes } = recordAt(body, 'the answer');
  const number = textOf(iban);
  const isNone = iban === undefined || iban === null || iban === '';
  if (!isNone && !ACCOUNT_NUMBER.test(number ?? '')) throw new SourceFailure('MALFORMED', 'iban is none');
  return { iban: number, scopes: new Set(textOf(scopes)?.split(/[\s,]+/)) };
}

/** The holder's name; documented with either letter first. @throws SourceFailure MALFORMED */
export function parseDetails(body: unknown, account: string): string | undefined {
  const details = aboutAccount(body, account);
  return textOf(details.accountHolderName) ?? textOf(details.AccountHolderName);
}

/** The booked balance. @throws SourceFailure MALFORMED */
export function parseBalance(body: unknown, account: string): WireAmount {
  return amountIn(aboutAccount(body, account), 'balance');
}

/**
 * One page of booked transactions; a blank answer means that there are none.
 *
 * @throws SourceFailure MALFORMED
 */
export function parseTransactions(body: unknown, account: string): TransactionsPage {
  if (body === undefined) return { bookings: [], nextPageKey: undefined };
  const page = aboutAccount(body, account);
  return {
    bookings: listAt(page.transactions, 'transactions').map(bookingOf),
    nextPageKey: textOf(page.nextPageKey),
  };
}

/** The code of a refusal, as far as anything depends on it. */
export function parseErrorCodes(body: unknown): readonly string[] {
  const answer = recordOf(body);
  return [answer, ...listOf(answer.errors)].filter(isRecord).flatMap(({ code, error }) => textOf(code ?? error) ?? []);
}

function aboutAccount(body: unknown, account: string): Readonly<Record<string, unknown>> {
  const answer = recordAt(body, 'the answer');
  const number = textOf(answer.accountNumber);
  if (number !== undefined && number !== account)
    throw new SourceFailure('MALFORMED', 'accountNumber: answered about another account');
  return answer;
}

function bookingOf(element: unknown): Booking {
  const transaction = recordAt(element, 'transactions[]');
  const day = textOf(transaction.bookDate)?.slice(0, 'YYYY-MM-DD'.length);
  return {
    bookedOn: isDay(day) ? day : undefined,
    ...amountIn(transaction, 'transactions[]'),
    counterpartyName: textOf(transaction.counterPartyName),
    counterpartyIban: textOf(transaction.counterPartyAccountNumber)?.replaceAll(' ', '').toUpperCase(),
    creditorId: undefined,
    purposeCode: undefined,
    // The meaning of mutationCode is not published.
    bankTransactionCode: undefined,
    text: joined(listOf(transaction.descriptionLines)),
  };
}

function joined(lines: readonly unknown[]): string {
  let text = '';
  let isFull = true;
  for (const line of lines) {
    if (typeof line !== 'string') continue;
    text += isFull ? line : ` ${line}`;
    isFull = line.length >= LINE;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** Decimals as JSON numbers: whole cents, or what a double makes of them. @throws SourceFailure MALFORMED */
function amountIn(given: Readonly<Record<string, unknown>>, key: string): WireAmount {
  const currency = textOf(given.currency);
  if (currency === undefined || !/^[A-Z]{3}$/.test(currency))
    throw new SourceFailure('MALFORMED', `${key}.currency is not a currency`);
  const written = typeof given.amount === 'string' ? given.amount.trim() : given.amount;
  const amount = typeof written === 'string' && /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : written;
  const cents = typeof amount === 'number' ? Math.round(amount * 100) : Number.NaN;
  const isCents = Number.isSafeInteger(cents) && Math.abs(Number(amount) * 100 - cents) < 0.001;
  if (!isCents) throw new SourceFailure('MALFORMED', `${key}.amount is not an amount in cents`);
  return { cents: cents === 0 ? 0 : cents, currency };
}
