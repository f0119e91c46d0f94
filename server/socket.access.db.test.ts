import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { makeSigningKey } from '../sealing/keys.ts';
import {
  makeAccessToken,
  makeProof,
  makeTestKey,
  type ProofParts,
  random,
  secondsOf,
  type TestProvider,
} from './access/caller.fixture.ts';
import { revokeProvider } from './access/provider.store.ts';
import type { RequestId } from './database/ids.ts';
import { describeOnEngineAtHand } from './database/testing.ts';
import { append } from './events/append.ts';
import { requestStream } from './events/stream.ts';
import { codesOf } from './http.fixture.ts';
import { ask, headersOf, type Owned, openStage, type Stage } from './http.stage.fixture.ts';
import { openAdmitted, openSocket, type RawSocket, subscribe } from './socket.fixture.ts';

const PROGRESS =
  'subscription ($id: ID!, $after: String) { requestProgress(requestId: $id, after: $after) { cursor state } }';
const SESSION = 'subscription ($after: String) { sessionProgress(after: $after) { cursor kind } }';
const DELIVERIES = 'subscription ($after: String) { deliveries(after: $after) { cursor } }';
/** How long a token of the token endpoint lives here. */
const tokenSeconds = 3;

describeOnEngineAtHand('a socket', (engine) => {
  let stage: Stage;
  let lender: TestProvider;
  let owned: Owned;
  beforeAll(async () => {
    stage = await openStage(engine, { tokenSeconds });
    lender = await stage.provider('Linde');
    owned = await stage.own(lender);
  });
  afterAll(() => stage.close());

  const proofOf = (key: TestProvider['clientKey'], accessToken: string | undefined, parts: ProofParts = {}) =>
    makeProof(key, {
      method: 'GET',
      url: stage.endpoint,
      ...(accessToken === undefined ? {} : { accessToken }),
      ...parts,
    });
  /** What `connection_init` carries for a provider. */
  const shown = async (provider: TestProvider, token?: string) => {
    const accessToken = token ?? (await stage.accessToken(provider));
    return { accessToken, dpop: await proofOf(provider.clientKey, accessToken) };
  };
  const socketOf = async (provider: TestProvider) => openAdmitted(stage.practice.origin, await shown(provider));
  /** Something happens to a request. */
  const happen = (requestId: RequestId, state: string) => {
    const { db, bell } = stage.practice.database;
    const told = { kind: state, data: { subject: 'APPLICANT' } };
    return db.transaction((tx) => append(tx, bell, requestStream(requestId), new Date(), told));
  };
  const stateOf = async (raw: RawSocket): Promise<unknown> => {
    const { payload } = (await raw.next()) as { payload: { data: { requestProgress: { state: string } } } };
    return payload.data.requestProgress.state;
  };

  test('of a provider follows what is its own, from the beginning and then live', async () => {
    const raw = await socketOf(lender);
    raw.send(subscribe('1', PROGRESS, { id: owned.requestId }));
    expect([await stateOf(raw), await stateOf(raw)]).toEqual(['INVITED', 'OPENED']);
    await happen(owned.requestId, 'PAIRED');
    expect(await stateOf(raw)).toBe('PAIRED');
    raw.socket.close();
    await raw.closed;
  });

  test('of a device follows its own session', async () => {
    const { device, sessionToken } = owned;
    const dpop = await proofOf(device.signKey, sessionToken);
    const raw = await openAdmitted(stage.practice.origin, { accessToken: sessionToken, dpop });
    raw.send(subscribe('1', SESSION));
    expect(await raw.next()).toMatchObject({
      type: 'next',
      payload: { data: { sessionProgress: { kind: 'STARTED' } } },
    });
    raw.socket.terminate();
  });

  describe('is closed with 4403', () => {
    const refused = async (payload: object): Promise<{ readonly code: number; readonly reason: string }> => {
      const raw = await openSocket(stage.practice.origin);
      raw.send({ type: 'connection_init', payload });
      raw.send({ type: 'ping' });
      const closed = await raw.closed;
      expect(raw.unread().filter(({ type }) => type !== 'pong')).toEqual([]);
      return closed;
    };
    const withProof = async (parts: ProofParts): Promise<object> => {
      const accessToken = await stage.accessToken(lender);
      return { accessToken, dpop: await proofOf(lender.clientKey, accessToken, parts) };
    };
    const withClaims = async (claims: object) => shown(lender, await stage.accessToken(lender, { claims }));

    test.each<[string, () => Promise<object>]>([
      ['no proof', async () => ({ accessToken: await stage.accessToken(lender) })],
      ['a token that has ended', () => withClaims({ exp: secondsOf(new Date()) - 1 })],
      ['a token of another issuer', () => withClaims({ iss: 'https://other.example' })],
      ['a token for another resource', () => withClaims({ aud: 'https://broker.example/other' })],
      ['a token bound to no key', () => withClaims({ cnf: undefined })],
      [
        'a token of another kind',
        async () => shown(lender, await stage.accessToken(lender, { header: { typ: 'JWT' } })),
      ],
      [
        'a token signed by somebody else',
        async () => shown(lender, await makeAccessToken(makeSigningKey(random), lender)),
      ],
      ['the proof of a POST', () => withProof({ method: 'POST' })],
      ['the proof of the ws: address', () => withProof({ url: stage.endpoint.replace('http', 'ws') })],
      ['the proof of another address', () => withProof({ url: 'https://broker.example/graphql' })],
      ['a proof of an hour ago', () => withProof({ now: new Date(Date.now() - 3_600_000) })],
      ['the proof for another token', () => withProof({ accessToken: 'another' })],
      [
        'another key’s proof',
        async () => {
          const accessToken = await stage.accessToken(lender);
          return { accessToken, dpop: await proofOf(await makeTestKey('ES256'), accessToken) };
        },
      ],
    ])('for %s', async (_, payload) => {
      expect(await refused(await payload())).toEqual({ code: 4403, reason: 'Forbidden' });
    });

    test('for a proof that another socket used; of twenty at once one is admitted', async () => {
      const payload = await shown(lender);
      const raws = await Promise.all(Array.from({ length: 20 }, () => openSocket(stage.practice.origin)));
      for (const raw of raws) raw.send({ type: 'connection_init', payload });
      const outcomes = await Promise.all(raws.map((raw) => Promise.race([raw.next(), raw.closed])));
      expect(outcomes.filter((outcome) => 'type' in outcome)).toEqual([{ type: 'connection_ack' }]);
      for (const raw of raws) raw.socket.terminate();
      expect((await refused(payload)).code).toBe(4403);
    });

    test('within a second after its token ends, also while nothing happens', async () => {
      const token = await stage.issuedToken(lender);
      const ends = (decodeJwt(token).exp ?? 0) * 1000;
      expect(ends - Date.now()).toBeLessThanOrEqual(tokenSeconds * 1000);
      const raw = await openAdmitted(stage.practice.origin, await shown(lender, token));
      raw.send(subscribe('1', DELIVERIES));
      expect((await raw.closed).code).toBe(4403);
      const late = Date.now() - ends;
      expect(late).toBeGreaterThan(-50);
      expect(late).toBeLessThan(1000);
    });

    test('before the next event, when its provider was revoked', async () => {
      const other = await stage.provider('Wilg');
      const its = await stage.own(other);
      const raw = await socketOf(other);
      raw.send(subscribe('1', PROGRESS, { id: its.requestId }));
      expect([await stateOf(raw), await stateOf(raw)]).toEqual(['INVITED', 'OPENED']);
      await revokeProvider(stage.practice.database.db, other.id, new Date());
      await happen(its.requestId, 'PAIRED');
      expect((await raw.closed).code).toBe(4403);
      expect(raw.unread()).toEqual([]);
    });
  });

  describe('is told', () => {
    /** The errors a subscription is answered with, and every byte of the answer. */
    const answerTo = async (raw: RawSocket, query: string, variables: object) => {
      raw.send(subscribe('1', query, variables));
      const first = await raw.next();
      const payload = first.payload as { readonly data?: unknown };
      raw.socket.terminate();
      return { codes: codesOf(Array.isArray(payload) ? { errors: payload } : payload), text: JSON.stringify(first) };
    };
    const device = async () => {
      const { device: of, sessionToken: accessToken } = owned;
      return openAdmitted(stage.practice.origin, { accessToken, dpop: await proofOf(of.signKey, accessToken) });
    };

    test('the same of another provider’s request as of none', async () => {
      const other = await stage.provider('Eik');
      const foreign = await answerTo(await socketOf(other), PROGRESS, { id: owned.requestId });
      expect(foreign.codes).toEqual(['NOT_FOUND']);
      for (const id of ['req_AAAAAAAAAAAAAAAAAAAAAA', 'x', '', owned.sessionId]) {
        expect(await answerTo(await socketOf(other), PROGRESS, { id })).toEqual(foreign);
      }
    });

    test('nothing behind the cursor of another stream', async () => {
      const raw = await socketOf(lender);
      raw.send(subscribe('1', PROGRESS, { id: owned.requestId }));
      const { payload } = (await raw.next()) as { payload: { data: { requestProgress: { cursor: string } } } };
      raw.socket.terminate();
      const after = payload.data.requestProgress.cursor;
      expect((await answerTo(await socketOf(lender), DELIVERIES, { after })).codes).toEqual(['MALFORMED']);
      expect((await answerTo(await device(), SESSION, { after })).codes).toEqual(['MALFORMED']);
      expect((await answerTo(await socketOf(lender), DELIVERIES, { after: 'canary-4711' })).codes).toEqual([
        'MALFORMED',
      ]);
    });

    test('whom a subscription is for', async () => {
      expect((await answerTo(await device(), DELIVERIES, {})).codes).toEqual(['FORBIDDEN']);
      expect((await answerTo(await socketOf(lender), SESSION, {})).codes).toEqual(['FORBIDDEN']);
      const nobody = () => openAdmitted(stage.practice.origin);
      for (const query of [DELIVERIES, SESSION])
        expect((await answerTo(await nobody(), query, {})).codes).toEqual(['UNAUTHENTICATED']);
      expect((await answerTo(await nobody(), PROGRESS, { id: owned.requestId })).codes).toEqual(['UNAUTHENTICATED']);
      const newDevice = { dpop: await proofOf(owned.device.signKey, undefined) };
      expect((await answerTo(await openAdmitted(stage.practice.origin, newDevice), SESSION, {})).codes).toEqual([
        'FORBIDDEN',
      ]);
    });
  });

  test('of the graphql-ws client comes back with a new token when the old one ends, and misses nothing', {
    timeout: 20_000,
  }, async () => {
    const its = await stage.own(lender);
    let connections = 0;
    const client = createClient({
      url: stage.endpoint.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryWait: () => wait(10),
      connectionParams: async () => {
        connections += 1;
        return shown(lender, await stage.issuedToken(lender));
      },
    });
    const seen: string[] = [];
    const events = client.iterate<{ requestProgress: { state: string } }>({
      query: PROGRESS,
      variables: { id: its.requestId },
    });
    const take = async (count: number): Promise<void> => {
      while (seen.length < count) {
        const { value } = (await events.next()) as { value: { data: { requestProgress: { state: string } } } };
        seen.push(value.data.requestProgress.state);
      }
    };
    await take(2);
    await expect.poll(() => connections, { timeout: 10_000, interval: 20 }).toBe(2);
    await happen(its.requestId, 'PAIRED');
    await take(5);
    expect(seen).toEqual(['INVITED', 'OPENED', 'INVITED', 'OPENED', 'PAIRED']);
    await events.return?.();
    await client.dispose();
  });

  test('leaves no token and no proof in the log, and nothing broke inside', async () => {
    expect(stage.practice.logged()).not.toMatch(/eyJ|canary|"error\./);
    const answer = await ask(stage.endpoint, await headersOf(stage.endpoint, null, null), '{ purposes { id } }');
    expect(answer.status).toBe(200);
  });
});
