import type { JWK } from 'jose';
import { makeSigningKey, parsePrivateJwk } from '../../sealing/keys.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { accessTokens } from '../provider/access-token.ts';
import type { Signer } from '../provider/invite.ts';
import type { Caller } from '../wire/call.ts';
import { post } from './post.ts';

/** The practice lender, ready to call and to sign. */
export interface Lender {
  readonly name: string;
  readonly caller: Caller & { readonly accessToken: () => Promise<string> };
  readonly signer: Signer;
}

/**
 * Becomes the practice lender: takes its keys from the broker's practice path, makes a DPoP key, and gets a first access
 * token to see that they work. All of it stays in this page's memory.
 *
 * @throws Error with a sentence for the person at the page
 */
export async function becomePracticeLender(endpoint: string): Promise<Lender> {
  if (!isSecureContext) throw new Error('Signing needs a secure page: open this one at 127.0.0.1 or over https.');
  const { practiceLender, practiceAppOrigin } = await practiceFacts(new URL('/practice/graphql', endpoint).href);
  const { id, name, clientKey, identityKey } = practiceLender;
  const dpopKey = makeSigningKey(secureRandom);
  const accessToken = accessTokens({ issuer: new URL(endpoint).origin, providerId: id, clientKey, dpopKey });
  await accessToken();
  return {
    name,
    caller: { endpoint, key: dpopKey, accessToken },
    signer: { providerId: id, identityKey: parsePrivateJwk(identityKey), app: practiceAppOrigin },
  };
}

interface PracticeFacts {
  readonly practiceAppOrigin: string;
  readonly practiceLender: {
    readonly id: string;
    readonly name: string;
    readonly clientKey: JWK;
    readonly identityKey: unknown;
  };
}

async function practiceFacts(url: string): Promise<PracticeFacts> {
  const response = await post(url, {
    query: '{ practiceAppOrigin practiceLender { id name clientKey identityKey } }',
  });
  if (!response.ok) throw new Error('This broker has no practice lender: it does not run practice.');
  const { data } = (await response.json()) as { readonly data: PracticeFacts };
  return data;
}
