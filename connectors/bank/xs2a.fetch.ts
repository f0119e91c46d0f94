import { gap } from '../../schema/gap.ts';
import type { SourceAccess, Wanted } from '../connector.ts';
import { SourceFailure } from '../source-failure.ts';
import type { SourceHttp } from '../source-http.ts';
import { type BankCalls, bankCalls, psuAddressHeader, resourceUrl } from './bank.call.ts';
import type { AccountPast, BankFacts } from './bank.facts.ts';
import { fetchHistory } from './bank.history.ts';
import { failureOf } from './bank.refusal.ts';
import { wantedPeriod, wantsBalance } from './bank.wanted.ts';
import { parseAccounts, parseBalances, type WireAccount } from './bank.wire.ts';
import { bookingOf } from './booking.mapping.ts';

/** A bank is not asked about more accounts than this at one time. */
const ACCOUNTS_AT_ONCE = 4;

/** Under whose consent is read, and for whom. */
export interface Xs2aReading {
  readonly access: SourceAccess;
  readonly consentId: string;
  /** Told to the bank, because somebody is waiting; without it the bank counts the reading as one of its own accord. */
  readonly psuAddress: string | undefined;
  readonly wanted: Wanted;
  readonly http: SourceHttp;
  readonly now: Date;
}

/**
 * Accounts, balances and booked transactions over Berlin Group NextGenPSD2 XS2A 1.3.11. Only the calls that are wanted
 * are made.
 *
 * @throws SourceFailure
 */
export async function fetchXs2a(reading: Xs2aReading): Promise<readonly BankFacts[]> {
  const { http, consentId, now } = reading;
  const headers = { 'consent-id': consentId, ...psuAddressHeader(reading.psuAddress) };
  const calls = bankCalls(http, `fetch ${consentId} ${now.toISOString()}`, headers);
  const accounts = (await fetchAccounts(calls, reading)).filter(({ status }) => status !== 'deleted');
  const facts: BankFacts[] = [];
  for (let at = 0; at < accounts.length; at += ACCOUNTS_AT_ONCE) {
    const some = accounts.slice(at, at + ACCOUNTS_AT_ONCE);
    facts.push(...(await together(some.map((account) => fetchFacts(calls, reading, account)))));
  }
  return facts;
}

async function fetchFacts(calls: BankCalls, reading: Xs2aReading, account: WireAccount): Promise<BankFacts> {
  const balances = wantsBalance(reading.wanted) ? await fetchBalances(calls, reading.access, account) : undefined;
  return { account, balances, past: await fetchPast(calls, reading, account) };
}

/** All of the results, or the first failure once nothing is under way any more. */
async function together<T>(works: readonly Promise<T>[]): Promise<readonly T[]> {
  const settled = await Promise.allSettled(works);
  return settled.map((work) => {
    if (work.status === 'rejected') throw work.reason;
    return work.value;
  });
}

async function fetchAccounts(calls: BankCalls, { access, wanted }: Xs2aReading): Promise<readonly WireAccount[]> {
  const isWithBalance = wantsBalance(wanted);
  let answer = await calls.get(resourceUrl(access, '/v1/accounts', isWithBalance ? { withBalance: 'true' } : {}));
  // The parameter is optional for banks: those that do not have it may refuse it.
  if (!answer.ok && isWithBalance && answer.code === 'PARAMETER_NOT_SUPPORTED')
    answer = await calls.get(resourceUrl(access, '/v1/accounts'));
  if (!answer.ok) throw failureOf(answer);
  return parseAccounts(answer.body);
}

/** The balances that came with the account, or asked for apart: banks may ignore `withBalance`. */
async function fetchBalances(
  calls: BankCalls,
  access: SourceAccess,
  account: WireAccount,
): Promise<BankFacts['balances']> {
  if (account.balances !== undefined) return account.balances;
  if (account.resourceId === undefined || !account.hasBalances) return gap('UNAVAILABLE');
  const answer = await calls.get(
    resourceUrl(access, `/v1/accounts/${encodeURIComponent(account.resourceId)}/balances`),
  );
  if (!answer.ok) {
    const failure = failureOf(answer);
    if (failure.code === 'REFUSED') return gap('UNAVAILABLE');
    throw failure;
  }
  const { iban, balances } = parseBalances(answer.body);
  if (iban !== undefined && account.iban !== undefined && iban !== account.iban)
    throw new SourceFailure('MALFORMED', 'account.iban: answered about another account');
  return balances;
}

async function fetchPast(calls: BankCalls, reading: Xs2aReading, account: WireAccount): Promise<AccountPast> {
  const period = wantedPeriod(reading.wanted);
  if (period === undefined) return 'NOT_ASKED';
  const history = await fetchHistory(calls, reading.access, account, period, reading.now);
  if (history === undefined) return 'NOT_GIVEN';
  const { transactions, isWhole } = history;
  return { bookings: transactions.map((transaction) => bookingOf(transaction, account.iban)), isWhole };
}
