import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secureRandom } from '../sealing/primitives.ts';
import { providerById } from '../server/access/provider.store.ts';
import { domainNow } from '../server/database/clock.ts';
import type { WebhookId } from '../server/database/ids.ts';
import { openFolderKeyring } from '../server/keyring/folder-keyring.ts';
import { type Endpoint, openEndpoint } from '../server/posting/endpoint.fixture.ts';
import { addSecret, retireSecrets, type SecretTools } from '../server/webhooks/secret.store.ts';
import { addWebhook } from '../server/webhooks/webhook.store.ts';
import { allKept } from './broker-keeps.testing.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { needlesOf, searchFor } from './needles.testing.ts';
import { otherLender } from './other-lender.testing.ts';
import { acknowledge } from './provider/deliveries.ts';
import { DELIVERIES, REPLAY_WEBHOOK, WEBHOOK_DELIVERIES } from './provider/operations.ts';
import { memoryWebhooks, verifyWebhook } from './provider/webhook.ts';
import { advance, collectedWalk, openPlace, type Place, receive, type Walk } from './walk.testing.ts';
import { call } from './wire/call.ts';
import { follow } from './wire/follow.ts';

describe('a lender without a socket', () => {
  const began = new Date();
  let place: Place;
  let endpoint: Endpoint;
  let tools: SecretTools;
  let webhookId: WebhookId;
  let secret: string;
  let walk: Walk;
  let eventId: string;
  let deliveryId: string;

  beforeAll(async () => {
    place = await openPlace('EMBEDDED');
    endpoint = await openEndpoint();
    const { database, keys, lender } = place.practice;
    const keyring = await openFolderKeyring(join(keys, 'storage'), secureRandom);
    tools = { db: database.db, keyring, random: secureRandom };
    const provider = await providerById(database.db, lender.id);
    if (!provider) throw new Error('practice has its lender');
    const now = await domainNow(database.db);
    ({ id: webhookId, secret } = await addWebhook(tools, provider, endpoint.url, true, now));
    walk = await collectedWalk(place, 'kees', { document: '{ applicant { identity { fullName } } }' });
  });
  afterAll(async () => {
    await endpoint?.close();
    await place?.close();
  });

  const posts = async (failedOnly = false, caller = place.lender.caller) =>
    (await call(caller, WEBHOOK_DELIVERIES, { failedOnly })).webhookDeliveries.edges.map(({ node }) => node);
  /** The list once the broker has written what became of the latest post. */
  async function settled(): Promise<Awaited<ReturnType<typeof posts>>> {
    for (;;) {
      const found = await posts();
      if (found.every(({ outcome }) => outcome !== null)) return found;
    }
  }
  const replay = async (input: { webhookId: string; eventId: string }, caller = place.lender.caller) => {
    const { replayWebhook } = await call(caller, REPLAY_WEBHOOK, { input });
    return replayWebhook.delivery?.state ?? replayWebhook.refusals[0]?.code;
  };

  it('is posted, when the consumer approves, a signed message that holds ids only', async () => {
    endpoint.answer(500);
    await share(walk.joined, await review(walk.joined), 'nl');
    const message = await verifyWebhook(await endpoint.next(), [secret], memoryWebhooks());
    deliveryId = (await receive(place, walk)).deliveryId;
    eventId = message?.id ?? '';
    expect(message).toEqual({
      id: eventId,
      type: 'delivery.pending',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      data: { deliveryId, requestId: walk.invitation.record.request, subject: 'APPLICANT' },
    });
    for await (const { cursor } of follow(
      place.lender.caller,
      DELIVERIES,
      { after: null },
      (told) => told.deliveries,
    )) {
      expect(eventId).toBe(cursor);
      break;
    }
    expect(await settled()).toMatchObject([{ eventId, state: 'PENDING', outcome: 'ANSWERED', status: 500 }]);
  });

  it('that answered 500 is posted the same message again when its time has come', async () => {
    await advance(place, 10);
    const again = await endpoint.next();
    expect(await verifyWebhook(again, [secret], memoryWebhooks())).toMatchObject({ id: eventId });
    expect(again.body).toBe(endpoint.seen[0]?.body);
    expect(await settled()).toMatchObject([{ state: 'DELIVERED', attempts: 2, status: 204, retryAt: null }]);
    expect(await posts(true)).toEqual([]);
  });

  it('asks for a message again; another lender neither sees nor replays it', async () => {
    expect(await replay({ webhookId, eventId })).toBe('PENDING');
    expect(await verifyWebhook(await endpoint.next(), [secret], memoryWebhooks())).toMatchObject({ id: eventId });
    const other = await otherLender(place.practice);
    expect([await posts(false, other.caller), await replay({ webhookId, eventId }, other.caller)]).toEqual([
      [],
      'NOT_FOUND',
    ]);
    expect(await replay({ webhookId, eventId: 'garbage' })).toBe('NOT_FOUND');
    await settled();
  });

  it('verifies with the old and the new secret while both live, and with the new one alone once the old is retired', async () => {
    const now = await domainNow(tools.db);
    const renewed = await addSecret(tools, webhookId, now);
    await acknowledge(place.lender.caller, deliveryId);
    const both = await endpoint.next();
    for (const either of [secret, renewed])
      expect(await verifyWebhook(both, [either], memoryWebhooks())).toMatchObject({ type: 'delivery.acknowledged' });
    await settled();
    expect(await retireSecrets(tools, webhookId, 'ALL_BUT_NEWEST', now)).toBe(1);
    await replay({ webhookId, eventId });
    const one = await endpoint.next();
    expect(await verifyWebhook(one, [renewed], memoryWebhooks())).toMatchObject({ id: eventId });
    await expect(verifyWebhook(one, [secret], memoryWebhooks())).rejects.toThrow('not a webhook');
    const secrets = searchFor(needlesOf({ secret, renewed }));
    const kept = await allKept(place.practice, began);
    expect(kept.flatMap(([where, content]) => secrets.findIn(content).map((what) => `${what} in ${where}`))).toEqual(
      [],
    );
  });
});
