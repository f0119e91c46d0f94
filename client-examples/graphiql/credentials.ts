import type { Caller } from '../wire/call.ts';
import { dpopProof } from '../wire/dpop.ts';

/** What a call carries beside its document: a token, and a proof of the key the token is bound to. */
export type Credentials = Readonly<Partial<Record<'accessToken' | 'dpop', string>>>;

/** Credentials for one call: the proof is made anew each time (RFC 9449). Nobody shows nothing. */
export async function credentialsOf(caller: Caller | undefined, method: 'GET' | 'POST'): Promise<Credentials> {
  const accessToken = await caller?.accessToken?.();
  if (!caller || accessToken === undefined) return {};
  const { endpoint: url, key } = caller;
  return { accessToken, dpop: dpopProof(key, { method, url, accessToken, now: new Date() }) };
}
