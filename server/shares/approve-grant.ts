import { eq } from 'drizzle-orm';
import { record } from '../audit/audit.store.ts';
import type { DeliveryTools } from './delivery.store.ts';
import type { StoredGrant } from './grant.store.ts';
import { grantApproval, grantEnd } from './grant.tables.ts';
import { tellHolder, tellProviders } from './tell-grant.ts';
import { AlreadyEnded, unlessEnded } from './unless-ended.ts';

/** Keeps the consumer's first approval of a grant, and tells everybody. Nothing happens when the grant ended meanwhile. */
export async function insertGrantApproval(
  { db, bell }: DeliveryTools,
  stored: StoredGrant,
  signed: string,
  now: Date,
): Promise<void> {
  await unlessEnded(() =>
    db.transaction(async (tx) => {
      await tellHolder(tx, bell, stored, 'GRANT_APPROVED', now);
      const ended = await tx.select().from(grantEnd).where(eq(grantEnd.grantId, stored.id));
      const made =
        ended.length > 0
          ? []
          : await tx
              .insert(grantApproval)
              .values({ grantId: stored.id, signed, at: now })
              .onConflictDoNothing()
              .returning();
      if (made.length === 0) throw new AlreadyEnded();
      await tellProviders(tx, bell, [{ of: stored, kind: 'GRANT_APPROVED' }], now);
      await record(tx, [{ kind: 'GRANT_APPROVED', ids: { grant: stored.id } }], now);
    }),
  );
}
