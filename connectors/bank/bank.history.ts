import type { Period } from '../../schema/period.ts';
import type { SourceAccess } from '../connector.ts';
import { SourceFailure } from '../source-failure.ts';
import { type BankAnswer, type BankCalls, linkUrl, resourceUrl } from './bank.call.ts';
import { failureOf } from './bank.refusal.ts';
import { parseTransactions, type WireAccount, type WireTransaction } from './bank.wire.ts';

/** What one account's bank gave of its past. */
export interface History {
  readonly transactions: readonly WireTransaction[];
  /** False where the bank kept part of the period to itself. */
  readonly isWhole: boolean;
}

/** More than any consumer's account has in a year, also at a bank with short pages. */
const MOST_PAGES = 250;

/** How far back a bank must look without asking for a login again (RTS 2018/389, art. 10a). */
const DAYS_WITHOUT_LOGIN = 90;
const DAY_MILLISECONDS = 86_400_000;

/**
 * All booked transactions of one account in a period, page after page.
 *
 * A bank that refuses the whole period gives the last 90 days; one that refuses this account (403, 404), offers a file
 * in place of a list, or does not come to an end, gives what it gave: the history is then not whole.
 *
 * @returns `undefined` where this account's bank gives nothing at all
 * @throws SourceFailure, MALFORMED also when a page speaks of another account or leads back to one already read
 */
export async function fetchHistory(
  calls: BankCalls,
  access: SourceAccess,
  account: WireAccount,
  period: Period,
  now: Date,
): Promise<History | undefined> {
  if (account.resourceId === undefined || !account.hasTransactions) return undefined;
  const path = `/v1/accounts/${encodeURIComponent(account.resourceId)}/transactions`;
  const addressOf = (dateFrom: string): URL =>
    resourceUrl(access, path, { dateFrom, dateTo: period.to, bookingStatus: 'booked' });

  const first = await calls.get(addressOf(period.from));
  if (first.ok) return readPages(calls, access, account, addressOf(period.from), first);
  const recent = new Date(now.valueOf() - DAYS_WITHOUT_LOGIN * DAY_MILLISECONDS).toISOString().slice(0, 10);
  const mayAskLess = first.code === 'PERIOD_INVALID' && period.from < recent && recent <= period.to;
  if (!mayAskLess) return nothingFrom(first);
  const second = await calls.get(addressOf(recent));
  if (!second.ok) return nothingFrom(second);
  return { ...(await readPages(calls, access, account, addressOf(recent), second)), isWhole: false };
}

/** A refusal of this account leaves the others; any other one ends the reading. @throws SourceFailure */
function nothingFrom(refusal: Extract<BankAnswer, { readonly ok: false }>): undefined {
  const isOfAccount = refusal.status === 403 || refusal.status === 404 || refusal.code === 'PERIOD_INVALID';
  const failure = failureOf(refusal);
  if (!isOfAccount || failure.code === 'LOGIN_FAILED') throw failure;
  return undefined;
}

async function readPages(
  calls: BankCalls,
  access: SourceAccess,
  account: WireAccount,
  address: URL,
  first: Extract<BankAnswer, { readonly ok: true }>,
): Promise<History> {
  const transactions: WireTransaction[] = [];
  const repeats = repeatedRows();
  const read = new Set([address.href]);
  let answer = first;
  let from = address;
  for (let pages = 1; ; pages += 1) {
    const page = parseTransactions(answer.body);
    if (page.iban !== undefined && account.iban !== undefined && page.iban !== account.iban)
      throw new SourceFailure('MALFORMED', 'account.iban: answered about another account');
    transactions.push(...repeats.without(page.booked));
    if (page.next === undefined) return { transactions, isWhole: !page.isDownload };
    if (pages === MOST_PAGES) return { transactions, isWhole: false };
    from = linkUrl(access, page.next, '_links.next', from);
    if (read.has(from.href)) throw new SourceFailure('MALFORMED', '_links.next leads back to a page already read');
    read.add(from.href);
    const next = await calls.get(from);
    if (!next.ok) throw failureOf(next);
    answer = next;
  }
}

/**
 * A payment booked while pages are read moves the others on, so that a page begins with what the last one ended with.
 * Only rows with an id that are the same in everything count as read before: ids alone are reused by some banks.
 */
function repeatedRows(): { without(rows: readonly WireTransaction[]): readonly WireTransaction[] } {
  const earlier = new Set<string>();
  return {
    without(rows) {
      const keys = rows.map((row) => (row.id === undefined ? undefined : keyOf(row)));
      const fresh = rows.filter((_, at) => !earlier.has(keys[at] ?? ''));
      for (const key of keys) if (key !== undefined) earlier.add(key);
      return fresh;
    },
  };
}

function keyOf({ id, bookedOn, transactionAmount, creditorIban, debtorIban, remittance }: WireTransaction): string {
  const { cents, currency } = transactionAmount;
  return [id, bookedOn, cents, currency, creditorIban, debtorIban, remittance].join('\n');
}
