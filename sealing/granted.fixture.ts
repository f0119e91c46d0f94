import { concat, fromBase64url, toBase64url, utf8 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { type ChildGrant, grantDigest } from './child-grant.ts';
import { makeDelivery, signRaw, type Twist } from './delivery.fixture.ts';
import { digestOf } from './digest.ts';
import type { GrantApproval } from './grant-approval.ts';
import type { Granted, GrantRecord } from './granted.ts';
import { KEYS, randomOf, secretOf } from './keys.fixture.ts';
import { boxKeyPair, signingKeyFromSeed } from './keys.ts';
import { consentDigest } from './receipt.ts';
import { BROKER, NOW, PROVIDER } from './request.fixture.ts';
import { sealBox } from './sealed-box.ts';
import { native } from './sodium.fixture.ts';
import { keeping } from './tampering.fixture.ts';

export const SHARE = 'share-1';
/** To whom the consumer approved, and to whom that one grants on: the receipt names the second. */
export const BANK = { id: 'provider-2', name: 'Example Bank' } as const;
export const SERVICER = { id: 'provider-3', name: 'Example Servicing BV' } as const;

/** The keys of a chain. The share key is the one that `keeping` puts into the receipt. */
export const GRANT_KEYS = {
  bank: signingKeyFromSeed(secretOf('identity key of the bank')),
  bankBox: boxKeyPair(secretOf('grant key of the bank')),
  servicerBox: boxKeyPair(secretOf('grant key of the servicer')),
  share: KEYS.stranger,
  stranger: signingKeyFromSeed(secretOf('identity key of another provider')),
} as const;

/** What each stage makes, in order. A twist replaces one, and all that comes after it is made honestly on top. */
interface Stages {
  readonly first: ChildGrant;
  readonly firstJws: string;
  readonly approval: GrantApproval;
  readonly approvalJws: string;
  readonly last: ChildGrant;
  readonly lastJws: string;
  /** K ‖ consent digest ‖ grant digest, of `uwv-required` */
  readonly keyContent: Uint8Array;
  /** the box of `uwv-required` */
  readonly key: Uint8Array;
  readonly granted: Granted;
  readonly record: GrantRecord;
}

export type GrantTwist = {
  readonly [Stage in keyof Stages]?: (made: Stages[Stage]) => Stages[Stage];
};

const DAY = 86_400;
export const GRANTED = ['brp-required', 'uwv-required'] as const;

/** A chain of two over two of three shared sections, and what its last recipient opens it with. */
export function makeGranted(twist: GrantTwist = {}, below: Twist = {}) {
  const apply = <Stage extends keyof Stages>(stage: Stage, made: Stages[Stage]): Stages[Stage] =>
    twist[stage]?.(made) ?? made;
  const kept = keeping(30);
  const made = makeDelivery({
    ...below,
    receipt: (receipt, key) => below.receipt?.(kept(receipt), key) ?? kept(receipt),
  });
  const { delivery, sections, signedRequest, planText } = made;
  const consent = consentDigest(utf8(made.receiptText));
  const grantOf = (jti: string) => ({
    v: 1 as const,
    aud: BROKER,
    jti: toBase64url(randomOf(jti)(16)),
    iat: NOW + 3600,
    share: SHARE,
    consent,
  });
  const first = apply('first', {
    ...grantOf('first grant'),
    iss: PROVIDER,
    exp: NOW + 20 * DAY,
    parent: null,
    sections: [...GRANTED, 'uwv-benefits'],
    recipient: BANK.id,
    recipient_name: BANK.name,
    recipient_key: toBase64url(GRANT_KEYS.bankBox.publicKey),
  });
  const firstJws = apply('firstJws', signRaw('child-grant+jwt', utf8(canonicalize(first)), KEYS.identity));
  const approval = apply('approval', {
    v: 1,
    aud: BROKER,
    iat: NOW + 3700,
    share: SHARE,
    grant: grantDigest(firstJws),
    language: 'nl',
    notice: digestOf('Mag Example Lender dit doorgeven aan Example Bank?'),
  });
  const approvalJws = apply(
    'approvalJws',
    signRaw('grant-approval+jwt', utf8(canonicalize(approval)), GRANT_KEYS.share),
  );
  const last = apply('last', {
    ...grantOf('last grant'),
    iss: BANK.id,
    exp: NOW + 10 * DAY,
    parent: grantDigest(firstJws),
    sections: GRANTED,
    recipient: SERVICER.id,
    recipient_name: SERVICER.name,
    recipient_key: toBase64url(GRANT_KEYS.servicerBox.publicKey),
  });
  const lastJws = apply('lastJws', signRaw('child-grant+jwt', utf8(canonicalize(last)), GRANT_KEYS.bank));
  const proof = concat(fromBase64url(consent, 'consent'), fromBase64url(grantDigest(lastJws), 'grant'));
  const handed = last.sections.flatMap((section) => {
    const sealed = sections.find((one) => one.section === section);
    if (!sealed) return [];
    const { key, arrived } = sealed;
    const isTwisted = section === 'uwv-required';
    const content = isTwisted ? apply('keyContent', concat(key, proof)) : concat(key, proof);
    const box = sealBox(content, GRANT_KEYS.servicerBox.publicKey, randomOf(`grant box of ${section}`), native);
    return [
      {
        section,
        manifest: arrived.manifest,
        ciphertext: toBase64url(arrived.ciphertext),
        key: toBase64url(isTwisted ? apply('key', box) : box),
      },
    ];
  });
  const granted = apply('granted', {
    ...delivery,
    id: 'grant-2',
    sections: handed,
    signedRequest,
    plan: planText,
    chain: [
      { grant: firstJws, approval: approvalJws },
      { grant: lastJws, approval: null },
    ],
  });
  const record = apply('record', {
    v: 1,
    provider: SERVICER.id,
    broker: BROKER,
    brokerKeys: [KEYS.broker.publicJwk],
    grantKey: {
      publicKey: toBase64url(GRANT_KEYS.servicerBox.publicKey),
      secretKey: toBase64url(GRANT_KEYS.servicerBox.secretKey),
    },
    granters: [
      { provider: PROVIDER, identityKeys: [KEYS.identity.publicJwk] },
      { provider: BANK.id, identityKeys: [GRANT_KEYS.bank.publicJwk] },
    ],
  });
  return { granted, record, first, last, firstJws, lastJws, approvalJws, made };
}
