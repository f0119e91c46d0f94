import { gap } from '../../../schema/gap.ts';
import { before, type Period } from '../../../schema/period.ts';
import type { Wanted } from '../../connector.ts';
import { SourceFailure } from '../../source-failure.ts';
import type { SourceHttp } from '../../source-http.ts';
import type { AbnAmroAccess } from '../bank.access.ts';
import type { AccountHistory, AccountPast, BankFacts } from '../bank.facts.ts';
import { wantedPeriod, wantsBalance, wantsOwnerName } from '../bank.wanted.ts';
import type { Booking } from '../booking.ts';
import { type AbnAmroGet, abnAmroGet, failureOf } from './abn-amro.call.ts';
import { parseBalance, parseConsentInfo, parseDetails, parseTransactions } from './abn-amro.wire.ts';

/** Fifty payments a page: more than any consumer's account has in eighteen months. */
const MOST_PAGES = 500;
const HISTORY = { years: 0, months: 18, days: 0 };
const ONE_DAY = { years: 0, months: 0, days: 1 };

export const SCOPES = {
  balance: 'psd2:account:balance:read',
  transactions: 'psd2:account:transaction:read',
  details: 'psd2:account:details:read',
} as const;

/**
 * The one account of a consent at ABN AMRO, its holder, balance and booked transactions; only what is wanted and what the
 * consent is for is asked.
 *
 * @returns none where the consent is for no account
 * @throws SourceFailure
 */
export async function fetchAbnAmro(given: {
  readonly access: AbnAmroAccess;
  readonly accessToken: string;
  readonly wanted: Wanted;
  readonly http: SourceHttp;
  readonly now: Date;
}): Promise<readonly BankFacts[]> {
  const { access, accessToken, wanted, http, now } = given;
  const get = abnAmroGet(http, access, accessToken);
  const answer = await get('/consentinfo');
  if (!answer.ok) throw failureOf(answer);
  const { iban, scopes } = parseConsentInfo(answer.body);
  if (iban === undefined) return [];
  const period = wantedPeriod(wanted);
  const ownerName = wantsOwnerName(wanted) && scopes.has(SCOPES.details) ? await fetchName(get, iban) : undefined;
  const isBalanceGiven = scopes.has(SCOPES.balance);
  return [
    {
      account: { iban, ownerName, cashAccountType: undefined },
      balances: !wantsBalance(wanted)
        ? undefined
        : isBalanceGiven
          ? await fetchBalance(get, iban, now)
          : gap('UNAVAILABLE'),
      past: await fetchPast(get, iban, scopes, period, now),
    },
  ];
}

async function fetchName(get: AbnAmroGet, iban: string): Promise<string | undefined> {
  const answer = await get(`/accounts/${iban}/details`);
  if (answer.ok) return parseDetails(answer.body, iban);
  return leftOut(failureOf(answer));
}

async function fetchBalance(get: AbnAmroGet, iban: string, now: Date): Promise<BankFacts['balances']> {
  const answer = await get(`/accounts/${iban}/balances`);
  if (!answer.ok) return leftOut(failureOf(answer)) ?? gap('UNAVAILABLE');
  return [
    {
      balanceType: 'interimBooked',
      balanceAmount: parseBalance(answer.body, iban),
      creditLimitIncluded: false,
      // The balance of the moment: ABN AMRO gives it without a date.
      referenceDate: now.toISOString().slice(0, 10),
      lastChangeDate: undefined,
    },
  ];
}

async function fetchPast(
  get: AbnAmroGet,
  iban: string,
  scopes: ReadonlySet<string>,
  period: Period | undefined,
  now: Date,
): Promise<AccountPast> {
  if (period === undefined) return 'NOT_ASKED';
  if (!scopes.has(SCOPES.transactions)) return 'NOT_GIVEN';
  const today = now.toISOString().slice(0, 10);
  const oldest = before(today, HISTORY);
  // "More recent than" and "preceding": whether the days themselves are in it is not said, so one more is asked at each
  // end, and what lies outside the period is dropped by the mapping. A last day after today would be refused.
  const from = before(period.from, ONE_DAY);
  const next = new Date(Date.parse(period.to) + 86_400_000).toISOString().slice(0, 10);
  const query = { bookDateFrom: from < oldest ? oldest : from, ...(next > today ? {} : { bookDateTo: next }) };
  const history = await readPages(get, iban, query);
  if (history === undefined) return 'NOT_GIVEN';
  return { bookings: history.bookings, isWhole: history.isWhole && period.from > oldest };
}

async function readPages(
  get: AbnAmroGet,
  iban: string,
  query: Readonly<Record<string, string>>,
): Promise<AccountHistory | undefined> {
  const bookings: Booking[] = [];
  const keys = new Set<string>();
  let page: Readonly<Record<string, string>> = query;
  for (let pages = 1; ; pages += 1) {
    const answer = await get(`/accounts/${iban}/transactions`, page);
    if (!answer.ok) {
      if (pages > 1) throw failureOf(answer);
      return leftOut(failureOf(answer));
    }
    const { bookings: some, nextPageKey } = parseTransactions(answer.body, iban);
    bookings.push(...some);
    if (nextPageKey === undefined) return { bookings, isWhole: true };
    if (pages === MOST_PAGES) return { bookings, isWhole: false };
    if (keys.has(nextPageKey)) throw new SourceFailure('MALFORMED', 'nextPageKey leads back to a page already read');
    keys.add(nextPageKey);
    page = { ...query, nextPageKey };
  }
}

/** A refusal of this one thing leaves the others; any other failure ends the reading. */
function leftOut(failure: SourceFailure): undefined {
  if (failure.code !== 'REFUSED') throw failure;
  return undefined;
}
