import { type Caller, call } from '../wire/call.ts';
import { FORGET_PUSH, REGISTER_PUSH } from './operations.ts';

/** A browser's `PushSubscription.toJSON()`, made with `Query.operator.pushKey` as `applicationServerKey`. */
export interface Subscribed {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** The broker refused; `code` is one of the API's. */
export class PushRefused extends Error {
  override readonly name = 'PushRefused';

  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * Has the device told while it sleeps: of a session, that a portal works again; of a share, what happens to it. Each
 * push holds one fixed sentence; what it is, the app looks up.
 * @param caller the device of a session, or the holder of a share key
 * @throws PushRefused
 */
export async function registerPush(
  caller: Caller,
  { endpoint, keys }: Subscribed,
  language: 'nl' | 'en',
): Promise<void> {
  const { registerPush: done } = await call(caller, REGISTER_PUSH, { input: { endpoint, ...keys, language } });
  if (!done.isRegistered) throw new PushRefused(done.refusals[0]?.code ?? 'NOT_FOUND');
}

/** Is told no longer. @throws PushRefused */
export async function forgetPush(caller: Caller): Promise<void> {
  const { forgetPush: done } = await call(caller, FORGET_PUSH, {});
  const [refusal] = done.refusals;
  if (refusal) throw new PushRefused(refusal.code);
}
