import { fromBase64url } from '../../../sealing/bytes.ts';
import type { Receipt } from '../../../sealing/receipt.ts';
import { approveGrant, type ShownGrant, withdrawGrant } from '../../device/grants.ts';
import {
  holderOf,
  look,
  NoShare,
  type Notice,
  notices,
  requestErasure,
  type ShownShare,
  withdraw,
} from '../../device/kept-share.ts';
import type { Language } from '../../device/plan.ts';
import type { ShareMemory } from '../memory/memory.ts';
import type { Machine } from './visit.ts';

/** One of the consumer's shares: what this device keeps of it, and how the broker says it stands. */
export interface OwnShare {
  readonly kept: ShareMemory;
  /** `null` when the broker knows none under this key. */
  readonly shown: ShownShare | null;
}

/** Who calls for a share of this device's: the key in its secret. */
export const holderOfKept = ({ endpoint }: Machine, { secret }: ShareMemory) =>
  holderOf({ endpoint }, fromBase64url(secret, 'secret', 32));

/** Every share of this device, one call each: nothing tells the broker that they are one person's (design D14). */
export function ownShares(machine: Machine): Promise<readonly OwnShare[]> {
  return Promise.all(
    (machine.memory.shares.read() ?? []).map(async (kept) => ({ kept, shown: await shownOf(machine, kept) })),
  );
}

async function shownOf(machine: Machine, kept: ShareMemory): Promise<ShownShare | null> {
  try {
    return await look(holderOfKept(machine, kept));
  } catch (error) {
    if (error instanceof NoShare) return null;
    throw error;
  }
}

/** Where what is learnt of a share goes. */
export interface Learnt {
  /** How it stands now; `null` when the broker knows none under this key. */
  readonly stands: (shown: ShownShare | null) => void;
  readonly happened: (notice: Notice) => void;
}

/** How a share stands, and all that happened to it; then, while `signal` lasts, what happens, and how it stands then. */
export async function followShare(
  machine: Machine,
  kept: ShareMemory,
  signal: AbortSignal,
  learnt: Learnt,
): Promise<void> {
  let isReading = false;
  let isOld = true;
  // Many notices that come at once are one reason to read again.
  const read = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    try {
      while (isOld && !signal.aborted) {
        isOld = false;
        const shown = await shownOf(machine, kept);
        if (!signal.aborted) learnt.stands(shown);
      }
    } finally {
      isReading = false;
    }
  };
  await read();
  for await (const notice of notices(holderOfKept(machine, kept), null, signal)) {
    learnt.happened(notice);
    isOld = true;
    // Without an answer what was read stays on the screen.
    read().catch(() => undefined);
  }
}

/** Allows a grant as it was shown, or takes it back. */
export const allowGrant = (
  machine: Machine,
  kept: ShareMemory,
  share: ShownShare,
  grant: ShownGrant,
  receipt: Receipt,
  language: Language,
): Promise<ShownGrant> =>
  approveGrant(holderOfKept(machine, kept), share, grant, receipt, language, new Date(machine.now()));

export const endGrant = (machine: Machine, kept: ShareMemory, grant: ShownGrant): Promise<ShownGrant> =>
  withdrawGrant(holderOfKept(machine, kept), grant.id);

export const withdrawShare = (machine: Machine, kept: ShareMemory): Promise<ShownShare> =>
  withdraw(holderOfKept(machine, kept));

export const askErasure = (machine: Machine, kept: ShareMemory): Promise<ShownShare> =>
  requestErasure(holderOfKept(machine, kept));

/** Takes a share off this device's list; its consent stands or ended before. */
export function forgetShare({ memory }: Machine, shareId: string): void {
  memory.shares.write((memory.shares.read() ?? []).filter((kept) => kept.shareId !== shareId));
  memory.looked.write((memory.looked.read() ?? []).filter((looked) => looked.shareId !== shareId));
  memory.told.write((memory.told.read() ?? []).filter((id) => id !== shareId));
}
