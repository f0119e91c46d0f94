/**
 * Sealing a grant to its recipient, by the granter's library: what is passed on was opened and verified just before, the
 * grant is held against it, and each section's key is sealed anew. Nothing but 144 bytes per section leaves here.
 */
import { openKeyBox } from './approve.ts';
import { concat, fromBase64url, wipe } from './bytes.ts';
import { check, checked } from './checks.ts';
import { type ChildGrant, grantDigest, verifyChildGrant } from './child-grant.ts';
import type { Claim } from './claims.ts';
import { parseDelivery, type RequestRecord } from './delivery.ts';
import { checkGrant, fromGrant, fromShare } from './grant-chain.ts';
import type { ChainLink, GrantRecord } from './granted.ts';
import { boxKeyPair, type PublicJwk } from './keys.ts';
import { open, refuseOnce } from './open.ts';
import { openGranted, verifyGranted, withGrantedKey } from './open-granted.ts';
import { type Primitives, portable, type Random } from './primitives.ts';
import { verifyReceipt } from './receipt.ts';
import { sealBox } from './sealed-box.ts';

/** What is to be passed on. */
export interface GrantToSeal {
  /** the own grant, and the approval when the receipt does not name the recipient */
  readonly link: ChainLink;
  /** public half of the own key that signed it */
  readonly identityKey: PublicJwk;
  readonly random: Random;
  readonly primitives?: Primitives | undefined;
}

/** A section's key for the recipient. */
export interface GrantedKey {
  readonly section: string;
  /** crypto_box_seal(K ‖ consentDigest ‖ grantDigest, recipient's grant key): 144 bytes */
  readonly key: Uint8Array;
}

/**
 * Seals sections of a share to a recipient.
 * @param from.delivery the answer of `retrieveShare`
 * @throws OpenRefused when the delivery or the grant does not hold
 */
export async function passOnShare(
  from: { readonly share: string; readonly delivery: unknown; readonly record: RequestRecord; readonly claim: Claim },
  { link, identityKey, random, primitives = portable }: GrantToSeal,
): Promise<readonly GrantedKey[]> {
  const { delivery: value, record, claim, share } = from;
  await open({ delivery: value, record, claim, primitives });
  return refuseOnce(() => {
    const delivery = checked('delivery.shape', () => parseDelivery(value));
    const verified = checked('receipt.signature', () => verifyReceipt(delivery.receipt, primitives));
    const grant = ownGrant(link, record.provider, identityKey, primitives);
    checkGrant(grant, fromShare(verified, record.broker, share), link, verified, primitives);
    const own = boxKeyPair(fromBase64url(record.requestKey.secretKey, 'requestKey', 32), primitives);
    try {
      return grant.sections.map((section) => {
        const delivered = delivery.sections.find((one) => one.section === section);
        check('grant.sections', delivered !== undefined);
        const box = openKeyBox(fromBase64url(delivered.key, 'key'), own, primitives);
        check('section.box', box !== null);
        try {
          return { section, key: sealKey(box.key, grant, link.grant, random, primitives) };
        } finally {
          wipe(box.content);
        }
      });
    } finally {
      wipe(own.secretKey);
    }
  });
}

/**
 * Seals sections of a grant to a further recipient.
 * @param from.granted the answer of `retrieveGrant`
 * @throws OpenRefused
 */
export function passOnGrant(
  from: { readonly granted: unknown; readonly record: GrantRecord },
  { link, identityKey, random, primitives = portable }: GrantToSeal,
): readonly GrantedKey[] {
  openGranted(from.granted, from.record, primitives);
  return refuseOnce(() => {
    const verified = verifyGranted(from.granted, from.record, primitives);
    try {
      const grant = ownGrant(link, from.record.provider, identityKey, primitives);
      checkGrant(grant, fromGrant(verified.last, verified.lastJws), link, verified.receipt, primitives);
      return grant.sections.map((section) => {
        const delivered = verified.granted.sections.find((one) => one.section === section);
        check('grant.sections', delivered !== undefined);
        const key = withGrantedKey(verified, delivered, primitives, (opened) =>
          sealKey(opened, grant, link.grant, random, primitives),
        );
        return { section, key };
      });
    } finally {
      wipe(verified.grantKey.secretKey);
    }
  });
}

function ownGrant(link: ChainLink, provider: string, identityKey: PublicJwk, primitives: Primitives): ChildGrant {
  return checked('grant.signature', () =>
    verifyChildGrant(link.grant, (granter) => (granter === provider ? [identityKey] : []), primitives),
  );
}

function sealKey(
  key: Uint8Array,
  { consent, recipient_key }: ChildGrant,
  jws: string,
  random: Random,
  primitives: Primitives,
): Uint8Array {
  const content = concat(
    key,
    fromBase64url(consent, 'consentDigest', 32),
    fromBase64url(grantDigest(jws), 'grantDigest', 32),
  );
  try {
    return sealBox(content, fromBase64url(recipient_key, 'recipient_key', 32), random, primitives);
  } finally {
    wipe(content);
  }
}
