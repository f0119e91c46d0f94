import { createHash } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { AccessRefused } from './access.refusals.ts';
import { isSignedBy, readJwt, type UnverifiedJwt } from './jwt.ts';
import { type CallerAlgorithm, type CallerKey, KeyUnusable, parseCallerKey } from './public-key.ts';
import { claimJti } from './replay.store.ts';

/** What a proof must fit. */
export interface ProofExpectation {
  /** every `DPoP` header that came in, not joined */
  readonly proofs: readonly string[];
  readonly method: string;
  /** the address as the outside knows it, from the configuration; never from a Host header */
  readonly url: string;
  /** by the machine's clock */
  readonly now: Date;
  readonly algorithms: readonly CallerAlgorithm[];
  /** the token sent along, whose hash must be `ath`; null where there is none yet */
  readonly accessToken: string | null;
  /** the thumbprint the token is bound to; null where there is no token yet */
  readonly boundTo: string | null;
}

/** A proof that fits. It counts only once `claimProof` has claimed it. */
export interface Proof {
  readonly key: CallerKey;
  readonly jti: string;
  readonly iat: number;
}

/** Seconds a proof may be old, and may lie ahead of our clock. */
export const proofSeconds = { old: 60, ahead: 10 };

/**
 * Verifies a proof of possession (RFC 9449 section 4.3) in everything but its being the first use. The key is the one
 * the proof shows; what makes it count is the token bound to it, or, without a token, that it becomes the device's.
 * @throws AccessRefused `PROOF_…`
 */
export async function verifyProof(expected: ProofExpectation): Promise<Proof> {
  const jwt = oneProof(expected.proofs);
  if (jwt.header.typ !== 'dpop+jwt') throw new AccessRefused('PROOF_TYP');
  const algorithm = expected.algorithms.find((accepted) => accepted === jwt.header.alg);
  if (algorithm === undefined) throw new AccessRefused('PROOF_ALGORITHM');
  const key = proofKey(jwt.header.jwk);
  if (key.algorithm !== algorithm) throw new AccessRefused('PROOF_KEY');
  if (!(await isSignedBy(jwt, key.key, algorithm))) throw new AccessRefused('PROOF_SIGNATURE');

  const { jti, htm, htu, iat, ath } = jwt.claims;
  if (typeof jti !== 'string' || jti.length === 0 || jti.length > 256) throw new AccessRefused('PROOF_JTI');
  if (htm !== expected.method) throw new AccessRefused('PROOF_METHOD');
  if (typeof htu !== 'string' || !isSameAddress(htu, expected.url)) throw new AccessRefused('PROOF_URL');
  if (typeof iat !== 'number' || !isRecent(iat, expected.now)) throw new AccessRefused('PROOF_TIME');
  if (expected.accessToken !== null && ath !== tokenHash(expected.accessToken)) throw new AccessRefused('PROOF_TOKEN');
  if (expected.boundTo !== null && key.thumbprint !== expected.boundTo) throw new AccessRefused('PROOF_OTHER_KEY');
  return { key, jti, iat };
}

/** Uses the proof up. @throws AccessRefused `PROOF_REPLAYED` */
export async function claimProof(db: Database, { key, jti, iat }: Proof): Promise<void> {
  const tooOldFrom = new Date((iat + proofSeconds.old) * 1000);
  if (!(await claimJti(db, key.thumbprint, jti, tooOldFrom))) throw new AccessRefused('PROOF_REPLAYED');
}

function oneProof([proof, ...more]: readonly string[]): UnverifiedJwt {
  if (proof === undefined) throw new AccessRefused('PROOF_MISSING');
  if (more.length > 0) throw new AccessRefused('PROOF_DOUBLE');
  const jwt = readJwt(proof);
  if (jwt === null) throw new AccessRefused('PROOF_MALFORMED');
  return jwt;
}

function proofKey(jwk: unknown): CallerKey {
  try {
    return parseCallerKey(jwk);
  } catch (error) {
    const isPrivate = error instanceof KeyUnusable && error.reason === 'PRIVATE';
    throw new AccessRefused(isPrivate ? 'PROOF_KEY_PRIVATE' : 'PROOF_KEY');
  }
}

/** Query and fragment do not count; scheme, host and port are compared as RFC 3986 section 6.2 normalises them. */
function isSameAddress(one: string, other: string): boolean {
  const address = addressOf(one);
  return address !== null && address === addressOf(other);
}

function addressOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return null;
  return `${url.protocol}//${url.host}${url.pathname}`;
}

function isRecent(iat: number, now: Date): boolean {
  const age = now.getTime() / 1000 - iat;
  return age <= proofSeconds.old && age >= -proofSeconds.ahead;
}

function tokenHash(token: string): string {
  return createHash('sha256').update(token, 'ascii').digest('base64url');
}
