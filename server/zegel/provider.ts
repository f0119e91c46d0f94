import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { parsePublicJwk } from '../../sealing/keys.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { isReturnOrigin, parseRegistration } from '../access/provider.parse.ts';
import { RegistrationRefused } from '../access/provider.refusals.ts';
import {
  addReturnOrigin,
  allProviders,
  providerById,
  registerProvider,
  revokeProvider,
} from '../access/provider.store.ts';
import {
  addClientKey,
  addIdentityKey,
  providerKeys,
  retireIdentityKey,
  revokeClientKey,
  revokeIdentityKey,
} from '../access/provider-key.store.ts';
import { parseCallerKey } from '../access/public-key.ts';
import { domainNow } from '../database/clock.ts';
import { isId, mintId, type ProviderId } from '../database/ids.ts';
import { CommandFailed, JSON_OPTION, type Operator, type Told, tell } from './operator.ts';

interface AddOptions extends Told {
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

/** `zegel provider`: the registry. What consumers see of a provider comes from here, never from a request. */
export function providerCommand(operator: Operator): Command {
  const provider = new Command('provider').description('The registry of providers.');
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
    .requiredOption('--hours <text>', 'helpdesk, such as "Mo-Fr 09:00-17:00"')
    .requiredOption('--return-origin <origin...>', 'origins a consumer may be sent back to, on the domain')
    .requiredOption('--client-key <file>', 'public JWK')
    .requiredOption('--identity-key <file>', 'public JWK')
    .option(...JSON_OPTION)
    .action((options: AddOptions) => add(operator, options));
  provider
    .command('list')
    .description('Everybody who is or was registered.')
    .option(...JSON_OPTION)
    .action((options: Told) =>
      operator.withDatabase(async ({ db }) => {
        const all = await allProviders(db);
        const lines = all.map(({ id, name, domain, revokedAt }) =>
          [id, revokedAt ? 'revoked' : 'active ', domain, name].join('  '),
        );
        tell(operator, options, all, lines);
      }),
    );
  provider
    .command('show')
    .description('One provider with its keys.')
    .argument('<id>')
    .option(...JSON_OPTION)
    .action((id: string, options: Told) =>
      operator.withDatabase(async ({ db }) => {
        const found = await providerById(db, providerId(id));
        if (!found) throw new CommandFailed('there is no such provider');
        const keys = await providerKeys(db, found.id);
        const { helpdesk, returnOrigins } = found;
        tell(operator, options, { ...found, keys }, [
          `${found.id}  ${found.revokedAt ? 'revoked' : 'active'}  ${found.domain}  ${found.name}  KvK ${found.kvk}`,
          `helpdesk  ${helpdesk.phone}  ${helpdesk.email}  ${helpdesk.page}  ${helpdesk.hours}`,
          `returns to  ${returnOrigins.join('  ')}`,
          ...keys.map(({ use, thumbprint, status }) => `${use.padEnd(8)}  ${thumbprint}  ${status}`),
        ]);
      }),
    );
  provider
    .command('revoke')
    .description('The provider may no longer call.')
    .argument('<id>')
    .action((id: string) =>
      operator.withDatabase(async ({ db }) => revokeProvider(db, providerId(id), await domainNow(db))),
    );
  provider
    .command('add-origin')
    .description('One more origin to which consumers may be sent back.')
    .argument('<id>')
    .argument('<origin>', 'such as https://www.lender.example')
    .action((id: string, origin: string) => addOrigin(operator, providerId(id), origin));
  provider
    .command('add-key')
    .description('Registers one more key, so that the old one can be retired when nothing uses it any more.')
    .argument('<id>')
    .argument('<use>', 'client or identity')
    .argument('<file>', 'public JWK')
    .action((id: string, use: string, file: string) => addKey(operator, providerId(id), use, file));
  for (const [name, change, says] of [
    ['retire-key', retireIdentityKey, 'An identity key signs no new requests; links that name it stay valid.'],
    ['revoke-key', revokeIdentityKey, 'An identity key is worth nothing any more; its open requests stop.'],
    ['revoke-client-key', revokeClientKey, 'A client key gets no more tokens.'],
  ] as const) {
    provider
      .command(name)
      .description(says)
      .argument('<id>')
      .argument('<thumbprint>', 'after -- when it begins with a dash')
      .action((id: string, thumbprint: string) =>
        operator.withDatabase(async ({ db }) => {
          if (!(await change(db, providerId(id), thumbprint, await domainNow(db))))
            throw new CommandFailed('there is no such key of this provider');
        }),
      );
  }
  return provider;
}

function add(operator: Operator, options: AddOptions): Promise<void> {
  const { name, domain, kvk, address, phone, email, page, hours, returnOrigin } = options;
  return operator.withDatabase(async ({ db }, { isPractice }) => {
    const registration = parseRegistration(
      {
        name,
        domain,
        kvk,
        address,
        helpdesk: { phone, email, page, hours },
        returnOrigins: returnOrigin,
        clientKey: await readJson(options.clientKey),
        identityKey: await readJson(options.identityKey),
      },
      { allowLoopback: isPractice },
    );
    const id = mintId('prv', secureRandom);
    await registerProvider(db, id, registration, await domainNow(db));
    tell(operator, options, { id }, [id]);
  });
}

function addOrigin(operator: Operator, id: ProviderId, origin: string): Promise<void> {
  return operator.withDatabase(async ({ db }, { isPractice }) => {
    const found = await providerById(db, id);
    if (!found) throw new CommandFailed('there is no such provider');
    if (!isReturnOrigin(found.domain, origin, isPractice)) throw new RegistrationRefused(['RETURN_ORIGIN']);
    await addReturnOrigin(db, id, origin, await domainNow(db));
  });
}

function addKey(operator: Operator, id: ProviderId, use: string, file: string): Promise<void> {
  return operator.withDatabase(async ({ db }) => {
    if (!(await providerById(db, id))) throw new CommandFailed('there is no such provider');
    const [key, now] = [await readJson(file), await domainNow(db)];
    if (use === 'client') await addClientKey(db, id, parseCallerKey(key), now);
    else if (use === 'identity') await addIdentityKey(db, id, parsePublicJwk(key, 'key'), now);
    else throw new CommandFailed('a key is for client or identity');
  });
}

function providerId(text: string): ProviderId {
  if (!isId('prv', text)) throw new CommandFailed('a provider id looks like prv_…');
  return text;
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8')) as unknown;
}
