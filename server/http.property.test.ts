import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { codesOf, openTestDoor, type TestDoor } from './http.fixture.ts';
import { anyBody, anyHeaders, CANARY } from './http.garbage.fixture.ts';

const runs = process.env.ZEGEL_LONG === '1' ? 10_000 : 1_000;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const printed = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(process.stderr, 'write')];
let door: TestDoor;
beforeAll(async () => {
  door = await openTestDoor({ introspection: true, allowedOrigins: ['https://app.example'] });
});
afterAll(async () => {
  agent.destroy();
  await door.close();
});

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}
interface Answered {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

function send({ method, path, headers, body }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(door.origin);
    const options = {
      host: '127.0.0.1',
      port,
      method,
      path,
      agent,
      headers: { ...headers, 'content-length': body.length },
    };
    const sent = request(options, async (response) => {
      const text = (await response.toArray()).join('');
      resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

describe('whatever is sent to the door', () => {
  test('is answered with less than 500 and a code of the table', async () => {
    const calls = fc.record({
      method: fc.oneof(
        { weight: 9, arbitrary: fc.constant('POST') },
        { weight: 1, arbitrary: fc.constantFrom('GET', 'PUT', 'OPTIONS', 'TRACE') },
      ),
      path: fc.oneof(
        { weight: 9, arbitrary: fc.constant('/graphql') },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            '/graphql/',
            `/graphql?query=${CANARY}`,
            '/%',
            '/%ff',
            `/${CANARY}`,
            '//graphql',
            '/graphql/..',
            '/health',
          ),
        },
      ),
      headers: anyHeaders,
      body: anyBody,
    });
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(calls, async (asked) => {
        const value = await send(asked);
        seen.add(value.status);
        expect(value.status).toBeLessThan(500);
        expect(value.text).not.toMatch(/\n {4}at |node_modules|node:internal|\.ts:\d/);
        if (value.type.includes('json')) expect(codesOf(JSON.parse(value.text))).not.toContain('FORBIDDEN');
      }),
      { numRuns: runs },
    );
    expect([...seen]).toEqual(expect.arrayContaining([400, 401, 415]));
  });

  test('though it be no HTTP at all: the door answers 4xx or hangs up', async () => {
    const line = fc.constantFrom(
      'POST /graphql HTTP/1.1',
      'GET / HTTP/1.1',
      'POST /graphql HTTP/9.9',
      'GET /graphql',
      `${CANARY} / HTTP/1.1`,
    );
    const header = fc.oneof(
      fc.constantFrom(
        'Host: x',
        'Host: y',
        'Content-Length: 5',
        'Content-Length: 50',
        'Content-Length: -1',
        'Transfer-Encoding: chunked',
        'Transfer-Encoding: chunked, x',
        'Content-Type: application/json',
        'Upgrade: websocket',
        'Upgrade: h2c',
        'Connection: Upgrade',
        ' folded',
        'Sec-WebSocket-Version: 13',
        'Expect: 100-continue',
        `X: ${CANARY}`,
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    const messages = fc
      .tuple(line, fc.array(header, { maxLength: 8 }), fc.constantFrom('\r\n', '\n', '\r'), anyBody)
      .map(([first, headers, end, body]) => Buffer.concat([Buffer.from([first, ...headers, '', ''].join(end)), body]));
    await fc.assert(
      fc.asyncProperty(messages, async (message) => {
        const socket = connect(Number(new URL(door.origin).port), '127.0.0.1');
        socket.end(message);
        const answer = await socket.toArray().then(
          (chunks) => chunks.join(''),
          () => '',
        );
        for (const [, status] of answer.matchAll(/^HTTP\/1\.1 (\d+) /gm)) expect(status).toMatch(/^[124]/);
        expect(answer).not.toMatch(/node_modules|node:internal|\.ts:\d/);
      }),
      { numRuns: runs },
    );
  });

  test('nothing of it was printed or logged, nothing broke inside, and the next is served', async () => {
    const body = Buffer.from('{"query":"{ purposes { id } }"}');
    const answer = await send({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect([answer.status, answer.text]).toEqual([200, '{"data":{"purposes":[]}}\n']);
    expect(door.logged()).not.toContain(CANARY.slice(0, 6));
    const broken = door
      .logged()
      .split('\n')
      .filter((line) => line.includes('"error.') && !line.includes('"path":"'));
    expect(broken).toEqual([]);
    expect(printed.flatMap((spy) => spy.mock.calls)).toEqual([]);
  });
});
