import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openTestDoor, type TestDoor } from './http.fixture.ts';
import { CALL_LIMITS } from './limits.ts';
import {
  openAdmitted,
  openSocket,
  type RawSocket,
  refusedHandshake,
  SUBPROTOCOL,
  subscribe,
} from './socket.fixture.ts';

/** Who gets a socket, and what closes it, by a client that obeys nothing. */

const APP = 'https://app.example';
const DELIVERIES = 'subscription { deliveries { cursor } }';
let door: TestDoor;
beforeAll(async () => {
  door = await openTestDoor({ allowedOrigins: [APP], initWaitMs: 200 });
});
afterAll(() => door.close());
afterEach(() => door.executed.splice(0));

async function closeOf({ closed }: RawSocket): Promise<number> {
  return (await closed).code;
}

describe('the handshake', () => {
  test('is refused to a page of another origin: 403', async () => {
    const url = `${door.origin.replace('http', 'ws')}/graphql`;
    for (const origin of ['https://evil.example', 'null', 'http://app.example', `${APP}.evil.example`]) {
      expect(await refusedHandshake(url, [SUBPROTOCOL], { headers: { origin } })).toBe(403);
    }
  });

  test('is open to a page on the list, and to what is no page', async () => {
    for (const headers of [{ origin: APP }, {}]) {
      const raw = await openSocket(door.origin, { headers });
      expect(raw.socket.protocol).toBe(SUBPROTOCOL);
      raw.socket.terminate();
    }
  });

  test('is refused elsewhere: 400', async () => {
    for (const path of ['/', '/graphql/', '/graphqlx', '/practice/graphql', '/health']) {
      expect(await refusedHandshake(`${door.origin.replace('http', 'ws')}${path}`, [SUBPROTOCOL], {})).toBe(400);
    }
  });

  test('names no older subprotocol, so that its clients leave', async () => {
    const socket = new WebSocket(`${door.origin.replace('http', 'ws')}/graphql`, ['graphql-ws']);
    const [error] = (await once(socket, 'error')) as [Error];
    expect(error.message).toBe('Server sent no subprotocol');
  });

  test('chooses ours among several', async () => {
    const raw = await openSocket(door.origin, { protocols: ['graphql-ws', SUBPROTOCOL, 'x'] });
    expect(raw.socket.protocol).toBe(SUBPROTOCOL);
    raw.socket.terminate();
  });

  test('does not compress, so that nothing small becomes large', async () => {
    const raw = await openSocket(door.origin, { perMessageDeflate: true });
    expect(raw.socket.extensions).toBe('');
    raw.socket.terminate();
  });
});

describe('a socket is closed', () => {
  const open = () => openSocket(door.origin);

  test('with 4406 without a subprotocol', async () => {
    expect(await closeOf(await openSocket(door.origin, { protocols: [] }))).toBe(4406);
  });

  test('with 4408 when nothing comes in time, and with it nothing before', async () => {
    const began = performance.now();
    expect(await closeOf(await open())).toBe(4408);
    expect(performance.now() - began).toBeGreaterThan(150);
  });

  test('with 4401 when it subscribes before it is admitted', async () => {
    const raw = await open();
    raw.send(subscribe('1', DELIVERIES));
    expect([await closeOf(raw), door.executed]).toEqual([4401, []]);
  });

  test('with 4401 when it does not wait for the answer', async () => {
    const raw = await open();
    raw.send({ type: 'connection_init' });
    raw.send(subscribe('1', DELIVERIES));
    expect([await closeOf(raw), door.executed]).toEqual([4401, []]);
  });

  test('with 4429 at a second connection_init, admitted or not', async () => {
    for (const raw of [await open(), await openAdmitted(door.origin)]) {
      raw.send({ type: 'connection_init' });
      raw.send({ type: 'connection_init' });
      expect(await closeOf(raw)).toBe(4429);
    }
  });

  test('with 4409 when an id is used again, however long, and what it followed is left', async () => {
    for (const id of ['1', 'x'.repeat(1_000)]) {
      const raw = await openAdmitted(door.origin);
      raw.send(subscribe(id, DELIVERIES));
      raw.send(subscribe(id, DELIVERIES));
      expect(await closeOf(raw)).toBe(4409);
    }
    await expect.poll(() => door.followed.size).toBe(0);
  });

  test.each([
    ['no JSON', 'hello'],
    ['an unfinished message', '{"type":"ping"'],
    ['a list', '[{"type":"ping"}]'],
    ['null', 'null'],
    ['no type', '{}'],
    ['an unknown type', '{"type":"start","id":"1","payload":{"query":"{ purposes { id } }"}}'],
    ['what the older subprotocol began with', '{"type":"connection_init","payload":"x"}'],
    ['what only a server says: connection_ack', '{"type":"connection_ack"}'],
    ['what only a server says: next', '{"type":"next","id":"1","payload":{}}'],
    ['what only a server says: error', '{"type":"error","id":"1","payload":[{"message":"x"}]}'],
    ['no id', '{"type":"subscribe","payload":{"query":"x"}}'],
    ['an empty id', '{"type":"complete","id":""}'],
    ['no document', '{"type":"subscribe","id":"1","payload":{}}'],
    ['variables as a list', '{"type":"subscribe","id":"1","payload":{"query":"x","variables":[]}}'],
    ['a name that is none', '{"type":"subscribe","id":"1","payload":{"query":"x","operationName":{}}}'],
  ])('with 4400 at %s', async (_, message) => {
    for (const raw of [await open(), await openAdmitted(door.origin)]) {
      raw.send(message);
      expect(await closeOf(raw)).toBe(4400);
    }
  });

  test('with 4400 at bytes in place of text', async () => {
    const raw = await open();
    raw.socket.send(Buffer.from('{"type":"connection_init"}'), { binary: true });
    expect(await closeOf(raw)).toBe(4400);
  });

  test('with 1007 at text that is no UTF-8, and with 1009 at a message larger than allowed', async () => {
    const broken = await open();
    broken.socket.send(Buffer.from([0x22, 0xc0, 0xaf, 0x22]), { binary: false });
    expect(await closeOf(broken)).toBe(1007);
    const large = await open();
    large.send({ type: 'ping', payload: { x: 'x'.repeat(CALL_LIMITS.bytes) } });
    expect(await closeOf(large)).toBe(1009);
  });

  test.each([
    ['a token that is none', { accessToken: 'canary-4711' }],
    ['a proof that is none', { dpop: 'canary-4711' }],
    ['a token that is no text', { accessToken: 4711 }],
    ['a proof that is a list', { dpop: ['canary-4711'] }],
    ['a token that is null', { accessToken: null }],
  ])('with 4403 at %s: nothing half right is let in as less', async (_, payload) => {
    const raw = await open();
    raw.send({ type: 'connection_init', payload });
    expect(await raw.closed).toEqual({ code: 4403, reason: 'Forbidden' });
    expect(raw.unread()).toEqual([]);
  });

  test('with 4500 and no word more when something breaks inside', async () => {
    const clock = (): Date => {
      throw new TypeError('canary-4711');
    };
    const broken = await openTestDoor({ clock });
    const raw = await openSocket(broken.origin);
    raw.send({ type: 'connection_init' });
    expect(await raw.closed).toEqual({ code: 4500, reason: 'Internal error' });
    await broken.close();
    expect(broken.logged()).toMatch(/"event":"error.socket","error":"TypeError"/);
    expect(broken.logged()).not.toContain('canary');
  });
});
