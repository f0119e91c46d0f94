import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { toBase64url } from '../sealing/bytes.ts';
import { signingKeyFromSeed } from '../sealing/keys.ts';
import { secureRandom } from '../sealing/primitives.ts';
import { parseRegistration } from './access/provider.parse.ts';
import { RegistrationRefused } from './access/provider.refusals.ts';
import { registerProvider, revokeProvider } from './access/provider.store.ts';
import { retireIdentityKey, revokeIdentityKey } from './access/provider-key.store.ts';
import { ConfigRefused, configOfProcess } from './config.ts';
import { domainNow } from './database/clock.ts';
import type { OpenDatabase } from './database/database.ts';
import { FolderInUse } from './database/folder.lock.ts';
import { isId, mintId, type ProviderId } from './database/ids.ts';
import { openDatabase } from './database/open.ts';
import { WebhookRefused } from './webhooks/webhook.store.ts';
import { webhookCommand } from './zegel/webhook.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm run zegel -- …`: what operators do. Providers are registered here and nowhere else. */
const zegel = new Command('zegel').description('Operates a Zegel broker.').exitOverride();

zegel
  .command('keys')
  .description('Makes a provider’s two keys: one for the token endpoint, one that signs data requests.')
  .argument('<folder>', 'where to write them; readable by you only')
  .action(async (folder: string) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const name of ['client', 'identity']) {
      const seed = secureRandom(32);
      const { publicJwk, thumbprint } = signingKeyFromSeed(seed);
      await writeFile(
        join(folder, `${name}.private.jwk.json`),
        JSON.stringify({ ...publicJwk, d: toBase64url(seed) }),
        { mode: 0o600, flag: 'wx' },
      );
      await writeFile(join(folder, `${name}.public.jwk.json`), JSON.stringify(publicJwk), { flag: 'wx' });
      say(`${name}  ${thumbprint}  ${join(folder, `${name}.public.jwk.json`)}`);
    }
  });

interface ProviderOptions {
  readonly name: string;
  readonly domain: string;
  readonly kvk: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly page: string;
  readonly hours: string;
  readonly returnOrigin: readonly string[];
  readonly clientKey: string;
  readonly identityKey: string;
}

const provider = zegel.command('provider').description('The registry of providers.');
provider
  .command('add')
  .description('Registers a provider: what consumers will see of it comes from here, never from a request.')
  .requiredOption('--name <name>')
  .requiredOption('--domain <domain>')
  .requiredOption('--kvk <number>', 'eight digits')
  .requiredOption('--address <address>', 'postal, on one line')
  .requiredOption('--phone <phone>', 'helpdesk')
  .requiredOption('--email <email>', 'helpdesk')
  .requiredOption('--page <url>', 'helpdesk, on the domain')
  .requiredOption('--hours <text>', 'helpdesk')
  .requiredOption('--return-origin <origin...>', 'origins a consumer may be sent back to, on the domain')
  .requiredOption('--client-key <file>', 'public JWK')
  .requiredOption('--identity-key <file>', 'public JWK')
  .action((options: ProviderOptions) =>
    withDatabase(async ({ db }, isPractice) => {
      const registration = parseRegistration(
        {
          name: options.name,
          domain: options.domain,
          kvk: options.kvk,
          address: options.address,
          helpdesk: { phone: options.phone, email: options.email, page: options.page, hours: options.hours },
          returnOrigins: options.returnOrigin,
          clientKey: await readJson(options.clientKey),
          identityKey: await readJson(options.identityKey),
        },
        { allowLoopback: isPractice },
      );
      const id = mintId('prv', secureRandom);
      await registerProvider(db, id, registration, await domainNow(db));
      say(id);
    }),
  );

provider
  .command('revoke')
  .description('The provider may no longer call.')
  .argument('<id>')
  .action((id: string) => withDatabase(async ({ db }) => revokeProvider(db, providerId(id), await domainNow(db))));

for (const [name, change, says] of [
  ['retire-key', retireIdentityKey, 'An identity key signs no new requests; links that name it stay valid.'],
  ['revoke-key', revokeIdentityKey, 'An identity key is worth nothing any more; its open requests stop.'],
] as const) {
  provider
    .command(name)
    .description(says)
    .argument('<id>')
    .argument('<thumbprint>')
    .action((id: string, thumbprint: string) =>
      withDatabase(async ({ db }) => {
        if (!(await change(db, providerId(id), thumbprint, await domainNow(db))))
          throw new Error('there is no such key of this provider');
      }),
    );
}

zegel.addCommand(
  webhookCommand({
    withDatabase: (work) => withDatabase((database, isPractice, keys) => work(database, { isPractice, keys })),
    say,
  }),
);

async function withDatabase(
  work: (database: OpenDatabase, isPractice: boolean, keys: string) => Promise<void>,
): Promise<void> {
  const config = configOfProcess(fileURLToPath(new URL('../../', import.meta.url)));
  const database = await openDatabase(config.database);
  try {
    await work(database, config.profile === 'practice', config.keys);
  } finally {
    await database.close();
  }
}

function providerId(text: string): ProviderId {
  if (!isId('prv', text)) throw new Error('a provider id looks like prv_…');
  return text;
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8')) as unknown;
}

zegel.parseAsync(process.argv).catch((error: unknown) => {
  if (error instanceof Error && Reflect.get(error, 'exitCode') === 0) return;
  const known =
    error instanceof RegistrationRefused ||
    error instanceof WebhookRefused ||
    error instanceof ConfigRefused ||
    error instanceof FolderInUse;
  const told =
    error instanceof ConfigRefused ? error.problems.join('\n') : error instanceof Error ? error.message : String(error);
  process.stderr.write(`${told}\n`);
  process.exitCode = known ? 2 : 1;
});
