import { createHash } from 'node:crypto';
import { lt } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { usedJti } from './replay.tables.ts';

/**
 * Claims the one use of a signed message: true for the first to ask, false for everybody after, on whichever instance
 * (a unique insert; RFC 9449 section 11.1, RFC 7523 section 3).
 * @param maker who made it: a provider's id or the thumbprint of a key
 * @param expiresAt by the machine's clock: from then on the message is refused for its age
 */
export async function claimJti(db: Database, maker: string, jti: string, expiresAt: Date): Promise<boolean> {
  const digest = createHash('sha256')
    .update(JSON.stringify([maker, jti]))
    .digest('base64url');
  const claimed = await db.insert(usedJti).values({ digest, expiresAt }).onConflictDoNothing().returning();
  return claimed.length === 1;
}

/** Clocks of instances differ; another one may still accept what is too old here. */
const otherClocksMilliseconds = 120_000;

/** Forgets messages that no instance would accept any more. Any number of instances may do so at any time. */
export async function sweepJtis(db: Database, now: Date): Promise<void> {
  await db.delete(usedJti).where(lt(usedJti.expiresAt, new Date(now.getTime() - otherClocksMilliseconds)));
}
