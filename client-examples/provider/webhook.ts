import { Webhook } from 'standardwebhooks';

/** What the broker posts: ids only. Call the API for the rest. */
export interface WebhookMessage {
  /** `webhook-id`: the cursor of the same event in the subscription `deliveries`. */
  readonly id: string;
  /** `delivery.pending`, `delivery.lapsed`, …; more may be added. */
  readonly type: string;
  /** When it happened, ISO 8601. */
  readonly timestamp: string;
  /** `deliveryId`, `requestId`, `subject`; more may be added. */
  readonly data: Readonly<Record<string, string>>;
}

/**
 * Keeps a message under its id, durably, and says `false` when there was one already; a unique key does both at once.
 * When it throws nothing is kept, and the broker posts the message again. Work on it afterwards, from your own store.
 */
export type KeepWebhook = (message: WebhookMessage) => Promise<boolean>;

/** A store in memory, for examples and tests. */
export function memoryWebhooks(): KeepWebhook {
  const known = new Set<string>();
  return async ({ id }) => {
    const isNew = !known.has(id);
    known.add(id);
    return isNew;
  };
}

/** Not from the broker, or not of now. The caller answers 400 and no reason. */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused';

  constructor() {
    super('not a webhook of the broker');
  }
}

/**
 * Checks a post and keeps it: signed by any of the secrets, at most five minutes old or early, and not kept before.
 *
 * @param body - the bytes as they came, not parsed and written again
 * @param secrets - `whsec_…`; two during a rotation
 * @returns the message, or `null` for one that was kept before: answer 204 and do nothing
 * @throws WebhookRefused
 */
export async function verifyWebhook(
  post: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  secrets: readonly string[],
  keep: KeepWebhook,
): Promise<WebhookMessage | null> {
  const message = readMessage(post.headers['webhook-id'], verified(post, secrets));
  return (await keep(message)) ? message : null;
}

function verified({ headers, body }: Parameters<typeof verifyWebhook>[0], secrets: readonly string[]): unknown {
  for (const secret of secrets) {
    try {
      return new Webhook(secret).verify(body, { ...headers });
    } catch {
      // Another secret may be the one.
    }
  }
  throw new WebhookRefused();
}

function readMessage(id: string | undefined, value: unknown): WebhookMessage {
  if (id === undefined || !isRecord(value) || !isRecord(value.data)) throw new WebhookRefused();
  const { type, timestamp, data } = value;
  if (typeof type !== 'string' || typeof timestamp !== 'string') throw new WebhookRefused();
  const texts = Object.entries(data).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : []));
  return { id, type, timestamp, data: Object.fromEntries(texts) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Signs a message as the broker does, for the tests of your own endpoint.
 * @param moment when it is sent
 */
export function signWebhook(
  { id, ...body }: WebhookMessage,
  secrets: readonly string[],
  moment: Date,
): { readonly headers: Readonly<Record<string, string>>; readonly body: string } {
  const text = JSON.stringify(body);
  return {
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(moment.valueOf() / 1000)),
      'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, moment, text)).join(' '),
    },
    body: text,
  };
}
