import { concat, fromBase64url, toBase64url, utf8 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { signRaw } from './delivery.fixture.ts';
import { KEYS } from './keys.fixture.ts';
import { native } from './sodium.fixture.ts';
import {
  breakSignature,
  filled,
  manifestAs,
  manifested,
  otherDigest,
  type Tampering,
  tampering,
} from './tampering.fixture.ts';

/** A section: what `open` and the device both refuse. */
export const SECTION_TAMPERINGS: readonly Tampering[] = [
  tampering('manifest.signature', 'verify', 'a manifest with a broken signature', { manifest: breakSignature }),
  tampering('manifest.signature', 'other', 'a manifest by a key that is not pinned', {
    ...manifestAs((claims) => signRaw('section+jwt', claims, KEYS.stranger)),
  }),
  tampering('manifest.signature', 'other', 'a manifest with alg none', {
    ...manifestAs((claims) => signRaw('section+jwt', claims, KEYS.broker, { alg: 'none' })),
  }),
  tampering('manifest.signature', 'other', 'a manifest with HS256 over the public key', {
    ...manifestAs((claims) => signWithPublicKey(claims)),
  }),
  tampering('manifest.signature', 'other', 'a manifest that brings its own key', {
    ...manifestAs((claims) => signRaw('section+jwt', claims, KEYS.stranger, { jwk: KEYS.stranger.publicJwk })),
  }),
  tampering('manifest.signature', 'other', 'a manifest with a header member too many', {
    ...manifestAs((claims) => signRaw('section+jwt', claims, KEYS.broker, { crit: ['b64'], b64: true })),
  }),
  tampering('manifest.signature', 'other', 'a manifest of another type', {
    ...manifestAs((claims) => signRaw('consent-receipt+jwt', claims, KEYS.broker)),
  }),
  tampering('manifest.signature', 'other', 'a manifest of another version', {
    manifestClaims: (claims) => ({ ...claims, v: 2 as 1 }),
  }),
  tampering('manifest.issuer', 'check', 'a manifest of another broker', manifested({ iss: 'https://other.example' })),
  tampering('manifest.audience', 'check', 'a manifest for another provider', manifested({ aud: 'provider-2' })),
  tampering('manifest.request', 'check', 'a manifest for another request', manifested({ request: 'request-2' })),
  tampering('manifest.session', 'check', 'a manifest of an earlier session', manifested({ session: 'session-0' })),
  tampering('manifest.section', 'check', 'a manifest of another section', manifested({ section: 'uwv-benefits' })),
  tampering('manifest.subject', 'check', 'a manifest of the other subject', manifested({ subject: 'PARTNER' })),
  tampering('manifest.source', 'check', 'a manifest of another source', manifested({ source: 'BRP' })),
  tampering('manifest.group', 'check', 'a manifest of another consent group', manifested({ group: 'benefits' })),
  tampering('manifest.document', 'check', 'a manifest for another document', manifested({ document: otherDigest })),
  tampering('manifest.plan', 'check', 'a manifest for another plan', manifested({ plan: otherDigest })),
  tampering('manifest.device', 'check', 'a section sealed for another device', {
    ...manifested({ device: KEYS.stranger.thumbprint }),
  }),
  tampering('section.length', 'other', 'a ciphertext three bytes short', {
    ciphertext: (ciphertext) => ciphertext.subarray(0, -3),
  }),
  tampering('section.length', 'other', 'a ciphertext shorter than its nonce', {
    ciphertext: (ciphertext) => ciphertext.subarray(0, 10),
  }),
  tampering(
    'section.ciphertext',
    'check',
    'another ciphertext than the manifest names',
    manifested({ ciphertext: otherDigest }),
  ),
  tampering('section.key-commit', 'check', 'a commitment to another key', manifested({ key_commit: otherDigest })),
  tampering('section.secretbox', 'other', 'a ciphertext with a changed byte', {
    ciphertext: (ciphertext) => ciphertext.map((byte, at) => (at === 1000 ? byte ^ 1 : byte)),
  }),
  tampering(
    'section.payload-hash',
    'check',
    'another payload than the manifest names',
    manifested({ payload: otherDigest }),
  ),
  tampering('section.padding', 'other', 'a payload filled to another size', { padded: filledWith(16_384, 0x20) }),
  tampering('section.canonical', 'other', 'a payload filled with line ends', { padded: filledWith(4096, 0x0a) }),
  tampering('section.canonical', 'other', 'a payload with white space', { payload: (text) => text.replace('{', '{ ') }),
  tampering('section.canonical', 'other', 'a payload with a doubled member', {
    payload: (text) => text.replace('"v":1', '"v":1,"v":1'),
  }),
  tampering(
    'section.canonical',
    'other',
    'a payload with a member too many',
    filled(() => ({ extra: true })),
  ),
  tampering('section.law', 'check', 'data outside the leaves', {
    ...filled(({ data }) => ({ data: { ...data, partner: { name: 'somebody' } } })),
  }),
  tampering(
    'section.law',
    'check',
    'a null without its gap',
    filled(() => ({ gaps: [] })),
  ),
  tampering(
    'section.law',
    'check',
    'two gaps for one null',
    filled(({ gaps }) => ({ gaps: [...gaps, ...gaps] })),
  ),
  tampering('section.references', 'check', 'a reference to another source', {
    ...filled(({ references }) => ({ references: references.map((it) => ({ ...it, source: 'BRP' })) })),
  }),
  tampering('section.references', 'check', 'a reference to something unplanned', {
    ...filled(({ references }) => ({ references: references.map((it) => ({ ...it, path: ['partner'] })) })),
  }),
];

function filledWith(size: number, byte: number): (padded: Uint8Array) => Uint8Array {
  return (padded) => {
    const text = utf8(new TextDecoder().decode(padded).trimEnd());
    const whole = new Uint8Array(size).fill(byte);
    whole.set(text);
    return whole;
  };
}

function signWithPublicKey(claims: Uint8Array): string {
  const header = canonicalize({ alg: 'HS256', kid: KEYS.broker.thumbprint, typ: 'section+jwt' });
  const content = `${toBase64url(utf8(header))}.${toBase64url(claims)}`;
  const publicKey = fromBase64url(KEYS.broker.publicJwk.x, 'x');
  const tag = native.hmacSha256(publicKey, utf8(content));
  return `${content}.${toBase64url(concat(tag, tag))}`;
}
