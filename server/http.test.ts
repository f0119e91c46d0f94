import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import supertest from 'supertest';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, openTestDoor, type TestDoor } from './http.fixture.ts';
import { CALL_LIMITS } from './limits.ts';

/** What the door does with a call before anybody has a look at what it asks. */

const APP = 'https://app.example';
let door: TestDoor;
beforeAll(async () => {
  door = await openTestDoor({ allowedOrigins: [APP] });
});
afterAll(() => door.close());
afterEach(() => door.executed.splice(0));

const QUERY = '{"query":"{ purposes { id } }"}';
/** Bytes stay bytes. */
const asIs = (body: unknown): string => body as string;
const graphql = () => supertest(door.origin).post('/graphql');

test('A POST of JSON is carried out', async () => {
  const answer = await graphql().set('content-type', 'application/json').send(QUERY);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ data: { purposes: [] } });
  expect(door.executed).toEqual(['purposes']);
});

describe('a call that is not carried out', () => {
  test.each([
    ['of a form', 'application/x-www-form-urlencoded', 'query=%7B+purposes+%7B+id+%7D+%7D'],
    ['of plain text', 'text/plain', QUERY],
    ['of plain text that speaks of JSON', 'text/plain; a=application/json', QUERY],
    ['of multipart data', 'multipart/form-data; boundary=x', `--x\r\n\r\n${QUERY}\r\n--x--`],
    ['of a bare document', 'application/graphql', '{ purposes { id } }'],
    ['of an answer’s media type', 'application/graphql-response+json', QUERY],
    ['of two types', 'application/json, text/plain', QUERY],
    ['of JSON in Latin-1', 'application/json; charset=iso-8859-1', QUERY],
    ['of JSON in UTF-16', 'application/json; charset=utf-16le', Buffer.from(QUERY, 'utf16le')],
    ['of a broken type', 'application/json; charset="', QUERY],
  ])('is one %s: 415', async (_, contentType, body) => {
    const answer = await graphql().set('content-type', contentType).serialize(asIs).send(body);
    expect([answer.status, codesOf(answer.body), door.executed]).toEqual([415, ['MALFORMED'], []]);
  });

  test('is one without a content type, also when it asks for a preflight', async () => {
    for (const headers of ['', 'Apollo-Require-Preflight: 1\r\nX-Apollo-Operation-Name: a\r\n']) {
      const socket = connect(Number(new URL(door.origin).port), '127.0.0.1');
      const host = `Host: x\r\nConnection: close\r\nContent-Length: ${QUERY.length}\r\n`;
      socket.end(`POST /graphql HTTP/1.1\r\n${host}${headers}\r\n${QUERY}`);
      const answer = (await socket.toArray()).join('');
      expect(answer).toMatch(/^HTTP\/1\.1 415 /);
    }
    expect(door.executed).toEqual([]);
  });

  test.each(['get', 'put', 'patch', 'delete', 'options'] as const)('is a %s: 405', async (method) => {
    const url = '/graphql?query=%7B+purposes+%7B+id+%7D+%7D';
    const answer = await supertest(door.origin)[method](url).set('content-type', 'application/json');
    expect([answer.status, answer.headers.allow, codesOf(answer.body)]).toEqual([405, 'POST', ['MALFORMED']]);
    expect(door.executed).toEqual([]);
  });

  test('is a mutation by GET, whatever a header calls the method: 405', async () => {
    const url = `/graphql?query=${encodeURIComponent('mutation { stopSession { session { id } } }')}`;
    expect((await supertest(door.origin).get(url)).status).toBe(405);
    const answer = await supertest(door.origin).get(url).set('x-http-method-override', 'POST');
    expect([answer.status, door.executed]).toEqual([405, []]);
  });

  test.each([
    ['a list of calls', `[${QUERY},${QUERY}]`],
    ['a list of one', `[${QUERY}]`],
    ['an empty list', '[]'],
    ['nothing', ''],
    ['an empty object', '{}'],
    ['a text', '"{ purposes { id } }"'],
    ['half of it', QUERY.slice(0, -3)],
    ['two of them', `${QUERY}${QUERY}`],
    ['single quotes', "{'query':'{ purposes { id } }'}"],
    ['a document that is no text', '{"query":{"kind":"Document","definitions":[]}}'],
    ['no document', '{"variables":{}}'],
    ['an empty document', '{"query":""}'],
    ['variables as text', '{"query":"{ purposes { id } }","variables":"{}"}'],
    ['variables as a list', '{"query":"{ purposes { id } }","variables":[]}'],
    ['extensions as a list', '{"query":"{ purposes { id } }","extensions":[]}'],
    ['a number for a name', '{"query":"{ purposes { id } }","operationName":1}'],
    ['the name of another operation', '{"query":"query A { purposes { id } }","operationName":"B"}'],
    ['bytes that are no UTF-8', Buffer.from(`{"query":"{ purposes { id } }","x":"\xff"}`, 'latin1')],
    ['an overlong spelling', Buffer.from(`{"query":"{ purposes { id } }","x":"\xc0\xaf"}`, 'latin1')],
    ['half a surrogate pair', Buffer.from(`{"query":"{ purposes { id } }","x":"\xed\xa0\x80"}`, 'latin1')],
    ['the character NUL', '{"query":"{ purposes { id } }","variables":{"x":"\\u0000"}}'],
    ['NUL as GraphQL writes it', '{"query":"{ dataRequest(id: \\"\\\\u{0}\\") { id } }"}'],
  ])('says %s: 400', async (_, body) => {
    const answer = await graphql().set('content-type', 'application/json').serialize(asIs).send(body);
    expect([answer.status, codesOf(answer.body), door.executed]).toEqual([400, ['MALFORMED'], []]);
  });

  test('is larger than allowed: 413', async () => {
    const padding = ' '.repeat(CALL_LIMITS.bytes);
    const answer = await graphql()
      .set('content-type', 'application/json')
      .send(`${QUERY.slice(0, -1)}${padding}}`);
    expect([answer.status, codesOf(answer.body), door.executed]).toEqual([413, ['TOO_LARGE'], []]);
  });

  test('is compressed, so that nothing small becomes large: 415', async () => {
    const body = gzipSync(QUERY);
    const answer = await graphql()
      .set({ 'content-type': 'application/json', 'content-encoding': 'gzip' })
      .serialize(asIs)
      .send(body);
    expect([answer.status, codesOf(answer.body), door.executed]).toEqual([415, ['MALFORMED'], []]);
  });

  test('could not be answered in a type the caller takes: 406', async () => {
    for (const accept of ['text/html', 'application/xml', 'application/json;q=0', 'multipart/mixed']) {
      const answer = await graphql().set({ 'content-type': 'application/json', accept }).send(QUERY);
      expect([answer.status, codesOf(answer.body), door.executed]).toEqual([406, ['MALFORMED'], []]);
    }
  });
});

describe('every answer', () => {
  const ways = () => [
    graphql().set('content-type', 'application/json').send(QUERY),
    graphql().set('content-type', 'application/json').send('{'),
    graphql().set('content-type', 'text/plain').send(QUERY),
    supertest(door.origin).get('/graphql'),
    supertest(door.origin).get('/health'),
    supertest(door.origin).get('/%ff'),
  ];

  test('has the headers of helmet, and none that names what serves it', async () => {
    for (const way of ways()) {
      const { headers } = await way;
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': expect.stringContaining('max-age='),
        'content-security-policy': expect.stringContaining("default-src 'self'"),
      });
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('server');
    }
  });

  test('of GraphQL may be kept by nobody', async () => {
    for (const way of ways().slice(0, 4)) expect((await way).headers['cache-control']).toBe('no-store');
  });

  test('speaks the media type of GraphQL when asked, also of what is wrong', async () => {
    for (const body of [QUERY, '{"query":"{"}', '{']) {
      const accept = 'application/graphql-response+json';
      const answer = await graphql().set({ 'content-type': 'application/json', accept }).send(body);
      expect(answer.headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
    }
  });

  test('elsewhere says that there is nothing, or that it lives', async () => {
    const answer = await supertest(door.origin).get('/anything');
    expect([answer.status, codesOf(answer.body)]).toEqual([404, ['NOT_FOUND']]);
    expect((await supertest(door.origin).get('/health')).body).toEqual({ ok: true });
  });
});

describe('a page of another origin', () => {
  const preflight = (origin: string) =>
    supertest(door.origin)
      .options('/graphql')
      .set({ origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type, dpop' });

  test('may ask when it is on the list', async () => {
    const asked = await preflight(APP);
    expect(asked.status).toBe(204);
    expect(asked.headers).toMatchObject({
      'access-control-allow-origin': APP,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': expect.stringContaining('dpop'),
    });
    const answer = await graphql().set({ 'content-type': 'application/json', origin: APP }).send(QUERY);
    expect(answer.headers['access-control-allow-origin']).toBe(APP);
  });

  test.each(['https://evil.example', 'null', 'https://app.example.evil.example', 'http://app.example', `${APP}:444`])(
    'may not when it is %s, and a cache is told that it depends',
    async (origin) => {
      const asked = await preflight(origin);
      expect(asked.status).toBe(405);
      const answer = await graphql().set({ 'content-type': 'application/json', origin }).send(QUERY);
      for (const { headers } of [asked, answer]) {
        expect(headers).not.toHaveProperty('access-control-allow-origin');
        expect(headers.vary).toContain('Origin');
      }
    },
  );

  test('is never sent credentials of the browser', async () => {
    expect((await preflight(APP)).headers).not.toHaveProperty('access-control-allow-credentials');
  });
});
