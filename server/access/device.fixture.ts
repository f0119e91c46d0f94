import { boxKeyPair, type SigningKey, type Thumbprint } from '../../sealing/keys.ts';
import type { KeyPair } from '../../sealing/primitives.ts';
import { mintId } from '../database/ids.ts';
import { ISSUER, makeTestKey, RESOURCE, random, type TestKey } from './caller.fixture.ts';
import { issueSessionToken, type SessionToken } from './session-token.ts';

/** A consumer's device with its two keys. */
export interface TestDevice {
  readonly signKey: TestKey;
  readonly sealKey: KeyPair;
}

export async function makeTestDevice(): Promise<TestDevice> {
  return { signKey: await makeTestKey('EdDSA'), sealKey: boxKeyPair(random(32)) };
}

/** What the token of this device says, for a session of its own and ten minutes, to the second. */
export function sessionOf({ signKey, sealKey }: TestDevice, now = new Date()): SessionToken {
  const issuedAt = new Date(Math.floor(now.getTime() / 1000) * 1000);
  return {
    session: mintId('ses', random),
    request: mintId('req', random),
    subject: 'APPLICANT',
    thumbprint: signKey.thumbprint as Thumbprint,
    sealKey: sealKey.publicKey,
    issuedAt,
    expiresAt: new Date(issuedAt.getTime() + 600_000),
  };
}

export const issueTestToken = (tokenKey: SigningKey, session: SessionToken): string =>
  issueSessionToken({ issuer: ISSUER, resource: RESOURCE }, tokenKey, session);
