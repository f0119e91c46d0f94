import { asc, eq } from 'drizzle-orm';
import { fromUtf8, wipe } from '../../sealing/bytes.ts';
import type { Thumbprint } from '../../sealing/keys.ts';
import type { Database } from '../database/database.ts';
import type { DeliveryId, ProviderId, ShareId } from '../database/ids.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { unwrap } from '../keyring/wrap.ts';
import type { ShareFacts } from './share.state.ts';
import { share, shareAccess, shareEnd, shareVault } from './share.tables.ts';

/** A share with the facts its state follows from. */
export type StoredShare = typeof share.$inferSelect & ShareFacts;

type Found = Parameters<typeof eq>[1];

async function shareWhere(
  db: Database,
  column: Parameters<typeof eq>[0],
  value: Found,
): Promise<StoredShare | undefined> {
  const [found] = await db
    .select({ share, end: { reason: shareEnd.reason, at: shareEnd.at } })
    .from(share)
    .leftJoin(shareEnd, eq(shareEnd.shareId, share.id))
    .where(eq(column, value));
  return found && { ...found.share, end: found.end };
}

/** The share this key opens: there is one at most. */
export function shareOfHolder(db: Database, thumbprint: Thumbprint): Promise<StoredShare | undefined> {
  return shareWhere(db, share.holder, thumbprint);
}

/** What is kept of a delivery, if it is kept. */
export function shareOfDelivery(db: Database, id: DeliveryId): Promise<StoredShare | undefined> {
  return shareWhere(db, share.deliveryId, id);
}

/** A share, whoever it is kept for: for grants, which have their own proof. */
export function shareById(db: Database, id: ShareId): Promise<StoredShare | undefined> {
  return shareWhere(db, share.id, id);
}

/** A share kept for this provider; a foreign one is not there. */
export async function shareOfProvider(db: Database, of: ProviderId, id: ShareId): Promise<StoredShare | undefined> {
  const found = await shareById(db, id);
  return found?.providerId === of ? found : undefined;
}

/** Every opening so far, in order. */
export function accessesOf(db: Database, id: ShareId): Promise<{ readonly number: number; readonly at: Date }[]> {
  return db
    .select({ number: shareAccess.number, at: shareAccess.at })
    .from(shareAccess)
    .where(eq(shareAccess.shareId, id))
    .orderBy(asc(shareAccess.number));
}

/** The delivery as it is opened (JSON text), or `null` once its storage key is destroyed. */
export async function shareText(
  { db, keyring }: { readonly db: Database; readonly keyring: Keyring },
  { id, storageKeyId }: Pick<StoredShare, 'id' | 'storageKeyId'>,
): Promise<string | null> {
  const [vault] = await db.select().from(shareVault).where(eq(shareVault.shareId, id));
  const key = vault && (await keyring.use(storageKeyId));
  if (!vault || !key) return null;
  try {
    return fromUtf8(unwrap(key, vault.wrapped, { row: id, kind: 'share' }), 'share');
  } finally {
    wipe(key);
  }
}
