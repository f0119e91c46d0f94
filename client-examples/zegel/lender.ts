import type { Command } from 'commander';
import type { JWK } from 'jose';
import { makeSigningKey, parsePrivateJwk } from '../../sealing/keys.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { accessTokens } from '../provider/access-token.ts';
import type { Signer } from '../provider/invite.ts';
import type { Caller } from '../wire/call.ts';
import { fromNode } from '../wire/connection.node.ts';
import { readJson } from './files.ts';

/** Who a lender's engineer is at the terminal. */
export interface LenderOptions {
  readonly at: string;
  readonly practice?: true;
  readonly provider?: string;
  readonly clientKey?: string;
  readonly identityKey?: string;
  readonly app?: string;
}

export interface Lender {
  readonly caller: Caller;
  readonly signer: Signer;
}

/** Adds the options by which a command knows who asks whom. */
export function asLender(command: Command): Command {
  return command
    .option('--at <origin>', 'the broker', 'http://127.0.0.1:4400')
    .option('--practice', 'as the practice lender, with the keys a practice broker gives everybody')
    .option('--provider <id>', 'your id, prv_…')
    .option('--client-key <file>', 'private JWK for the token endpoint')
    .option('--identity-key <file>', 'private JWK that signs data requests')
    .option('--app <origin>', 'the consumer’s app, where links lead');
}

export async function lenderOf(options: LenderOptions): Promise<Lender> {
  const { id, clientKey, identityKey, app } = options.practice ? await practiceLender(options.at) : await own(options);
  const dpopKey = makeSigningKey(secureRandom);
  return {
    caller: {
      ...fromNode(`${options.at}/graphql`),
      key: dpopKey,
      accessToken: accessTokens({ issuer: options.at, providerId: id, clientKey, dpopKey }),
    },
    signer: { providerId: id, identityKey: parsePrivateJwk(identityKey), app },
  };
}

interface Identity {
  readonly id: string;
  readonly clientKey: JWK;
  readonly identityKey: unknown;
  readonly app: string;
}

async function own({ provider, clientKey, identityKey, app }: LenderOptions): Promise<Identity> {
  if (!provider || !clientKey || !identityKey || !app)
    throw new Error('say who you are: --practice, or --provider, --client-key, --identity-key and --app');
  const [client, identity] = [await readJson(clientKey), await readJson(identityKey)];
  return { id: provider, clientKey: client as JWK, identityKey: identity, app };
}

async function practiceLender(at: string): Promise<Identity> {
  const response = await fetch(`${at}/practice/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ practiceAppOrigin practiceLender { id clientKey identityKey } }' }),
  });
  if (!response.ok) throw new Error(`no practice broker is at ${at}`);
  const { data } = (await response.json()) as {
    readonly data: { readonly practiceAppOrigin: string; readonly practiceLender: Omit<Identity, 'app'> };
  };
  return { ...data.practiceLender, app: data.practiceAppOrigin };
}
