import type { Bell } from '../database/bell.ts';
import type { Transaction } from '../database/database.ts';
import { append } from '../events/append.ts';
import { deliveriesStream, shareStream } from '../events/stream.ts';
import type { StoredShare } from './share.store.ts';
import type { ShareChange } from './share.types.ts';

/** Tells the holder of a share and its provider what happened to it, in the transaction of the fact. */
export async function tellBoth(
  tx: Transaction,
  bell: Bell,
  { id, deliveryId, providerId }: Pick<StoredShare, 'id' | 'deliveryId' | 'providerId'>,
  kind: ShareChange,
  now: Date,
): Promise<void> {
  await append(tx, bell, shareStream(id), now, { kind, data: {} });
  await append(tx, bell, deliveriesStream(providerId), now, { kind, data: { delivery: deliveryId } });
}
