import type { Memory } from './memory.ts';

/** The browser keeps nothing more, or nothing at all: what cannot do without was not done. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom';
}

/** @throws NoRoom where something was not kept that has to be */
export function needKept(isKept: boolean): void {
  if (!isKept) throw new NoRoom();
}

/** More than a secret and its names take. */
const ROOM = 'x'.repeat(4_096);

/** Before a deed of which this device alone keeps the secret. @throws NoRoom where there is no room for one */
export function needRoom({ room }: Memory): void {
  needKept(room.write(ROOM));
  room.clear();
}
