import { toBase64url, utf8 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import type { CheckName } from './checks.ts';
import type { ChildGrant } from './child-grant.ts';
import { signRaw, type Twist } from './delivery.fixture.ts';
import { GRANT_KEYS, GRANTED, type GrantTwist } from './granted.fixture.ts';
import type { Granted, GrantRecord } from './granted.ts';
import { KEYS, SECRETS } from './keys.fixture.ts';
import { redeemHash, redeemToken } from './link.ts';
import { NOW } from './request.fixture.ts';
import { sealBox } from './sealed-box.ts';
import { native } from './sodium.fixture.ts';
import { breakSignature, claimed, otherDigest } from './tampering.fixture.ts';

export interface GrantTampering {
  readonly check: CheckName;
  readonly title: string;
  /** with this check switched off it opens, so nothing else catches it */
  readonly alone: boolean;
  readonly twist: GrantTwist;
  readonly below?: Twist;
}

const tampering = (
  check: CheckName,
  alone: boolean,
  title: string,
  twist: GrantTwist,
  below?: Twist,
): GrantTampering => ({
  check,
  title,
  alone,
  twist,
  ...(below ? { below } : {}),
});
const first = (change: Partial<ChildGrant>): GrantTwist => ({ first: (made) => ({ ...made, ...change }) });
const last = (change: Partial<ChildGrant>): GrantTwist => ({ last: (made) => ({ ...made, ...change }) });
const handed = (change: (made: Granted) => object): GrantTwist => ({
  granted: (made) => ({ ...made, ...change(made) }),
});
const recorded = (change: (made: GrantRecord) => object): GrantTwist => ({
  record: (made) => ({ ...made, ...change(made) }),
});
/** The last grant as another provider signs it, whose keys are pinned too. */
const byAnother: GrantTwist = {
  last: (made) => ({ ...made, iss: 'provider-9' }),
  lastJws: (jws) =>
    signRaw('child-grant+jwt', new Uint8Array(Buffer.from(jws.split('.')[1] ?? '', 'base64url')), GRANT_KEYS.stranger),
  record: (made) => ({
    ...made,
    granters: [...made.granters, { provider: 'provider-9', identityKeys: [GRANT_KEYS.stranger.publicJwk] }],
  }),
};
const DAY = 86_400;
const withApproval = (approval: string | null) =>
  handed(({ chain: [one, ...more] }) => ({ chain: one ? [{ ...one, approval }, ...more] : more }));

/** One tampering at least for every check a grant has beside those of a delivery, in their order. */
export const GRANT_TAMPERINGS: readonly GrantTampering[] = [
  tampering(
    'grant.shape',
    false,
    'a chain without a grant',
    handed(() => ({ chain: [] })),
  ),
  tampering(
    'grant.shape',
    false,
    'a member too many',
    handed(() => ({ extra: true })),
  ),
  tampering(
    'grant.record',
    false,
    'a grant key of two pairs',
    recorded(({ grantKey }) => ({
      grantKey: { ...grantKey, secretKey: toBase64url(GRANT_KEYS.bankBox.secretKey) },
    })),
  ),
  tampering('grant.signature', false, 'a broken signature', { lastJws: breakSignature }),
  tampering(
    'grant.signature',
    false,
    'a granter whose keys are not pinned',
    recorded(({ granters }) => ({ granters: granters.slice(0, 1) })),
  ),
  tampering('grant.signature', false, 'an approval in the place of a grant', {
    lastJws: () => signRaw('grant-approval+jwt', utf8(canonicalize({})), GRANT_KEYS.bank),
  }),
  tampering('grant.request', false, 'a request that another key signed', {}, { signedRequest: breakSignature }),
  tampering(
    'grant.request',
    false,
    'a request that names no pinned broker key',
    recorded(() => ({ brokerKeys: [GRANT_KEYS.stranger.publicJwk] })),
  ),
  tampering(
    'grant.plan',
    false,
    'another plan than the signed one',
    handed(({ plan }) => ({ plan: plan.replace('UWV', 'UWW') })),
  ),
  tampering(
    'grant.subject',
    true,
    'a subject the request did not ask for',
    {},
    claimed({ subjects: ['PARTNER'], redeem: { PARTNER: redeemHash(redeemToken(SECRETS.PARTNER)) } }),
  ),
  tampering('grant.granter', true, 'a grant by somebody to whom nothing was granted', byAnother),
  tampering('grant.broker', true, 'a grant for another broker', last({ aud: 'https://other.example' })),
  tampering('grant.share', true, 'a grant of another share', last({ share: 'share-2' })),
  tampering('grant.consent', true, 'a grant under another receipt', last({ consent: otherDigest })),
  tampering('grant.parent', true, 'a grant that skips the one before it', last({ parent: null })),
  tampering('grant.parent', true, 'a first grant that names one before it', first({ parent: otherDigest })),
  tampering(
    'grant.sections',
    true,
    'a section that was not granted',
    first({ sections: ['brp-required', 'uwv-benefits'] }),
  ),
  tampering('grant.sections', true, 'sections in another order', last({ sections: [...GRANTED].reverse() })),
  tampering('grant.expiry', true, 'a grant that outlives the one before it', last({ exp: NOW + 21 * DAY })),
  tampering('grant.expiry', true, 'a first grant that outlives the share', first({ exp: NOW + 31 * DAY })),
  tampering('grant.allowed', true, 'a recipient nobody agreed to', withApproval(null)),
  tampering('grant.allowed', false, 'an approval by another key', {
    approvalJws: () => signRaw('grant-approval+jwt', utf8(canonicalize({})), KEYS.device),
  }),
  tampering('grant.allowed', true, 'an approval of another grant', {
    approval: (made) => ({ ...made, grant: otherDigest }),
  }),
  tampering('grant.allowed', true, 'an approval for another share', {
    approval: (made) => ({ ...made, share: 'share-2' }),
  }),
  tampering(
    'grant.recipient',
    true,
    'a grant to another provider',
    recorded(() => ({ provider: 'provider-4' })),
  ),
  tampering(
    'grant.key',
    false,
    'another grant key than the granted one',
    recorded(() => ({
      grantKey: {
        publicKey: toBase64url(GRANT_KEYS.bankBox.publicKey),
        secretKey: toBase64url(GRANT_KEYS.bankBox.secretKey),
      },
    })),
  ),
  tampering(
    'grant.delivered',
    true,
    'a granted section that is not there',
    handed(({ sections }) => ({ sections: sections.slice(1) })),
  ),
  tampering('grant.box', false, 'a key sealed to another recipient', {
    key: () => sealBox(new Uint8Array(96), GRANT_KEYS.bankBox.publicKey, () => new Uint8Array(32).fill(7), native),
  }),
  tampering('grant.box-consent', true, 'another digest of a receipt beside the key', {
    keyContent: (made) => Uint8Array.from(made, (byte, at) => (at === 40 ? byte ^ 1 : byte)),
  }),
  tampering('grant.box-grant', true, 'a key that was sealed for another grant', {
    keyContent: (made) => Uint8Array.from(made, (byte, at) => (at === 95 ? byte ^ 1 : byte)),
  }),
  tampering('section.key-commit', false, 'another key than the one the section was sealed under', {
    keyContent: (made) => Uint8Array.from(made, (byte, at) => (at === 0 ? byte ^ 1 : byte)),
  }),
];
