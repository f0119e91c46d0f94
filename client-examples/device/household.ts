import { wipe } from '../../sealing/bytes.ts';
import { ownLinks } from '../../sealing/link.ts';
import { SUBJECTS } from '../../sealing/subject.ts';
import { type Joined, join } from './join.ts';

/**
 * Two people on one device, one after the other (design D17): each has keys, logins and an approval of their own, and the
 * first one's keys are destroyed before the second one's session begins, however the first one's ended.
 *
 * @param play - one person's whole way, from pairing to sharing or stopping
 * @returns what each of them came to, in the order of the link
 * @throws what `join` or `play` throws; the keys are destroyed all the same
 */
export async function oneAfterTheOther<T>(
  place: Parameters<typeof join>[0],
  written: string,
  play: (joined: Joined) => Promise<T>,
): Promise<readonly T[]> {
  const links = ownLinks(written);
  const came: T[] = [];
  for (const subject of SUBJECTS) {
    const own = links[subject];
    if (own === undefined) continue;
    const joined = await join(place, own, subject);
    try {
      came.push(await play(joined));
    } finally {
      leave(joined);
    }
  }
  return came;
}

/** Destroys every key of a session on this device: nothing it was sealed to, or signed with, is left. */
export function leave({ signKey, sealKey, personKey, bindKey }: Joined): void {
  wipe(signKey.secretKey, sealKey.secretKey, personKey, bindKey);
}
