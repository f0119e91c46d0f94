import type { Connector, SourceAnswer } from '../connector.ts';
import { SourceFailure } from '../source-failure.ts';
import { mapBank } from './bank.mapping.ts';
import { fetchXs2a } from './xs2a.fetch.ts';

/**
 * Accounts, balances and booked transactions of the accounts the consumer chose at the bank, over Berlin Group
 * NextGenPSD2 XS2A 1.3.11. Nothing says whose accounts they are but a name at most, so no person is asserted.
 */
export const bank: Connector = {
  source: 'BANK',

  async fetch({ access, loggedIn, wanted, http, now }) {
    const { consentId, psuAddress } = loggedIn;
    if (consentId === undefined) throw new SourceFailure('LOGIN_FAILED', 'no consent was given');
    if (!wanted.wants('bank')) return nothing([]);
    const facts = await fetchXs2a({ access, consentId, psuAddress, wanted, http, now });
    return facts.length === 0 ? nothing([['bank']]) : mapBank(facts, wanted);
  },
};

function nothing(paths: readonly (readonly string[])[]): SourceAnswer {
  const references = paths.map((path) => ({ path, source: 'BANK', referenceDate: null, broughtByConsumer: false }));
  return { record: {}, person: {}, references };
}
