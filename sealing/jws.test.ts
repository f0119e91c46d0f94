import { createHash } from 'node:crypto';
import { CompactSign, compactVerify, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { concat, fromBase64url, toBase64url, utf8 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { signRaw } from './delivery.fixture.ts';
import { signJws, verifyJws } from './jws.ts';
import { KEYS, secretOf } from './keys.fixture.ts';
import { portable } from './primitives.ts';
import { Malformed, NotCanonical, SealingRefused } from './refusals.ts';
import { native, sodium } from './sodium.fixture.ts';

const TYP = 'section+jwt';
const { broker, stranger } = KEYS;
const payload = utf8(canonicalize({ a: 1, b: ['é'] }));
const pinned = [broker.publicJwk];
const header = (change: object) => ({ alg: 'EdDSA', kid: broker.thumbprint, typ: TYP, ...change });

/** A JWS over whatever header and payload, signed rightly by the broker's key. */
function signedAs(headerText: string, payloadPart = toBase64url(payload)): string {
  const content = `${toBase64url(utf8(headerText))}.${payloadPart}`;
  return `${content}.${toBase64url(native.sign(utf8(content), broker.secretKey))}`;
}

describe('a JWS', () => {
  it('of ours is verified by jose', async () => {
    const jws = signJws(TYP, payload, broker);
    const verified = await compactVerify(jws, await importJWK(broker.publicJwk, 'EdDSA'));
    expect(verified.payload).toEqual(payload);
    expect(verified.protectedHeader).toEqual(header({}));
  });

  it('of jose is verified by us', async () => {
    const d = toBase64url(broker.secretKey.subarray(0, 32));
    const key = await importJWK({ ...broker.publicJwk, d }, 'EdDSA');
    const jws = await new CompactSign(payload).setProtectedHeader(header({})).sign(key);
    expect(jws).toBe(signJws(TYP, payload, broker));
    expect(verifyJws(TYP, jws, pinned)).toEqual({ bytes: payload, value: { a: 1, b: ['é'] }, kid: broker.thumbprint });
  });

  it('is verified under whichever pinned key its header names, portably and natively', () => {
    const jws = signJws(TYP, payload, broker, native);
    for (const primitives of [portable, native]) {
      expect(verifyJws(TYP, jws, [stranger.publicJwk, broker.publicJwk], primitives).kid).toBe(broker.thumbprint);
    }
  });

  it('is not made of bytes that are no canonical JSON', () => {
    expect(() => signJws(TYP, utf8('{ }'), broker)).toThrow(NotCanonical);
    expect(() => signJws(TYP, Uint8Array.of(0xff), broker)).toThrow(Malformed);
  });
});

describe('a JWS is refused', () => {
  const refuse = (jws: string, keys = pinned) => expect(() => verifyJws(TYP, jws, keys, native));
  const refused = new SealingRefused('SIGNATURE_REFUSED', TYP);

  it.each([
    ['alg none', { alg: 'none' }],
    ['alg HS256', { alg: 'HS256' }],
    ['alg ES256', { alg: 'ES256' }],
    ['another typ', { typ: 'consent-receipt+jwt' }],
    ['a typ in capitals', { typ: 'SECTION+JWT' }],
    ['a kid that is not pinned', { kid: stranger.thumbprint }],
    ['a key of its own', { jwk: stranger.publicJwk }],
    ['a key to fetch', { jku: 'https://example.org/keys' }],
    ['a certificate to fetch', { x5u: 'https://example.org/certificate' }],
    ['a critical member', { crit: ['exp'] }],
    ['an unencoded payload', { b64: false }],
  ])('with %s in its header, although rightly signed', (_, change) => {
    refuse(signedAs(canonicalize(header(change)))).toThrow(refused);
  });

  it('with its header in another spelling', () => {
    const { alg, kid, typ } = header({});
    refuse(signedAs(JSON.stringify({ typ, alg, kid }))).toThrow(refused);
    refuse(signedAs(JSON.stringify({ alg, kid, typ }, null, 1))).toThrow(refused);
    refuse(signedAs(`{"alg":"EdDSA","alg":"EdDSA","kid":"${kid}","typ":"${typ}"}`)).toThrow(refused);
  });

  it('when its key is not pinned, or nothing is', () => {
    refuse(signRaw(TYP, payload, stranger)).toThrow(refused);
    refuse(signJws(TYP, payload, broker, native), []).toThrow(refused);
  });

  it('in any other spelling of the same bytes', () => {
    const jws = signJws(TYP, payload, broker, native);
    const last = jws.slice(0, -1);
    for (const spelling of [`${jws}==`, `${jws}\n`, ` ${jws}`, jws.replace('.', ' .'), `${jws}.`, `${jws}.AA`, last]) {
      refuse(spelling).toThrow(SealingRefused);
    }
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
      if (!jws.endsWith(letter)) refuse(last + letter).toThrow(SealingRefused);
    }
  });

  it('with a payload that is not canonical, although rightly signed', () => {
    refuse(signRaw(TYP, utf8('{"b":1,"a":2}'), broker)).toThrow(NotCanonical);
    refuse(signRaw(TYP, utf8('\ufeff{}'), broker)).toThrow(NotCanonical);
    refuse(signRaw(TYP, Uint8Array.of(0xff), broker)).toThrow(Malformed);
  });

  it('with a signature of another length', () => {
    const jws = signJws(TYP, payload, broker, native);
    const [head = '', body = '', signature = ''] = jws.split('.');
    const bytes = fromBase64url(signature, 'signature');
    for (const other of [new Uint8Array(), bytes.subarray(0, 63), concat(bytes, bytes.subarray(0, 1))]) {
      refuse(`${head}.${body}.${toBase64url(other)}`).toThrow(Malformed);
    }
  });

  it('when it is longer than a mebibyte', () => {
    refuse(signRaw(TYP, utf8(canonicalize('a'.repeat(1_048_576))), broker)).toThrow(Malformed);
  });

  it('with any bit of its signature flipped', () => {
    const jws = signJws(TYP, payload, broker, native);
    const [head = '', body = '', signature = ''] = jws.split('.');
    const bytes = fromBase64url(signature, 'signature');
    for (let bit = 0; bit < 512; bit += 1) {
      const flipped = bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      refuse(`${head}.${body}.${toBase64url(flipped)}`).toThrow(refused);
    }
  });
});

describe('a signature has one spelling', () => {
  const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
  const jws = signJws(TYP, payload, broker, native);
  const [head = '', body = '', signature = ''] = jws.split('.');
  const message = utf8(`${head}.${body}`);
  const publicKey = broker.secretKey.subarray(32);

  it('S plus the group order verifies in tweetnacl and is refused here', () => {
    const bytes = fromBase64url(signature, 'signature');
    const malleated = concat(bytes.subarray(0, 32), fromNumber(toNumber(bytes.subarray(32)) + ORDER));
    expect(portable.verify(malleated, message, publicKey)).toBe(true);
    expect(() => verifyJws(TYP, `${head}.${body}.${toBase64url(malleated)}`, pinned)).toThrow('not signed');
  });

  it('R of small order, which a signer can choose, verifies in tweetnacl and is refused here', () => {
    const neutral = Uint8Array.from([1, ...new Uint8Array(31)]);
    const hash = createHash('sha512').update(neutral).update(publicKey).update(message).digest();
    const expanded = createHash('sha512').update(broker.secretKey.subarray(0, 32)).digest().subarray(0, 32);
    const secret = expanded.map((byte, at) => (at === 0 ? byte & 248 : at === 31 ? (byte & 63) | 64 : byte));
    const chosen = concat(neutral, fromNumber((toNumber(hash) * toNumber(secret)) % ORDER));
    expect(portable.verify(chosen, message, publicKey)).toBe(true);
    expect(sodium.crypto_sign_verify_detached(chosen, message, publicKey)).toBe(false);
    expect(() => verifyJws(TYP, `${head}.${body}.${toBase64url(chosen)}`, pinned)).toThrow('not signed');
  });

  it('is the same whoever makes it', () => {
    const text = secretOf('message');
    expect(portable.sign(text, broker.secretKey)).toEqual(native.sign(text, broker.secretKey));
  });

  function toNumber(littleEndian: Uint8Array): bigint {
    return BigInt(`0x${Buffer.from(littleEndian).reverse().toString('hex')}`);
  }

  function fromNumber(number: bigint): Uint8Array {
    return new Uint8Array(Buffer.from(number.toString(16).padStart(64, '0'), 'hex').reverse());
  }
});
