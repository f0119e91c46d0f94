import { describe, expect, it } from 'vitest';
import { canonical, readCanonical } from './canonical.ts';
import { fromBase64url, Malformed, toBase64url } from './encodings.ts';
import { sign, verify } from './jws.ts';
import { ed25519Jwk, signingKey, x25519Key } from './keys.ts';
import { readPayload, unpad } from './payload.ts';
import { readPlan } from './plan.ts';
import { day, identifier, line, partialDay, time } from './shape.ts';
import { sodium } from './sodium.ts';

const hex = (written: string): string => toBase64url(Buffer.from(written, 'hex'));
const ends = (first: string, last: string): string => hex(`${first}${'ff'.repeat(30)}${last}`);
const zeros = (first: string): string => hex(first + '00'.repeat(31));

const pair = sodium.crypto_sign_seed_keypair(new Uint8Array(32).fill(7));
const jwk = { kty: 'OKP', crv: 'Ed25519', x: toBase64url(pair.publicKey) } as const;
const key = signingKey({ ...jwk, d: toBase64url(new Uint8Array(32).fill(7)) });

describe('encodings of section 2', () => {
  it('reads base64url in its one spelling', () => {
    expect(fromBase64url('AQI')).toEqual(new Uint8Array([1, 2]));
    for (const other of ['AQI=', 'AQJ', 'A+I', ' AQI', 'A']) expect(() => fromBase64url(other)).toThrow(Malformed);
    expect(() => fromBase64url('AQI', 3)).toThrow(Malformed);
  });

  it('writes canonical JSON, and reads nothing else', () => {
    expect(canonical({ b: 1e21, a: ['é', -0], ä: null })).toBe('{"a":["é",0],"b":1e+21,"ä":null}');
    for (const other of [
      '{"a":1,"a":1}',
      '{ }',
      '1.0',
      '-0',
      '{"b":1,"a":1}',
      '{"__proto__":1}',
      '"\\ud800"',
      '"\\u0041"',
      'x',
    ])
      expect(() => readCanonical(other), other).toThrow(Malformed);
    const nested = (lists: number, inside = ''): string => '['.repeat(lists) + inside + ']'.repeat(lists);
    expect(readCanonical(nested(65))).toBeDefined();
    for (const tooDeep of [nested(66), nested(65, '1')]) expect(() => readCanonical(tooDeep)).toThrow(Malformed);
    for (const value of [Number.NaN, undefined, 1n]) expect(() => canonical(value)).toThrow(Malformed);
  });

  it.each([
    ['identifier', identifier, ['a b', '~'.repeat(256)], ['', ' a', 'a ', 'é', 'a\n', 'a'.repeat(257)]],
    ['line', line, ['Één regel 🙂'], ['', 'a\nb', 'a\u200db', '\ud800', 'a'.repeat(1001)]],
    [
      'time',
      time,
      ['2026-11-24T10:12:31.402Z'],
      ['2026-11-24T10:12:31+01:00', '2026-02-30T10:12:31Z', '2026-11-24T25:00:00Z'],
    ],
    ['day', day, ['2024-02-29'], ['2026-02-29', '2026-1-1', '2026-11']],
    ['partial day', partialDay, ['2026', '2026-02', '2026-02-28'], ['2026-', '2026-13', '2026-02-30', '26']],
  ])('reads a %s', (_, reader, good, bad) => {
    for (const value of good) expect(reader(value)).toBe(value);
    for (const value of bad) expect(() => reader(value), value).toThrow(Malformed);
  });
});

describe('keys', () => {
  const p = ends('ed', '7f');
  const pMinusOne = ends('ec', '7f');
  const small = {
    u: [
      'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
      '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
    ],
    y: [
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    ],
  };

  it('are refused when they are of small order or not reduced', () => {
    for (const u of [zeros('00'), zeros('01'), pMinusOne, p, ends('ff', 'ff'), ...small.u.map(hex)])
      expect(() => x25519Key(u)).toThrow(Malformed);
    for (const y of [zeros('00'), zeros('01'), pMinusOne, ends('ec', 'ff'), p, ...small.y.map(hex)])
      expect(() => ed25519Jwk({ ...jwk, x: y })).toThrow(Malformed);
  });

  it('have exactly their members, and two halves that belong together', () => {
    expect(ed25519Jwk(jwk).thumbprint).toBe(key.thumbprint);
    for (const other of [
      { ...jwk, d: jwk.x },
      { ...jwk, use: 'sig' },
      { ...jwk, crv: 'X25519' },
    ])
      expect(() => ed25519Jwk(other)).toThrow(Malformed);
    expect(() => signingKey({ ...jwk, d: toBase64url(new Uint8Array(32).fill(8)) })).toThrow(Malformed);
  });
});

describe('a JWS', () => {
  const signed = sign({ a: 1 }, 'section+jwt', key);

  it('verifies as what it is', () => {
    expect(verify(signed, 'section+jwt', [key]).claims).toEqual({ a: 1 });
  });

  it('is refused as another kind, with a segment too many, and above its size', () => {
    expect(() => verify(signed, 'consent-receipt+jwt', [key])).toThrow(Malformed);
    expect(() => verify(`${signed}.`, 'section+jwt', [key])).toThrow(Malformed);
    expect(() => verify(sign({ a: 'a'.repeat(1_048_576) }, 'section+jwt', key), 'section+jwt', [key])).toThrow(
      Malformed,
    );
  });
});

describe('padding', () => {
  it('is spaces up to the smallest size', () => {
    const padded = (content: string, size: number): Uint8Array => Buffer.from(content.padEnd(size, ' '));
    expect(unpad(padded('{}', 4096))).toHaveLength(2);
    for (const size of [2, 4095, 16_384]) expect(() => unpad(padded('{}', size))).toThrow(Malformed);
  });
});

describe('a payload', () => {
  it('has gaps of 1 to 128 steps', () => {
    const withGap = (steps: number): Uint8Array => {
      const gaps = [{ path: Array.from({ length: steps }, () => 'a'), reason: 'EMPTY' }];
      const salt = toBase64url(new Uint8Array(16));
      return Buffer.from(canonical({ v: 1, salt, data: {}, gaps, references: [], person: {} }));
    };
    for (const steps of [1, 128]) expect(readPayload(withGap(steps)).gaps).toHaveLength(1);
    for (const steps of [0, 129]) expect(() => readPayload(withGap(steps))).toThrow(Malformed);
  });
});

describe('a plan', () => {
  const section = (id: string, ...paths: readonly string[]): object => ({
    id,
    subject: 'APPLICANT',
    source: 'UWV',
    portal: null,
    group: 'required',
    reason: null,
    available: false,
    leaves: paths.map((path) => ({ path, field: path, coordinate: 'Money.amount', arguments: {} })),
  });
  const plan = (...sections: readonly object[]): string =>
    canonical({ v: 1, schema: '2026-11-24', purpose: 'MORTGAGE', as_of: '2026-11-24', document: 'query', sections });

  it('gives each leaf and each list one section', () => {
    expect(
      readPlan(plan(section('1', 'applicant.a.b', 'applicant.c[].d'), section('2', 'applicant.a.e'))).sections,
    ).toHaveLength(2);
  });

  it.each([
    ['one leaf in two sections', plan(section('1', 'applicant.a'), section('2', 'applicant.a'))],
    ['one list in two sections', plan(section('1', 'applicant.a[].b'), section('2', 'applicant.a[].c'))],
    ['a path that is leaf and object', plan(section('1', 'applicant.a', 'applicant.a.b'))],
    ['a path that is object and leaf', plan(section('1', 'applicant.a.b', 'applicant.a'))],
    ['a path that is list and object', plan(section('1', 'applicant.a[].b', 'applicant.a.c'))],
    ['one id twice', plan(section('1', 'applicant.a'), section('1', 'applicant.b'))],
    ['a leaf of another subject', plan(section('1', 'partner.a'))],
    ['a leaf whose name no answer can have', plan(section('1', 'applicant.__proto__'))],
  ])('is refused with %s', (_, text) => {
    expect(() => readPlan(text)).toThrow(Malformed);
  });
});
