import type { KeyObject } from 'node:crypto';
import { compactVerify } from 'jose';
import { fromBase64url, fromUtf8 } from '../../sealing/bytes.ts';
import { plainObject } from '../../sealing/shape.ts';
import type { CallerAlgorithm } from './public-key.ts';

/** A JWT taken apart; nothing of it is believed until `isSignedBy` has said yes. */
export interface UnverifiedJwt {
  readonly text: string;
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Longest JWT that is looked at, in characters. */
const longest = 8192;

/**
 * Takes a compact JWT apart, or answers null.
 *
 * [Note: One token, one spelling] Libraries let one signed JWT pass in several spellings: padded, with spaces, with
 * another last letter. All are refused here, before any signature is looked at, so that a replay cannot change its
 * clothes. Replays are nevertheless remembered by jti, never by text. No extension is understood, so one that must be
 * (`crit`) is refused as well.
 */
export function readJwt(text: string): UnverifiedJwt | null {
  const [header, claims, signature, ...more] = text.split('.');
  if (text.length > longest || header === undefined || claims === undefined || signature === undefined) return null;
  if (more.length > 0) return null;
  try {
    fromBase64url(signature, 'signature', 64);
    const jwt = { text, header: readPart(header), claims: readPart(claims) };
    return Object.hasOwn(jwt.header, 'crit') ? null : jwt;
  } catch {
    return null;
  }
}

function readPart(part: string): Record<string, unknown> {
  const value: unknown = JSON.parse(fromUtf8(fromBase64url(part, 'jwt'), 'jwt'));
  return plainObject(value, 'jwt');
}

/** Whether this key signed it with this algorithm; both are the caller's choice, never the message's. */
export async function isSignedBy(jwt: UnverifiedJwt, key: KeyObject, algorithm: CallerAlgorithm): Promise<boolean> {
  try {
    await compactVerify(jwt.text, key, { algorithms: [algorithm] });
    return true;
  } catch {
    return false;
  }
}
