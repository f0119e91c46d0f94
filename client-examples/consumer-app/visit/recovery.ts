import { fromBase64url, toBase64url } from '../../../sealing/bytes.ts';
import { RECOVERY_SECRET_LENGTH } from '../../../sealing/share-key.ts';
import { holderOf, look, NoShare } from '../../device/kept-share.ts';
import type { ShareMemory } from '../memory/memory.ts';
import { needKept } from '../memory/room.ts';
import type { Machine } from './visit.ts';

/** So many characters stand together. */
const GROUP = 4;
const GROUPS = (RECOVERY_SECRET_LENGTH * 2) / GROUP;

/**
 * A recovery secret as it stands on paper: hexadecimal, lower case, in groups of four.
 * @param secret base64url of 32 bytes
 */
export function recoveryCode(secret: string): readonly string[] {
  const bytes = fromBase64url(secret, 'secret', RECOVERY_SECRET_LENGTH);
  const written = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return written.match(new RegExp(`.{${GROUP}}`, 'g')) ?? [];
}

/**
 * The secret in what was typed, or in a file that was kept: however its groups are parted, in capitals or not.
 * @returns base64url of 32 bytes; `undefined` where no whole code stands
 */
export function readRecoveryCode(written: string): string | undefined {
  const group = `[0-9a-f]{${GROUP}}`;
  const found = new RegExp(`(?<![0-9a-z])${group}(?:[\\s-]*${group}){${GROUPS - 1}}(?![0-9a-z])`, 'i').exec(written);
  const pairs = found?.[0].replace(/[\s-]/g, '').match(/../g);
  return pairs ? toBase64url(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16))) : undefined;
}

/**
 * Puts a share on this device's list by its recovery secret alone; the proof of it is not told by anybody.
 * @returns its id; `undefined` when the broker knows none under this key
 * @throws NoRoom
 */
export async function recoverShare({ endpoint, memory }: Machine, secret: string): Promise<string | undefined> {
  const before = memory.shares.read() ?? [];
  const known = before.find((kept) => kept.secret === secret);
  if (known) return known.shareId;
  try {
    const { id, provider } = await look(
      holderOf({ endpoint }, fromBase64url(secret, 'secret', RECOVERY_SECRET_LENGTH)),
    );
    const recovered: ShareMemory = { shareId: id, secret, provider: provider.name, proof: null };
    needKept(memory.shares.write([recovered, ...before]));
    return id;
  } catch (error) {
    if (error instanceof NoShare) return undefined;
    throw error;
  }
}
