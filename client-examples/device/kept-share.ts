import type { ResultOf } from 'gql.tada';
import { shareKey } from '../../sealing/share-key.ts';
import { type Caller, call } from '../wire/call.ts';
import type { Connection } from '../wire/connection.ts';
import { follow } from '../wire/follow.ts';
import { LOOK, NOTICES, REQUEST_ERASURE, WITHDRAW_CONSENT } from './share.operations.ts';

export type ShownShare = NonNullable<ResultOf<typeof LOOK>['share']>;
export type Notice = ResultOf<typeof NOTICES>['notices'];

/** The secret opens no share, or what was asked of it was refused; `code` is one of the API's. */
export class NoShare extends Error {
  override readonly name = 'NoShare';

  constructor(readonly code: string) {
    super(code);
  }
}

/** Who calls for a share: its key alone, from the recovery secret; no session, no token, nobody else's share. */
export function holderOf(connection: Connection, recoverySecret: Uint8Array): Caller {
  return { ...connection, key: shareKey(recoverySecret, connection.primitives) };
}

/** With whom it is shared, until when, and who opened it when. @throws NoShare */
export async function look(holder: Caller): Promise<ShownShare> {
  return orNone((await call(holder, LOOK, {})).share, undefined);
}

/** Takes the consent back: nothing can be retrieved from now on, and our copies are erased. @throws NoShare */
export async function withdraw(holder: Caller): Promise<ShownShare> {
  const { withdrawConsent } = await call(holder, WITHDRAW_CONSENT, {});
  return orNone(withdrawConsent.share, withdrawConsent.refusals[0]);
}

/** Asks the provider to erase what it retrieved; its signed answer comes with the share. @throws NoShare */
export async function requestErasure(holder: Caller): Promise<ShownShare> {
  const { requestErasure: asked } = await call(holder, REQUEST_ERASURE, {});
  return orNone(asked.share, asked.refusals[0]);
}

/** All that happens to the share, from the beginning or behind a cursor, then live. */
export function notices(
  holder: Caller,
  after: string | null = null,
  signal?: AbortSignal,
): AsyncGenerator<Notice, void, void> {
  return follow(holder, NOTICES, { after }, (result) => result.notices, signal);
}

function orNone(share: ShownShare | null, refusal: { readonly code: string } | undefined): ShownShare {
  if (!share) throw new NoShare(refusal?.code ?? 'NOT_FOUND');
  return share;
}
