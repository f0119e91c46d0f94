import { count, eq } from 'drizzle-orm';
import { accepted, type Outcome, refused } from '../../schema/refusals.ts';
import { record } from '../audit/audit.store.ts';
import type { DeliveryTools } from './delivery.store.ts';
import { grantState } from './grant.state.ts';
import { grantText, type StoredGrant } from './grant.store.ts';
import { grantAccess, grantEnd } from './grant.tables.ts';
import type { Retrieved } from './retrieve.ts';
import { tellHolder } from './tell-grant.ts';
import { AlreadyEnded, unlessEnded } from './unless-ended.ts';

/**
 * Opens a grant for its recipient, as `retrieveShare` does a share: access, notice and audit entry are committed before
 * anything is answered, and of a retrieval and an end at the same moment one comes first.
 * @throws AuditUnavailable when it could not be recorded: nothing is released
 */
export async function retrieveGrant(tools: DeliveryTools, stored: StoredGrant, now: Date): Promise<Outcome<Retrieved>> {
  const state = grantState(stored, now);
  if (state === 'PROPOSED' || state === 'APPROVED') return refused('CONSENT_REQUIRED', state);
  if (state !== 'ACTIVE') return refused('CONSENT_WITHDRAWN', state);
  const number = await insertAccess(tools, stored, now);
  const sealed = number === undefined ? null : await grantText(tools, stored);
  return number === undefined || sealed === null ? refused('CONSENT_WITHDRAWN') : accepted({ sealed, number, at: now });
}

/** The number of this access; `undefined` when the grant ended meanwhile. */
async function insertAccess({ db, bell }: DeliveryTools, stored: StoredGrant, now: Date): Promise<number | undefined> {
  const { id, recipientId } = stored;
  return unlessEnded(() =>
    db.transaction(async (tx) => {
      await tellHolder(tx, bell, stored, 'GRANT_RETRIEVED', now);
      // Whatever ends the share or a grant before this one ends this one in the same transaction.
      const ended = await tx.select().from(grantEnd).where(eq(grantEnd.grantId, id));
      if (ended.length > 0) throw new AlreadyEnded();
      const [counted] = await tx.select({ before: count() }).from(grantAccess).where(eq(grantAccess.grantId, id));
      const number = (counted?.before ?? 0) + 1;
      await tx.insert(grantAccess).values({ grantId: id, number, at: now });
      await record(tx, [{ kind: 'GRANT_RETRIEVED', ids: { grant: id, provider: recipientId } }], now);
      return number;
    }),
  );
}
