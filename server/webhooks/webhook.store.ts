import { and, asc, eq, isNull } from 'drizzle-orm';
import { isPageOf } from '../access/provider.addresses.ts';
import type { Provider } from '../access/provider.store.ts';
import { providerRevocation } from '../access/provider.tables.ts';
import type { Database } from '../database/database.ts';
import { mintId, type WebhookId } from '../database/ids.ts';
import { streamCounter } from '../events/event.tables.ts';
import { postedStream } from './posted.ts';
import { newSecret, retireSecrets, type SecretTools } from './secret.store.ts';
import { type PostedStream, webhook, webhookEnd, webhookSecret, webhookSecretVault } from './webhook.tables.ts';

export type StoredWebhook = typeof webhook.$inferSelect;

/** The address is none of the provider's own over https. */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused';

  constructor() {
    super('a webhook is an https address on the provider’s registered domain, without user and fragment');
  }
}

/**
 * Registers an address; events from now on are posted there.
 * @param allowLoopback practice only: http on this machine
 * @returns its id, and the secret, which is told this once
 * @throws WebhookRefused
 */
export async function addWebhook(
  tools: SecretTools,
  provider: Provider,
  url: string,
  allowLoopback: boolean,
  now: Date,
): Promise<{ readonly id: WebhookId; readonly secret: string }> {
  if (!isPageOf(provider.domain, url, allowLoopback) || new URL(url).hash !== '') throw new WebhookRefused();
  const id = mintId('whk', tools.random);
  const made = await newSecret(tools);
  await tools.db.transaction(async (tx) => {
    const counted = async (name: PostedStream): Promise<number> => {
      const stream = postedStream(name, provider.id);
      const [found] = await tx.select().from(streamCounter).where(eq(streamCounter.stream, stream));
      return found?.number ?? 0;
    };
    const from = { after: await counted('DELIVERIES'), grantsAfter: await counted('GRANTS') };
    await tx.insert(webhook).values({ id, providerId: provider.id, url, ...from, at: now });
    await tx.insert(webhookSecret).values({ storageKeyId: made.id, webhookId: id, at: now });
    await tx.insert(webhookSecretVault).values({ storageKeyId: made.id, wrapped: made.wrapped });
  });
  return { id, secret: made.secret };
}

/** Ends a webhook; its secrets are destroyed. Again changes nothing. */
export async function endWebhook(
  tools: SecretTools,
  id: WebhookId,
  reason: 'REMOVED' | 'GONE',
  now: Date,
): Promise<void> {
  await tools.db.insert(webhookEnd).values({ webhookId: id, reason, at: now }).onConflictDoNothing();
  await retireSecrets(tools, id, 'ALL', now);
}

/** The webhooks that are posted to: not ended, of providers not revoked. */
export async function liveWebhooks(db: Database): Promise<StoredWebhook[]> {
  const found = await db
    .select({ webhook })
    .from(webhook)
    .leftJoin(webhookEnd, eq(webhookEnd.webhookId, webhook.id))
    .leftJoin(providerRevocation, eq(providerRevocation.providerId, webhook.providerId))
    .where(and(isNull(webhookEnd.webhookId), isNull(providerRevocation.providerId)));
  return found.map((row) => row.webhook);
}

/** A webhook that is posted to, by its id. */
export async function liveWebhook(db: Database, id: WebhookId): Promise<StoredWebhook | undefined> {
  return (await liveWebhooks(db)).find((found) => found.id === id);
}

/** Every webhook there is or was, oldest first, and what ended it. */
export async function allWebhooks(
  db: Database,
): Promise<(StoredWebhook & { readonly end: typeof webhookEnd.$inferSelect.reason | null })[]> {
  const found = await db
    .select({ webhook, end: webhookEnd.reason })
    .from(webhook)
    .leftJoin(webhookEnd, eq(webhookEnd.webhookId, webhook.id))
    .orderBy(asc(webhook.at), asc(webhook.id));
  return found.map((row) => ({ ...row.webhook, end: row.end }));
}
