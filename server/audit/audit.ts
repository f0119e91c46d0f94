import { utf8 } from '../../sealing/bytes.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import { type Digest, labelledDigest, parseDigest } from '../../sealing/digest.ts';
import type { Thumbprint } from '../../sealing/keys.ts';
import type { Subject } from '../../sealing/subject.ts';
import type {
  ComplaintId,
  DeliveryId,
  ErasureRequestId,
  GrantId,
  ProviderId,
  RequestId,
  SessionId,
  ShareId,
} from '../database/ids.ts';

/** What each kind of entry names: ids, codes, days and digests. Never a value, a name, a BSN, an address or a secret. */
interface IdsOf {
  REQUEST_CREATED: { readonly request: RequestId; readonly provider: ProviderId };
  REQUEST_ENDED: { readonly request: RequestId; readonly reason: 'WITHDRAWN' | 'CLOSED' | 'SUPERSEDED' | 'REVOKED' };
  REDEEMED: { readonly request: RequestId; readonly session: SessionId; readonly subject: Subject };
  /** `receipt` is the consent digest. */
  APPROVED: { readonly request: RequestId; readonly session: SessionId; readonly receipt: Digest };
  DELIVERED: { readonly delivery: DeliveryId; readonly session: SessionId; readonly provider: ProviderId };
  ACKNOWLEDGED: { readonly delivery: DeliveryId };
  REJECTED: { readonly delivery: DeliveryId; readonly code: string };
  LAPSED: { readonly delivery: DeliveryId };
  /** The consumer took back what had not been collected. */
  WITHDRAWN: { readonly delivery: DeliveryId };
  /** Another approval took its place before it was collected. */
  SUPERSEDED: { readonly delivery: DeliveryId };
  SESSION_ERASED: { readonly session: SessionId };
  SHARE_KEPT: { readonly share: ShareId; readonly delivery: DeliveryId; readonly days: number };
  SHARE_RETRIEVED: { readonly share: ShareId; readonly provider: ProviderId };
  SHARE_WITHDRAWN: { readonly share: ShareId };
  SHARE_EXPIRED: { readonly share: ShareId };
  SHARE_REJECTED: { readonly share: ShareId };
  /** `provider` would pass sections of the share on to `recipient`. */
  GRANT_PROPOSED: {
    readonly grant: GrantId;
    readonly share: ShareId;
    readonly provider: ProviderId;
    readonly recipient: ProviderId;
  };
  /** The consumer approved it. */
  GRANT_APPROVED: { readonly grant: GrantId };
  GRANTED: {
    readonly grant: GrantId;
    readonly share: ShareId;
    readonly provider: ProviderId;
    readonly recipient: ProviderId;
  };
  /** By its recipient. */
  GRANT_RETRIEVED: { readonly grant: GrantId; readonly provider: ProviderId };
  GRANT_WITHDRAWN: { readonly grant: GrantId };
  GRANT_RECALLED: { readonly grant: GrantId };
  GRANT_EXPIRED: { readonly grant: GrantId };
  /** With the share or the grant it was made from. */
  GRANT_ENDED: { readonly grant: GrantId };
  ERASURE_REQUESTED: { readonly erasure: ErasureRequestId; readonly share: ShareId };
  ERASURE_ANSWERED: { readonly erasure: ErasureRequestId; readonly code: string };
  COMPLAINT_RECEIVED: { readonly complaint: ComplaintId };
  /** The privacy officer opened it. */
  COMPLAINT_READ: { readonly complaint: ComplaintId };
  COMPLAINT_ANSWERED: { readonly complaint: ComplaintId };
  COMPLAINT_OVERDUE: { readonly complaint: ComplaintId };
  COMPLAINT_ERASED: { readonly complaint: ComplaintId };
  PROVIDER_ADDED: { readonly provider: ProviderId };
  RETURN_ORIGIN_ADDED: { readonly provider: ProviderId };
  PROVIDER_REVOKED: { readonly provider: ProviderId };
  KEY_ADDED: { readonly provider: ProviderId; readonly key: Thumbprint };
  KEY_RETIRED: { readonly provider: ProviderId; readonly key: Thumbprint };
  KEY_REVOKED: { readonly provider: ProviderId; readonly key: Thumbprint };
}

export type AuditKind = keyof IdsOf;

/** What is to be recorded. */
export type AuditFact = { readonly [Kind in AuditKind]: { readonly kind: Kind; readonly ids: IdsOf[Kind] } }[AuditKind];

/** One link of the chain, as it lies in the database. Whoever could write there may have put anything in it. */
export interface AuditEntry {
  /** 0, 1, 2 … without a gap */
  readonly index: number;
  /** hash of the entry before; of the first, 32 zero bytes */
  readonly previous: Digest;
  /** SHA-256("zegel/1/audit" ‖ canonical JSON of all but the hash) */
  readonly hash: Digest;
  readonly at: Date;
  readonly kind: string;
  /** canonical JSON */
  readonly ids: string;
}

/** What stands before the first entry: base64url of 32 zero bytes. */
export const NOTHING_BEFORE: Digest = parseDigest('A'.repeat(43), 'audit.previous');

/** The hash an entry with this content has. */
export function auditHash({ index, previous, at, kind, ids }: Omit<AuditEntry, 'hash'>): Digest {
  return labelledDigest('zegel/1/audit', utf8(canonicalize({ at: at.toISOString(), ids, index, kind, previous })));
}

/** A fact as it is written: its ids as canonical JSON. */
export type WrittenFact = Pick<AuditEntry, 'kind' | 'ids' | 'at'>;

export function writtenFact({ kind, ids }: AuditFact, at: Date): WrittenFact {
  return { kind, ids: canonicalize(ids), at };
}

/** The entry of a fact, next to `last`; `undefined` when it is the first. */
export function nextEntry(last: Pick<AuditEntry, 'index' | 'hash'> | undefined, written: WrittenFact): AuditEntry {
  const content = { ...written, index: last ? last.index + 1 : 0, previous: last?.hash ?? NOTHING_BEFORE };
  return { ...content, hash: auditHash(content) };
}
