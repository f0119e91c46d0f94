import { count, eq } from 'drizzle-orm';
import { accepted, type Outcome, refused } from '../../schema/refusals.ts';
import { record } from '../audit/audit.store.ts';
import { append } from '../events/append.ts';
import { shareStream } from '../events/stream.ts';
import type { DeliveryTools } from './delivery.store.ts';
import { shareState } from './share.state.ts';
import { type StoredShare, shareText } from './share.store.ts';
import { shareAccess, shareEnd } from './share.tables.ts';
import { AlreadyEnded, unlessEnded } from './unless-ended.ts';

/** One opening of a share: the input of `open`, and which opening it was. */
export interface Retrieved {
  readonly sealed: string;
  readonly number: number;
  readonly at: Date;
}

/**
 * Opens a share for its provider. Access, notice and audit entry are committed before anything is answered: one cannot
 * be had without the others. Of a retrieval and a withdrawal at the same moment the first to reach the share's stream
 * counts.
 * @throws AuditUnavailable when it could not be recorded: nothing is released
 */
export async function retrieveShare(tools: DeliveryTools, stored: StoredShare, now: Date): Promise<Outcome<Retrieved>> {
  const state = shareState(stored, now);
  if (state !== 'ACTIVE') return refused('CONSENT_WITHDRAWN', state);
  const number = await insertAccess(tools, stored, now);
  const sealed = number === undefined ? null : await shareText(tools, stored);
  return number === undefined || sealed === null ? refused('CONSENT_WITHDRAWN') : accepted({ sealed, number, at: now });
}

/** The number of this access; `undefined` when the share ended meanwhile. */
async function insertAccess(
  { db, bell }: DeliveryTools,
  { id, providerId }: StoredShare,
  now: Date,
): Promise<number | undefined> {
  return unlessEnded(() =>
    db.transaction(async (tx) => {
      // The stream's counter is held from here: whoever ends the share comes before or after, never in between.
      await append(tx, bell, shareStream(id), now, { kind: 'RETRIEVED', data: {} });
      const ended = await tx.select().from(shareEnd).where(eq(shareEnd.shareId, id));
      if (ended.length > 0) throw new AlreadyEnded();
      const [counted] = await tx.select({ before: count() }).from(shareAccess).where(eq(shareAccess.shareId, id));
      const number = (counted?.before ?? 0) + 1;
      await tx.insert(shareAccess).values({ shareId: id, number, at: now });
      await record(tx, [{ kind: 'SHARE_RETRIEVED', ids: { share: id, provider: providerId } }], now);
      return number;
    }),
  );
}
