import { sweepAttempts } from '../access/attempt.store.ts';
import { sweepJtis } from '../access/replay.store.ts';
import { makeUp } from '../audit/audit.store.ts';
import { sweepComplaints } from '../complaints/sweep-complaints.ts';
import type { Eraser } from '../sessions/erase.ts';
import { sweepSessions } from '../sessions/expired.store.ts';
import { tellPortalsBack } from '../sessions/portal-back.ts';
import { sweepDeliveries } from '../shares/lapse.ts';
import { sweepGrants } from '../shares/sweep-grants.ts';
import { sweepShares } from '../shares/sweep-shares.ts';

/**
 * Ends and erases whatever has passed its deadline. One part that fails keeps none of the others from erasing.
 *
 * @param now - domain time
 * @param machineNow - by which tokens and proofs expire
 * @returns what failed; empty when all is done
 */
export async function sweepAll(eraser: Eraser, now: Date, machineNow: Date): Promise<readonly unknown[]> {
  const done = await Promise.allSettled([
    sweepSessions(eraser, now),
    sweepDeliveries(eraser, now),
    sweepShares(eraser, now),
    sweepComplaints(eraser, now),
    sweepGrants(eraser, now),
    makeUp(eraser.db),
    tellPortalsBack(eraser, now),
    sweepJtis(eraser.db, machineNow),
    sweepAttempts(eraser.db, machineNow),
  ]);
  return done.flatMap((part) => (part.status === 'rejected' ? [part.reason as unknown] : []));
}
