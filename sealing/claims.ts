/**
 * One request and subject, one delivery: the provider remembers which consent it opened first (D9, D19). The memory is
 * the provider's own and durable; `memoryClaims` is for tests and one-off scripts.
 */
import type { Digest } from './digest.ts';
import type { Subject } from './subject.ts';

/**
 * Claims (request, subject) for a consent and answers whether it may be opened. The first wins; the same again is
 * `true`; another is `false` unless it names the claimed one as its previous, and then takes its place. Must be atomic
 * and durable: two at once may not both be first.
 */
export type Claim = (
  request: string,
  subject: Subject,
  consentDigest: Digest,
  previous: Digest | null,
) => boolean | Promise<boolean>;

/** Claims kept as long as the process lives. */
export function memoryClaims(): Claim {
  const claimed = new Map<string, Digest>();
  return (request, subject, consentDigest, previous) => {
    const key = JSON.stringify([request, subject]);
    const holder = claimed.get(key);
    if (holder === consentDigest) return true;
    if (holder !== undefined && holder !== previous) return false;
    claimed.set(key, consentDigest);
    return true;
  };
}
