import { fromBase64url, utf8 } from './bytes.ts';
import { signRaw } from './delivery.fixture.ts';
import { KEYS } from './keys.fixture.ts';
import { NOTES } from './request.fixture.ts';
import {
  breakSignature,
  delivered,
  keeping,
  otherDigest,
  receiptAs,
  received,
  type Tampering,
  tampering,
} from './tampering.fixture.ts';

/** The envelope and the receipt. */
export const RECEIPT_TAMPERINGS: readonly Tampering[] = [
  tampering(
    'delivery.shape',
    'other',
    'another version',
    delivered(() => ({ v: 2 })),
  ),
  tampering(
    'delivery.shape',
    'other',
    'a member too many',
    delivered(() => ({ data: {} })),
  ),
  tampering(
    'delivery.shape',
    'other',
    'an unknown subject',
    delivered(() => ({ subject: 'NEIGHBOUR' })),
  ),
  tampering('delivery.shape', 'other', 'a key box of another length', {
    keyForProvider: (box) => box.subarray(1),
  }),
  tampering('delivery.shape', 'other', 'a ciphertext that is no base64url', {
    ...delivered(({ sections }) => ({ sections: sections.map((it) => ({ ...it, ciphertext: `${it.ciphertext}=` })) })),
  }),
  tampering(
    'delivery.request',
    'check',
    'a delivery for another request',
    delivered(() => ({ request: 'request-2' })),
  ),
  tampering('receipt.signature', 'verify', 'a receipt with a broken signature', { receiptJws: breakSignature }),
  tampering('receipt.signature', 'verify', 'a receipt signed by another than it names', {
    ...receiptAs((bytes) =>
      signRaw('consent-receipt+jwt', bytes, { ...KEYS.stranger, thumbprint: KEYS.device.thumbprint }),
    ),
  }),
  tampering('receipt.signature', 'other', 'a receipt with white space', {
    receiptText: (text) => text.replace('{', '{ '),
  }),
  tampering(
    'receipt.signature',
    'other',
    'a receipt with a member too many',
    received(() => ({ extra: true })),
  ),
  tampering('receipt.signature', 'other', 'a receipt of another type', {
    ...receiptAs((bytes) => signRaw('section+jwt', bytes, KEYS.device)),
  }),
  tampering('receipt.signature', 'other', 'a receipt with alg none', {
    ...receiptAs((bytes) => signRaw('consent-receipt+jwt', bytes, KEYS.device, { alg: 'none' })),
  }),
  tampering('receipt.countersignature', 'verify', 'a broken countersignature', { countersignature: breakSignature }),
  tampering('receipt.countersignature', 'other', 'a countersignature by a key that is not pinned', {
    countersignature: (jws) =>
      signRaw('consent-receipt+jwt', fromBase64url(jws.split('.')[1] ?? '', 'payload'), KEYS.stranger),
  }),
  tampering('receipt.countersigned-bytes', 'check', 'a countersignature of another receipt', {
    countersignature: () => signRaw('consent-receipt+jwt', utf8('{}'), KEYS.broker),
  }),
  tampering(
    'receipt.request',
    'check',
    'a receipt for another request',
    received(() => ({ request: 'request-2' })),
  ),
  tampering(
    'receipt.session',
    'check',
    'a receipt of another session',
    delivered(() => ({ session: 'session-2' })),
  ),
  tampering(
    'receipt.subject',
    'check',
    'a receipt of the other subject',
    received(() => ({ subject: 'PARTNER' })),
  ),
  tampering('receipt.provider', 'check', 'a receipt for another provider', {
    ...received(({ provider }) => ({ provider: { ...provider, id: 'provider-2' } })),
  }),
  tampering(
    'receipt.purpose',
    'check',
    'another purpose',
    received(() => ({ purpose: 'RENTAL' })),
  ),
  tampering(
    'receipt.recipients',
    'check',
    'another recipient',
    received(() => ({ recipients: ['Somebody Else BV'] })),
  ),
  tampering(
    'receipt.pickup',
    'check',
    'another pick-up time',
    received((receipt) => ({
      pickup_hours: 72,
      events: receipt.events.map((event) => ({ ...event, duration: 'PT72H' })),
    })),
  ),
  tampering('receipt.retention', 'check', 'more days than were asked', received(keeping(31))),
  tampering(
    'receipt.signed-request',
    'check',
    'another signed request',
    received(() => ({ signed_request: otherDigest })),
  ),
  tampering(
    'receipt.leaves',
    'check',
    'a leaf less',
    received(({ leaves }) => ({ leaves: leaves.slice(1) })),
  ),
  tampering(
    'receipt.leaves',
    'check',
    'a required leaf called optional',
    received(({ leaves }) => ({ leaves: leaves.map((leaf) => ({ ...leaf, optional: true })) })),
  ),
  tampering(
    'receipt.leaves',
    'check',
    'a leaf more',
    received(({ leaves }) => ({ leaves: [...leaves, ...leaves] })),
  ),
  tampering('receipt.sections', 'check', 'a planned section silently dropped', {
    ...received(({ sections }) => ({ sections: sections.filter(({ outcome }) => outcome !== 'NOT_SHARED') })),
  }),
  tampering('receipt.sections', 'check', 'a section of another source', {
    ...received(({ sections }) => ({ sections: sections.map((section) => ({ ...section, source: 'BRP' })) })),
  }),
  tampering('receipt.sections', 'check', 'a section of another consent group', {
    ...received(({ sections }) => ({ sections: sections.map((section) => ({ ...section, group: 'required' })) })),
  }),
  tampering('receipt.outcomes', 'check', 'what was not shared called unavailable', {
    ...received(({ sections }) => ({
      sections: sections.map((it) => (it.outcome === 'NOT_SHARED' ? { ...it, outcome: 'UNAVAILABLE' } : it)),
    })),
  }),
  tampering('receipt.outcomes', 'check', 'what is unavailable called not shared', {
    ...received(({ sections }) => ({
      sections: sections.map((it) => (it.outcome === 'UNAVAILABLE' ? { ...it, outcome: 'NOT_SHARED' } : it)),
    })),
  }),
  tampering('receipt.sections', 'other', 'notes before what was planned', {
    ...received(({ sections }) => ({ sections: [...sections.slice(-1), ...sections.slice(0, -1)] })),
    ...delivered(({ sections }) => ({ sections: [...sections.slice(-1), ...sections.slice(0, -1)] })),
  }),
  tampering(
    'receipt.outcomes',
    'check',
    'notes that are listed and not shared',
    {
      ...received(({ sections }) => ({
        sections: [
          ...sections,
          { section: NOTES, source: 'CONSUMER', group: 'notes', outcome: 'NOT_SHARED', manifest: null },
        ],
      })),
    },
    ['brp-required', 'uwv-required'],
  ),
  tampering('delivery.shared', 'check', 'a receipt without a shared section, so without proof of the link', {}, []),
  tampering('delivery.sections', 'check', 'a shared section left out', {
    ...delivered(({ sections }) => ({ sections: sections.slice(1) })),
  }),
  tampering('delivery.sections', 'check', 'sections in another order', {
    ...delivered(({ sections }) => ({ sections: sections.toReversed() })),
  }),
  tampering('delivery.sections', 'other', 'a section twice', {
    ...delivered(({ sections }) => ({ sections: [...sections, ...sections] })),
  }),
];
