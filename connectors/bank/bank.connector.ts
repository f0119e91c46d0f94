import type { Connector, SourceAnswer } from '../connector.ts';
import { EveryLoginFailure, SourceFailure } from '../source-failure.ts';
import { fetchAbnAmro } from './abn-amro/abn-amro.fetch.ts';
import { isAbnAmro } from './bank.access.ts';
import type { BankFacts } from './bank.facts.ts';
import { mapBank } from './bank.mapping.ts';
import { fetchXs2a } from './xs2a.fetch.ts';

type Given = Parameters<Connector['fetch']>[0];

/**
 * Accounts, balances and booked transactions of the accounts the consumer chose at one bank or several: over Berlin Group
 * NextGenPSD2 XS2A 1.3.11, or over the bank's own interface where its access says so. What several banks tell is one
 * past: money that went from one to the other is no income. Nothing says whose accounts they are but a name at most, so
 * no person is asserted.
 */
export const bank: Connector = {
  source: 'BANK',

  async fetch(given) {
    const { wanted, further = [] } = given;
    const banks = [given, ...further].map((login) => questionAt(given, login));
    if (!wanted.wants('bank')) return nothing([]);
    const answers = await Promise.all(banks.map((ask) => ask().catch(failureOnly)));
    const failures = answers.filter((answer) => answer instanceof SourceFailure);
    const [first] = failures;
    if (first && failures.length === answers.length)
      throw failures.length === 1 ? first : new EveryLoginFailure(first, failures);
    const facts = onceEach(answers.flatMap((answer) => (answer instanceof SourceFailure ? [] : answer)));
    if (!first) return facts.length === 0 ? nothing([['bank']]) : mapBank(facts, wanted, true);
    const shortfalls = answers.map((answer) => (answer instanceof SourceFailure ? answer : null));
    return { ...mapBank(facts, wanted, false), shortfalls };
  },
};

type Question = () => Promise<readonly BankFacts[]>;

/** How a bank is asked, by what its login gave. @throws SourceFailure LOGIN_FAILED when the first gave nothing */
function questionAt(given: Given, login: Pick<Given, 'access' | 'loggedIn' | 'http'> | SourceFailure): Question {
  if (login instanceof SourceFailure) return () => Promise.reject(login);
  const { access, loggedIn, http } = login;
  const { wanted, now } = given;
  const { consentId, accessToken, psuAddress } = loggedIn;
  if (isAbnAmro(access)) {
    if (accessToken === undefined) throw new SourceFailure('LOGIN_FAILED', 'no access token was given');
    return () => fetchAbnAmro({ access, accessToken, wanted, http, now });
  }
  if (consentId === undefined) throw new SourceFailure('LOGIN_FAILED', 'no consent was given');
  return () => fetchXs2a({ access, consentId, psuAddress, wanted, http, now });
}

/** An account that was chosen at two logins is one account; one without a number is told apart by nothing. */
function onceEach(facts: readonly BankFacts[]): readonly BankFacts[] {
  const seen = new Set<string>();
  return facts.filter(({ account: { iban } }) => {
    if (iban === undefined) return true;
    const isNew = !seen.has(iban);
    seen.add(iban);
    return isNew;
  });
}

function failureOnly(error: unknown): SourceFailure {
  if (error instanceof SourceFailure) return error;
  throw error;
}

function nothing(paths: readonly (readonly string[])[]): SourceAnswer {
  const references = paths.map((path) => ({ path, source: 'BANK', referenceDate: null, broughtByConsumer: false }));
  return { record: {}, person: {}, references };
}
