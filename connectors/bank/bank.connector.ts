import { gap } from '../../schema/gap.ts';
import type { Connector, SourceAccess, SourceAnswer, Wanted } from '../connector.ts';
import { SourceFailure } from '../source-failure.ts';
import { type BankCalls, bankCalls, resourceUrl } from './bank.call.ts';
import { fetchHistory } from './bank.history.ts';
import { type AccountPast, type BankFacts, mapBank } from './bank.mapping.ts';
import { failureOf } from './bank.refusal.ts';
import { parseAccounts, parseBalances, type WireAccount } from './bank.wire.ts';

const FIELDS_FROM_TRANSACTIONS = ['bank.transactions', 'bank.sums', 'bank.atLeast'] as const;

/** A bank is not asked about more accounts than this at one time. */
const ACCOUNTS_AT_ONCE = 4;

/**
 * Accounts, balances and booked transactions of the accounts the consumer chose at the bank: Berlin Group NextGenPSD2
 * XS2A 1.3.11. Only the calls that are wanted are made. Nothing says whose accounts they are but a name at most, so no
 * person is asserted.
 */
export const bank: Connector = {
  source: 'BANK',

  async fetch({ access, loggedIn, wanted, http, now }) {
    const { consentId } = loggedIn;
    if (consentId === undefined) throw new SourceFailure('LOGIN_FAILED', 'no consent was given');
    if (!wanted.wants('bank')) return nothing([]);
    const calls = bankCalls(http, `fetch ${consentId} ${now.toISOString()}`, { 'consent-id': consentId });

    const accounts = (await fetchAccounts(calls, access, wanted)).filter(({ status }) => status !== 'deleted');
    if (accounts.length === 0) return nothing([['bank']]);
    const facts: BankFacts[] = [];
    for (let at = 0; at < accounts.length; at += ACCOUNTS_AT_ONCE) {
      const some = accounts.slice(at, at + ACCOUNTS_AT_ONCE);
      facts.push(...(await together(some.map((account) => fetchFacts(calls, access, account, wanted, now)))));
    }
    return mapBank(facts, wanted);
  },
};

async function fetchFacts(
  calls: BankCalls,
  access: SourceAccess,
  account: WireAccount,
  wanted: Wanted,
  now: Date,
): Promise<BankFacts> {
  const balances = wantsBalance(wanted) ? await fetchBalances(calls, access, account) : undefined;
  return { account, balances, past: await fetchPast(calls, access, account, wanted, now) };
}

/** All of the results, or the first failure once nothing is under way any more. */
async function together<T>(works: readonly Promise<T>[]): Promise<readonly T[]> {
  const settled = await Promise.allSettled(works);
  return settled.map((work) => {
    if (work.status === 'rejected') throw work.reason;
    return work.value;
  });
}

function nothing(paths: readonly (readonly string[])[]): SourceAnswer {
  const references = paths.map((path) => ({ path, source: 'BANK', referenceDate: null, broughtByConsumer: false }));
  return { record: {}, person: {}, references };
}

function wantsBalance(wanted: Wanted): boolean {
  return wanted.wants('bank.accounts.balance') || wanted.wants('bank.accounts.balanceOn');
}

async function fetchAccounts(calls: BankCalls, access: SourceAccess, wanted: Wanted): Promise<readonly WireAccount[]> {
  const query: Readonly<Record<string, string>> = wantsBalance(wanted) ? { withBalance: 'true' } : {};
  const answer = await calls.get(resourceUrl(access, '/v1/accounts', query));
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
  if (account.resourceId === undefined) return gap('UNAVAILABLE');
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

async function fetchPast(
  calls: BankCalls,
  access: SourceAccess,
  account: WireAccount,
  wanted: Wanted,
  now: Date,
): Promise<AccountPast> {
  const period = wanted.period('bank');
  const isWanted = FIELDS_FROM_TRANSACTIONS.some((field) => wanted.wants(field));
  if (!isWanted || period === undefined) return 'NOT_ASKED';
  return (await fetchHistory(calls, access, account, period, now)) ?? 'NOT_GIVEN';
}
