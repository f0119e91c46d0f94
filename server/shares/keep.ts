import { utf8, wipe } from '../../sealing/bytes.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import type { Delivery } from '../../sealing/delivery.ts';
import { jwkThumbprint, type PublicJwk } from '../../sealing/keys.ts';
import type { Random } from '../../sealing/primitives.ts';
import type { AuditFact } from '../audit/audit.ts';
import type { Bell } from '../database/bell.ts';
import type { Transaction } from '../database/database.ts';
import { mintId, type ShareId, type StorageKeyId } from '../database/ids.ts';
import { append } from '../events/append.ts';
import { shareStream } from '../events/stream.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { wrap, wrapNonceLength } from '../keyring/wrap.ts';
import type { delivery } from './delivery.tables.ts';
import { daysAfter } from './share.state.ts';
import { share, shareVault } from './share.tables.ts';

/** What a consumer agreed to keep, and the public half of the key they keep it by. */
export interface Keeping {
  readonly days: number;
  readonly shareKey: PublicJwk;
}

/** A share whose bytes are wrapped under a storage key of its own, not yet in the database. */
export interface PreparedShare extends Keeping {
  readonly id: ShareId;
  readonly storageKeyId: StorageKeyId;
  readonly wrapped: Uint8Array;
}

/** Makes the share's storage key, durable before the first row wrapped under it, and wraps the delivery under it. */
export async function prepareShare(
  { keyring, random }: { readonly keyring: Keyring; readonly random: Random },
  keeping: Keeping,
  made: Delivery,
): Promise<PreparedShare> {
  const id = mintId('shr', random);
  const storageKeyId = mintId('key', random);
  await keyring.create(storageKeyId);
  const key = await keyring.use(storageKeyId);
  if (!key) throw new Error('a storage key just made is there');
  const wrapped = wrap(key, random(wrapNonceLength), utf8(canonicalize(made)), { row: id, kind: 'share' });
  wipe(key);
  return { ...keeping, id, storageKeyId, wrapped };
}

/**
 * Keeps what was prepared, in the transaction of its approval.
 * @returns what the audit records; `undefined` when this share key is another share's
 */
export async function insertShare(
  tx: Transaction,
  bell: Bell,
  of: Pick<typeof delivery.$inferInsert, 'id' | 'requestId' | 'providerId' | 'subject'>,
  { id, storageKeyId, wrapped, days, shareKey }: PreparedShare,
  now: Date,
): Promise<AuditFact | undefined> {
  const inserted = await tx
    .insert(share)
    .values({
      id,
      deliveryId: of.id,
      requestId: of.requestId,
      providerId: of.providerId,
      subject: of.subject,
      holder: jwkThumbprint(shareKey),
      holderKey: shareKey,
      storageKeyId,
      at: now,
      until: daysAfter(now, days),
    })
    .onConflictDoNothing()
    .returning();
  if (inserted.length === 0) return undefined;
  await tx.insert(shareVault).values({ shareId: id, wrapped });
  await append(tx, bell, shareStream(id), now, { kind: 'KEPT', data: {} });
  return { kind: 'SHARE_KEPT', ids: { share: id, delivery: of.id, days } };
}
