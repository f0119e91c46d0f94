import { fromBase64url } from '../../../sealing/bytes.ts';
import {
  holderOf,
  look,
  NoShare,
  notices,
  requestErasure,
  type ShownShare,
  withdraw,
} from '../../device/kept-share.ts';
import type { ShareMemory } from '../memory/memory.ts';
import type { Machine } from './visit.ts';

/** One of the consumer's shares: what this device keeps of it, and how the broker says it stands. */
export interface OwnShare {
  readonly kept: ShareMemory;
  /** `null` when the broker knows none under this key. */
  readonly shown: ShownShare | null;
}

const holder = ({ endpoint }: Machine, { secret }: ShareMemory) =>
  holderOf({ endpoint }, fromBase64url(secret, 'secret', 32));

/** Every share of this device, one call each: nothing tells the broker that they are one person's (design D14). */
export function ownShares(machine: Machine): Promise<readonly OwnShare[]> {
  return Promise.all(
    (machine.memory.shares.read() ?? []).map(async (kept) => ({ kept, shown: await shownOf(machine, kept) })),
  );
}

async function shownOf(machine: Machine, kept: ShareMemory): Promise<ShownShare | null> {
  try {
    return await look(holder(machine, kept));
  } catch (error) {
    if (error instanceof NoShare) return null;
    throw error;
  }
}

/** All that happened to a share, then what happens while `signal` lasts. */
export const noticesOf = (machine: Machine, kept: ShareMemory, signal: AbortSignal) =>
  notices(holder(machine, kept), null, signal);

export const withdrawShare = (machine: Machine, kept: ShareMemory): Promise<ShownShare> =>
  withdraw(holder(machine, kept));

export const askErasure = (machine: Machine, kept: ShareMemory): Promise<ShownShare> =>
  requestErasure(holder(machine, kept));

/** Takes a share off this device's list; its consent stands or ended before. */
export function forgetShare({ memory }: Machine, shareId: string): void {
  memory.shares.write((memory.shares.read() ?? []).filter((kept) => kept.shareId !== shareId));
}
