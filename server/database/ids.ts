import { toBase64url } from '../../sealing/bytes.ts';
import type { Random } from '../../sealing/primitives.ts';

/** What each prefix stands for. An id tells its kind, and nothing else: behind the prefix are 128 random bits. */
export const ID_PREFIXES = {
  prv: 'provider',
  req: 'data request',
  ses: 'session',
  tsk: 'task: one login',
  sec: 'section',
  apr: 'approval',
  dlv: 'delivery',
  shr: 'share',
  gra: 'grant',
  era: 'erasure request',
  cmp: 'complaint',
  key: 'storage key',
  whk: 'webhook: an address of a provider',
} as const;

export type IdPrefix = keyof typeof ID_PREFIXES;

declare const idOf: unique symbol;

/** An opaque, unguessable id such as `req_3q2-7wAAAAAAAAAAAAAAAA`; made by `mintId`, or let in by `isId`. */
export type Id<Prefix extends IdPrefix> = string & { readonly [idOf]: Prefix };

export type ProviderId = Id<'prv'>;
export type RequestId = Id<'req'>;
export type SessionId = Id<'ses'>;
export type TaskId = Id<'tsk'>;
export type SectionId = Id<'sec'>;
export type ApprovalId = Id<'apr'>;
export type DeliveryId = Id<'dlv'>;
export type ShareId = Id<'shr'>;
export type GrantId = Id<'gra'>;
export type ErasureRequestId = Id<'era'>;
export type ComplaintId = Id<'cmp'>;
export type StorageKeyId = Id<'key'>;
export type WebhookId = Id<'whk'>;

/** 128 bits: not to be guessed (ASVS 5.0 11.5.1), which a UUID's 122 are not. */
const randomBytes = 16;

/** 22 letters of base64url; the last one carries two bits of the 128, so only four letters can stand there. */
const afterPrefix = /^[A-Za-z0-9_-]{21}[AQgw]$/;

export function mintId<Prefix extends IdPrefix>(prefix: Prefix, random: Random): Id<Prefix> {
  return `${prefix}_${toBase64url(random(randomBytes))}` as Id<Prefix>;
}

/** Whether a text has the form of an id of this kind. Whether it exists, and whose it is, the stores tell. */
export function isId<Prefix extends IdPrefix>(prefix: Prefix, text: unknown): text is Id<Prefix> {
  return typeof text === 'string' && text.startsWith(`${prefix}_`) && afterPrefix.test(text.slice(prefix.length + 1));
}
