import { Webhook } from 'standardwebhooks';
import type { Subject } from '../../sealing/subject.ts';
import { ID_PREFIXES } from '../database/ids.ts';
import type { StoredEvent } from '../events/follow.ts';

/** Which request and subject a delivery is of; of which share a grant is, by whom and to whom. */
export type About =
  | { readonly requestId: string; readonly subject: Subject }
  | { readonly shareId: string; readonly granterId: string; readonly recipientId: string };

/** The body of a webhook: what happened, when, and ids; never a value or ciphertext. */
export function writeBody({ kind, data, at }: StoredEvent, about: About | undefined): string {
  return JSON.stringify({
    type: typeOf(kind.toLowerCase(), data),
    timestamp: at.toISOString(),
    data: { ...Object.fromEntries(Object.entries(data).map(named)), ...about },
  });
}

/** `GRANTED` becomes `grant.granted`, and so does `GRANT_ENDED` `grant.ended`. */
function typeOf(words: string, data: StoredEvent['data']): string {
  if (data.grant !== undefined) return `grant.${words.replace(/^grant_/, '')}`;
  return data.delivery === undefined ? words.replace('_', '.') : `delivery.${words}`;
}

/** An id is told as `deliveryId`, a code under its own name. */
function named([name, value]: readonly [string, string]): [string, string] {
  return [Object.keys(ID_PREFIXES).some((prefix) => value.startsWith(`${prefix}_`)) ? `${name}Id` : name, value];
}

/**
 * The headers of Standard Webhooks.
 * @param id the cursor of the event: the same on every attempt, and on the socket
 * @param secrets `whsec_…`; one signature for each
 * @param moment machine's clock, as for tokens
 * @throws RangeError without a secret: nothing goes out unsigned
 */
export function signHeaders(
  id: string,
  moment: Date,
  body: string,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  if (secrets.length === 0) throw new RangeError('there is no secret to sign with');
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(moment.valueOf() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, moment, body)).join(' '),
  };
}
