import { concat, fromBase64url, utf8 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { signRaw } from './delivery.fixture.ts';
import type { Delivery } from './delivery.ts';
import { KEYS, randomOf, secretOf } from './keys.fixture.ts';
import type { ManifestClaims } from './manifest.ts';
import { sealBox } from './sealed-box.ts';
import { native } from './sodium.fixture.ts';
import { delivered, filled, noted, otherDigest, type Tampering, tampering } from './tampering.fixture.ts';

/** What only the provider's `open` can see. */
export const APPROVAL_TAMPERINGS: readonly Tampering[] = [
  tampering('manifest.digest', 'check', 'another manifest than the receipt names', {
    ...delivered(({ sections }) => ({ sections: sections.map((section) => signedAgain(section)) })),
  }),
  tampering('section.box', 'other', 'a key box for another key', {
    keyForProvider: () => boxFor(KEYS.strangerBox.publicKey),
  }),
  tampering('section.box', 'other', 'a key box with a changed byte', {
    keyForProvider: (box) => box.map((byte, at) => (at === 60 ? byte ^ 1 : byte)),
  }),
  tampering('section.box', 'other', 'a key box under an ephemeral key of small order', {
    keyForProvider: (box) => box.slice().fill(0, 0, 32),
  }),
  tampering('section.consent', 'check', 'a key sealed beside another consent', {
    keyContent: (content) => concat(content.subarray(0, 32), secretOf('other consent'), content.subarray(64)),
  }),
  tampering('section.binding', 'check', 'an approval by somebody who never held the link', {
    keyContent: (content) => concat(content.subarray(0, 64), secretOf('guessed binding')),
  }),
  tampering('section.notes', 'check', 'a note about something its source is not asked for', noted({ source: 'BRP' })),
  tampering('section.notes', 'other', 'a note that turns the direction of the text', noted({ text: 'a\u202eb' })),
  tampering('section.notes', 'other', 'a note of two lines', noted({ text: 'one\ntwo' })),
  tampering('section.notes', 'other', 'a note longer than 500 code units', noted({ text: 'a'.repeat(501) })),
  tampering('section.notes', 'other', 'a section of notes without a note', {
    notes: (content) => ({ ...content, data: { notes: [] } }),
  }),
  tampering('section.law', 'other', 'a note with a member too many', noted({ html: '<b>' })),
  tampering('person.match', 'check', 'sections of two persons', {
    ...filled(() => ({ person: { bsn: otherDigest } })),
  }),
  tampering('sections.merge', 'other', 'two sections that differ on the type of one object', {
    ...filled(({ data }) => ({ data: { applicant: { __typename: 'Stranger', ...(data.applicant as object) } } })),
  }),
];

function signedAgain(section: Delivery['sections'][number]): Delivery['sections'][number] {
  const payload = section.manifest.split('.')[1] ?? '';
  const claims = JSON.parse(new TextDecoder().decode(fromBase64url(payload, 'payload'))) as ManifestClaims;
  const again = utf8(canonicalize({ ...claims, iat: claims.iat + 1 }));
  return { ...section, manifest: signRaw('section+jwt', again, KEYS.broker) };
}

function boxFor(publicKey: Uint8Array): Uint8Array {
  return sealBox(new Uint8Array(96), publicKey, randomOf('box for a stranger'), native);
}
