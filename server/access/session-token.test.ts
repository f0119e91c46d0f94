import { decodeJwt, decodeProtectedHeader } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { toBase64url, utf8 } from '../../sealing/bytes.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import { signJws } from '../../sealing/jws.ts';
import { makeSigningKey } from '../../sealing/keys.ts';
import { ISSUER, RESOURCE, random } from './caller.fixture.ts';
import { issueTestToken, makeTestDevice, sessionOf, type TestDevice } from './device.fixture.ts';
import { readJwt } from './jwt.ts';
import { parseSessionToken, type SessionToken } from './session-token.ts';

const now = new Date('2026-03-01T12:00:00Z');
const tokenKey = makeSigningKey(random);
const gate = { issuer: ISSUER, resource: RESOURCE, tokenKey: tokenKey.publicJwk };

let device: TestDevice;
let session: SessionToken;
let good: Record<string, unknown>;
beforeAll(async () => {
  device = await makeTestDevice();
  session = sessionOf(device, now);
  good = decodeJwt(issueTestToken(tokenKey, session));
});

const parse = (text: string, at = now, within = gate) => {
  const jwt = readJwt(text);
  if (jwt === null) throw new Error('no JWT');
  return parseSessionToken(within, jwt, at);
};

describe('a session token', () => {
  test('says which device it admits to which session, and what is sealed to', () => {
    const text = issueTestToken(tokenKey, session);
    expect(decodeProtectedHeader(text)).toEqual({ alg: 'EdDSA', kid: tokenKey.thumbprint, typ: 'session+jwt' });
    expect(decodeJwt(text)).toEqual({
      iss: ISSUER,
      aud: RESOURCE,
      sid: session.session,
      request: session.request,
      subject: 'APPLICANT',
      jkt: device.signKey.thumbprint,
      seal: toBase64url(device.sealKey.publicKey),
      iat: now.getTime() / 1000,
      exp: now.getTime() / 1000 + 600,
    });
  });

  test('reads back as what was issued', () => {
    expect(parse(issueTestToken(tokenKey, session))).toEqual(session);
  });

  test('is good up to the second it expires in, by the clock it is given', () => {
    const text = issueTestToken(tokenKey, session);
    expect(parse(text, new Date(session.expiresAt.getTime() - 1))).toEqual(session);
    expect(() => parse(text, session.expiresAt)).toThrow(expect.objectContaining({ code: 'TOKEN_EXPIRED' }));
  });

  test('is refused at another broker, at another resource, and under another key', () => {
    const text = issueTestToken(tokenKey, session);
    const refusalWithin = (change: Partial<typeof gate>) => codeOf(() => parse(text, now, { ...gate, ...change }));
    expect(refusalWithin({ issuer: 'https://other.example' })).toBe('TOKEN_ISSUER');
    expect(refusalWithin({ resource: 'https://broker.example/other' })).toBe('TOKEN_AUDIENCE');
    expect(refusalWithin({ tokenKey: makeSigningKey(random).publicJwk })).toBe('TOKEN_SIGNATURE');
  });

  test.each(['at+jwt', 'dpop+jwt', 'section+jwt', 'data-request+jwt', 'consent-receipt+jwt'] as const)(
    'is refused as %s, also when the right key signed it',
    (typ) => {
      expect(codeOf(() => parse(signJws(typ, utf8(canonicalize(good)), tokenKey)))).toBe('TOKEN_TYP');
    },
  );

  test.each([
    ['a seal key of small order, to which anybody could open', () => ({ seal: toBase64url(new Uint8Array(32)) })],
    ['a session that is no session’s id', () => ({ sid: session.request })],
    ['a subject that is none', () => ({ subject: 'NEIGHBOUR' })],
    ['a claim more', () => ({ scope: 'all' })],
    ['a claim less', () => ({ seal: undefined })],
    ['an expiry that is text', () => ({ exp: String(good.exp) })],
  ])('is refused with %s', (_title, change) => {
    expect(codeOf(() => parse(signed({ ...good, ...change() })))).toBe('TOKEN_CLAIMS');
  });
});

/** Canonical JSON signed by the token key, whatever it says. */
function signed(claims: Record<string, unknown>): string {
  return signJws('session+jwt', utf8(canonicalize(JSON.parse(JSON.stringify(claims)))), tokenKey);
}

function codeOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return Reflect.get(Object(error), 'code');
  }
  return 'nothing was refused';
}
