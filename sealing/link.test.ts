import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64url } from './bytes.ts';
import { KEYS, SECRETS } from './keys.fixture.ts';
import type { Thumbprint } from './keys.ts';
import { bindKey, type Link, ownLinks, readLink, redeemHash, redeemToken, writeLink } from './link.ts';
import { portable } from './primitives.ts';
import { LinkRefused } from './refusals.ts';

const link: Link = {
  app: 'https://app.example',
  requestId: 'request-1',
  secrets: { APPLICANT: SECRETS.APPLICANT },
  thumbprint: KEYS.identity.thumbprint,
};
const s = toBase64url(SECRETS.APPLICANT);
const p = toBase64url(SECRETS.PARTNER);
const t = KEYS.identity.thumbprint;
const base = 'https://app.example/i/request-1';

describe('a link', () => {
  it('holds everything after the #, where no server sees it', () => {
    expect(writeLink(link)).toBe(`${base}#v=1&s=${s}&t=${t}`);
    expect(readLink(`${base}#v=1&s=${s}&t=${t}`)).toEqual(link);
  });

  it('carries both secrets for a couple on one device', () => {
    const { APPLICANT, PARTNER } = SECRETS;
    const couple = { ...link, secrets: { APPLICANT, PARTNER } };
    expect(writeLink(couple)).toBe(`${base}#v=1&s=${s}&p=${p}&t=${t}`);
    expect(readLink(writeLink(couple))).toEqual(couple);
  });

  it('for two is cut into one for each, without the other’s secret', () => {
    const { APPLICANT, PARTNER } = SECRETS;
    const couple = writeLink({ ...link, secrets: { APPLICANT, PARTNER } });
    expect(ownLinks(couple)).toEqual({ APPLICANT: `${base}#v=1&s=${s}&t=${t}`, PARTNER: `${base}#v=1&p=${p}&t=${t}` });
    expect(ownLinks(writeLink(link))).toEqual({ APPLICANT: writeLink(link) });
  });

  it('may be for the partner alone, and on a port of this machine in practice', () => {
    const written = `http://127.0.0.1:4004/i/request-1#v=1&p=${p}&t=${t}`;
    expect(readLink(written).secrets).toEqual({ PARTNER: SECRETS.PARTNER });
  });

  it.each([
    ['no version', `${base}#s=${s}&t=${t}`],
    ['another version', `${base}#v=2&s=${s}&t=${t}`],
    ['no thumbprint', `${base}#v=1&s=${s}`],
    ['a short thumbprint', `${base}#v=1&s=${s}&t=${toBase64url(new Uint8Array(31))}`],
    ['no secret', `${base}#v=1&t=${t}`],
    ['a short secret', `${base}#v=1&s=${toBase64url(SECRETS.APPLICANT.subarray(1))}&t=${t}`],
    ['a long secret', `${base}#v=1&s=${toBase64url(new Uint8Array(33))}&t=${t}`],
    ['a padded secret', `${base}#v=1&s=${s}=&t=${t}`],
    ['an escaped secret', `${base}#v=1&s=%41${s.slice(1)}&t=${t}`],
    ['a doubled secret', `${base}#v=1&s=${s}&s=${s}&t=${t}`],
    ['a doubled version', `${base}#v=1&v=1&s=${s}&t=${t}`],
    ['an unknown parameter', `${base}#v=1&s=${s}&t=${t}&x=AA`],
    ['an empty parameter', `${base}#v=1&s=${s}&t=${t}&`],
    ['a line end', `${base}#v=1&s=${s}&t=${t}\n`],
    ['no fragment', `${base}`],
    ['a query', `${base}?v=1#v=1&s=${s}&t=${t}`],
    ['another path', `https://app.example/j/request-1#v=1&s=${s}&t=${t}`],
    ['a longer path', `https://app.example/i/request-1/x#v=1&s=${s}&t=${t}`],
    ['no request', `https://app.example/i/#v=1&s=${s}&t=${t}`],
    ['a request that climbs', `https://app.example/i/..#v=1&s=${s}&t=${t}`],
    ['a user', `https://user@app.example/i/request-1#v=1&s=${s}&t=${t}`],
    ['a scheme of its own', `zegel://app.example/i/request-1#v=1&s=${s}&t=${t}`],
    ['an origin in another spelling', `https://APP.example/i/request-1#v=1&s=${s}&t=${t}`],
    ['a port that goes without saying', `https://app.example:443/i/request-1#v=1&s=${s}&t=${t}`],
  ])('with %s is refused', (_, written) => {
    expect(() => readLink(written)).toThrow(LinkRefused);
  });

  it.each([
    ['an app with a path', { app: 'https://app.example/app' }],
    ['a request id that is no path segment', { requestId: 'a/b' }],
    ['no secret', { secrets: {} }],
    ['a thumbprint that is none', { thumbprint: 'AAAA' as Thumbprint }],
  ])('is not written with %s', (_, change) => {
    expect(() => writeLink({ ...link, ...change })).toThrow(LinkRefused);
  });

  it('says nothing of itself when it is refused', () => {
    expect(() => readLink(`${base}#v=1&s=${s}`)).toThrow(/^link is not a link of this version$/);
  });

  it('comes back as it was written', () => {
    const secret = fc.uint8Array({ minLength: 32, maxLength: 32 });
    const digits = fc.string({ unit: fc.constantFrom(...'abcXYZ019_~=:-'), minLength: 1, maxLength: 128 });
    const some = fc.record(
      {
        app: fc.constantFrom('https://app.example', 'http://127.0.0.1:4004'),
        requestId: digits,
        secrets: fc.record({ APPLICANT: secret, PARTNER: secret }, { requiredKeys: ['PARTNER'] }),
        thumbprint: secret.map((bytes) => toBase64url(bytes) as Thumbprint),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(some, (made) => {
        expect(readLink(writeLink(made))).toEqual(made);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is derived from a link secret', () => {
  it('is one key to redeem and another to bind, neither of which gives the other', () => {
    const [redeem, bind] = [redeemToken(SECRETS.APPLICANT), bindKey(SECRETS.APPLICANT)];
    expect(redeem).not.toEqual(bind);
    expect(redeemHash(redeem)).toBe(toBase64url(portable.sha256(redeem)));
    expect(toBase64url(redeem)).toBe('k-7mTvaAEVH97ASrhfawbQ78aLk845e5O9CzbB4VSTE');
    expect(toBase64url(bind)).toBe('IfKAQgt1TBJz9LOducR3A74SgbaFIqKFOJbqvia-LZk');
  });

  it('needs 32 bytes', () => {
    expect(() => bindKey(new Uint8Array(31))).toThrow(RangeError);
    expect(() => redeemHash(new Uint8Array(31))).toThrow(RangeError);
  });
});
