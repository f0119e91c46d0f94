import { and, asc, eq, isNull } from 'drizzle-orm';
import { fromUtf8, utf8, wipe } from '../../sealing/bytes.ts';
import type { Random } from '../../sealing/primitives.ts';
import type { Database } from '../database/database.ts';
import { mintId, type StorageKeyId, type WebhookId } from '../database/ids.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { unwrap, wrap, wrapNonceLength } from '../keyring/wrap.ts';
import { webhookSecret, webhookSecretEnd, webhookSecretVault } from './webhook.tables.ts';

export interface SecretTools {
  readonly db: Database;
  readonly keyring: Keyring;
  readonly random: Random;
}

const kind = 'webhook-secret';

/** A new secret (32 bytes, `whsec_` and base64), wrapped under a storage key of its own before its first write. */
export async function newSecret({
  keyring,
  random,
}: SecretTools): Promise<{ readonly id: StorageKeyId; readonly secret: string; readonly wrapped: Uint8Array }> {
  const id = mintId('key', random);
  const secret = `whsec_${Buffer.from(random(32)).toString('base64')}`;
  await keyring.create(id);
  const key = await keyring.use(id);
  if (!key) throw new Error('the storage key vanished');
  try {
    return { id, secret, wrapped: wrap(key, random(wrapNonceLength), utf8(secret), { row: id, kind }) };
  } finally {
    wipe(key);
  }
}

/** Adds a secret; until the old ones are retired every message is signed with all. @returns the secret, told once */
export async function addSecret(tools: SecretTools, webhookId: WebhookId, now: Date): Promise<string> {
  const { id, secret, wrapped } = await newSecret(tools);
  await tools.db.transaction(async (tx) => {
    await tx.insert(webhookSecret).values({ storageKeyId: id, webhookId, at: now });
    await tx.insert(webhookSecretVault).values({ storageKeyId: id, wrapped });
  });
  return secret;
}

async function liveSecrets(db: Database, webhookId: WebhookId) {
  return db
    .select({ id: webhookSecret.storageKeyId, at: webhookSecret.at, wrapped: webhookSecretVault.wrapped })
    .from(webhookSecret)
    .innerJoin(webhookSecretVault, eq(webhookSecretVault.storageKeyId, webhookSecret.storageKeyId))
    .leftJoin(webhookSecretEnd, eq(webhookSecretEnd.storageKeyId, webhookSecret.storageKeyId))
    .where(and(eq(webhookSecret.webhookId, webhookId), isNull(webhookSecretEnd.storageKeyId)))
    .orderBy(asc(webhookSecret.at));
}

/** What to sign with, oldest first. */
export async function secretsOf({ db, keyring }: SecretTools, webhookId: WebhookId): Promise<readonly string[]> {
  const secrets: string[] = [];
  for (const { id, wrapped } of await liveSecrets(db, webhookId)) {
    const key = await keyring.use(id);
    if (!key) continue;
    try {
      secrets.push(fromUtf8(unwrap(key, wrapped, { row: id, kind }), kind));
    } finally {
      wipe(key);
    }
  }
  return secrets;
}

/** Ends all secrets, or all but the newest, and destroys their storage keys. @returns how many */
export async function retireSecrets(
  tools: SecretTools,
  webhookId: WebhookId,
  which: 'ALL' | 'ALL_BUT_NEWEST',
  now: Date,
): Promise<number> {
  const live = await liveSecrets(tools.db, webhookId);
  const retired = which === 'ALL' ? live : live.slice(0, -1);
  for (const { id } of retired) {
    await tools.db.insert(webhookSecretEnd).values({ storageKeyId: id, at: now }).onConflictDoNothing();
    await tools.keyring.destroy(id);
    await tools.db.delete(webhookSecretVault).where(eq(webhookSecretVault.storageKeyId, id));
  }
  return retired.length;
}
