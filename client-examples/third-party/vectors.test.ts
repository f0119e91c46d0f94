import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { digest, fromBase64url, Malformed } from './encodings.ts';
import { sign } from './jws.ts';
import { signingKey } from './keys.ts';
import { examine, NotOpened, open } from './open.ts';
import { planDigest } from './plan.ts';
import { receiptMembers } from './receipt.ts';
import { bindKey, claimsInMemory, type RequestRecord, redeemHash } from './record.ts';
import { Refused } from './refused.ts';
import { requestClaims } from './signed-request.ts';
import { withUnreducedKey } from './unreduced-box.testing.ts';

interface Inputs {
  readonly delivery: { readonly sections: readonly { readonly key: string }[] };
  readonly record: RequestRecord;
}

interface Vectors extends Inputs {
  readonly link: Readonly<Record<'linkSecret' | 'redeemHash' | 'bindKey', string>>;
  readonly plan: Readonly<Record<'text' | 'digest', string>>;
  readonly sections: readonly Readonly<Record<'manifest' | 'manifestDigest', string>>[];
  readonly request: { readonly claims: object; readonly jws: string };
  readonly keys: { readonly identity: { readonly publicJwk: object; readonly seed: string } };
  readonly receipt: { readonly text: string };
  readonly opened: Readonly<Record<string, unknown>> & { readonly gaps: readonly object[] };
  readonly tampered: readonly {
    readonly check: string;
    readonly title: string;
    readonly changes: Readonly<Record<string, unknown>>;
  }[];
}

const file = new URL('../../sealing/vectors.json', import.meta.url);
const vectors = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Vectors) : undefined;

function changed({ delivery, record }: Vectors, changes: Readonly<Record<string, unknown>>): Inputs {
  const inputs = structuredClone({ delivery, record });
  for (const [pointer, value] of Object.entries(changes)) {
    const steps = pointer.split('/').slice(1);
    const last = steps.pop() ?? '';
    const holder = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], inputs);
    (holder as Record<string, unknown>)[last] = value;
  }
  return inputs;
}

function refusedBy({ delivery, record }: Inputs): string {
  try {
    examine(delivery, record);
  } catch (cause) {
    return cause instanceof Refused ? cause.check : String(cause);
  }
  return 'nothing';
}

describe.skipIf(!vectors)('a third party that has the protocol page alone', () => {
  const given = vectors as Vectors;

  it('derives and digests what the vectors hold', () => {
    const secret = fromBase64url(given.link.linkSecret, 32);
    expect(redeemHash(secret)).toBe(given.link.redeemHash);
    expect(Buffer.from(bindKey(secret)).toString('base64url')).toBe(given.link.bindKey);
    expect(planDigest(given.plan.text)).toBe(given.plan.digest);
    for (const { manifest, manifestDigest } of given.sections) expect(digest(manifest)).toBe(manifestDigest);
  });

  it('signs their request', () => {
    const { publicJwk, seed } = given.keys.identity;
    const key = signingKey({ kty: 'OKP', ...publicJwk, d: seed });
    expect(sign(given.request.claims, 'data-request+jwt', key)).toBe(given.request.jws);
  });

  it('opens their delivery', async () => {
    const { receipt, ...opened } = await open(given.delivery, given.record, claimsInMemory());
    const { gaps, ...rest } = given.opened;
    expect({ ...opened, gaps: opened.gaps.map(written).sort() }).toEqual({ ...rest, gaps: gaps.map(written).sort() });
    expect(receipt.session).toBe('session-1');
  });

  it.each([
    ['an end before its beginning', { exp: 1 }],
    ['subjects in another order', { subjects: ['PARTNER', 'APPLICANT'] }],
    ['a redeem hash of nobody asked', { subjects: ['APPLICANT'] }],
    ['a return address that no browser opens', { return_url: 'ftp://lender.example' }],
    ['a reference that is none', { reference: null }],
    ['a reference with a line feed at its end', { reference: 'one\n' }],
    ['a member too many', { kid: 'x' }],
  ])('refuses a signed request with %s', (_, change) => {
    const { claims } = given.request;
    expect(requestClaims(claims)).toEqual(claims);
    expect(() => requestClaims({ ...claims, ...change })).toThrow(Malformed);
  });

  it('refuses a receipt with a manifest of what was not shared', () => {
    const shared = '"outcome":"SHARED"';
    expect(given.receipt.text).toContain(shared);
    expect(() => receiptMembers(JSON.parse(given.receipt.text))).not.toThrow();
    expect(() => receiptMembers(JSON.parse(given.receipt.text.replace(shared, '"outcome":"NOT_SHARED"')))).toThrow(
      Malformed,
    );
  });

  it('refuses a key in a box whose ephemeral key is not reduced', () => {
    const [first = expect.fail()] = given.delivery.sections;
    const changes = { '/delivery/sections/0/key': withUnreducedKey(first.key, given.record.requestKey) };
    expect(refusedBy(changed(given, changes))).toBe('section.box');
  });

  it.each(given?.tampered ?? [])('refuses $title ($check)', async ({ check, changes }) => {
    const twin = changed(given, changes);
    const claims = claimsInMemory();
    if (check === 'claim.first') await open(given.delivery, given.record, claims);
    else expect(refusedBy(twin)).toBe(check);
    await expect(open(twin.delivery, twin.record, claims)).rejects.toEqual(new NotOpened());
  });
});

const written = (gap: object): string => JSON.stringify(gap);
