import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Command } from 'commander';
import { providerById } from '../access/provider.store.ts';
import { domainNow } from '../database/clock.ts';
import type { OpenDatabase } from '../database/database.ts';
import { isId, type WebhookId } from '../database/ids.ts';
import { openFolderKeyring } from '../keyring/folder-keyring.ts';
import { addSecret, retireSecrets, type SecretTools } from '../webhooks/secret.store.ts';
import { addWebhook, allWebhooks, endWebhook, liveWebhook } from '../webhooks/webhook.store.ts';

/** What the commands work with. */
export interface WebhookOperator {
  readonly withDatabase: (
    work: (database: OpenDatabase, broker: { readonly isPractice: boolean; readonly keys: string }) => Promise<void>,
  ) => Promise<void>;
  readonly say: (line: string) => void;
}

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

/** `zegel webhook`: where providers' events are posted to. A secret is told once, when it is made. */
export function webhookCommand(operator: WebhookOperator): Command {
  const webhook = new Command('webhook').description('Where providers’ events are posted to.');
  webhook
    .command('add')
    .description('Registers an https address on the provider’s domain, and tells its id and secret.')
    .argument('<provider>', 'prv_…')
    .argument('<url>')
    .action((provider: string, url: string) => add(operator, provider, url));
  webhook
    .command('rotate')
    .description('Adds a secret and tells it; until the old ones are retired, posts are signed with all.')
    .argument('<webhook>', 'whk_…')
    .action((text: string) =>
      onWebhook(operator, text, async (tools, id, now) => operator.say(await addSecret(tools, id, now))),
    );
  webhook
    .command('retire')
    .description('Ends every secret but the newest.')
    .argument('<webhook>', 'whk_…')
    .action((text: string) =>
      onWebhook(operator, text, async (tools, id, now) => {
        operator.say(`${await retireSecrets(tools, id, 'ALL_BUT_NEWEST', now)} retired`);
      }),
    );
  webhook
    .command('remove')
    .description('Nothing is posted there any more; its secrets are destroyed.')
    .argument('<webhook>', 'whk_…')
    .action((text: string) => onWebhook(operator, text, (tools, id, now) => endWebhook(tools, id, 'REMOVED', now)));
  webhook
    .command('list')
    .description('Every webhook there is or was, never a secret.')
    .action(() =>
      operator.withDatabase(async ({ db }) => {
        for (const { id, providerId, url, end } of await allWebhooks(db))
          operator.say([id, providerId, end ?? 'LIVE', url].join('  '));
      }),
    );
  return webhook;
}

async function add(operator: WebhookOperator, providerId: string, url: string): Promise<void> {
  await operator.withDatabase(async (database, { isPractice, keys }) => {
    const provider = isId('prv', providerId) ? await providerById(database.db, providerId) : undefined;
    if (!provider) throw new Error('there is no such provider');
    const tools = await secretTools(database, keys);
    const { id, secret } = await addWebhook(tools, provider, url, isPractice, await domainNow(database.db));
    operator.say(`${id}  ${secret}`);
  });
}

async function onWebhook(
  operator: WebhookOperator,
  text: string,
  work: (tools: SecretTools, id: WebhookId, now: Date) => Promise<void>,
): Promise<void> {
  await operator.withDatabase(async (database, { keys }) => {
    const found = isId('whk', text) ? await liveWebhook(database.db, text) : undefined;
    if (!found) throw new Error('there is no such webhook');
    await work(await secretTools(database, keys), found.id, await domainNow(database.db));
  });
}

async function secretTools({ db }: OpenDatabase, keys: string): Promise<SecretTools> {
  return { db, keyring: await openFolderKeyring(join(keys, 'storage'), random), random };
}
