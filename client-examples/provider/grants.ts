import type { ResultOf } from 'gql.tada';
import { toBase64url } from '../../sealing/bytes.ts';
import { type ChildGrant, readChildGrant, signChildGrant } from '../../sealing/child-grant.ts';
import type { Claim } from '../../sealing/claims.ts';
import type { RequestRecord } from '../../sealing/delivery.ts';
import type { Digest } from '../../sealing/digest.ts';
import { signGrantKey, verifyGrantKey } from '../../sealing/grant-key.ts';
import type { Granter, GrantRecord } from '../../sealing/granted.ts';
import { makeBoxKeyPair, type PublicJwk, type SigningKey } from '../../sealing/keys.ts';
import { type OpenedGrant, openGranted } from '../../sealing/open-granted.ts';
import { type GrantedKey, passOnGrant, passOnShare } from '../../sealing/pass-on.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { type Caller, call } from '../wire/call.ts';
import { follow } from '../wire/follow.ts';
import {
  type GRANT,
  GRANT_SHARE,
  GRANTS,
  PROPOSE_GRANT,
  RECALL_GRANT,
  RETRIEVE_GRANT,
  RETRIEVE_SHARE,
} from './operations.ts';
import { ShareRefused } from './shares.ts';

export type ShownGrant = ResultOf<typeof GRANT>;
type GrantEvent = ResultOf<typeof GRANTS>['grants'];

/** Who signs: a provider and its registered identity key. */
export interface GrantSigner {
  readonly providerId: string;
  readonly identityKey: SigningKey;
}

/** A recipient, as the granter knows it from the recipient itself. Never take identity keys from a broker. */
export interface Recipient {
  readonly providerId: string;
  /** as registered */
  readonly name: string;
  readonly identityKeys: readonly PublicJwk[];
  /** its word for the key to seal to: compact JWS of type `grant-key+jwt` */
  readonly recipientKey: string;
}

/**
 * A key to be granted to: give `recipientKey` to the granter, and keep the record under your own lock.
 * @param granters - whose grants are accepted, with the identity keys those providers gave you
 */
export function makeGrantKey(
  { providerId, identityKey }: GrantSigner,
  broker: Pick<RequestRecord, 'broker' | 'brokerKeys'>,
  granters: readonly Granter[],
  { now, days }: { readonly now: Date; readonly days: number },
): { readonly recipientKey: string; readonly record: GrantRecord } {
  const pair = makeBoxKeyPair(secureRandom);
  const publicKey = toBase64url(pair.publicKey);
  const iat = secondsOf(now);
  return {
    recipientKey: signGrantKey(
      { v: 1, iss: providerId, aud: broker.broker, iat, exp: iat + days * 86_400, key: publicKey },
      identityKey,
    ),
    record: {
      v: 1,
      provider: providerId,
      broker: broker.broker,
      brokerKeys: broker.brokerKeys,
      grantKey: { publicKey, secretKey: toBase64url(pair.secretKey) },
      granters,
    },
  };
}

/** A grant that is signed. Keep it until it is granted: approval and boxes are of this very text. */
export interface SignedGrant {
  readonly signed: string;
  readonly recipientKey: string;
}

/** What a grant is of. */
export interface GrantAsked {
  readonly shareId: string;
  /** of what was opened: `Opened.consentDigest` */
  readonly consentDigest: Digest;
  /** `grantDigest` of the own grant it is made from; null when it is made from the share */
  readonly parent: Digest | null;
  /** ids of whole sections, in the receipt's order */
  readonly sections: readonly string[];
  readonly until: Date;
}

/**
 * Signs a grant to a recipient whose key was verified under the identity keys the recipient gave itself.
 * @throws SealingRefused when the recipient's word for its key does not hold
 */
export function signGrant(
  { providerId, identityKey }: GrantSigner,
  broker: string,
  asked: GrantAsked,
  recipient: Recipient,
  now: Date,
): SignedGrant {
  const { key, iss, aud } = verifyGrantKey(recipient.recipientKey, recipient.identityKeys, secondsOf(now));
  if (iss !== recipient.providerId || aud !== broker) throw new ShareRefused('REQUEST_MISMATCH');
  const grant: ChildGrant = {
    v: 1,
    iss: providerId,
    aud: broker,
    jti: toBase64url(secureRandom(16)),
    iat: secondsOf(now),
    exp: secondsOf(asked.until),
    share: asked.shareId,
    consent: asked.consentDigest,
    parent: asked.parent,
    sections: asked.sections,
    recipient: recipient.providerId,
    recipient_name: recipient.name,
    recipient_key: key,
  };
  return { signed: signChildGrant(grant, identityKey), recipientKey: recipient.recipientKey };
}

/** Asks the consumer, when the receipt does not name the recipient. @throws ShareRefused */
export async function proposeGrant(caller: Caller, { signed, recipientKey }: SignedGrant): Promise<ShownGrant> {
  const { proposeGrant: done } = await call(caller, PROPOSE_GRANT, { input: { signed, recipientKey } });
  return orRefused(done);
}

/**
 * Grants sections of a share. The share is retrieved for it, which the consumer is told of as of any opening, verified
 * whole, and the granted keys are sealed to the recipient: the broker sees none.
 *
 * @param approval - the consumer's, from the grant as it was approved; null when the receipt names the recipient
 * @throws ShareRefused `CONSENT_REQUIRED`, `GRANT_TOO_WIDE`, `CONSENT_WITHDRAWN`; OpenRefused
 */
export async function grantShare(
  caller: Caller,
  { identityKey }: GrantSigner,
  grant: SignedGrant,
  approval: string | null,
  { record, claim }: { readonly record: RequestRecord; readonly claim: Claim },
): Promise<ShownGrant> {
  const { share } = readChildGrant(grant.signed);
  const { retrieveShare } = await call(caller, RETRIEVE_SHARE, { input: { shareId: share } });
  if (!retrieveShare.sealed) throw new ShareRefused(retrieveShare.refusals[0]?.code ?? 'UNKNOWN');
  const keys = await passOnShare(
    { share, delivery: JSON.parse(retrieveShare.sealed) as unknown, record, claim },
    { link: { grant: grant.signed, approval }, identityKey: identityKey.publicJwk, random: secureRandom },
  );
  return send(caller, grant, keys);
}

/** Grants sections of an own grant on. @throws ShareRefused, OpenRefused */
export async function grantOn(
  caller: Caller,
  { identityKey }: GrantSigner,
  grant: SignedGrant,
  approval: string | null,
  { grantId, record }: { readonly grantId: string; readonly record: GrantRecord },
): Promise<ShownGrant> {
  const granted = await retrieveSealed(caller, grantId);
  const link = { grant: grant.signed, approval };
  const given = { link, identityKey: identityKey.publicJwk, random: secureRandom };
  return send(caller, grant, passOnGrant({ granted, record }, given));
}

/**
 * Opens what was granted: data, and through whose hands they came. Every call is an access that the consumer is told of.
 * @throws ShareRefused `CONSENT_WITHDRAWN` once it has ended; OpenRefused
 */
export async function retrieveGrant(caller: Caller, grantId: string, record: GrantRecord): Promise<OpenedGrant> {
  return openGranted(await retrieveSealed(caller, grantId), record);
}

/** Ends an own grant, and all that was granted from it. @throws ShareRefused */
export async function recallGrant(caller: Caller, grantId: string): Promise<ShownGrant> {
  return orRefused((await call(caller, RECALL_GRANT, { input: { grantId } })).withdrawGrant);
}

/** What happens to own grants, made and given, from the beginning or behind a cursor, then live. */
export function watchGrants(caller: Caller, after: string | null = null): AsyncGenerator<GrantEvent, void, void> {
  return follow(caller, GRANTS, { after }, (result) => result.grants);
}

async function send(caller: Caller, grant: SignedGrant, keys: readonly GrantedKey[]): Promise<ShownGrant> {
  const sealed = keys.map(({ section, key }) => ({ section, key: toBase64url(key) }));
  const { grantShare: done } = await call(caller, GRANT_SHARE, { input: { ...grant, keys: sealed } });
  return orRefused(done);
}

async function retrieveSealed(caller: Caller, grantId: string): Promise<unknown> {
  const { retrieveGrant: done } = await call(caller, RETRIEVE_GRANT, { input: { grantId } });
  if (!done.sealed) throw new ShareRefused(done.refusals[0]?.code ?? 'UNKNOWN');
  return JSON.parse(done.sealed) as unknown;
}

function orRefused(done: {
  readonly grant: ShownGrant | null;
  readonly refusals: readonly { readonly code: string }[];
}): ShownGrant {
  if (!done.grant) throw new ShareRefused(done.refusals[0]?.code ?? 'UNKNOWN');
  return done.grant;
}

const secondsOf = (moment: Date): number => Math.floor(moment.valueOf() / 1000);
