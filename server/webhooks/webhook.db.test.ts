import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { makeTestProvider, random } from '../access/caller.fixture.ts';
import { type Provider, providerById } from '../access/provider.store.ts';
import { domainNow, moveClock } from '../database/clock.ts';
import { mintId, type WebhookId } from '../database/ids.ts';
import { describeOnEachEngine, openTestDatabase, type TestDatabase } from '../database/testing.ts';
import { append } from '../events/append.ts';
import { deliveriesStream, grantsStream, writeCursor } from '../events/stream.ts';
import { openFolderKeyring } from '../keyring/folder-keyring.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { type Endpoint, openEndpoint } from '../posting/endpoint.fixture.ts';
import { RETRY_SECONDS } from '../posting/schedule.ts';
import { insertReplay, postOf, postsOf } from './post.store.ts';
import { type SendTools, sendDue } from './send.ts';
import { addWebhook, endWebhook, liveWebhooks, WebhookRefused } from './webhook.store.ts';
import { webhookAttempt, webhookOutcome } from './webhook.tables.ts';

describeOnEachEngine('a webhook', (engine) => {
  /** A lender for each test. */
  const WORDS = 'akker berg dorp eiland gracht haven klif meer polder rots strand terp vliet wad'.split(' ');
  let database: TestDatabase;
  let endpoint: Endpoint;
  let folder: string;
  let keyring: Keyring;
  let provider: Provider;
  let tools: SendTools;
  let id: WebhookId;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    folder = await mkdtemp(join(tmpdir(), 'zegel-webhooks-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await database.close();
  });
  // Each test has its own provider, endpoint and keys: what happens to one webhook is nobody else's.
  beforeEach(async () => {
    endpoint = await openEndpoint();
    const word = `${WORDS.shift()}`;
    keyring = await openFolderKeyring(join(folder, word), random);
    tools = { db: database.db, keyring, random, clock: () => new Date(), allowLoopback: true };
    const found = await providerById(database.db, (await makeTestProvider(database.db, word)).id);
    if (!found) throw new Error('it was registered');
    provider = found;
    await happens(1);
    ({ id } = await addWebhook(tools, provider, endpoint.url, true, await domainNow(database.db)));
  });
  afterEach(() => endpoint.close());

  async function happens(times: number): Promise<void> {
    const now = await domainNow(database.db);
    for (let count = 0; count < times; count += 1) {
      const event = { kind: 'PENDING', data: { delivery: mintId('dlv', random) } };
      await database.db.transaction((tx) => append(tx, database.bell, deliveriesStream(provider.id), now, event));
    }
  }
  const send = (by: SendTools = tools) => sendDue(by, id, () => false);
  const idsSeen = () => endpoint.seen.map(({ headers }) => headers['webhook-id']);
  const cursors = (...numbers: number[]) => numbers.map((at) => writeCursor(deliveriesStream(provider.id), at));
  const outcomes = async () =>
    (
      await database.db
        .select()
        .from(webhookOutcome)
        .where(eq(webhookOutcome.webhookId, id))
        .orderBy(webhookOutcome.number, webhookOutcome.attempt)
    ).map(({ code, status }) => (status === null ? code : `${code} ${status}`));

  const claims = () => database.db.select().from(webhookAttempt).where(eq(webhookAttempt.webhookId, id));
  const live = async () =>
    (await liveWebhooks(database.db)).filter(({ providerId }) => providerId === provider.id).map(({ url }) => url);

  it('is posted each event since it was added, once, by however many senders', async () => {
    await happens(25);
    const other = await openTestDatabase(engine, { share: database });
    await Promise.all([send(), send({ ...tools, db: other.db }), send(), send({ ...tools, db: other.db })]);
    await other.close();
    expect(idsSeen().sort()).toEqual(cursors(...Array.from({ length: 25 }, (_, at) => at + 2)).sort());
    expect(new Set(await outcomes())).toEqual(new Set(['DELIVERED 204']));
  });

  it('is posted what becomes of grants beside deliveries, each by the cursor of its own stream', async () => {
    const granted = async (kind: string): Promise<void> => {
      const [now, data] = [await domainNow(database.db), { grant: mintId('gra', random) }];
      await database.db.transaction((tx) => append(tx, database.bell, grantsStream(provider.id), now, { kind, data }));
      await moveClock(database.db, 1_000);
    };
    await granted('GRANT_PROPOSED');
    await endWebhook(tools, id, 'REMOVED', await domainNow(database.db));
    ({ id } = await addWebhook(tools, provider, endpoint.url, true, await domainNow(database.db)));
    await granted('GRANT_APPROVED');
    await happens(1);
    await moveClock(database.db, 1_000);
    await granted('GRANTED');
    await send();
    const grants = [2, 3].map((at) => writeCursor(grantsStream(provider.id), at));
    expect(idsSeen().sort()).toEqual([...grants, ...cursors(2)].sort());
    expect(endpoint.seen.map(({ body }) => (JSON.parse(body) as { type: string }).type).sort()).toEqual([
      'delivery.pending',
      'grant.approved',
      'grant.granted',
    ]);
    const listed = await postsOf(database.db, provider.id, { failedOnly: false, limit: 2 });
    const behind = listed[1] ?? expect.fail('two are listed');
    const rest = await postsOf(database.db, provider.id, { failedOnly: false, behind, limit: 5 });
    expect([...listed, ...rest].map(({ stream, number }) => [stream, number])).toEqual([
      ['GRANTS', 3],
      ['DELIVERIES', 2],
      ['GRANTS', 2],
    ]);
    const again = await postOf(database.db, provider.id, { webhookId: id, stream: 'GRANTS', number: 2 });
    await insertReplay(database, again ?? expect.fail('it was posted'), await domainNow(database.db));
    await send();
    expect(idsSeen().slice(3)).toEqual(grants.slice(0, 1));
  });

  it('that fails holds up no later event, and is tried again when its time has come, under the same id', async () => {
    await happens(2);
    endpoint.answer(500);
    await send();
    await send();
    expect(endpoint.seen).toHaveLength(2);
    await moveClock(database.db, 7_000);
    await send();
    expect(idsSeen().sort()).toEqual([...cursors(2, 3), ...idsSeen().slice(-1)].sort());
    expect((await outcomes()).sort()).toEqual(['ANSWERED 500', 'DELIVERED 204', 'DELIVERED 204']);
  });

  it('is given up after the last time of the schedule', async () => {
    await happens(1);
    endpoint.answer(...Array.from({ length: 20 }, () => 503));
    for (let count = 0; count < 12; count += 1) {
      await send();
      await moveClock(database.db, 30 * 3600_000);
    }
    expect(endpoint.seen).toHaveLength(RETRY_SECONDS.length + 1);
  });

  it('is not posted twice because the clock of the domain jumps while it is under way', async () => {
    await happens(1);
    let release: (status: number) => void = () => {};
    endpoint.answer(
      new Promise((resolve) => {
        release = resolve;
      }),
    );
    const slow = send();
    await endpoint.next();
    await moveClock(database.db, 24 * 3600_000);
    await send();
    release(200);
    await slow;
    await send();
    expect(endpoint.seen).toHaveLength(1);
    expect(await outcomes()).toEqual(['DELIVERED 200']);
  });

  it('is posted again when whoever claimed it is gone', async () => {
    await happens(1);
    await database.asOwner(sql`insert into ${webhookAttempt} (webhook_id, number, attempt, at, claimed_at)
      values (${id}, 2, 1, clock_timestamp(), clock_timestamp() - interval '2 minutes')`);
    await send();
    expect([await outcomes(), endpoint.seen]).toEqual([['CUT_SHORT'], []]);
    await moveClock(database.db, 7_000);
    await send();
    expect([await outcomes(), idsSeen()]).toEqual([['CUT_SHORT', 'DELIVERED 204'], cursors(2)]);
  });

  it('follows no redirect', async () => {
    await happens(1);
    endpoint.answer(302);
    await send();
    expect([await outcomes(), endpoint.seen.length]).toEqual([['MALFORMED'], 1]);
  });

  it('that answers 410 is ended: its secret is destroyed and nothing is posted any more', async () => {
    await happens(1);
    endpoint.answer(410);
    await send();
    await happens(1);
    await send();
    expect([await outcomes(), await live(), await keyring.list()]).toEqual([['ANSWERED 410'], [], []]);
    expect(endpoint.seen).toHaveLength(1);
  });

  it('claims nothing and posts nothing when there is no secret to sign with', async () => {
    await happens(1);
    for (const key of await keyring.list()) await keyring.destroy(key);
    await send();
    expect([endpoint.seen, await claims()]).toEqual([[], []]);
  });

  it('on this machine is not reached outside practice, whatever was registered', async () => {
    await happens(1);
    await expect(send({ ...tools, allowLoopback: false })).rejects.toThrow(TypeError);
    expect([endpoint.seen, await claims()]).toEqual([[], []]);
  });

  it('is refused elsewhere than at an https address of the provider’s domain', async () => {
    const now = await domainNow(database.db);
    const { domain } = provider;
    for (const url of [
      `http://${domain}/hook`,
      'https://elsewhere.example/hook',
      `https://${domain}.elsewhere.example/hook`,
      `https://user@${domain}/hook`,
      `https://${domain}/hook#part`,
      'https://10.0.0.1/hook',
      endpoint.url,
    ])
      await expect(addWebhook(tools, provider, url, false, now)).rejects.toBeInstanceOf(WebhookRefused);
    await endWebhook(tools, id, 'REMOVED', now);
    await addWebhook(tools, provider, `https://hooks.${domain}:8443/zegel`, false, now);
    expect(await live()).toEqual([`https://hooks.${domain}:8443/zegel`]);
  });
});
