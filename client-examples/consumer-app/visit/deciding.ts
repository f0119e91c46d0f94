import { toBase64url } from '../../../sealing/bytes.ts';
import { writeSession } from '../../device/keep-session.ts';
import { DECLINE, EXTEND, PAUSE, STOP } from '../../device/operations.ts';
import { WITHDRAW_CONSENT } from '../../device/share.operations.ts';
import { type Shared, ShareRefused, share } from '../../device/share.ts';
import { call } from '../../wire/call.ts';
import { needKept, needRoom } from '../memory/room.ts';
import { openLink } from './joining.ts';
import type { SharedProof } from './seen.ts';
import { end, forget, open, remember } from './session.ts';
import type { Visit } from './visit.ts';

const ASK_AGAIN_MS = 3_000;
/** As the screen of the pause says. */
export const PAUSE_HOURS = 72;
const HOUR_MS = 3_600_000;

/** Shares what is shown, less what is left out. @param keepDays - by the separate consent; 0 for one collection */
export function approve(visit: Visit, keepDays: number): Promise<void> {
  return visit.act(async () => {
    const { joined, review, language, without } = visit.seen;
    if (!joined || !review) return;
    if (keepDays > 0) needRoom(visit.machine.memory);
    const answerLost = async (): Promise<void> => {
      visit.see({ problem: 'UNCERTAIN' });
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    };
    try {
      const shared = await share(joined, review, language, without, keepDays, { answerLost });
      const waits = { state: 'PENDING', at: shared.receipt.events[0]?.at ?? '' };
      const { proof, isKept } = keep(visit, shared);
      visit.see({ shared: proof, review: null, delivery: visit.seen.delivery ?? waits });
      visit.over();
      visit.happen({ did: 'GO', to: { at: 'DONE' } });
      if (!isKept) visit.see({ problem: 'PROOF' });
    } catch (error) {
      if (!(error instanceof ShareRefused)) throw error;
      await notShared(visit, error.code);
    }
  });
}

/**
 * Keeps the proof: for this tab always, for longer only with what it withdraws.
 * @returns `isKept` false where this device has no room for it; what withdraws is kept then without it
 */
function keep(
  visit: Visit,
  { signed, countersignature, receipt, pickUpUntil, kept }: Shared,
): { readonly proof: SharedProof; readonly isKept: boolean } {
  const { joined, machine } = { ...visit.seen, machine: visit.machine };
  const plan = joined?.request.plan ?? '';
  const proof = { signed, countersignature, plan, pickUpUntil, shareId: kept?.shareId ?? null };
  let isKept = remember(visit, { shared: proof });
  if (kept) {
    const { shareId, recoverySecret } = kept;
    const secret = toBase64url(recoverySecret);
    const own = { shareId, secret, provider: receipt.provider.name, proof: { signed, countersignature, plan } };
    const { shares } = machine.memory;
    const others = shares.read() ?? [];
    if (!shares.write([own, ...others])) {
      isKept = false;
      shares.write([{ ...own, proof: null }, ...others]);
    }
  }
  machine.memory.begun.clear();
  return { proof: { ...proof, receipt }, isKept };
}

async function notShared(visit: Visit, code: string): Promise<void> {
  switch (code) {
    case 'SECTION_CHANGED':
      await open(visit);
      visit.happen({ did: 'GO', to: { at: 'OVERVIEW' } });
      return visit.see({ problem: 'CHANGED' });
    case 'AUDIT_UNAVAILABLE':
      return visit.see({ problem: 'AUDIT' });
    case 'SESSION_EXPIRED':
      return end(visit, 'TIME');
    case 'KEY_REVOKED':
      return end(visit, 'REVOKED');
    case 'ALREADY_APPROVED':
      return end(visit, 'APPROVED');
    default:
      return visit.see({ problem: 'WRONG' });
  }
}

/** Looked, and does not share: everything is erased. */
export const decline = (visit: Visit): Promise<void> => leaveFor(visit, 'DECLINE');

/** Stops before deciding: everything is erased. */
export const stop = (visit: Visit): Promise<void> => leaveFor(visit, 'STOP');

function leaveFor(visit: Visit, way: 'STOP' | 'DECLINE'): Promise<void> {
  return visit.act(async () => {
    const { joined } = visit.seen;
    if (!joined) return;
    await (way === 'STOP' ? call(joined.caller, STOP, { reason: 'CONSUMER' }) : call(joined.caller, DECLINE, {}));
    visit.happen({ did: 'GO', to: { at: 'STOPPED', provider: joined.request.provider.name } });
    forget(visit);
  });
}

/** Later: what was collected stays sealed to this device, whose keys wait in its own memory. */
export function pause(visit: Visit): Promise<void> {
  return visit.act(async () => {
    const { joined, without, machine } = { ...visit.seen, machine: visit.machine };
    if (!joined) return;
    const { name: provider, helpdesk } = joined.request.provider;
    const partner = machine.memory.tab.read()?.partner ?? null;
    const session = await writeSession(joined);
    const keepUntil = (until: string): boolean =>
      machine.memory.paused.write({ session, until, provider, helpdesk, without: [...without], partner });
    // Before the broker is told: keys without room would be lost with this tab.
    needKept(keepUntil(new Date(machine.now() + PAUSE_HOURS * HOUR_MS).toISOString()));
    const { pauseSession } = await call(joined.caller, PAUSE, { input: { hours: PAUSE_HOURS } }).catch((error) => {
      machine.memory.paused.clear();
      throw error;
    });
    const until = pauseSession.session?.deadline;
    if (pauseSession.refusals.length > 0 || !until) return end(visit, 'TIME');
    keepUntil(until);
    machine.memory.tab.clear();
    machine.memory.begun.clear();
    visit.over();
    visit.see({ review: null, joined: null });
    visit.happen({ did: 'GO', to: { at: 'PAUSED', until } });
  });
}

/** I am still here. */
export async function extend(visit: Visit): Promise<void> {
  const { joined } = visit.seen;
  if (!joined) return;
  const { extendSession } = await call(joined.caller, EXTEND, {});
  if (extendSession.refusals.length > 0) return end(visit, 'TIME');
  visit.told(extendSession.session);
}

/** Takes back a delivery that still waits, or what is kept. */
export function withdrawNow(visit: Visit): Promise<void> {
  return visit.act(async () => {
    const { joined } = visit.seen;
    if (!joined) return;
    const { withdrawConsent } = await call(joined.caller, WITHDRAW_CONSENT, {});
    const [refusal] = withdrawConsent.refusals;
    if (refusal) return visit.see({ problem: refusal.code === 'ALREADY_DELIVERED' ? 'TOO_LATE' : 'WRONG' });
    visit.see({ delivery: { state: 'WITHDRAWN', at: new Date(visit.machine.now()).toISOString() } });
  });
}

/** On one device: the first one's keys are destroyed, and the screen is empty, before the second begins (design D17). */
export async function givePartnerTheDevice(visit: Visit): Promise<void> {
  const link = visit.machine.memory.tab.read()?.partner;
  if (!link) return;
  forget(visit);
  visit.see({ joined: null, session: null, shared: null, delivery: null });
  await openLink(visit, link);
}

/** Leaves a consent group out, or takes it back in. */
export function choose(visit: Visit, group: string, isShared: boolean): void {
  const without = new Set(visit.seen.without);
  if (isShared) without.delete(group);
  else without.add(group);
  remember(visit, { without: [...without] });
  visit.see({ without });
}
