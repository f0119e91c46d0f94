import { getNamedType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestProvider } from './access/caller.fixture.ts';
import { makeTestDevice } from './access/device.fixture.ts';
import { apiSchema } from './api.schema.ts';
import { describeOnEngineAtHand } from './database/testing.ts';
import { ask, headersOf, type Owned, openStage, type Stage } from './http.stage.fixture.ts';
import { pairingCode } from './sessions/pairing.ts';

/** What belongs to another is not there: the same bytes as for what never was. */

interface Ids {
  readonly requestId: string;
  readonly deliveryId: string;
  readonly shareId: string;
  readonly erasureId: string;
  readonly grantId: string;
  readonly code: string;
}

/** Every operation of a provider that takes an id, with what its owner is answered. */
const operations: Readonly<Record<string, { readonly query: (ids: Ids) => string; readonly owner: object }>> = {
  dataRequest: {
    query: ({ requestId }) => `{ dataRequest(id: "${requestId}") { id endedAt } }`,
    owner: { id: expect.stringMatching(/^req_/), endedAt: null },
  },
  confirmPairing: {
    query: ({ requestId, code }) =>
      `mutation { confirmPairing(input: { requestId: "${requestId}", code: "${code}" }) { isPaired triesLeft refusals { code detail } } }`,
    owner: { isPaired: true, triesLeft: null, refusals: [] },
  },
  retrieveShare: {
    query: ({ shareId }) =>
      `mutation { retrieveShare(input: { shareId: "${shareId}" }) { sealed refusals { code detail } } }`,
    owner: { sealed: null, refusals: [{ code: 'CONSENT_WITHDRAWN', detail: null }] },
  },
  retrieveGrant: {
    query: ({ grantId }) =>
      `mutation { retrieveGrant(input: { grantId: "${grantId}" }) { sealed refusals { code detail } } }`,
    owner: { sealed: null, refusals: [{ code: 'CONSENT_REQUIRED', detail: 'APPROVED' }] },
  },
  withdrawGrant: {
    query: ({ grantId }) =>
      `mutation { withdrawGrant(input: { grantId: "${grantId}" }) { grant { id } refusals { code detail } } }`,
    owner: { grant: { id: expect.stringMatching(/^gra_/) }, refusals: [] },
  },
  answerErasureRequest: {
    query: ({ erasureId }) =>
      `mutation { answerErasureRequest(input: { erasureId: "${erasureId}", signed: "x" }) { share { id } refusals { code path } } }`,
    owner: { share: null, refusals: [{ code: 'MALFORMED', path: 'signed' }] },
  },
  refreshInvitation: {
    query: ({ requestId }) =>
      `mutation { refreshInvitation(input: { requestId: "${requestId}", idempotencyKey: "k", document: "{ a }", signedRequest: "x" }) { request { id } refusals { code } } }`,
    owner: { request: null, refusals: [{ code: 'KEY_UNKNOWN' }] },
  },
  rejectDelivery: {
    query: ({ deliveryId }) =>
      `mutation { rejectDelivery(input: { deliveryId: "${deliveryId}", code: NOT_OPENED }) { delivery { id } refusals { code detail } } }`,
    owner: { delivery: { id: expect.stringMatching(/^dlv_/) }, refusals: [] },
  },
  acknowledgeDelivery: {
    query: ({ deliveryId }) =>
      `mutation { acknowledgeDelivery(input: { deliveryId: "${deliveryId}" }) { delivery { id } refusals { code detail } } }`,
    owner: { delivery: null, refusals: [{ code: 'ALREADY_DELIVERED', detail: null }] },
  },
  closeDataRequest: {
    query: ({ requestId }) =>
      `mutation { closeDataRequest(input: { requestId: "${requestId}" }) { request { id } refusals { code detail } } }`,
    owner: { request: { id: expect.stringMatching(/^req_/) }, refusals: [] },
  },
  withdrawDataRequest: {
    query: ({ requestId }) =>
      `mutation { withdrawDataRequest(input: { requestId: "${requestId}" }) { request { id } refusals { code detail } } }`,
    owner: { request: { id: expect.stringMatching(/^req_/) }, refusals: [] },
  },
};

/** Takes an id that whoever holds its secret may name, one that takes ids of everything, and two played in journeys. */
const lookedAtApart = ['redeemInvitation', 'node', 'replayWebhook', 'approveGrant'];

test('Every operation that takes an id is looked at here', () => {
  const schema = apiSchema(undefined);
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {}),
  );
  const takesId = fields.filter(({ args }) =>
    args.some(({ type }) => {
      const named = getNamedType(type);
      const members = isInputObjectType(named) ? Object.values(named.getFields()) : [];
      return [named, ...members.map((member) => getNamedType(member.type))].some(({ name }) => name === 'ID');
    }),
  );
  expect(takesId.map(({ name }) => name).sort()).toEqual([...Object.keys(operations), ...lookedAtApart].sort());
});

describeOnEngineAtHand('what belongs to another provider', (engine) => {
  let stage: Stage;
  let owner: TestProvider;
  let other: TestProvider;
  let owned: Owned;
  beforeAll(async () => {
    stage = await openStage(engine);
    [owner, other] = [await stage.provider('Linde'), await stage.provider('Wilg')];
    owned = await stage.own(owner);
    await stage.own(other);
  });
  afterAll(() => stage.close());

  const as = async (provider: TestProvider, query: string) => {
    const headers = await headersOf(stage.endpoint, provider.clientKey, await stage.accessToken(provider));
    return ask(stage.endpoint, headers, query);
  };
  const idsOf = ({ requestId, deliveryId, shareId, erasureId, grantId, sessionId }: Owned): Ids => ({
    requestId,
    deliveryId,
    shareId,
    erasureId,
    grantId,
    code: pairingCode(stage.keys, sessionId),
  });
  const missing = {
    requestId: 'req_AAAAAAAAAAAAAAAAAAAAAA',
    deliveryId: 'dlv_AAAAAAAAAAAAAAAAAAAAAA',
    shareId: 'shr_AAAAAAAAAAAAAAAAAAAAAA',
    erasureId: 'era_AAAAAAAAAAAAAAAAAAAAAA',
    grantId: 'gra_AAAAAAAAAAAAAAAAAAAAAA',
  };
  /** All of an answer but when it was given. */
  const bytesOf = ({ status, headers: { date: _date, ...headers }, text }: Awaited<ReturnType<typeof as>>) => ({
    status,
    headers,
    text,
  });

  test.each(Object.entries(operations))('is not there for %s, byte for byte', async (_, { query }) => {
    const ids = idsOf(owned);
    const foreign = await as(other, query(ids));
    expect(foreign.status).toBe(200);
    for (const unknown of [
      missing,
      { requestId: 'x', deliveryId: '', shareId: 'x', erasureId: '', grantId: 'x' },
      {
        requestId: owned.deliveryId,
        deliveryId: owned.requestId,
        shareId: owned.erasureId,
        erasureId: owned.shareId,
        grantId: owned.shareId,
      },
    ]) {
      expect(bytesOf(await as(other, query({ ...ids, ...unknown })))).toEqual(bytesOf(foreign));
    }
    expect(foreign.text).not.toMatch(/req_|dlv_|shr_|era_|gra_/);
  });

  test('is no node, nor is a session but to its own device', async () => {
    const another = await stage.own(other);
    const query = '{ a: node(id: "x") { id } }';
    const nothing = bytesOf(await as(other, query));
    expect(nothing.text).toBe('{"data":{"a":null}}\n');
    for (const id of [
      owned.requestId,
      owned.deliveryId,
      owned.shareId,
      owned.grantId,
      owned.sessionId,
      owner.id,
      missing.requestId,
    ]) {
      const callers = [
        await headersOf(stage.endpoint, other.clientKey, await stage.accessToken(other)),
        await headersOf(stage.endpoint, another.device.signKey, another.sessionToken),
        await headersOf(stage.endpoint, another.device.signKey, null),
        {},
      ];
      for (const headers of callers)
        expect(bytesOf(await ask(stage.endpoint, headers, query.replace('x', id)))).toEqual(nothing);
    }
    for (const id of [owned.requestId, owned.deliveryId, owned.shareId, owned.grantId])
      expect((await as(owner, query.replace('x', id))).body).toEqual({ data: { a: { id } } });
    const own = await headersOf(stage.endpoint, another.device.signKey, another.sessionToken);
    const answer = await ask(stage.endpoint, own, query.replace('x', another.sessionId));
    expect(answer.body).toEqual({ data: { a: { id: another.sessionId } } });
  });

  test('is in no list', async () => {
    const { text } = await as(other, '{ dataRequests(first: 100) { edges { cursor node { id } } } }');
    expect(text).not.toContain(owned.requestId);
  });

  test('is as it was: its owner finds it, pairs, ends and withdraws', async () => {
    for (const [name, { query, owner: answer }] of Object.entries(operations)) {
      expect((await as(owner, query(idsOf(owned)))).body).toEqual({ data: { [name]: answer } });
    }
  });
});

describeOnEngineAtHand('an invitation that does not work', (engine) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(engine);
  });
  afterAll(() => stage.close());

  test('answers everybody the same, whatever is wrong with it', async () => {
    const lender = await stage.provider('Linde');
    const used = await stage.own(lender);
    const { signKey, sealKey } = await makeTestDevice();
    const redeem = async (requestId: string, redeemToken: string) => {
      const input = { requestId, redeemToken, sealKey: Buffer.from(sealKey.publicKey).toString('base64url') };
      const query =
        'mutation ($input: RedeemInvitationInput!) { redeemInvitation(input: $input) { accessToken refusals { code detail path } } }';
      const { status, text } = await ask(stage.endpoint, await headersOf(stage.endpoint, signKey, null), query, {
        input,
      });
      return { status, text };
    };
    const token = Buffer.alloc(32, 7).toString('base64url');
    const answers = [
      await redeem(used.requestId, token),
      await redeem('req_AAAAAAAAAAAAAAAAAAAAAA', token),
      await redeem('', ''),
      await redeem(used.requestId, 'x'.repeat(10_000)),
      await redeem(used.deliveryId, token),
    ];
    expect(answers[0]).toMatchObject({ status: 200, text: expect.stringContaining('INVITATION_INVALID') });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});
