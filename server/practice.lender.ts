import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toBase64url } from '../sealing/bytes.ts';
import { type PublicJwk, signingKeyFromSeed } from '../sealing/keys.ts';
import type { Random } from '../sealing/primitives.ts';
import { type Helpdesk, parseRegistration } from './access/provider.parse.ts';
import { addReturnOrigin, providerById, registerProvider } from './access/provider.store.ts';
import { domainNow } from './database/clock.ts';
import type { Database } from './database/database.ts';
import { isId, mintId, type ProviderId } from './database/ids.ts';

/** A private Ed25519 JWK: handed out in practice, where keys protect nobody. */
export type PracticeKey = PublicJwk & { readonly d: string };

/** The lender everybody may play in practice. */
export interface PracticeLender {
  readonly id: ProviderId;
  readonly name: string;
  readonly clientKey: PracticeKey;
  readonly identityKey: PracticeKey;
  readonly helpdesk: Helpdesk;
}

const NAME = 'Oefenbank Hypotheken';
const FILE = 'practice-lender.json';
const HELPDESK: Helpdesk = {
  phone: '+31 20 000 0000',
  email: 'hulp@oefenbank.example',
  page: 'https://oefenbank.example/hulp',
  hours: 'ma-vr 9-17 uur',
};
/** What the registration itself names: any other origin is added to it, since ports and addresses differ by start. */
const FIRST_ORIGIN = 'http://127.0.0.1:4403';

/** Where the practice lender's id and private keys lie. */
export const practiceLenderFile = (keys: string): string => join(keys, FILE);

/** The practice lender of this broker, registered at its first start; its keys are made then and kept beside the others. */
export async function practiceLender(
  db: Database,
  keys: string,
  returnOrigins: readonly string[],
  random: Random,
): Promise<PracticeLender> {
  const kept = await keptLender(practiceLenderFile(keys));
  const isKnown = kept !== undefined && (await providerById(db, kept.id)) !== null;
  const lender: PracticeLender = {
    ...(isKnown
      ? kept
      : { id: mintId('prv', random), name: NAME, clientKey: newKey(random), identityKey: newKey(random) }),
    helpdesk: HELPDESK,
  };
  if (!isKnown) await register(db, lender);
  for (const origin of returnOrigins) await addReturnOrigin(db, lender.id, origin, await domainNow(db));
  await mkdir(keys, { recursive: true, mode: 0o700 });
  await writeFile(practiceLenderFile(keys), JSON.stringify(lender), { mode: 0o600 });
  return lender;
}

async function register(db: Database, lender: PracticeLender): Promise<void> {
  const { d: _client, ...clientKey } = lender.clientKey;
  const { d: _identity, ...identityKey } = lender.identityKey;
  const registration = parseRegistration(
    {
      name: NAME,
      domain: 'oefenbank.example',
      kvk: '90000001',
      address: 'Oefenweg 1, 0000 AA Oefenstad',
      helpdesk: HELPDESK,
      returnOrigins: [FIRST_ORIGIN],
      clientKey,
      identityKey,
    },
    { allowLoopback: true },
  );
  await registerProvider(db, lender.id, registration, await domainNow(db));
}

function newKey(random: Random): PracticeKey {
  const seed = random(32);
  return { ...signingKeyFromSeed(seed).publicJwk, d: toBase64url(seed) };
}

async function keptLender(path: string): Promise<PracticeLender | undefined> {
  try {
    const kept = JSON.parse(await readFile(path, 'utf8')) as PracticeLender;
    return isId('prv', kept.id) ? kept : undefined;
  } catch {
    return undefined;
  }
}
