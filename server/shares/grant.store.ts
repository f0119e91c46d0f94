import { and, asc, eq, type SQL } from 'drizzle-orm';
import { fromUtf8, wipe } from '../../sealing/bytes.ts';
import { type ChildGrant, readChildGrant } from '../../sealing/child-grant.ts';
import type { Digest } from '../../sealing/digest.ts';
import type { Database } from '../database/database.ts';
import type { GrantId, ProviderId, ShareId, StorageKeyId } from '../database/ids.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { unwrap } from '../keyring/wrap.ts';
import type { GrantFacts } from './grant.state.ts';
import { grant, grantAccess, grantApproval, grantEnd, grantSealing, grantVault } from './grant.tables.ts';

/** A grant with the facts its state follows from. */
export interface StoredGrant extends GrantFacts {
  readonly id: GrantId;
  readonly shareId: ShareId;
  readonly parentId: GrantId | null;
  readonly granterId: ProviderId;
  readonly recipientId: ProviderId;
  readonly digest: Digest;
  readonly signed: string;
  readonly at: Date;
  /** The approval as the device signed it. */
  readonly approval: string | null;
  readonly storageKeyId: StorageKeyId | null;
}

async function grantsWhere(db: Database, where: SQL | undefined): Promise<StoredGrant[]> {
  const found = await db
    .select({
      grant,
      approval: grantApproval.signed,
      approvedAt: grantApproval.at,
      storageKeyId: grantSealing.storageKeyId,
      sealedAt: grantSealing.at,
      end: { reason: grantEnd.reason, at: grantEnd.at },
    })
    .from(grant)
    .leftJoin(grantApproval, eq(grantApproval.grantId, grant.id))
    .leftJoin(grantSealing, eq(grantSealing.grantId, grant.id))
    .leftJoin(grantEnd, eq(grantEnd.grantId, grant.id))
    .where(where)
    .orderBy(asc(grant.at), asc(grant.id));
  return found.map(({ grant: row, ...facts }) => ({ ...row, ...facts }));
}

/** All grants that were made of a share, oldest first. */
export function grantsOfShare(db: Database, id: ShareId): Promise<StoredGrant[]> {
  return grantsWhere(db, eq(grant.shareId, id));
}

/** What was signed with this digest, if it was taken up. */
export async function grantByDigest(db: Database, digest: Digest): Promise<StoredGrant | undefined> {
  const [found] = await grantsWhere(db, eq(grant.digest, digest));
  return found;
}

/** A grant of this share; of another one it is not there. */
export async function grantInShare(db: Database, of: ShareId, id: GrantId): Promise<StoredGrant | undefined> {
  const [found] = await grantsWhere(db, and(eq(grant.id, id), eq(grant.shareId, of)));
  return found;
}

/** A grant this provider made or was given; a foreign one is not there. */
export async function grantOfProvider(db: Database, of: ProviderId, id: GrantId): Promise<StoredGrant | undefined> {
  const [found] = await grantsWhere(db, eq(grant.id, id));
  return found && (found.granterId === of || found.recipientId === of) ? found : undefined;
}

/** What the granter signed, as it was admitted. */
export function claimsOf({ signed }: Pick<StoredGrant, 'signed'>): ChildGrant {
  return readChildGrant(signed);
}

/** Every opening so far, in order. */
export function grantAccessesOf(db: Database, id: GrantId): Promise<{ readonly number: number; readonly at: Date }[]> {
  return db
    .select({ number: grantAccess.number, at: grantAccess.at })
    .from(grantAccess)
    .where(eq(grantAccess.grantId, id))
    .orderBy(asc(grantAccess.number));
}

/** The granted sections as they are opened (JSON text), or `null` once the storage key is destroyed. */
export async function grantText(
  { db, keyring }: { readonly db: Database; readonly keyring: Keyring },
  { id, storageKeyId }: Pick<StoredGrant, 'id' | 'storageKeyId'>,
): Promise<string | null> {
  const [kept] = await db.select().from(grantVault).where(eq(grantVault.grantId, id));
  const key = kept && storageKeyId && (await keyring.use(storageKeyId));
  if (!kept || !key) return null;
  try {
    return fromUtf8(unwrap(key, kept.wrapped, { row: id, kind: 'grant' }), 'grant');
  } finally {
    wipe(key);
  }
}
