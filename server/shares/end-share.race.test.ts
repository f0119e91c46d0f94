import { join } from 'node:path';
import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { random, type TestProvider } from '../access/caller.fixture.ts';
import { describeOnEngineAtHand } from '../database/testing.ts';
import { type Owned, openStage, type Stage } from '../http.stage.fixture.ts';
import { openFolderKeyring } from '../keyring/folder-keyring.ts';
import { type DeliveryTools, deliveryOf, endDelivery } from './delivery.store.ts';
import { deliveryEnd } from './delivery.tables.ts';
import { endShare } from './end-share.ts';
import { shareById } from './share.store.ts';
import { shareEnd } from './share.tables.ts';

describeOnEngineAtHand('a share that ends while its delivery does', (engine) => {
  let stage: Stage;
  let provider: TestProvider;
  let tools: DeliveryTools;
  beforeAll(async () => {
    stage = await openStage(engine);
    provider = await stage.provider('Linde');
    const { db, bell } = stage.practice.database;
    tools = { db, bell, keyring: await openFolderKeyring(join(stage.practice.keys, 'storage'), random) };
  });
  afterAll(() => stage?.close());

  async function endBoth({ deliveryId, shareId }: Owned): Promise<void> {
    const share = await shareById(tools.db, shareId);
    const delivery = await deliveryOf(tools.db, provider.id, deliveryId);
    if (!share || !delivery) throw new Error('both are there');
    const now = new Date();
    await Promise.all([
      endShare(tools, share, 'EXPIRED', now),
      endDelivery(tools, delivery, 'LAPSED', null, now),
      endShare(tools, share, 'EXPIRED', now),
    ]);
  }

  it('ends once, as it does: of twenty at the same moment, each ended three times over, all wait for one another and never in a circle', async () => {
    const owned: Owned[] = [];
    for (let at = 0; at < 20; at++) owned.push(await stage.own(provider));
    await Promise.all(owned.map(endBoth));
    const { db } = tools;
    const ended = await db
      .select({ reason: shareEnd.reason })
      .from(shareEnd)
      .where(
        inArray(
          shareEnd.shareId,
          owned.map(({ shareId }) => shareId),
        ),
      );
    expect(ended).toEqual(owned.map(() => ({ reason: 'EXPIRED' })));
    const lapsed = await db.select().from(deliveryEnd).where(eq(deliveryEnd.outcome, 'LAPSED'));
    expect(lapsed).toHaveLength(20);
  });
});
