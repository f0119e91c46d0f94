import { describe, expect, it } from 'vitest';
import { toBase64url, utf8 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { signRaw } from './delivery.fixture.ts';
import { KEYS } from './keys.fixture.ts';
import type { PublicJwk } from './keys.ts';
import { KeyRefused, Malformed, SealingRefused } from './refusals.ts';
import { claimsFor, NOW, PLAN } from './request.fixture.ts';
import { parseRequestClaims, readSignedRequest, signRequest, verifyRequest } from './signed-request.ts';
import { native } from './sodium.fixture.ts';

const { identity, stranger } = KEYS;
const claims = claimsFor(canonicalize(PLAN));
const jws = signRequest(claims, identity);
const given = {
  jws,
  identityKey: identity.publicJwk as unknown,
  thumbprint: identity.thumbprint,
  now: NOW,
  primitives: native,
};
const codeOf = (verify: () => unknown): string => {
  try {
    verify();
    return 'accepted';
  } catch (error) {
    return error instanceof SealingRefused ? error.code : String(error);
  }
};

describe('verifyRequest', () => {
  it('gives the claims of an honest request', () => {
    expect(verifyRequest(given)).toEqual(claims);
    expect(readSignedRequest(jws, identity.publicJwk)).toEqual(claims);
  });

  it('refuses a key that is not the one the link names, before anything else is looked at', () => {
    const wrongKey = { ...given, identityKey: stranger.publicJwk, jws: 'no request at all', now: NOW + 1e6 };
    expect(codeOf(() => verifyRequest(wrongKey))).toBe('KEY_MISMATCH');
  });

  it('refuses a request that the named key did not sign', () => {
    const forged = signRaw('data-request+jwt', utf8(canonicalize(claims)), {
      ...stranger,
      thumbprint: identity.thumbprint,
    });
    expect(codeOf(() => verifyRequest({ ...given, jws: forged }))).toBe('SIGNATURE_REFUSED');
    expect(codeOf(() => verifyRequest({ ...given, jws: signRequest(claims, stranger) }))).toBe('SIGNATURE_REFUSED');
  });

  it('refuses a request key of small order, although rightly signed', () => {
    const weak = { ...claims, request_key: toBase64url(new Uint8Array(32)) };
    const signed = signRaw('data-request+jwt', utf8(canonicalize(weak)), identity);
    expect(codeOf(() => verifyRequest({ ...given, jws: signed }))).toBe('KEY_REFUSED');
  });

  it('refuses a request from its end on', () => {
    expect(codeOf(() => verifyRequest({ ...given, now: claims.exp - 1 }))).toBe('accepted');
    expect(codeOf(() => verifyRequest({ ...given, now: claims.exp }))).toBe('EXPIRED');
  });

  it('refuses an identity key that is none', () => {
    expect(codeOf(() => verifyRequest({ ...given, identityKey: null }))).toBe('MALFORMED');
    const weak: PublicJwk = { ...identity.publicJwk, x: toBase64url(new Uint8Array(32)) };
    expect(codeOf(() => verifyRequest({ ...given, identityKey: weak }))).toBe('KEY_REFUSED');
  });

  it('needs no thumbprint from the broker, which has no link', () => {
    const { thumbprint: _, ...withoutLink } = given;
    expect(verifyRequest(withoutLink)).toEqual(claims);
  });
});

describe('the claims', () => {
  const { exp: _, ...withoutEnd } = claims;
  const applicant = claims.redeem.APPLICANT;

  it.each([
    ['no claims', null],
    ['a claim missing', withoutEnd],
    ['a claim too many', { ...claims, scope: 'all' }],
    ['another version', { ...claims, v: 2 }],
    ['a short jti', { ...claims, jti: 'AAAA' }],
    ['a digest in hexadecimal', { ...claims, plan: 'a'.repeat(64) }],
    ['a day that does not exist', { ...claims, as_of: '2026-02-29' }],
    ['more than 90 days', { ...claims, retention_days: 91 }],
    ['half a day', { ...claims, retention_days: 0.5 }],
    ['no pick-up time', { ...claims, pickup_hours: 0 }],
    ['more than 72 hours', { ...claims, pickup_hours: 73 }],
    ['nobody', { ...claims, subjects: [], redeem: {} }],
    ['a subject twice', { ...claims, subjects: ['APPLICANT', 'APPLICANT'] }],
    ['the partner first', { ...claims, subjects: ['PARTNER', 'APPLICANT'] }],
    ['a stranger', { ...claims, subjects: ['NEIGHBOUR'] }],
    ['a subject without a hash', { ...claims, redeem: { APPLICANT: applicant } }],
    ['a hash without a subject', { ...claims, subjects: ['APPLICANT'] }],
    ['a hash of nobody', { ...claims, redeem: { ...claims.redeem, NEIGHBOUR: applicant } }],
    ['an end before its beginning', { ...claims, exp: claims.iat }],
    ['no broker key', { ...claims, broker_keys: [] }],
    ['a return to a script', { ...claims, return_url: 'javascript:alert(1)' }],
    ['an empty reference', { ...claims, reference: '' }],
    ['no reference, said as null', { ...claims, reference: null }],
    ['a reference of 65 letters', { ...claims, reference: 'a'.repeat(65) }],
    ['a reference written backwards', { ...claims, reference: 'a\u202eb' }],
    ['a reference in letters drawn like others', { ...claims, reference: '\u0430bc' }],
    ['a reference that leads somewhere', { ...claims, reference: 'https://elsewhere.example' }],
    ['a reference of two lines', { ...claims, reference: 'one\ntwo' }],
    ['a reference with a line feed at its end', { ...claims, reference: 'one\n' }],
    ['a reference that ends in a space', { ...claims, reference: 'one ' }],
    ['a recipient written backwards', { ...claims, recipients: ['a\u202eb'] }],
  ])('are refused with %s', (_, value) => {
    expect(() => parseRequestClaims(value)).toThrow(Malformed);
  });

  it('have a reference of 64 plain characters at most, or none', () => {
    for (const reference of ['a', 'Dossier 2026-0042/A', '1_2.3', 'x'.repeat(64)])
      expect(parseRequestClaims({ ...claims, reference }).reference).toBe(reference);
    const { reference: _, ...without } = claims;
    expect(parseRequestClaims(without)).not.toHaveProperty('reference');
  });

  it('are refused with a request key of small order', () => {
    expect(() => parseRequestClaims({ ...claims, request_key: toBase64url(new Uint8Array(32)) })).toThrow(KeyRefused);
  });

  it('are not signed when they would be refused', () => {
    expect(() => signRequest({ ...claims, retention_days: 91 }, identity)).toThrow(Malformed);
  });

  it('never stand in a refusal', () => {
    const secret = 'a name that nobody should read';
    for (const name of Object.keys(claims)) {
      const refusal = codeOf(() => parseRequestClaims({ ...claims, [name]: { [secret]: secret } }));
      expect(refusal).toBe('MALFORMED');
      expect(() => parseRequestClaims({ ...claims, [name]: { [secret]: secret } })).not.toThrow(secret);
    }
  });
});
