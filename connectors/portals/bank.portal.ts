import { createHash } from 'node:crypto';
import { beginAbnAmro, exchangeAbnAmro } from '../bank/abn-amro/abn-amro.login.ts';
import { type BankAccess, isAbnAmro } from '../bank/bank.access.ts';
import { bankCalls, linkUrl, psuIpAddress, resourceUrl } from '../bank/bank.call.ts';
import { failureOf } from '../bank/bank.refusal.ts';
import { wantsBalance, wantsOwnerName, wantsTransactions } from '../bank/bank.wanted.ts';
import { parseAuthorisation, parseConsent, parseConsentStatus } from '../bank/consent.wire.ts';
import { SourceFailure } from '../source-failure.ts';
import { wantsOf } from '../wanted.fields.ts';
import type { Portal } from './portal.ts';

const DAY_MILLISECONDS = 86_400_000;

export type { BankAccess } from '../bank/bank.access.ts';

/**
 * A bank as a portal: Berlin Group NextGenPSD2 XS2A 1.3.11, a consent by redirect; or OAuth, where its access says so. The
 * consumer logs in and chooses the accounts on the bank's own page (bank-offered consent: `access` names kinds and no accounts); reading is allowed once.
 *
 * [Note: The code that comes back from a bank] A bank's redirect carries nothing but what Zegel itself put in the
 * address. So that a login begun here and finished in somebody else's browser collects nothing (design D6), that address
 * holds a code which only the finishing browser gets to see: it follows from the PKCE challenge of this login, which
 * never leaves the broker otherwise, and the device that began must bring it back.
 */
export const bankPortal: Portal<BankAccess> = {
  id: 'BANK',

  async begin(access, start, http, now) {
    if (isAbnAmro(access)) return beginAbnAmro(access, start);
    const back = new URL(start.redirectUri);
    back.searchParams.set('state', start.state);
    const refused = new URL(back);
    back.searchParams.set('code', returnCode(start.codeChallenge));
    refused.searchParams.set('error', 'access_denied');

    const calls = bankCalls(http, `begin ${start.state} ${start.nonce}`);
    const consents = resourceUrl(access, '/v1/consents');
    const psu = { 'psu-ip-address': psuIpAddress(start.psuAddress), 'psu-accept-language': start.language };
    const redirects = {
      'tpp-redirect-preferred': 'true',
      'tpp-redirect-uri': back.href,
      'tpp-nok-redirect-uri': refused.href,
    };
    const answer = await calls.post(consents, consentRequest(start.wanted, now), { ...psu, ...redirects });
    if (!answer.ok) throw failureOf(answer);
    const { consentId, scaRedirect, startAuthorisation = '' } = parseConsent(answer.body);
    if (scaRedirect !== undefined)
      return { loginUrl: linkUrl(access, scaRedirect, '_links.scaRedirect', consents).href, keep: consentId };

    const authorisations = linkUrl(access, startAuthorisation, '_links.startAuthorisation', consents);
    const started = await calls.post(authorisations, {}, { ...psu, ...redirects });
    if (!started.ok) throw failureOf(started);
    const redirect = parseAuthorisation(started.body);
    return { loginUrl: linkUrl(access, redirect, '_links.scaRedirect', authorisations).href, keep: consentId };
  },

  async exchange(access, back, http) {
    if (isAbnAmro(access)) return { accessToken: await exchangeAbnAmro(access, back, http) };
    if (back.code !== returnCode(challengeOf(back.codeVerifier)))
      throw new SourceFailure('LOGIN_FAILED', 'redirect: not the code of this login');
    if (back.keep === undefined) throw new SourceFailure('LOGIN_FAILED', 'no consent was begun');
    const calls = bankCalls(http, `exchange ${back.codeVerifier}`);
    const answer = await calls.get(resourceUrl(access, `/v1/consents/${encodeURIComponent(back.keep)}/status`));
    if (!answer.ok)
      throw answer.status === 404 ? new SourceFailure('LOGIN_FAILED', 'consent unknown') : failureOf(answer);
    const status = parseConsentStatus(answer.body);
    if (status !== 'valid') throw new SourceFailure('LOGIN_FAILED', `consent ${status}`);
    return { consentId: back.keep };
  },
};

/** One reading of whatever accounts the consumer will choose, and of their balances, payments and holder as far as wanted. */
function consentRequest(fields: readonly string[], now: Date): object {
  const wanted = { wants: wantsOf(fields) };
  return {
    access: {
      accounts: [],
      ...(wantsBalance(wanted) ? { balances: [] } : {}),
      ...(wantsTransactions(wanted) ? { transactions: [] } : {}),
      ...(wantsOwnerName(wanted) ? { additionalInformation: { ownerName: [] } } : {}),
    },
    recurringIndicator: false,
    validUntil: tomorrow(now),
    frequencyPerDay: 1,
    combinedServiceIndicator: false,
  };
}

/** Not today: near midnight it is already tomorrow at the bank. */
function tomorrow(now: Date): string {
  return new Date(now.valueOf() + DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** See: [Note: The code that comes back from a bank] */
function returnCode(codeChallenge: string): string {
  return createHash('sha256').update(`zegel/1/bank-return ${codeChallenge}`).digest('base64url');
}

/** RFC 7636, S256. */
function challengeOf(codeVerifier: string): string {
  return createHash('sha256').update(codeVerifier).digest('base64url');
}
