import { fromBase64url } from './bytes.ts';
import type { CheckName } from './checks.ts';
import type { Twist } from './delivery.fixture.ts';
import type { Delivery } from './delivery.ts';
import { digestOf } from './digest.ts';
import { KEYS } from './keys.fixture.ts';
import type { ManifestClaims } from './manifest.ts';
import type { PayloadContent } from './payload.ts';
import type { Receipt } from './receipt.ts';

/**
 * What shows that a check is needed. `check`: with this check switched off the delivery opens, so nothing else catches
 * the tampering. `verify`: it opens when every signature is believed. `other`: what cannot be switched off (without the
 * tag there is no plaintext), or what a later check would catch as well.
 */
type Alone = 'check' | 'verify' | 'other';

export interface Tampering {
  readonly check: CheckName;
  readonly title: string;
  readonly alone: Alone;
  readonly twist: Twist;
  /** the sections that are shared, when not all three */
  readonly shared?: readonly string[];
}

export function tampering(
  check: CheckName,
  alone: Alone,
  title: string,
  twist: Twist,
  shared?: readonly string[],
): Tampering {
  return { check, title, alone, twist, ...(shared === undefined ? {} : { shared }) };
}

/** A digest of nothing that occurs. */
export const otherDigest = digestOf('something else');

/** Changes one character of a JWS's signature, in the middle, where every character holds six whole bits. */
export function breakSignature(jws: string): string {
  const at = jws.length - 40;
  return `${jws.slice(0, at)}${jws[at] === 'A' ? 'B' : 'A'}${jws.slice(at + 1)}`;
}

export const delivered = (change: (delivery: Delivery) => object): Twist => ({
  delivery: (delivery) => ({ ...delivery, ...change(delivery) }),
});
export const recorded = (change: object): Twist => ({ record: (record) => ({ ...record, ...change }) });
export const received = (change: (receipt: Receipt) => object): Twist => ({
  receipt: (receipt) => ({ ...receipt, ...change(receipt) }),
});
/** The receipt with its consent given at another moment, and else coherent. */
export const givenAt =
  (at: string) =>
  (receipt: Receipt): Receipt => ({
    ...receipt,
    events: receipt.events.map((event) => ({ ...event, at })),
  });
/** A receipt that agrees to keep for so many days, coherent in itself. */
export const keeping =
  (days: number) =>
  (receipt: Receipt): Receipt => ({
    ...receipt,
    retention_days: days,
    share_key: KEYS.stranger.publicJwk,
    events: receipt.events.map((event) => ({ ...event, duration: `P${days}D` })),
  });
export const claimed = (change: object): Twist => ({ claims: (claims) => ({ ...claims, ...change }) });
export const manifested = (change: Partial<ManifestClaims>): Twist => ({
  manifestClaims: (claims) => ({ ...claims, ...change }),
});
export const filled = (change: (content: PayloadContent) => object): Twist => ({
  content: (content) => ({ ...content, ...change(content) }),
});
/** The notes, each with these members changed. */
export const noted = (change: object): Twist => ({
  notes: (content) => ({
    ...content,
    data: { notes: (content.data.notes as readonly object[]).map((note) => ({ ...note, ...change })) },
  }),
});
export const manifestAs = (make: (claims: Uint8Array) => string): Twist => ({
  manifest: (jws) => make(fromBase64url(jws.split('.')[1] ?? '', 'payload')),
});
export const receiptAs = (make: (receipt: Uint8Array) => string): Twist => ({
  receiptJws: (jws) => make(fromBase64url(jws.split('.')[1] ?? '', 'payload')),
});
