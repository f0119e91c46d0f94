import { createClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { codesOf, openTestDoor, type TestDoor } from './http.fixture.ts';
import { CALL_LIMITS } from './limits.ts';
import { openAdmitted, type RawSocket, subscribe } from './socket.fixture.ts';

/** What an admitted socket carries, and how it ends. */

const DELIVERIES = 'subscription { deliveries { cursor } }';
let door: TestDoor;
beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(() => door.close());
afterEach(() => door.executed.splice(0));

/** The first errors that come, as codes. */
async function errorsOf(raw: RawSocket): Promise<readonly string[]> {
  const { type, payload } = await raw.next();
  return codesOf({ errors: type === 'error' ? payload : (payload as { errors: unknown }).errors });
}

describe('over an admitted socket', () => {
  test('a subscription runs until it is left, and its id is free again then', async () => {
    const raw = await openAdmitted(door.origin);
    for (let round = 0; round < 3; round += 1) {
      raw.send(subscribe('1', DELIVERIES));
      await expect.poll(() => door.followed.size).toBe(1);
      raw.send({ type: 'complete', id: '1' });
      await expect.poll(() => door.followed.size).toBe(0);
    }
    expect(door.executed).toHaveLength(3);
    raw.socket.close();
    await raw.closed;
  });

  test('everything it follows is left when it goes, however it goes', async () => {
    const raw = await openAdmitted(door.origin);
    for (const id of ['1', '2', '3']) raw.send(subscribe(id, DELIVERIES));
    await expect.poll(() => door.followed.size).toBe(3);
    raw.socket.terminate();
    await expect.poll(() => door.followed.size).toBe(0);
  });

  test.each([
    ['a query', '{ purposes { id } }', 'FORBIDDEN'],
    ['a mutation', 'mutation { stopSession { session { id } } }', 'FORBIDDEN'],
    ['introspection', '{ __schema { types { name } } }', 'FORBIDDEN'],
    ['a query beside a subscription', `query A { purposes { id } } ${DELIVERIES}`, 'MALFORMED'],
    ['syntax', 'subscription { deliveries(after: "canary-4711" }', 'MALFORMED'],
    ['an unknown field', 'subscription { deliverie { cursor } }', 'MALFORMED'],
    ['two subscriptions in one', 'subscription { deliveries { cursor } sessionProgress { cursor } }', 'MALFORMED'],
    ['a value that does not fit', 'subscription { deliveries(after: 4711) { cursor } }', 'MALFORMED'],
    ['no operation', 'fragment F on Subscription { deliveries { cursor } }', 'MALFORMED'],
    ['an empty document', '', 'MALFORMED'],
    ['5,000 tokens', `subscription { ${'a '.repeat(5_000)} }`, 'COST_EXCEEDED'],
    ['17 levels', `subscription { ${'a { '.repeat(17)} a ${'}'.repeat(17)} }`, 'COST_EXCEEDED'],
    ['41 inline fragments', `subscription { ${'... { '.repeat(41)} a ${'}'.repeat(41)} }`, 'COST_EXCEEDED'],
    [
      '31 aliases',
      `subscription { deliveries { ${Array.from({ length: 31 }, (_, one) => `a${one}: cursor`).join(' ')} } }`,
      'COST_EXCEEDED',
    ],
  ])('%s is refused, and the socket stays', async (_, query, code) => {
    const raw = await openAdmitted(door.origin);
    raw.send(subscribe('1', query));
    const { type, payload } = await raw.next();
    expect([type, codesOf({ errors: payload }), door.executed]).toEqual(['error', [code], []]);
    expect(JSON.stringify(payload)).not.toMatch(/4711|did you mean|"at /i);
    raw.send({ type: 'ping' });
    expect((await raw.next()).type).toBe('pong');
    raw.socket.terminate();
  });

  test('what does not fit is refused in variables too, and so is what is 41 deep', async () => {
    const query = 'subscription ($after: String) { deliveries(after: $after) { cursor } }';
    const deep = JSON.parse(`${'['.repeat(41)}${']'.repeat(41)}`) as object;
    for (const [after, code] of [
      [{ secret: 'canary-4711' }, 'MALFORMED'],
      [deep, 'COST_EXCEEDED'],
    ] as const) {
      const raw = await openAdmitted(door.origin);
      raw.send(subscribe('1', query, { after }));
      expect(await errorsOf(raw)).toEqual([code]);
      raw.socket.terminate();
    }
    expect(door.logged()).not.toMatch(/canary|error\.internal/);
  });

  test('so many subscriptions run at once, and one more is refused', async () => {
    const raw = await openAdmitted(door.origin);
    for (let id = 0; id <= CALL_LIMITS.subscriptions; id += 1) raw.send(subscribe(String(id), DELIVERIES));
    expect(await raw.next()).toMatchObject({ type: 'error', id: String(CALL_LIMITS.subscriptions) });
    await expect.poll(() => door.followed.size).toBe(CALL_LIMITS.subscriptions);
    raw.socket.terminate();
    await expect.poll(() => door.followed.size).toBe(0);
  });
});

test('Who reads nothing of what it makes the door write is cut off', async () => {
  const raw = await openAdmitted(door.origin);
  raw.socket.pause();
  const ping = { type: 'ping', payload: { x: 'x'.repeat(200_000) } };
  await expect
    .poll(
      () => {
        if (raw.socket.readyState === raw.socket.OPEN) raw.send(ping);
        return raw.socket.readyState;
      },
      { interval: 1, timeout: 20_000 },
    )
    .not.toBe(raw.socket.OPEN);
  raw.socket.terminate();
});

test('The client of graphql-ws follows and leaves', async () => {
  const client = createClient({ url: `${door.origin.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
  const events = client.iterate({ query: DELIVERIES });
  const first = events.next();
  await expect.poll(() => door.followed.size).toBe(1);
  await events.return?.();
  await first;
  await expect.poll(() => door.followed.size).toBe(0);
  await client.dispose();
});

test('A door that closes takes leave of every socket, also of one that does not answer', async () => {
  const closing = await openTestDoor();
  const [polite, deaf] = [await openAdmitted(closing.origin), await openAdmitted(closing.origin)];
  polite.send(subscribe('1', DELIVERIES));
  deaf.socket.pause();
  await expect.poll(() => closing.followed.size).toBe(1);
  const began = performance.now();
  await closing.close();
  expect(performance.now() - began).toBeLessThan(10_000);
  expect((await polite.closed).code).toBe(1001);
  deaf.socket.terminate();
  expect(closing.followed.size).toBe(0);
});
