import { join } from 'node:path';
import { secureRandom } from '../sealing/primitives.ts';
import type { OpenDatabase } from '../server/database/database.ts';
import type { DeliveryId, SessionId, ShareId } from '../server/database/ids.ts';
import { openFolderKeyring } from '../server/keyring/folder-keyring.ts';
import { sessionPart } from '../server/sessions/section.store.ts';
import { deliveryOf, deliveryText } from '../server/shares/delivery.store.ts';
import { shareOfProvider, shareText } from '../server/shares/share.store.ts';
import type { Shared } from './device/share.ts';
import type { Place, Walk } from './walk.testing.ts';

/** A walk, and what came of its sharing before the copy was made. */
export type Played = Walk & { readonly deliveryId?: string; readonly kept?: Shared['kept'] };

/** How much a copy of the database gives away of a walk, read as the broker reads it, with the keys it has now. */
export async function readableIn(
  { db }: OpenDatabase,
  { practice }: Place,
  { joined, deliveryId, kept }: Played,
): Promise<number> {
  const keyring = await openFolderKeyring(join(practice.keys, 'storage'), secureRandom);
  const stored = deliveryId && (await deliveryOf(db, practice.lender.id, deliveryId as DeliveryId));
  const delivery = stored && (await deliveryText({ db, keyring }, stored));
  const share = kept && (await shareOfProvider(db, practice.lender.id, kept.shareId as ShareId));
  const ofShare = share && (await shareText({ db, keyring }, share));
  const sections = await sessionPart({ db, keyring }, joined.session.id as SessionId);
  return sections.length + (delivery ? 1 : 0) + (ofShare ? 1 : 0);
}
