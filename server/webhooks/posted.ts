import type { ProviderId } from '../database/ids.ts';
import {
  deliveriesPrefix,
  deliveriesStream,
  grantsPrefix,
  grantsStream,
  readCursor,
  type Stream,
} from '../events/stream.ts';
import { POSTED_STREAMS, type PostedStream } from './webhook.tables.ts';

/** A provider's stream of this name. */
export function postedStream(name: PostedStream, provider: ProviderId): Stream {
  switch (name) {
    case 'DELIVERIES':
      return deliveriesStream(provider);
    case 'GRANTS':
      return grantsStream(provider);
    default: {
      const never: never = name;
      return never;
    }
  }
}

/** Whether somebody's events of this stream are posted. */
export const isPosted = (stream: string): boolean =>
  stream.startsWith(deliveriesPrefix) || stream.startsWith(grantsPrefix);

/** Which event of a provider's a `webhook-id` names; `undefined` when it names none. */
export function readEventId(
  provider: ProviderId,
  id: string,
): { readonly stream: PostedStream; readonly number: number } | undefined {
  for (const stream of POSTED_STREAMS) {
    const number = readCursor(postedStream(stream, provider), id);
    if (number !== undefined) return { stream, number };
  }
  return undefined;
}
