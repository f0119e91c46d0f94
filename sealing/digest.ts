/** SHA-256 digests as they travel: base64url, 43 characters. */
import { concat, toBase64url, utf8, wipe } from './bytes.ts';
import { type Primitives, portable } from './primitives.ts';
import { base64url, type Reader } from './shape.ts';

declare const digest: unique symbol;

/** SHA-256 in base64url; made by the functions below or by `parseDigest`. */
export type Digest = string & { readonly [digest]: true };

/** @throws Malformed unless it is base64url of 32 bytes */
export const parseDigest: Reader<Digest> = (value, at) => base64url(32)(value, at) as Digest;

/** SHA-256 of bytes, or of a text in UTF-8. */
export function digestOf(content: Uint8Array | string, primitives: Primitives = portable): Digest {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  return toBase64url(primitives.sha256(bytes)) as Digest;
}

/** What a digest is for; a label per use keeps one use from standing in for another. */
export type DigestLabel = 'zegel/1/key' | 'zegel/1/plan' | 'zegel/1/consent' | 'zegel/1/grant' | 'zegel/1/audit';

/** SHA-256(label ‖ content). */
export function labelledDigest(label: DigestLabel, content: Uint8Array): Digest {
  const bytes = concat(utf8(label), content);
  try {
    return digestOf(bytes);
  } finally {
    // The content may be a key.
    wipe(bytes);
  }
}
