import type { ProviderId, RequestId, SessionId, ShareId } from '../database/ids.ts';

/** A stream of events: one session, one request, one share, or all deliveries or grants of one provider (design D12). */
export type Stream =
  | `session:${SessionId}`
  | `request:${RequestId}`
  | `share:${ShareId}`
  | `deliveries:${ProviderId}`
  | `grants:${ProviderId}`;

export const sessionStream = (id: SessionId): Stream => `session:${id}`;
export const requestStream = (id: RequestId): Stream => `request:${id}`;
export const shareStream = (id: ShareId): Stream => `share:${id}`;
/** What every stream of deliveries begins with, for whoever follows them all. */
export const deliveriesPrefix = 'deliveries:';
export const deliveriesStream = (id: ProviderId): Stream => `${deliveriesPrefix}${id}`;
/** What every stream of grants begins with. */
export const grantsPrefix = 'grants:';
/** What a provider granted and was granted. */
export const grantsStream = (id: ProviderId): Stream => `${grantsPrefix}${id}`;

/** Opaque to callers; says which stream it belongs to, so that a cursor of another stream is refused. */
export function writeCursor(stream: Stream, number: number): string {
  return Buffer.from(`${stream}#${number}`).toString('base64url');
}

/** The number after which to read, or `undefined` when it is no cursor of this stream. */
export function readCursor(stream: Stream, cursor: string): number | undefined {
  const text = Buffer.from(cursor, 'base64url').toString();
  const number = text.startsWith(`${stream}#`) ? text.slice(stream.length + 1) : '';
  return /^(0|[1-9]\d{0,8})$/.test(number) ? Number(number) : undefined;
}
