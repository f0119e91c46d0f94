import type { JWK } from 'jose';
import { makeSigningKey } from '../../sealing/keys.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { accessTokens } from '../provider/access-token.ts';
import type { Caller } from '../wire/call.ts';
import { post } from './post.ts';

/** The practice lender, ready to call. */
export interface Lender {
  readonly name: string;
  readonly caller: Caller & { readonly accessToken: () => Promise<string> };
}

/**
 * Becomes the practice lender: takes its keys from the broker's practice path, makes a DPoP key, and gets a first access
 * token to see that they work. All of it stays in this page's memory.
 *
 * @throws Error with a sentence for the person at the page
 */
export async function becomePracticeLender(endpoint: string): Promise<Lender> {
  if (!isSecureContext) throw new Error('Signing needs a secure page: open this one at 127.0.0.1 or over https.');
  const { id, name, clientKey } = await practiceLender(new URL('/practice/graphql', endpoint).href);
  const dpopKey = makeSigningKey(secureRandom);
  const accessToken = accessTokens({ issuer: new URL(endpoint).origin, providerId: id, clientKey, dpopKey });
  await accessToken();
  return { name, caller: { endpoint, key: dpopKey, accessToken } };
}

interface PracticeLender {
  readonly id: string;
  readonly name: string;
  readonly clientKey: JWK;
}

async function practiceLender(url: string): Promise<PracticeLender> {
  const response = await post(url, { query: '{ practiceLender { id name clientKey } }' });
  if (!response.ok) throw new Error('This broker has no practice lender: it does not run practice.');
  const { data } = (await response.json()) as { readonly data: { readonly practiceLender: PracticeLender } };
  return data.practiceLender;
}
