import { approve } from '../../sealing/approve.ts';
import { buildReceipt } from '../../sealing/build-receipt.ts';
import { fromBase64url, toBase64url, wipe } from '../../sealing/bytes.ts';
import type { Digest } from '../../sealing/digest.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { consentDigest, type Receipt, receiptBytes, signReceipt } from '../../sealing/receipt.ts';
import { RECOVERY_SECRET_LENGTH, shareKey } from '../../sealing/share-key.ts';
import { CallFailed, call } from '../wire/call.ts';
import type { Joined } from './join.ts';
import { agreedNotice } from './notice.ts';
import { APPROVE, NOW } from './operations.ts';
import { agreedText, kindOf, type Language, TEXT_VERSION } from './plan.ts';
import type { Review } from './review.ts';

/** The consumer's proof: keep it. Both signatures are over the same receipt, which holds no value. */
export interface Shared {
  readonly receipt: Receipt;
  /** What a later addition names as the one it replaces. */
  readonly consentDigest: Digest;
  readonly signed: string;
  readonly countersignature: string;
  readonly pickUpUntil: string;
  /** What was kept by the separate consent: the secret is the only way back to it, so keep it too. */
  readonly kept: { readonly shareId: string; readonly recoverySecret: Uint8Array } | null;
}

/** Whether more may come, what came before, and what to do about a lost answer. */
export interface Approving {
  /** The consumer may add to this: the session stays open, and its keys with it. Nothing is kept then. */
  readonly stayOpen?: boolean;
  /** The approval this one takes the place of. All that is shared is shared again. */
  readonly previous?: Digest | null;
  /**
   * Waits until the very same may be sent again: asked twice, it is answered alike. Without it a lost answer is the
   * caller's to see.
   */
  readonly answerLost?: () => Promise<void>;
}

/** Sharing was refused; `code` says why. */
export class ShareRefused extends Error {
  override readonly name = 'ShareRefused';

  constructor(
    readonly code: string,
    path: string | null,
  ) {
    super(path ? `${code} ${path}` : code);
  }
}

const WITHDRAWAL: Readonly<Record<'once' | 'kept', Readonly<Record<Language, string>>>> = {
  once: {
    nl: 'Tot het ophalen trek je het in de app in. Neem daarna contact op met de ontvanger; wij bewaren je gegevens niet.',
    en: 'Until collection you withdraw in the app. Contact the recipient after that; we do not keep your details.',
  },
  kept: {
    nl: 'Je trekt dit in de app in, elk moment. Wat al opgehaald is, kunnen wij niet wissen; vraag dat de ontvanger.',
    en: 'You withdraw this in the app, at any moment. What was collected we cannot erase; ask the recipient.',
  },
};

/**
 * Approves: builds and signs the receipt of what was shown, and seals each section's key to the provider (design D9,
 * D13). Until here nobody but this device could open anything.
 *
 * @param without - consent groups the consumer leaves out; `notes` for the notes
 * @param keepDays - days to keep it available, by a consent of its own; 0 is one collection and no more
 */
export async function share(
  joined: Joined,
  reviewed: Review,
  language: Language,
  without: ReadonlySet<string> = new Set(),
  keepDays = 0,
  { stayOpen = false, previous = null, answerLost }: Approving = {},
): Promise<Shared> {
  const recoverySecret = secureRandom(RECOVERY_SECRET_LENGTH);
  const reviewedSections = [...reviewed.sections, ...(reviewed.notes ? [reviewed.notes] : [])];
  const chosen = reviewedSections.filter(({ planned }) => !without.has(planned.group));
  const receipt = buildReceipt({
    random: secureRandom,
    givenAt: await untilAnswered(() => brokerNow(joined), answerLost),
    language,
    notice: agreedNotice(joined, reviewed, language, without, stayOpen ? 0 : keepDays || joined.claims.retention_days),
    textVersion: TEXT_VERSION,
    withdrawal: WITHDRAWAL[keepDays > 0 ? 'kept' : 'once'][language],
    terms: agreedText('terms', language),
    privacyNotice: agreedText('privacyNotice', language),
    provider: joined.provider,
    operator: joined.operator,
    request: joined.request.id,
    session: joined.session.id,
    subject: joined.subject,
    signedRequest: joined.request.signedRequest,
    claims: joined.claims,
    plan: joined.plan,
    device: joined.signKey.publicJwk,
    retentionDays: keepDays,
    shareKey: keepDays > 0 ? shareKey(recoverySecret).publicJwk : null,
    kindOf,
    shared: new Map(chosen.map(({ planned, manifestDigest }) => [planned.id, manifestDigest])),
    previous,
  });
  const ordered = receipt.sections.flatMap(({ section, outcome }) => {
    const found = chosen.find(({ planned }) => planned.id === section);
    return outcome === 'SHARED' && found ? [{ section, key: found.key }] : [];
  });
  const { primitives } = joined.caller;
  const keys = approve({
    receipt: receiptBytes(receipt),
    sections: ordered,
    bindKey: joined.bindKey,
    requestKey: fromBase64url(joined.claims.request_key, 'request_key', 32),
    random: secureRandom,
    primitives,
  });
  const signed = signReceipt(receipt, joined.signKey, primitives);
  const input = {
    receipt: signed,
    stayOpen,
    keys: keys.map(({ section, keyForProvider }) => ({ section, key: toBase64url(keyForProvider) })),
  };
  const { approve: done } = await untilAnswered(() => call(joined.caller, APPROVE, { input }), answerLost);
  const [refusal] = done.refusals;
  if (refusal || !done.countersignature || !done.pickUpUntil)
    throw new ShareRefused(refusal?.code ?? 'UNKNOWN', refusal?.path ?? null);
  wipe(...reviewedSections.map(({ key }) => key));
  if (!stayOpen) wipe(joined.bindKey, joined.personKey);
  const { countersignature, pickUpUntil, shareId } = done;
  const digest = consentDigest(receiptBytes(receipt));
  return {
    receipt,
    consentDigest: digest,
    signed,
    countersignature,
    pickUpUntil,
    kept: shareId ? { shareId, recoverySecret } : null,
  };
}

/** A consumer may look for long before sharing, and a device's own clock may be wrong. */
async function brokerNow(joined: Joined): Promise<string> {
  const { session } = await call(joined.caller, NOW, {});
  return new Date(session?.now ?? joined.session.now).toISOString();
}

async function untilAnswered<T>(send: () => Promise<T>, answerLost?: () => Promise<void>): Promise<T> {
  while (true) {
    try {
      return await send();
    } catch (error) {
      const isLost = !(error instanceof CallFailed) || error.status >= 500;
      if (!isLost || !answerLost) throw error;
      await answerLost();
    }
  }
}
