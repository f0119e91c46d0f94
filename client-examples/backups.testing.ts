import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Delivery, RequestRecord } from '../sealing/delivery.ts';
import { bindKey, redeemToken } from '../sealing/link.ts';
import { native } from '../sealing/primitives.node.ts';
import { secureRandom } from '../sealing/primitives.ts';
import { openBox } from '../sealing/sealed-box.ts';
import type { OpenDatabase } from '../server/database/database.ts';
import type { DeliveryId, SessionId, ShareId } from '../server/database/ids.ts';
import { openFolderKeyring } from '../server/keyring/folder-keyring.ts';
import { UnwrapFailed, unwrap } from '../server/keyring/wrap.ts';
import { filesBelow } from '../server/practice.testing.ts';
import { sessionPart } from '../server/sessions/section.store.ts';
import { sectionVault } from '../server/sessions/session.tables.ts';
import { deliveryOf, deliveryText } from '../server/shares/delivery.store.ts';
import { deliveryVault } from '../server/shares/delivery.tables.ts';
import { shareOfProvider, shareText } from '../server/shares/share.store.ts';
import { shareVault } from '../server/shares/share.tables.ts';
import type { Shared } from './device/share.ts';
import { keysIn } from './openers.testing.ts';
import { RETRIEVE_SHARE } from './provider/operations.ts';
import type { Place, Walk } from './walk.testing.ts';
import { call } from './wire/call.ts';

/** A walk, and what came of its sharing before the copy was made. */
export type Played = Walk & { readonly deliveryId?: string; readonly kept?: Shared['kept'] };

/** What a copy of the database gives away of a walk, read as the broker reads it, with the keys it has now. */
export async function readableIn(
  { db }: OpenDatabase,
  { practice }: Place,
  { joined, deliveryId, kept }: Played,
): Promise<readonly (Uint8Array | string)[]> {
  const keyring = await openFolderKeyring(join(practice.keys, 'storage'), secureRandom);
  const stored = deliveryId && (await deliveryOf(db, practice.lender.id, deliveryId as DeliveryId));
  const delivery = stored && (await deliveryText({ db, keyring }, stored));
  const share = kept && (await shareOfProvider(db, practice.lender.id, kept.shareId as ShareId));
  const ofShare = share && (await shareText({ db, keyring }, share));
  const sections = await sessionPart({ db, keyring }, joined.session.id as SessionId);
  return [
    ...sections.map(({ ciphertext }) => ciphertext),
    ...[delivery, ofShare].filter((text) => typeof text === 'string'),
  ];
}

/** All that a lender has of what a consumer kept available: its record of the request, and what it retrieved. */
export interface LenderKeeps {
  readonly record: RequestRecord;
  readonly sealed: string;
}

/** Retrieves it, and keeps what came as it came. */
export async function retrieveSealed({ lender }: Place, { invitation, kept }: Played): Promise<LenderKeeps> {
  const { retrieveShare } = await call(lender.caller, RETRIEVE_SHARE, { input: { shareId: kept?.shareId ?? '' } });
  if (!retrieveShare.sealed) throw new Error('it is kept available');
  return { record: invitation.record, sealed: retrieveShare.sealed };
}

/** Every key a lender has, those in its boxes too; and the sealed bytes, a box and three places of each ciphertext. */
export function lenderHas({ record, sealed }: LenderKeeps): {
  readonly keys: readonly Uint8Array[];
  readonly pieces: Readonly<Record<string, Uint8Array>>;
} {
  const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'base64url'));
  const requestKey = { publicKey: bytes(record.requestKey.publicKey), secretKey: bytes(record.requestKey.secretKey) };
  const links = Object.values(record.linkSecrets).map(bytes);
  const { sections } = JSON.parse(sealed) as Delivery;
  const inBoxes = sections.map(({ key }) => openBox(bytes(key), requestKey, native)?.slice(0, 32) ?? expect.fail('K'));
  const pieces = sections.flatMap(({ section, key, ciphertext }): [string, Uint8Array][] => {
    const whole = bytes(ciphertext);
    const at = [0, Math.floor(whole.length / 2), whole.length - 32];
    return [
      [`box of ${section}`, bytes(key)],
      ...at.map((from): [string, Uint8Array] => [`${section} at ${from}`, whole.slice(from, from + 32)]),
    ];
  });
  const keys = [requestKey.secretKey, ...links, ...links.map(bindKey), ...links.map(redeemToken), ...inBoxes];
  const named = keys.map((key, at): [string, Uint8Array] => [`key ${at} of the lender`, key]);
  return { keys, pieces: Object.fromEntries([...pieces, ...named]) };
}

/** How many rows of a copy's vault these keys unwrap, whatever they were made for; and how many rows there are. */
export async function unwrappedBy({ db }: OpenDatabase, keys: readonly Uint8Array[]) {
  const rows: readonly (readonly [wrapped: Uint8Array, row: string, kind: string])[] = [
    ...(await db.select().from(sectionVault)).flatMap(({ taskId, section, ...wrapped }) =>
      (['manifest', 'ciphertext', 'keyForDevice'] as const).map(
        (kind) => [wrapped[kind], `${taskId} ${section}`, kind] as const,
      ),
    ),
    ...(await db.select().from(deliveryVault)).map((row) => [row.wrapped, row.deliveryId, 'delivery'] as const),
    ...(await db.select().from(shareVault)).map((row) => [row.wrapped, row.shareId, 'share'] as const),
  ];
  const opens = (key: Uint8Array, [wrapped, row, kind]: (typeof rows)[number]): boolean => {
    try {
      return unwrap(key, wrapped, { row, kind }).length > 0;
    } catch (error) {
      if (error instanceof UnwrapFailed) return false;
      throw error;
    }
  };
  return { rows: rows.length, unwrapped: rows.filter((row) => keys.some((key) => opens(key, row))).length };
}

/** All that may be a key in the broker's folder of keys. */
export async function brokerKeys({ practice }: Place): Promise<readonly Uint8Array[]> {
  const files = await Promise.all((await filesBelow(practice.keys)).map((file) => readFile(file)));
  return files.flatMap(keysIn);
}
