/**
 * The provider's answer to an erasure request (D14): a JWS of type `erasure-answer+jwt` by its identity key, so that the
 * consumer can show it to anybody, such as the supervisory authority. It holds ids, a code and a moment; no values.
 */
import { utf8 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { signJws, splitJws, verifySplitJws } from './jws.ts';
import type { PublicJwk, SigningKey } from './keys.ts';
import { type Primitives, portable } from './primitives.ts';
import { Malformed } from './refusals.ts';
import { identifier, nullable, object, oneOf, seconds } from './shape.ts';

export const ERASURE_ANSWER_TYP = 'erasure-answer+jwt';

/** The grounds on which erasing may be refused: AVG article 17, paragraph 3, a to e. */
export const ERASURE_GROUNDS = [
  'FREEDOM_OF_EXPRESSION',
  'LEGAL_OBLIGATION',
  'PUBLIC_HEALTH',
  'ARCHIVING',
  'LEGAL_CLAIMS',
] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

/** Every claim is required. */
export interface ErasureAnswer {
  readonly v: 1;
  /** provider id */
  readonly iss: string;
  /** the broker's issuer */
  readonly aud: string;
  /** seconds since 1970, UTC */
  readonly iat: number;
  /** id of the erasure request */
  readonly erasure: string;
  /** id of the share whose data it is about */
  readonly share: string;
  readonly answer: 'CONFIRMED' | 'REFUSED';
  /** exactly when it was refused */
  readonly ground: ErasureGround | null;
}

const readAnswer = object<ErasureAnswer>({
  v: oneOf(1),
  iss: identifier,
  aud: identifier,
  iat: seconds,
  erasure: identifier,
  share: identifier,
  answer: oneOf('CONFIRMED', 'REFUSED'),
  ground: nullable(oneOf(...ERASURE_GROUNDS)),
});

/** @throws Malformed when a claim is missing, too many or not of its form, or refused without a ground */
export function parseErasureAnswer(value: unknown): ErasureAnswer {
  const answer = readAnswer(value, 'erasure_answer');
  if ((answer.answer === 'REFUSED') !== (answer.ground !== null)) throw new Malformed('erasure_answer.ground');
  return answer;
}

/** The provider signs its answer. @throws Malformed */
export function signErasureAnswer(
  answer: ErasureAnswer,
  identityKey: SigningKey,
  primitives: Primitives = portable,
): string {
  const bytes = utf8(canonicalize(parseErasureAnswer(answer)));
  return signJws(ERASURE_ANSWER_TYP, bytes, identityKey, primitives);
}

/**
 * Verifies an answer under the identity keys that may have signed it.
 * @throws Malformed, NotCanonical, KeyRefused, SealingRefused `SIGNATURE_REFUSED`
 */
export function verifyErasureAnswer(
  jws: string,
  identityKeys: readonly PublicJwk[],
  primitives: Primitives = portable,
): ErasureAnswer {
  const split = splitJws(jws);
  return parseErasureAnswer(verifySplitJws(ERASURE_ANSWER_TYP, split, identityKeys, primitives).value);
}
