import type { Claim } from '../../sealing/claims.ts';
import type { RequestRecord } from '../../sealing/delivery.ts';
import { type ErasureGround, signErasureAnswer } from '../../sealing/erasure-answer.ts';
import type { SigningKey } from '../../sealing/keys.ts';
import { type Opened, open } from '../../sealing/open.ts';
import { type Caller, call } from '../wire/call.ts';
import { ANSWER_ERASURE_REQUEST, RETRIEVE_SHARE } from './operations.ts';

/** The share cannot be opened any more, or an answer was not taken; `code` says why. */
export class ShareRefused extends Error {
  override readonly name = 'ShareRefused';

  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * Opens what a consumer keeps available. Every call is an access of its own that the consumer is told of, so keep the
 * result as long as the work lasts. Destroy the request's key when the share has ended.
 *
 * @throws ShareRefused `CONSENT_WITHDRAWN` once it was withdrawn or has ended
 */
export async function retrieve(caller: Caller, shareId: string, record: RequestRecord, claim: Claim): Promise<Opened> {
  const { retrieveShare } = await call(caller, RETRIEVE_SHARE, { input: { shareId } });
  const { sealed, refusals } = retrieveShare;
  if (!sealed) throw new ShareRefused(refusals[0]?.code ?? 'UNKNOWN');
  return open({ delivery: JSON.parse(sealed) as unknown, record, claim, primitives: caller.primitives });
}

/** An erasure request as the provider is told of it. */
export interface AskedErasure {
  readonly erasureId: string;
  readonly shareId: string;
}

/**
 * Answers an erasure request under the provider's signature, within thirty days.
 *
 * @param ground - why it is refused (AVG article 17, paragraph 3); null when everything was erased
 * @throws ShareRefused
 */
export async function answerErasure(
  caller: Caller,
  signer: { readonly providerId: string; readonly identityKey: SigningKey; readonly broker: string },
  { erasureId, shareId }: AskedErasure,
  ground: ErasureGround | null,
  now: Date,
): Promise<void> {
  const signed = signErasureAnswer(
    {
      v: 1,
      iss: signer.providerId,
      aud: signer.broker,
      iat: Math.floor(now.valueOf() / 1000),
      erasure: erasureId,
      share: shareId,
      answer: ground === null ? 'CONFIRMED' : 'REFUSED',
      ground,
    },
    signer.identityKey,
  );
  const { answerErasureRequest } = await call(caller, ANSWER_ERASURE_REQUEST, { input: { erasureId, signed } });
  const [refusal] = answerErasureRequest.refusals;
  if (refusal) throw new ShareRefused(refusal.code);
}
