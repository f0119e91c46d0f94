import type { Connector, SourceAnswer } from '../connector.ts';
import { SourceFailure } from '../source-failure.ts';
import { fetchAbnAmro } from './abn-amro/abn-amro.fetch.ts';
import { isAbnAmro } from './bank.access.ts';
import type { BankFacts } from './bank.facts.ts';
import { mapBank } from './bank.mapping.ts';
import { fetchXs2a } from './xs2a.fetch.ts';

/**
 * Accounts, balances and booked transactions of the accounts the consumer chose at the bank: over Berlin Group
 * NextGenPSD2 XS2A 1.3.11, or over the bank's own interface where its access says so. Nothing says whose accounts they
 * are but a name at most, so no person is asserted.
 */
export const bank: Connector = {
  source: 'BANK',

  async fetch(given) {
    const ask = questionOf(given);
    const { wanted } = given;
    if (!wanted.wants('bank')) return nothing([]);
    const facts = await ask();
    return facts.length === 0 ? nothing([['bank']]) : mapBank(facts, wanted);
  },
};

type Given = Parameters<Connector['fetch']>[0];

/** How this bank is asked, by what its login gave. @throws SourceFailure LOGIN_FAILED when it gave nothing */
function questionOf({ access, loggedIn, wanted, http, now }: Given): () => Promise<readonly BankFacts[]> {
  const { consentId, accessToken, psuAddress } = loggedIn;
  if (isAbnAmro(access)) {
    if (accessToken === undefined) throw new SourceFailure('LOGIN_FAILED', 'no access token was given');
    return () => fetchAbnAmro({ access, accessToken, wanted, http, now });
  }
  if (consentId === undefined) throw new SourceFailure('LOGIN_FAILED', 'no consent was given');
  return () => fetchXs2a({ access, consentId, psuAddress, wanted, http, now });
}

function nothing(paths: readonly (readonly string[])[]): SourceAnswer {
  const references = paths.map((path) => ({ path, source: 'BANK', referenceDate: null, broughtByConsumer: false }));
  return { record: {}, person: {}, references };
}
