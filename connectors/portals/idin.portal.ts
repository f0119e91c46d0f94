import { createHash } from 'node:crypto';
import type { IdinAccess } from '../idin/idin.access.ts';
import { askAcquirer, readOutcome, readTransaction } from '../idin/idin.acquirer.wire.ts';
import { readAnswer } from '../idin/idin.assertion.ts';
import { opened } from '../idin/idin.decryption.ts';
import { statusRequest, transactionRequest } from '../idin/idin.request.ts';
import { serviceIdFor } from '../idin/idin.service-id.ts';
import { SourceFailure } from '../source-failure.ts';
import { wantsOf } from '../wanted.fields.ts';
import type { Portal } from './portal.ts';

/**
 * iDIN as a portal: iDx 1.0.0 with an acquirer. What is asked stands in the request that begins the login, and the
 * bank's answer is the login itself; no source is asked afterwards.
 *
 * iDIN's redirect has no code of its own, so the address it returns to holds one that follows from the PKCE challenge,
 * as at banks. See: [Note: The code that comes back from a bank]. The id of our request follows from it too, and so is
 * known again when the answer must name it.
 */
export const idinPortal: Portal<IdinAccess> = {
  id: 'IDIN',

  async begin(access, start, http, now) {
    const returnUrl = new URL(start.redirectUri);
    returnUrl.searchParams.set('state', start.state);
    returnUrl.searchParams.set('code', returnCode(start.codeChallenge));
    const asked = {
      returnUrl: returnUrl.href,
      entranceCode: derived('entrance', start.codeChallenge).toString('hex').slice(0, 40),
      requestId: requestIdOf(start.codeChallenge),
      serviceId: serviceIdFor(wantsOf(start.wanted)),
      language: start.language,
    };
    const request = transactionRequest(access, asked, now);
    const question = { url: access.transactionUrl, request, answer: 'AcquirerTrxRes' } as const;
    const { transactionId, authenticationUrl } = readTransaction(
      await askAcquirer(question, access, http, now),
      access,
    );
    return { loginUrl: authenticationUrl, keep: transactionId };
  },

  async exchange(access, back, http, now) {
    const codeChallenge = createHash('sha256').update(back.codeVerifier).digest('base64url');
    if (back.code !== returnCode(codeChallenge))
      throw new SourceFailure('LOGIN_FAILED', 'redirect: not the code of this login');
    if (back.keep === undefined) throw new SourceFailure('LOGIN_FAILED', 'no transaction was begun');
    if (access.decryptionKey === undefined) throw new SourceFailure('REFUSED', 'no key to open the answer with');
    const request = statusRequest(access, back.keep, now);
    const question = { url: access.statusUrl, request, answer: 'AcquirerStatusRes' } as const;
    const outcome = readOutcome(await askAcquirer(question, access, http, now));
    if (outcome.transactionId !== back.keep) throw new SourceFailure('MALFORMED', 'the status of another transaction');
    if (outcome.status !== 'Success') throw new SourceFailure('LOGIN_FAILED', `status ${outcome.status}`);
    if (!outcome.hasAnswer) throw new SourceFailure('LOGIN_FAILED', 'asked for too late, or a second time');
    const answer = readAnswer(outcome.message, requestIdOf(codeChallenge), access, now);
    return { assertion: opened(answer, access.legalId, access.decryptionKey) };
  },
};

function returnCode(codeChallenge: string): string {
  return derived('return', codeChallenge).toString('base64url');
}

/** `[a-zA-Z][a-zA-Z0-9]{0,34}` */
function requestIdOf(codeChallenge: string): string {
  return `Z${derived('request', codeChallenge).toString('hex').slice(0, 34)}`;
}

function derived(what: string, codeChallenge: string): Buffer {
  return createHash('sha256').update(`zegel/1/idin-${what} ${codeChallenge}`).digest();
}
