import { Malformed } from '../../../sealing/refusals.ts';
import { ComplaintFailed, type ComplaintShown, complain, lookAtComplaint } from '../../device/complaint.ts';
import type { ComplaintMemory } from '../memory/memory.ts';
import { needRoom } from '../memory/room.ts';
import type { Machine } from './visit.ts';

/** A complaint that was sent from here: what this device keeps of it, and how the broker says it stands. */
export interface OwnComplaint {
  readonly kept: ComplaintMemory;
  /** `null` when the broker knows none under this key, or its answer does not open. */
  readonly shown: ComplaintShown | null;
}

/** Sends a complaint, sealed, and keeps its number and secret. @returns false for a text that is not plain; @throws NoRoom */
export async function sendComplaint({ endpoint, memory, now }: Machine, text: string): Promise<boolean> {
  needRoom(memory);
  try {
    const ticket = await complain({ endpoint }, text);
    const kept = { ...ticket, at: new Date(now()).toISOString() };
    memory.complaints.write([kept, ...(memory.complaints.read() ?? [])].slice(0, 200));
    return true;
  } catch (error) {
    if (error instanceof Malformed) return false;
    throw error;
  }
}

/** Every complaint of this device, one call each: nothing tells the broker that they are one person's. */
export function ownComplaints({ endpoint, memory }: Machine): Promise<readonly OwnComplaint[]> {
  return Promise.all(
    (memory.complaints.read() ?? []).map(async (kept) => ({ kept, shown: await shownOf(endpoint, kept) })),
  );
}

async function shownOf(endpoint: string, kept: ComplaintMemory): Promise<ComplaintShown | null> {
  try {
    return await lookAtComplaint({ endpoint }, kept);
  } catch (error) {
    if (error instanceof ComplaintFailed) return null;
    throw error;
  }
}

/** Takes a complaint off this device's list, and with it the only way to its answer. */
export function forgetComplaint({ memory }: Machine, id: string): void {
  memory.complaints.write((memory.complaints.read() ?? []).filter((kept) => kept.id !== id));
}
