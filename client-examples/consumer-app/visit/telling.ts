import { OPERATOR } from '../../device/complaint.operations.ts';
import { forgetPush, PushRefused, registerPush } from '../../device/push.ts';
import { type Caller, call } from '../../wire/call.ts';
import type { ShareMemory } from '../memory/memory.ts';
import { holderOfKept } from './shares.ts';
import type { Machine, Visit } from './visit.ts';

/** What one can be told of while the app is closed. */
export type Topic =
  /** a portal of this session works again */
  | { readonly of: 'SESSION' }
  /** something happened to a share */
  | { readonly of: 'SHARE'; readonly kept: ShareMemory };

/** What came of asking to be told. */
export type TellOutcome = 'TOLD' | 'DENIED' | 'FAILED';

/** Whether this browser can tell anything while the app is closed: on a page that is safe, in a browser that has it all. */
export function canTell(): boolean {
  return window.isSecureContext && ['serviceWorker', 'PushManager', 'Notification'].every((part) => canDo(part));
}

const canDo = (part: string): boolean => part in window || part in navigator;

/** Whether this device asked to be told, and its browser still lets it. */
export function isTold(visit: Visit, topic: Topic): boolean {
  const id = idOf(visit, topic);
  return id !== undefined && toldOn(visit.machine).includes(id) && Notification.permission === 'granted';
}

/** Asks the browser, then the broker. Only ever after a tap: a browser that is asked unbidden says no for good. */
export async function tellMe(visit: Visit, topic: Topic): Promise<TellOutcome> {
  const [caller, id] = [callerOf(visit, topic), idOf(visit, topic)];
  if ((await Notification.requestPermission()) !== 'granted') return 'DENIED';
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!caller || !id || !registration) return 'FAILED';
    const { operator } = await call(caller, OPERATOR, {});
    const { endpoint, keys } = (await subscribed(registration.pushManager, operator.pushKey)).toJSON();
    const { p256dh, auth } = keys ?? {};
    if (!endpoint || !p256dh || !auth) return 'FAILED';
    await registerPush(caller, { endpoint, keys: { p256dh, auth } }, visit.seen.language);
  } catch (error) {
    // The browser's own word for a push service that does not answer, or none at all.
    if (error instanceof PushRefused || error instanceof DOMException) return 'FAILED';
    throw error;
  }
  visit.machine.memory.told.write([id, ...toldOn(visit.machine).filter((one) => one !== id)].slice(0, 200));
  return 'TOLD';
}

/** Is told no longer. */
export async function tellMeNoMore(visit: Visit, topic: Topic): Promise<void> {
  const [caller, id] = [callerOf(visit, topic), idOf(visit, topic)];
  if (!caller || !id) return;
  await forgetPush(caller);
  forgetTold(visit.machine, id);
}

/** Strikes what is over off what this device is told of. @param id - of a session or share */
export function forgetTold({ memory }: Machine, id: string): void {
  const told = memory.told.read();
  if (told?.includes(id)) memory.told.write(told.filter((one) => one !== id));
}

const toldOn = ({ memory }: Machine): readonly string[] => memory.told.read() ?? [];

function idOf({ seen }: Visit, topic: Topic): string | undefined {
  return topic.of === 'SHARE' ? topic.kept.shareId : seen.joined?.session.id;
}

function callerOf({ machine, seen }: Visit, topic: Topic): Caller | undefined {
  return topic.of === 'SHARE' ? holderOfKept(machine, topic.kept) : seen.joined?.caller;
}

/** One subscription serves all this device is told of; a broker with another key than before gets another. */
async function subscribed(push: PushManager, key: string): Promise<PushSubscription> {
  const asked = { userVisibleOnly: true, applicationServerKey: key };
  try {
    return await push.subscribe(asked);
  } catch (error) {
    const before = await push.getSubscription();
    if (!before) throw error;
    await before.unsubscribe();
    return push.subscribe(asked);
  }
}
