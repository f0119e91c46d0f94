import { idinPortal } from '../portals/idin.portal.ts';
import type { SourceHttp } from '../source-http.ts';
import type { IdinAccess } from './idin.access.ts';
import { agreeAt, type RunningIdin, returned, START } from './idin.testing.ts';
import { PRACTICE_ISSUERS } from './simulator/issuers.simulator.ts';
import type { PracticeKeyPair } from './simulator/keys.simulator.ts';
import { message, signedAssertion } from './simulator/message.simulator.ts';

/** A login that went well, with the genuine answer of acquirer and bank, to be tampered with. */
export interface Genuine {
  readonly access: IdinAccess;
  readonly transactionId: string;
  readonly address: string;
  /** AcquirerStatusRes, signed twice. */
  readonly message: string;
  /** samlp:Response in it. */
  readonly response: string;
  /** saml:Assertion in that, with the bank's signature. */
  readonly assertion: string;
}

export async function genuine(running: RunningIdin, login = 'kees'): Promise<Genuine> {
  const access = running.access();
  const begun = await idinPortal.begin(access, START, running.http, running.now());
  const address = await agreeAt(begun.loginUrl, login);
  await idinPortal.exchange(access, returned(address, begun.keep), running.http, running.now());
  const text = String(running.http.exchanges.at(-1)?.response.body);
  return {
    access,
    transactionId: begun.keep ?? '',
    address,
    message: text,
    response: /<samlp:Response .*<\/samlp:Response>/.exec(text)?.[0] ?? '',
    assertion: /<saml:Assertion .*<\/saml:Assertion>/.exec(text)?.[0] ?? '',
  };
}

/** The bank's signature on an assertion. */
export function signatureOf(assertion: string): string {
  return /<Signature .*<\/Signature>/.exec(assertion)?.[0] ?? '';
}

/** An assertion as before the bank signed it. */
export function unsigned(assertion: string): string {
  return assertion.replace(signatureOf(assertion), '');
}

/** Signed anew, as by a bank that says something else. */
export function signedByBank(assertion: string, key: PracticeKeyPair): string {
  return signedAssertion(unsigned(assertion), key);
}

/** A whole message around any Response, signed by the acquirer: what one that lies could send. */
export function byAcquirer(
  response: string,
  { transactionId }: Genuine,
  key: PracticeKeyPair,
  now: Date,
  status = 'Success',
): string {
  const [first] = PRACTICE_ISSUERS;
  if (!first) throw new Error('no practice bank');
  const transaction = [
    ['transactionID', transactionId],
    ['status', status],
    ['container', [{ markup: response }]],
  ] as const;
  const body = [['Acquirer', [['acquirerID', '9999']]] as const, ['Transaction', transaction] as const];
  return message(first.dialect, 'AcquirerStatusRes', body, key, now);
}

/** Ends a login with whatever the acquirer answers. @returns what the login brought, or the failure's message */
export async function outcomeOf(
  answer: string | Buffer,
  given: Genuine,
  now: Date,
  access: IdinAccess = given.access,
): Promise<string> {
  const http: SourceHttp = {
    send: async () => ({ status: 200, headers: { 'content-type': 'text/xml' }, body: Buffer.from(answer) }),
  };
  const back = returned(given.address, given.transactionId);
  return idinPortal.exchange(access, back, http, now).then(
    ({ assertion }) => new TextDecoder().decode(assertion),
    (error: unknown) => String(error instanceof Error ? error.message : error),
  );
}
