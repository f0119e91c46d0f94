import { connect, type Socket } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TestProvider } from './access/caller.fixture.ts';
import { describeOnEngineAtHand } from './database/testing.ts';
import { codesOf } from './http.fixture.ts';
import { anyDocument, anyHeaders, anyVariables, CANARY } from './http.garbage.fixture.ts';
import { ask, headersOf, type Owned, openStage, type Stage } from './http.stage.fixture.ts';
import { openSocket, subscribe } from './socket.fixture.ts';

const runs = process.env.ZEGEL_LONG === '1' ? 3_000 : 100;
const MINE = '{ dataRequests { edges { node { id } } } }';

/** Texts that a store, a parser or a reader of dates might stumble over. */
const anyText = fc.oneof(
  fc.constantFrom(
    CANARY,
    '',
    ' ',
    '\u0001',
    '\ud800',
    "' or 1=1 --",
    '%s%n',
    '../..',
    'req_AAAAAAAAAAAAAAAAAAAAAA',
    'dlv_AAAAAAAAAAAAAAAAAAAAAA',
    '9'.repeat(400),
    'eyJhbGciOiJFZERTQSJ9.e30.AAAA',
    '2026-02-30',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.base64String({ maxLength: 60 }),
);
const anyKey = fc.oneof(anyText, fc.constant(Buffer.alloc(32, 9).toString('base64url')));
const anyNumber = fc.oneof(fc.constantFrom(0, -1, 1, 2 ** 31 - 1, -(2 ** 31)), fc.integer());
const document = fc.oneof(
  anyDocument,
  fc.constant('{ applicant { identity { fullName } } }'),
  fc.constant(`{ ...A } ${'fragment A on Query { ...A ...A } '.repeat(3)}`),
);
const variables = fc.oneof(
  anyVariables.filter((value) => typeof value === 'object' && !Array.isArray(value)),
  fc.constant({ a: { b: [[[[1]]]] } }),
);
const purpose = fc.constantFrom('MORTGAGE', 'RENTAL', 'IDENTIFICATION');

/** Calls as their types want them, with whatever in them. */
const anyCall = fc.oneof(
  fc.record({
    query: fc.constant(
      'query ($i: PreviewDataRequestInput!) { previewDataRequest(input: $i) { plan { digest } refusals { code path detail } } }',
    ),
    i: fc.record({
      document,
      variables,
      purpose,
      retentionDays: anyNumber,
      pickupHours: anyNumber,
      subjects: fc.array(fc.constantFrom('APPLICANT', 'PARTNER'), { maxLength: 3 }),
    }),
  }),
  fc.record({
    query: fc.constant(
      'mutation ($i: CreateDataRequestInput!) { createDataRequest(input: $i) { request { id } refusals { code path detail } } }',
    ),
    i: fc.record({ idempotencyKey: anyText, document, variables, signedRequest: anyText }),
  }),
  fc.record({ query: fc.constant('query ($i: ID!) { dataRequest(id: $i) { id } node(id: $i) { id } }'), i: anyText }),
  fc.record({
    query: fc.constant(
      'query ($i: Int!, $after: String) { dataRequests(first: $i, after: $after) { edges { cursor } } }',
    ),
    i: anyNumber,
    after: anyText,
  }),
  fc.record({
    query: fc.constant(
      'mutation ($i: ConfirmPairingInput!) { confirmPairing(input: $i) { isPaired refusals { code } } }',
    ),
    i: fc.record({ requestId: anyText, code: anyText, returned: anyText }, { requiredKeys: ['requestId'] }),
  }),
  fc.record({
    query: fc.constant('mutation ($i: RejectDeliveryInput!) { rejectDelivery(input: $i) { refusals { code } } }'),
    i: fc.record({ deliveryId: anyText, code: fc.constant('NOT_OPENED') }),
  }),
  fc.record({
    query: fc.constant('mutation ($i: RedeemInvitationInput!) { redeemInvitation(input: $i) { refusals { code } } }'),
    i: fc.record({ requestId: anyText, redeemToken: anyText, sealKey: anyKey }),
  }),
  fc.record({
    query: fc.constant('mutation ($i: CompleteLoginInput!) { completeLogin(input: $i) { refusals { code } } }'),
    i: fc.record({ state: anyText, code: anyText, issuer: anyText, personKey: anyKey }),
  }),
  fc.record({
    query: fc.constant('mutation ($i: ApproveInput!) { approve(input: $i) { refusals { code } } }'),
    i: fc.record({ receipt: anyText, keys: fc.constant([]) }),
  }),
  fc.record({
    query: fc.constant('mutation ($i: PauseSessionInput!) { pauseSession(input: $i) { refusals { code } } }'),
    i: fc.record({ hours: anyNumber.filter((hours) => hours < 1 || hours > 72) }),
  }),
  fc.record({ query: document, i: fc.jsonValue() }),
);

describeOnEngineAtHand('hostile callers', (engine) => {
  const printed = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
  let stage: Stage;
  let lender: TestProvider;
  let owned: Owned;
  beforeAll(async () => {
    stage = await openStage(engine);
    lender = await stage.provider('Linde');
    owned = await stage.own(lender);
  });
  afterAll(() => stage.close());

  const asLender = async (token: string) => headersOf(stage.endpoint, lender.clientKey, token);
  const asDevice = () => headersOf(stage.endpoint, owned.device.signKey, owned.sessionToken);
  const asNewDevice = () => headersOf(stage.endpoint, owned.device.signKey, null);

  test('with good tokens break nothing inside with anything that fits its type', { timeout: 300_000 }, async () => {
    const token = await stage.accessToken(lender);
    const kinds = [() => asLender(token), asDevice, asNewDevice];
    await fc.assert(
      fc.asyncProperty(anyCall, fc.constantFrom(...kinds), async ({ query, ...rest }, kind) => {
        const answer = await ask(stage.endpoint, await kind(), query, rest);
        expect(answer.status).toBeLessThan(500);
        expect(codesOf(answer.body)).not.toContain('INTERNAL');
        expect(answer.text).not.toMatch(/node_modules|node:internal|\.ts:\d|select |insert into/);
      }),
      { numRuns: runs },
    );
    expect(stage.practice.logged()).not.toMatch(/canary|"error\./);
  });

  test('do not keep a good one from being served', { timeout: 60_000 }, async () => {
    const { origin } = stage.practice;
    const token = await stage.accessToken(lender);
    const hanging: Socket[] = Array.from({ length: 50 }, () => {
      const socket = connect(Number(new URL(origin).port), '127.0.0.1');
      socket.on('error', () => {});
      socket.write(
        `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"query":"${CANARY}`,
      );
      return socket;
    });
    let isOver = false;
    const heavy = [
      `{ ${'purposes { id } '.repeat(900)} }`,
      `{ ...F0 } ${Array.from({ length: 300 }, (_, one) => `fragment F${one} on Query { ...F${one + 1} ...F${one + 1} }`).join(' ')}`,
      `{ ${'a { '.repeat(1_900)} }`,
      'x'.repeat(200_000),
      `{ dataRequest(id: ${'['.repeat(3_900)}) }`,
    ];
    const flood = async (number: number): Promise<void> => {
      for (const headers of fc.sample(anyHeaders, { numRuns: 10_000, seed: number })) {
        if (isOver) return;
        await fetch(stage.endpoint, {
          method: 'POST',
          headers: { 'content-type': headers['content-type'] ?? '' },
          body: JSON.stringify({ query: heavy[number % heavy.length] }),
        }).then(
          (response) => response.arrayBuffer(),
          () => {},
        );
      }
    };
    const floodSockets = async (): Promise<void> => {
      while (!isOver) {
        const raw = await openSocket(origin);
        raw.send({ type: 'connection_init', payload: { accessToken: `${CANARY}.e30.AAAA`, dpop: CANARY } });
        raw.send(subscribe('1', heavy[0] ?? ''));
        raw.send({ type: 'next', id: '1', payload: {} });
        await raw.closed;
      }
    };
    const floods = [...Array.from({ length: 4 }, (_, number) => flood(number)), floodSockets()];
    const good: number[] = [];
    for (let count = 0; count < 10; count += 1)
      good.push((await ask(stage.endpoint, await asLender(token), MINE)).status);
    isOver = true;
    await Promise.all(floods);
    for (const socket of hanging) socket.destroy();
    expect(new Set(good)).toEqual(new Set([200]));
  });

  test('leave nothing of what they sent in the log, and nothing printed', () => {
    expect(stage.practice.logged()).not.toMatch(/canary|"error\./);
    expect(printed.flatMap((spy) => spy.mock.calls)).toEqual([]);
  });
});
