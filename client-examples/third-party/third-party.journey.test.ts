import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { exportJWK, generateKeyPair } from 'jose';
import { afterEach, expect, it, vi } from 'vitest';
import { describeOnEngineAtHand } from '../../server/database/testing.ts';
import { startTestPractice, TEST_APP, type TestPractice } from '../../server/practice.testing.ts';
import { collect } from '../device/collect.ts';
import { join } from '../device/join.ts';
import { review } from '../device/review.ts';
import { share } from '../device/share.ts';
import { visitPortal } from '../practice-visitor.ts';
import { fromNode } from '../wire/connection.node.ts';
import { accessTokens } from './access.ts';
import { watchDeliveries } from './deliveries.ts';
import { NotExpected, type ThirdPartyLender, thirdPartyLender } from './lender.ts';
import { NotOpened, open } from './open.ts';
import type { Delivery } from './operations.ts';
import { claimsInMemory, type RequestRecord } from './record.ts';
import type { Ask } from './request.ts';

const ASK: Ask = {
  document: `query ($year: PeriodInput!) {
    applicant {
      __typename
      identity { fullName birthDate }
      work: employment { employers(period: $year) { name wages(period: $year) { from svWage { amount } } } }
      ... @optional(reason: "Shows who else lives from this income.") {
        household { civilStatus children { birthDate } }
      }
      studentDebt { total { amount } }
    }
  }`,
  variables: { year: { last: 'P12M' } },
  purpose: 'MORTGAGE',
  subjects: ['APPLICANT'],
  pickupHours: 6,
  validSeconds: 24 * 3600,
};

/** Everything a consumer does who leaves the optional group out. */
async function consumerShares(origin: string, link: string, lender: ThirdPartyLender): Promise<void> {
  const joined = await join(fromNode(`${origin}/graphql`), link);
  const pairing = { requestId: joined.request.id, subject: 'APPLICANT', code: joined.pairing.code } as const;
  const wrong = { ...pairing, code: pairing.code === '0000' ? '0001' : '0000' };
  expect(await lender.confirmPairing(wrong)).toBe(false);
  expect(await lender.confirmPairing(pairing)).toBe(true);
  for (const { portal } of joined.session.tasks)
    await collect(joined, portal as Parameters<typeof collect>[1], (url) =>
      visitPortal(url, TEST_APP, { name: 'kees' }),
    );
  await share(joined, await review(joined), 'nl', new Set(['optional-1']));
}

interface Sealed {
  readonly receipt: string;
  readonly countersignature: string;
  readonly sections: readonly Readonly<Record<'section' | 'manifest' | 'ciphertext' | 'key', string>>[];
}

/** What is written in base64url, with one bit of one byte turned. */
function flipped(written: string, at: 'FIRST' | 'MIDDLE' | 'LAST'): string {
  const bytes = Buffer.from(written, 'base64url');
  const place = { FIRST: 0, MIDDLE: bytes.length >> 1, LAST: bytes.length - 1 }[at];
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  return bytes.toString('base64url');
}

/** The same text with one byte flipped: of a JWS in each of its three segments. */
function* everyFlip(written: string): Generator<string> {
  const segments = written.split('.');
  for (const [place, segment] of segments.entries())
    for (const at of ['FIRST', 'MIDDLE', 'LAST'] as const) yield segments.with(place, flipped(segment, at)).join('.');
}

function* tamperedWith(sealed: Sealed): Generator<readonly [title: string, Sealed]> {
  for (const part of ['receipt', 'countersignature'] as const)
    for (const twin of everyFlip(sealed[part])) yield [part, { ...sealed, [part]: twin }];
  for (const [place, section] of sealed.sections.entries())
    for (const part of ['ciphertext', 'key', 'manifest'] as const)
      for (const twin of everyFlip(section[part]))
        yield [
          `${part} of ${section.section}`,
          { ...sealed, sections: sealed.sections.with(place, { ...section, [part]: twin }) },
        ];
  yield ['sections in another order', { ...sealed, sections: sealed.sections.toReversed() }];
  for (const place of sealed.sections.keys())
    yield ['a section left out', { ...sealed, sections: sealed.sections.toSpliced(place, 1) }];
  const [first] = sealed.sections;
  if (first) yield ['a section twice', { ...sealed, sections: [...sealed.sections, first] }];
}

async function expectRefused(sealed: Sealed, record: RequestRecord): Promise<void> {
  for (const [title, twin] of tamperedWith(sealed))
    await expect(open(twin, record, claimsInMemory()), title).rejects.toThrow(NotOpened);
}

describeOnEngineAtHand('a lender by a third party, from the protocol page alone', (engine) => {
  let practice: TestPractice | undefined;
  afterEach(async () => practice?.close());

  it('asks, receives over the stream it held, opens, refuses what was touched, and acknowledges', async () => {
    practice = await startTestPractice(engine);
    const { origin, lender: registered } = practice;
    const options = { ...registered, providerId: registered.id, issuer: origin, app: TEST_APP };
    const lender = await thirdPartyLender(options);
    const signed = lender.sign(ASK, await lender.preview(ASK));
    const { record, link } = await lender.create(signed);
    expect((await lender.create(signed)).link).toBe(link);
    const events = lender.deliveries();
    const pending = events.next();

    await consumerShares(origin, link, lender);

    const event = (await pending).value;
    expect(event).toMatchObject({ became: 'PENDING', delivery: { state: 'PENDING', requestId: record.request } });
    const delivery = (event ?? expect.fail('no event')).delivery;
    const sealed = JSON.parse(delivery.sealed ?? '') as Sealed;
    await expectRefused(sealed, record);

    const opened = await lender.open(delivery);
    expect(opened.data).toEqual({
      applicant: {
        __typename: 'Person',
        identity: { fullName: expect.any(String), birthDate: '1975-03-06' },
        work: {
          employers: expect.arrayContaining([expect.objectContaining({ name: 'Haagse Installatietechniek BV' })]),
        },
        household: { civilStatus: null, children: null },
        studentDebt: { total: { amount: '0.00' } },
      },
    });
    expect(opened.person).toBe('MATCH');
    for (const gap of [
      { path: ['applicant', 'household', 'civilStatus'], reason: 'NOT_SHARED' },
      { path: ['applicant', 'household', 'children'], reason: 'NOT_SHARED' },
    ])
      expect(opened.gaps).toContainEqual(gap);
    expect((await lender.open(delivery)).consentDigest).toBe(opened.consentDigest);

    await lender.acknowledge(delivery, opened);
    await lender.acknowledge(delivery, opened);
    const after: Delivery | undefined = (await events.next()).value?.delivery;
    expect(after).toMatchObject({ id: delivery.id, state: 'ACKNOWLEDGED', sealed: null });
    await expect(lender.open(delivery)).rejects.toThrow(NotExpected);
    await events.return();
  });
});

it('a stream goes on behind its last event when a token ends', async () => {
  const practice = await startTestPractice('EMBEDDED', { tokenSeconds: 3 });
  try {
    const { origin, lender: registered } = practice;
    const options = { ...registered, providerId: registered.id, issuer: origin, app: TEST_APP };
    const lender = await thirdPartyLender(options);
    const dpopKey = await exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey);
    const access = { ...options, dpopKey, now: () => new Date(), random: (length: number) => randomBytes(length) };
    const token = vi.fn(accessTokens(access));
    const events = watchDeliveries(access, token, null);
    const pending = events.next();
    const { link } = await lender.create(lender.sign(ASK, await lender.preview(ASK)));
    await consumerShares(origin, link, lender);
    const { delivery } = (await pending).value ?? expect.fail('no event');
    const next = events.next();
    const sockets = token.mock.calls.length;
    await vi.waitFor(() => expect(token.mock.calls.length).toBeGreaterThan(sockets), { timeout: 20_000 });
    await lender.acknowledge(delivery, await lender.open(delivery));
    expect((await next).value).toMatchObject({ became: 'ACKNOWLEDGED', delivery: { id: delivery.id } });
    await events.return();
  } finally {
    await practice.close();
  }
});

it('a third-party lender imports three packages, a WebSocket and what Node has', () => {
  const here = new URL('./', import.meta.url);
  const files = readdirSync(here).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const imported = files.flatMap((name) => {
    const text = readFileSync(new URL(name, here), 'utf8');
    return [...text.matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"`]([^'"`]+)['"`]/g)].map(
      ([, from = '']) => from,
    );
  });
  expect(files).toContain('lender.ts');
  const foreign = new Set(imported.filter((from) => !from.startsWith('node:') && !/^\.\/[\w-]+\.ts$/.test(from)));
  expect([...foreign].sort()).toEqual(['graphql-ws', 'jose', 'libsodium-wrappers', 'ws']);
});
