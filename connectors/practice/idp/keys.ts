import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** What the practice identity provider signs and hashes with. */
export interface IdentityProviderKeys {
  /** Private keys, one per algorithm that a client may ask for: EdDSA (Ed25519) and ES256. */
  readonly signing: readonly JWK[];
  /** Signs the provider's own cookies. */
  readonly cookies: string;
  /** Keys the subject identifiers, which differ per client. */
  readonly subjects: string;
}

/** Fresh keys, made when the practice environment starts and never written down. */
export async function newIdentityProviderKeys(): Promise<IdentityProviderKeys> {
  const secret = (): string => randomBytes(32).toString('base64url');
  return {
    signing: [await signingKey('EdDSA', 'practice-eddsa'), await signingKey('ES256', 'practice-es256')],
    cookies: secret(),
    subjects: secret(),
  };
}

async function signingKey(alg: 'EdDSA' | 'ES256', kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { ...(await exportJWK(privateKey)), alg, kid, use: 'sig' };
}
