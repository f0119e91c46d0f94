import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AccessRefused } from './access.refusals.ts';
import { type Call, callOf, tokenOf } from './call.ts';

const now = new Date('2026-03-01T12:00:00Z');
const url = 'https://broker.example/graphql';
let heard: Call | undefined;
const server = createServer((incoming, response) => {
  heard = callOf(incoming, url, now);
  response.end();
});
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  server.close();
  await once(server, 'close');
});

/** Sends headers as they are, doubles included, and gives the call the server made of it. */
async function send(headers: string[]): Promise<Call> {
  const { port } = server.address() as AddressInfo;
  const outgoing = request({
    port,
    host: '127.0.0.1',
    method: 'POST',
    headers: ['host', 'evil.example', ...headers],
    agent: false,
  });
  outgoing.end();
  const [response] = await once(outgoing, 'response');
  response.resume();
  await once(response, 'close');
  if (heard === undefined) throw new Error('nothing was heard');
  return heard;
}

test('a call keeps every header apart, and takes its address from the configuration', async () => {
  const call = await send(['DPoP', 'one', 'dpop', 'two', 'Authorization', 'DPoP a', 'authorization', 'DPoP b']);
  expect(call).toEqual({ authorizations: ['DPoP a', 'DPoP b'], proofs: ['one', 'two'], method: 'POST', url, now });
});

test('a call without either header has none', async () => {
  expect(await send([])).toMatchObject({ authorizations: [], proofs: [] });
});

const withAuthorization = (...authorizations: string[]): Call => ({
  authorizations,
  proofs: [],
  method: 'POST',
  url,
  now,
});
const jwt = `${Buffer.from('{}').toString('base64url')}.${Buffer.from('{}').toString('base64url')}.${'A'.repeat(86)}`;

test('a token is read whatever the case of its scheme', () => {
  expect(tokenOf(withAuthorization(`dpop ${jwt}`))).toMatchObject({ text: jwt, claims: {} });
  expect(tokenOf(withAuthorization())).toBeNull();
});

test.each([
  ['AUTHORIZATION_DOUBLE', [`DPoP ${jwt}`, `DPoP ${jwt}`]],
  ['AUTHORIZATION_SCHEME', [`Bearer ${jwt}`]],
  ['AUTHORIZATION_SCHEME', ['Basic YTph']],
  ['AUTHORIZATION_SCHEME', [`DPoP  ${jwt}`]],
  ['AUTHORIZATION_SCHEME', ['']],
  ['TOKEN_MALFORMED', ['DPoP token']],
  ['TOKEN_MALFORMED', [`DPoP ${jwt}=`]],
])('%s: %j', (code, authorizations) => {
  expect(() => tokenOf(withAuthorization(...authorizations))).toThrow(expect.objectContaining({ code }));
});

test('a refusal tells its class in the challenge and nothing the caller sent', () => {
  expect(new AccessRefused('PROOF_TIME').challenge).toBe('DPoP error="invalid_dpop_proof", algs="EdDSA ES256"');
  expect(new AccessRefused('TOKEN_EXPIRED').challenge).toBe('DPoP error="invalid_token", algs="EdDSA ES256"');
});
