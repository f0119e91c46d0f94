import { eq, inArray } from 'drizzle-orm';
import { utf8, wipe } from '../../sealing/bytes.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import { type ChildGrant, grantDigest } from '../../sealing/child-grant.ts';
import type { Granted } from '../../sealing/granted.ts';
import type { Random } from '../../sealing/primitives.ts';
import { record } from '../audit/audit.store.ts';
import type { Transaction } from '../database/database.ts';
import { type GrantId, mintId, type ProviderId } from '../database/ids.ts';
import { wrap, wrapNonceLength } from '../keyring/wrap.ts';
import type { DeliveryTools } from './delivery.store.ts';
import type { StoredGrant } from './grant.store.ts';
import { grant, grantEnd, grantSealing, grantVault } from './grant.tables.ts';
import type { GrantedOf } from './granted-of.ts';
import type { StoredShare } from './share.store.ts';
import { shareEnd } from './share.tables.ts';
import { tellHolder, tellProviders } from './tell-grant.ts';
import { AlreadyEnded, unlessEnded } from './unless-ended.ts';

export type MakeTools = DeliveryTools & { readonly random: Random };

/** A grant that was admitted, and what it is made from. */
export interface AdmittedGrant {
  readonly claims: ChildGrant;
  readonly signed: string;
  readonly allowedBy: 'RECEIPT' | 'APPROVAL';
  readonly share: StoredShare;
  readonly parent: StoredGrant | undefined;
  readonly granterId: ProviderId;
  readonly recipientId: ProviderId;
}

/**
 * Takes up a grant that the consumer is to be asked about; holder and providers are told. The same again changes nothing.
 * @returns false when what it is made from ended meanwhile
 */
export async function insertProposal(tools: MakeTools, made: AdmittedGrant, now: Date): Promise<boolean> {
  const { db, bell } = tools;
  const row = rowOf(made, mintId('gra', tools.random), now);
  const done = await unlessEnded(() =>
    db.transaction(async (tx) => {
      await tellHolder(tx, bell, row, 'GRANT_PROPOSED', now);
      await assertLiving(tx, made, []);
      const inserted = await tx.insert(grant).values(row).onConflictDoNothing().returning();
      // Somebody sent the same at the same moment: it was told once.
      if (inserted.length === 0) throw new AlreadyEnded();
      await tellProviders(tx, bell, [{ of: row, kind: 'GRANT_PROPOSED' }], now);
      await record(tx, [{ kind: 'GRANT_PROPOSED', ids: idsOf(row) }], now);
      return true;
    }),
  );
  return done ?? false;
}

/**
 * Puts the granted sections where the recipient can retrieve them, under a storage key of their own that is durable
 * before the first row wrapped under it. Fact, notice and audit entry are one transaction, or nothing happened.
 * @param of as it lies here already, when it was proposed before
 * @returns false when it was sealed before, or it or what it is made from ended meanwhile
 */
export async function insertSealed(
  tools: MakeTools,
  made: AdmittedGrant,
  of: StoredGrant | undefined,
  grantedOf: GrantedOf,
  now: Date,
): Promise<boolean> {
  const { db, bell, keyring, random } = tools;
  const row = of ?? rowOf(made, mintId('gra', random), now);
  const storageKeyId = mintId('key', random);
  await keyring.create(storageKeyId);
  try {
    const wrapped = await wrapGranted(tools, storageKeyId, grantedOf(row.id));
    const done = await unlessEnded(() =>
      db.transaction(async (tx) => {
        await tellHolder(tx, bell, row, 'GRANTED', now);
        await assertLiving(tx, made, [row.id]);
        if (!of)
          await tx
            .insert(grant)
            .values(rowOf(made, row.id, now))
            .onConflictDoNothing();
        const [taken] = await tx
          .select({ id: grant.id })
          .from(grant)
          .where(eq(grant.digest, grantDigest(made.signed)));
        if (taken?.id !== row.id) throw new AlreadyEnded();
        const sealed = await tx
          .insert(grantSealing)
          .values({ grantId: row.id, storageKeyId, at: now })
          .onConflictDoNothing()
          .returning();
        if (sealed.length === 0) throw new AlreadyEnded();
        await tx.insert(grantVault).values({ grantId: row.id, wrapped });
        await tellProviders(tx, bell, [{ of: row, kind: 'GRANTED' }], now);
        await record(tx, [{ kind: 'GRANTED', ids: idsOf(row) }], now);
        return true;
      }),
    );
    if (!done) await keyring.destroy(storageKeyId);
    return done ?? false;
  } catch (error) {
    await keyring.destroy(storageKeyId);
    throw error;
  }
}

async function wrapGranted(
  { keyring, random }: Pick<MakeTools, 'keyring' | 'random'>,
  storageKeyId: Parameters<MakeTools['keyring']['use']>[0],
  granted: Granted,
): Promise<Uint8Array> {
  const key = await keyring.use(storageKeyId);
  if (!key) throw new Error('a storage key just made is there');
  const wrapped = wrap(key, random(wrapNonceLength), utf8(canonicalize(granted)), { row: granted.id, kind: 'grant' });
  wipe(key);
  return wrapped;
}

/** Once the share's stream is held. @throws AlreadyEnded when the share, the grant's parent or the grant has ended */
async function assertLiving(
  tx: Transaction,
  { share, parent }: Pick<AdmittedGrant, 'share' | 'parent'>,
  own: readonly GrantId[],
): Promise<void> {
  const shares = await tx.select().from(shareEnd).where(eq(shareEnd.shareId, share.id));
  const ids = [...(parent ? [parent.id] : []), ...own];
  const grants = ids.length > 0 ? await tx.select().from(grantEnd).where(inArray(grantEnd.grantId, ids)) : [];
  if (shares.length + grants.length > 0) throw new AlreadyEnded();
}

type Row = typeof grant.$inferInsert;

function rowOf(made: AdmittedGrant, id: GrantId, now: Date) {
  const { claims, signed, allowedBy, share, parent, granterId, recipientId } = made;
  return {
    id,
    shareId: share.id,
    parentId: parent?.id ?? null,
    granterId,
    recipientId,
    digest: grantDigest(signed),
    signed,
    allowedBy,
    at: now,
    until: new Date(Math.min(claims.exp * 1000, (parent ?? share).until.valueOf())),
  } satisfies Row;
}

const idsOf = ({
  id,
  shareId,
  granterId,
  recipientId,
}: Pick<StoredGrant, 'id' | 'shareId' | 'granterId' | 'recipientId'>) => ({
  grant: id,
  share: shareId,
  provider: granterId,
  recipient: recipientId,
});
