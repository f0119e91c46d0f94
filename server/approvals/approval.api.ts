import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { AGREED_TEXTS } from '../../schema/agreed-texts.ts';
import type { Language } from '../../schema/consent-text.ts';
import { tell } from '../../schema/refusal.type.ts';
import { accepted, type Outcome, refused } from '../../schema/refusals.ts';
import { PROVIDER_KEY_LENGTH } from '../../sealing/approve.ts';
import type { KindOf } from '../../sealing/build-receipt.ts';
import { fromBase64url, toBase64url } from '../../sealing/bytes.ts';
import type { DeliveredSection } from '../../sealing/delivery.ts';
import { digestOf } from '../../sealing/digest.ts';
import { native } from '../../sealing/primitives.node.ts';
import { countersign, type Receipt, type VerifiedReceipt, verifyReceipt } from '../../sealing/receipt.ts';
import type { ReceiptProvider } from '../../sealing/receipt-parties.ts';
import { SealingRefused } from '../../sealing/refusals.ts';
import { readSignedRequest } from '../../sealing/signed-request.ts';
import type { Context } from '../access/context.ts';
import type { Provider } from '../access/provider.store.ts';
import { AuditUnavailable } from '../audit/audit.store.ts';
import type { SessionId } from '../database/ids.ts';
import { askerOf } from '../sessions/asker.ts';
import type { CollectTools } from '../sessions/collect-login.ts';
import { type OwnSession, ownSession } from '../sessions/own-session.ts';
import { sessionPart } from '../sessions/section.store.ts';
import { isOpen, sessionState } from '../sessions/session.state.ts';
import { type LoadedSession, loadSession } from '../sessions/session.store.ts';
import type { Keeping } from '../shares/keep.ts';
import {
  type InsertedApproval,
  insertApproval,
  type NewApproval,
  type NotInserted,
  sameApproval,
} from './approval.store.ts';
import { admitApproval } from './approval.ts';
import { ApproveInput, ApprovePayload } from './approval.types.ts';

@Resolver()
export class ApprovalApi {
  constructor(
    private readonly room: CollectTools,
    private readonly kindOf: KindOf,
  ) {}

  @Mutation(() => ApprovePayload, {
    description:
      'Device: the consumer approves. Asking again with the same receipt gives the same answer; another receipt is refused, unless the session stayed open and it names the newest approval as `previous`.',
  })
  async approve(
    @Arg('input', () => ApproveInput) input: ApproveInput,
    @Ctx() context: Context,
  ): Promise<ApprovePayload> {
    const done = await this.admitAndInsert(input, await ownSession(this.room.db, context));
    return done.ok
      ? { ...done.value, refusals: [] }
      : { countersignature: null, shareId: null, pickUpUntil: null, refusals: tell(done.refusals) };
  }

  private async admitAndInsert(
    input: ApproveInput,
    { device, loaded, now }: OwnSession,
  ): Promise<Outcome<Omit<ApprovePayload, 'refusals'>>> {
    const { state } = sessionState(loaded.facts, now);
    const { row, request, plan } = loaded;
    const verified = readReceipt(input);
    if (!verified) return refused('MALFORMED', undefined, 'receipt');
    const newest = loaded.approvals.at(-1)?.consentDigest ?? null;
    const isNext = verified.receipt.previous === newest;
    if (state === 'APPROVED' || (newest !== null && !isNext)) return this.answerAgain(row.id, verified, isNext);
    const asker = await askerOf(this.room.db, request);
    if (!asker) return refused('KEY_REVOKED');
    if (state === 'PAIRING') return refused('PAIRING_REQUIRED');
    if (!isOpen(state)) return refused('SESSION_EXPIRED');
    if (newest !== null && !loaded.isRequestOpen) return refused('REQUEST_ENDED');
    const keeping = keepingOf(verified.receipt);
    if (keeping && input.stayOpen) return refused('MALFORMED', 'what is kept is kept by the last approval', 'stayOpen');
    const { provider, key } = asker;

    const sections = await sessionPart(this.room, row.id);
    const admitted = admitApproval(
      verified.receipt,
      input.keys.map(({ section }) => section),
      {
        request: request.id,
        session: row.id,
        subject: row.subject,
        device: device.thumbprint,
        signedRequest: request.signedRequest,
        claims: readSignedRequest(request.signedRequest, key, native),
        plan,
        provider: receiptProvider(provider),
        operator: this.room.operator,
        kindOf: this.kindOf,
        agreed: AGREED,
        collected: new Map(sections.map(({ section, manifest }) => [section, digestOf(manifest)])),
        previous: newest,
        now,
      },
    );
    if (!admitted.ok) return (await this.endedMeanwhile(row.id)) ?? admitted;
    const delivered = admitted.value.flatMap((id): DeliveredSection[] => {
      const found = sections.find(({ section }) => section === id);
      const sealed = input.keys.find(({ section }) => section === id);
      return found && sealed
        ? [{ section: id, manifest: found.manifest, ciphertext: toBase64url(found.ciphertext), key: sealed.key }]
        : [];
    });
    const countersignature = countersign(verified.bytes, this.room.keys.section, native);
    const inserted = await this.insertRecorded(
      loaded,
      {
        consentDigest: verified.consentDigest,
        previous: newest,
        stayOpen: input.stayOpen,
        providerId: provider.id,
        pickupHours: verified.receipt.pickup_hours,
        keeping,
        delivery: {
          v: 1,
          request: request.id,
          session: row.id,
          subject: row.subject,
          receipt: input.receipt,
          countersignature,
          sections: delivered,
        },
      },
      now,
    );
    switch (inserted) {
      case 'AUDIT_UNAVAILABLE':
      case 'REQUEST_ENDED':
        return refused(inserted);
      case 'SHARE_KEY_TAKEN':
        return refused('MALFORMED', 'another share has this key', 'share_key');
      case 'NOT_NEXT':
        return this.answerAgain(row.id, verified, false);
      case 'ENDED':
        return (await this.endedMeanwhile(row.id)) ?? refused('SESSION_EXPIRED');
      default:
        return accepted({ countersignature, shareId: inserted.shareId, pickUpUntil: inserted.pickUpUntil });
    }
  }

  /** No entry, no release: what the audit does not take up has not happened. */
  private async insertRecorded(
    loaded: LoadedSession,
    made: NewApproval,
    now: Date,
  ): Promise<InsertedApproval | NotInserted | 'AUDIT_UNAVAILABLE'> {
    try {
      return await insertApproval(this.room, loaded, made, now);
    } catch (error) {
      if (!(error instanceof AuditUnavailable)) throw error;
      this.room.log('audit.unavailable', { error: error.state ?? 'unknown', session: loaded.row.id });
      return 'AUDIT_UNAVAILABLE';
    }
  }

  /**
   * The answer to an approval got lost: the same receipt gets the same answer, another one is refused.
   *
   * @param isNext - it names the newest approval: an addition, come too late
   */
  private async answerAgain(
    id: SessionId,
    verified: VerifiedReceipt,
    isNext: boolean,
  ): Promise<Outcome<Omit<ApprovePayload, 'refusals'>>> {
    const same = await sameApproval(this.room.db, id, verified.consentDigest);
    if (!same) return refused(isNext ? 'SESSION_EXPIRED' : 'ALREADY_APPROVED');
    return accepted({
      countersignature: countersign(verified.bytes, this.room.keys.section, native),
      shareId: same.shareId,
      pickUpUntil: same.pickUpUntil,
    });
  }

  /** Another call was quicker: what it was, once its transaction is seen. */
  private async endedMeanwhile(id: SessionId): Promise<Outcome<never> | undefined> {
    const end = (await loadSession(this.room.db, id))?.facts.end;
    return end ? refused(end.reason === 'APPROVED' ? 'ALREADY_APPROVED' : 'SESSION_EXPIRED') : undefined;
  }
}

const agreedIn = (language: Language) => ({
  terms: { version: AGREED_TEXTS.terms.version, digest: digestOf(AGREED_TEXTS.terms[language]) },
  privacy_notice: {
    version: AGREED_TEXTS.privacyNotice.version,
    digest: digestOf(AGREED_TEXTS.privacyNotice[language]),
  },
});
const AGREED = { nl: agreedIn('nl'), en: agreedIn('en') };

function receiptProvider({ id, name, domain, kvk, address, helpdesk }: Provider): ReceiptProvider {
  const { phone, email, page } = helpdesk;
  return { id, type: 'CONTROLLER', name, domain, kvk, address, contact: { phone, email, page } };
}

/** What the consumer agreed to keep by the separate consent. */
function keepingOf({ retention_days: days, share_key: shareKey }: Receipt): Keeping | null {
  return shareKey ? { days, shareKey } : null;
}

/** The receipt when it and every key have their form and its signature is right. */
function readReceipt({ receipt, keys }: ApproveInput): VerifiedReceipt | undefined {
  try {
    for (const { key } of keys) fromBase64url(key, 'key', PROVIDER_KEY_LENGTH);
    return verifyReceipt(receipt, native);
  } catch (error) {
    if (error instanceof SealingRefused) return undefined;
    throw error;
  }
}
