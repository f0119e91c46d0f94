import { join } from 'node:path';
import { secureRandom } from '../sealing/primitives.ts';
import type { SessionId } from '../server/database/ids.ts';
import { openFolderKeyring } from '../server/keyring/folder-keyring.ts';
import { sessionPart } from '../server/sessions/section.store.ts';
import { brokerKeys } from './backups.testing.ts';
import { allKept } from './broker-keeps.testing.ts';
import type { Joined } from './device/join.ts';
import type { MeddlingBroker } from './meddling-broker.testing.ts';
import type { Search } from './needles.testing.ts';
import type { Place } from './walk.testing.ts';

/** Where what is searched for stands: in what the broker keeps, in what it was asked over HTTP, or in what it answered. */
export async function foundAt(
  { practice }: Place,
  door: MeddlingBroker,
  since: Date,
  search: Search,
): Promise<readonly string[]> {
  const known: readonly (readonly [place: string, content: Uint8Array | string])[] = [
    ...(await allKept(practice, since)),
    ['frames', door.frames()],
    ...door.asked.map((call) => ['a call', call] as const),
    ...door.heard.map(({ operation, body }) => [operation, body] as const),
  ];
  return known.flatMap(([where, content]) => search.findIn(content).map((name) => `${name} in ${where}`));
}

/** The section a broker holds of a session, unwrapped as it does to hand it over, and all that may be a key in its folder. */
export async function heldOf(place: Place, { session }: Pick<Joined, 'session'>) {
  const { keys, database } = place.practice;
  const keyring = await openFolderKeyring(join(keys, 'storage'), secureRandom);
  const [held] = await sessionPart({ db: database.db, keyring }, session.id as SessionId);
  if (!held) throw new Error('the broker holds it sealed');
  return { held, own: await brokerKeys(place) };
}
