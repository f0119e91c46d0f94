import { accepted, type Outcome, type Refused, refused } from '../../schema/refusals.ts';
import { type ErasureAnswer, verifyErasureAnswer } from '../../sealing/erasure-answer.ts';
import type { PublicJwk } from '../../sealing/keys.ts';
import { native } from '../../sealing/primitives.node.ts';
import { SealingRefused } from '../../sealing/refusals.ts';

/** What the broker knows itself and the answer must say too. */
export interface KnownOfErasure {
  /** the provider's identity keys that are not revoked */
  readonly keys: readonly PublicJwk[];
  readonly provider: string;
  readonly broker: string;
  readonly erasure: string;
  readonly share: string;
}

/** Admits a provider's answer when it is signed by one of its keys and about this request; else what differs. */
export function admitErasureAnswer(signed: string, known: KnownOfErasure): Outcome<ErasureAnswer> {
  const answer = verified(signed, known.keys);
  if (!answer) return refused('MALFORMED', 'form or signature', 'signed');
  const parts: readonly (readonly [claim: string, holds: boolean])[] = [
    ['iss', answer.iss === known.provider],
    ['aud', answer.aud === known.broker],
    ['erasure', answer.erasure === known.erasure],
    ['share', answer.share === known.share],
  ];
  const differing = parts.filter(([, holds]) => !holds).map(([path]): Refused => ({ code: 'REQUEST_MISMATCH', path }));
  return differing.length > 0 ? { ok: false, refusals: differing } : accepted(answer);
}

function verified(signed: string, keys: readonly PublicJwk[]): ErasureAnswer | undefined {
  try {
    return verifyErasureAnswer(signed, keys, native);
  } catch (error) {
    if (error instanceof SealingRefused) return undefined;
    throw error;
  }
}
