/**
 * The recipient of a grant opens it: as `open` does a delivery, with the chain of grants in the place of an own request.
 * Everything is verified before anything is returned; all granted sections or nothing; one failure, no reason.
 *
 * [Note: What a recipient cannot verify] The proof that the consumer held the link is an HMAC under a key that the first
 * granter has and the recipient has not, and which that granter could have made itself. What a recipient knows is that
 * the broker signed every section and the receipt, and that the granters signed the chain. Broker and first granter
 * together could invent a consumer; neither of them can alone.
 */
import { openKeyBox } from './approve.ts';
import { equalBytes, fromBase64url, wipe } from './bytes.ts';
import { check, checked } from './checks.ts';
import { type ChildGrant, grantDigest, verifyChildGrant } from './child-grant.ts';
import type { DeliveredSection } from './delivery.ts';
import { checkGrant, fromGrant, fromShare } from './grant-chain.ts';
import { type Granted, type GrantRecord, parseGranted, parseGrantRecord } from './granted.ts';
import { verifyJws } from './jws.ts';
import { jwkThumbprint, type PublicJwk } from './keys.ts';
import { listedSections } from './notes.ts';
import { refuseOnce } from './open.ts';
import { openContent } from './open-content.ts';
import { type AskedBy, checkReceipt } from './open-receipt.ts';
import { checkDelivered } from './open-section.ts';
import { verifyPlan } from './plan.ts';
import { type KeyPair, type Primitives, portable } from './primitives.ts';
import { type Opened, putTogether, type SharedPart } from './put-together.ts';
import type { VerifiedReceipt } from './receipt.ts';
import { parseRequestClaims, REQUEST_TYP } from './signed-request.ts';

/** Verified data, and through whose hands they came. */
export interface OpenedGrant extends Opened {
  /** from the share to this provider */
  readonly grants: readonly ChildGrant[];
}

/**
 * The same grant opens to the same result every time, so there is nothing to claim: two grants are two by their signatures.
 * @throws OpenRefused
 */
export function openGranted(granted: unknown, record: GrantRecord, primitives: Primitives = portable): OpenedGrant {
  return refuseOnce(() => {
    const verified = verifyGranted(granted, record, primitives);
    try {
      const parts = openSections(verified, primitives);
      return {
        ...putTogether(verified.asked.plan, verified.granted.subject, parts, verified.receipt),
        grants: verified.grants,
      };
    } finally {
      wipe(verified.grantKey.secretKey);
    }
  });
}

/** All of a grant but its sections. `grantKey` is to be wiped by the caller. */
export interface VerifiedGrant {
  readonly granted: Granted;
  readonly grants: readonly ChildGrant[];
  readonly last: ChildGrant;
  /** compact JWS of `last` */
  readonly lastJws: string;
  readonly asked: AskedBy;
  readonly receipt: VerifiedReceipt;
  readonly grantKey: KeyPair;
}

/** @throws CheckFailed */
export function verifyGranted(value: unknown, ownRecord: GrantRecord, primitives: Primitives): VerifiedGrant {
  const granted = checked('grant.shape', () => parseGranted(value));
  const record = checked('grant.record', () => parseGrantRecord(ownRecord));
  const grantKey = grantKeyOf(record, primitives);
  const keysOf = (granter: string): readonly PublicJwk[] =>
    record.granters.filter(({ provider }) => provider === granter).flatMap(({ identityKeys }) => identityKeys);
  const grants = granted.chain.map(({ grant }) =>
    checked('grant.signature', () => verifyChildGrant(grant, keysOf, primitives)),
  );
  const [first, last] = [grants[0], grants.at(-1)];
  check('grant.shape', first !== undefined && last !== undefined);
  const asked = askedBy(granted, record, first, keysOf(first.iss), primitives);
  const receipt = checkReceipt(granted, asked, primitives);
  let from = fromShare(receipt, record.broker, first.share);
  for (const [at, grant] of grants.entries()) {
    const link = granted.chain[at];
    check('grant.shape', link !== undefined);
    checkGrant(grant, from, link, receipt, primitives);
    from = fromGrant(grant, link.grant);
  }
  check('grant.recipient', last.recipient === record.provider);
  check('grant.key', last.recipient_key === record.grantKey.publicKey);
  const lastJws = granted.chain.at(-1)?.grant ?? '';
  check('grant.delivered', granted.sections.map(({ section }) => section).join('\n') === last.sections.join('\n'));
  return { granted, grants, last, lastJws, asked, receipt, grantKey };
}

/** The request that the consumer answered, as the first granter signed it. */
function askedBy(
  { signedRequest, plan: planText, request, subject }: Granted,
  { broker, brokerKeys }: GrantRecord,
  { iss: provider }: ChildGrant,
  identityKeys: readonly PublicJwk[],
  primitives: Primitives,
): AskedBy {
  const claims = checked('grant.request', () =>
    parseRequestClaims(verifyJws(REQUEST_TYP, signedRequest, identityKeys, primitives).value),
  );
  const named = brokerKeys.filter((key) => claims.broker_keys.includes(jwkThumbprint(key)));
  check('grant.request', claims.iss === provider && claims.aud === broker && named.length > 0);
  const plan = checked('grant.plan', () => verifyPlan(planText, claims));
  check('grant.subject', claims.subjects.includes(subject));
  return { record: { request, broker, provider, brokerKeys: named, signedRequest }, claims, plan };
}

function grantKeyOf({ grantKey }: GrantRecord, primitives: Primitives): KeyPair {
  const publicKey = fromBase64url(grantKey.publicKey, 'grantKey', 32);
  const secretKey = fromBase64url(grantKey.secretKey, 'grantKey', 32);
  check('grant.record', equalBytes(primitives.boxPublicKey(secretKey), publicKey));
  return { publicKey, secretKey };
}

function openSections(verified: VerifiedGrant, primitives: Primitives): readonly SharedPart[] {
  const { granted, asked, receipt } = verified;
  const named = granted.sections.map(({ section }) => section);
  const listed = listedSections(asked.plan, granted.subject, named);
  const planned = new Map(listed.map((section) => [section.id, section]));
  return granted.sections.map((delivered) => {
    const section = planned.get(delivered.section);
    check('grant.delivered', section !== undefined);
    const given = { delivered, planned: section, verified: receipt, asked, primitives };
    const { manifest, ciphertext } = checkDelivered(given);
    const content = withGrantedKey(verified, delivered, primitives, (key) =>
      openContent({ ciphertext, key, manifest, planned: section, primitives }),
    );
    return { planned: section, content };
  });
}

/** Opens the key of one section, uses it, and overwrites it. @throws CheckFailed */
export function withGrantedKey<T>(
  { grantKey, receipt, lastJws }: VerifiedGrant,
  { key }: DeliveredSection,
  primitives: Primitives,
  use: (key: Uint8Array) => T,
): T {
  const box = openKeyBox(fromBase64url(key, 'key'), grantKey, primitives);
  check('grant.box', box !== null);
  try {
    check('grant.box-consent', equalBytes(box.consent, fromBase64url(receipt.consentDigest, 'consentDigest', 32)));
    check('grant.box-grant', equalBytes(box.binding, fromBase64url(grantDigest(lastJws), 'grantDigest', 32)));
    return use(box.key);
  } finally {
    wipe(box.content);
  }
}
