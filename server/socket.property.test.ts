import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { codesOf, openTestDoor, type TestDoor } from './http.fixture.ts';
import { anyDocument, anyVariables, CANARY } from './http.garbage.fixture.ts';
import { openAdmitted, openSocket, subscribe } from './socket.fixture.ts';

const frames = process.env.ZEGEL_LONG === '1' ? 10_000 : 2_000;
const printed = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(process.stderr, 'write')];
let door: TestDoor;
beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(() => door.close());

const id = fc.oneof(fc.constantFrom('1', '2', '__proto__', 'constructor', CANARY, ''), fc.string(), fc.jsonValue());
const payload = fc.oneof(
  fc.record(
    { query: anyDocument, variables: anyVariables, operationName: fc.jsonValue() },
    { requiredKeys: ['query'] },
  ),
  fc.record({ query: fc.constant('subscription { deliveries { cursor } }') }),
  fc.record({ accessToken: fc.oneof(fc.string(), fc.jsonValue()), dpop: fc.oneof(fc.string(), fc.jsonValue()) }),
  fc.jsonValue(),
);
const types = [
  'connection_init',
  'connection_ack',
  'ping',
  'pong',
  'subscribe',
  'next',
  'error',
  'complete',
  'start',
  CANARY,
];
const message = fc
  .record(
    { type: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...types) }, fc.jsonValue()), id, payload },
    { requiredKeys: ['type'] },
  )
  .map((made) => JSON.stringify(made));
/** What a frame holds: text, or bytes. */
const anyFrame: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({ id: fc.uuid(), document: anyDocument, variables: fc.dictionary(fc.string(), fc.jsonValue()) })
      .map((of) => JSON.stringify(subscribe(of.id, of.document, of.variables))),
  },
  { weight: 4, arbitrary: message },
  { weight: 1, arbitrary: fc.constant('{"type":"ping"}') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 50 }) },
);

test(`${frames} frames, in sockets of twenty, close with a 4400-class code or not at all`, async () => {
  const closes = new Set<number>();
  await fc.assert(
    fc.asyncProperty(fc.array(anyFrame, { minLength: 20, maxLength: 20 }), fc.boolean(), async (sent, isAdmitted) => {
      const raw = isAdmitted ? await openAdmitted(door.origin) : await openSocket(door.origin);
      for (const frame of sent) {
        if (raw.socket.readyState === raw.socket.OPEN) raw.socket.send(frame);
      }
      raw.send({ type: 'ping', payload: { last: true } });
      const closed = raw.closed.then(({ code }) => closes.add(code));
      const answers = Promise.resolve().then(async () => {
        for (;;) {
          const { type, payload } = await raw.next();
          if (type === 'error') codesOf({ errors: payload });
          if (type === 'pong' && JSON.stringify(payload) === '{"last":true}') return;
        }
      });
      await Promise.race([closed, answers.catch(() => {})]);
      raw.socket.terminate();
    }),
    { numRuns: frames / 20 },
  );
  closes.delete(1006);
  expect([...closes].filter((code) => ![4400, 4401, 4403, 4409, 4429].includes(code))).toEqual([]);
  expect([...closes]).toEqual(expect.arrayContaining([4400, 4401]));
});

test('bytes that are no frames close, and no more', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (bytes) => {
      const raw = await openAdmitted(door.origin);
      // What a client of ws would never write: straight onto the connection under it.
      const stream: unknown = Reflect.get(raw.socket, '_socket');
      (stream as NodeJS.WritableStream).write(bytes);
      (stream as NodeJS.WritableStream).end();
      expect([1000, 1001, 1002, 1003, 1005, 1006, 1007, 1009, 4400]).toContain((await raw.closed).code);
    }),
    { numRuns: frames / 20 },
  );
});

test('The next socket is served; nothing was printed or logged, and nothing is followed any more', async () => {
  const raw = await openAdmitted(door.origin);
  raw.send({ type: 'ping' });
  expect(await raw.next()).toEqual({ type: 'pong' });
  raw.socket.terminate();
  await expect.poll(() => door.followed.size).toBe(0);
  expect(door.logged()).toBe('');
  expect(printed.flatMap((spy) => spy.mock.calls)).toEqual([]);
});
