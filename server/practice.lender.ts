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

interface PracticeProvider {
  readonly name: string;
  readonly domain: string;
  readonly kvk: string;
}

const LENDER: PracticeProvider = { name: 'Oefenbank Hypotheken', domain: 'oefenbank.example', kvk: '90000001' };
const ADVISER: PracticeProvider = { name: 'Oefenadvies Wonen', domain: 'oefenadvies.example', kvk: '90000003' };
const FILE = 'practice-lender.json';
const helpdeskOf = ({ domain }: PracticeProvider): Helpdesk => ({
  phone: '+31 20 000 0000',
  email: `hulp@${domain}`,
  page: `https://${domain}/hulp`,
  hours: 'Mo-Fr 09:00-17:00',
});
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
  const lender = isKnown ? { ...kept, helpdesk: helpdeskOf(LENDER) } : await register(db, LENDER, FIRST_ORIGIN, random);
  for (const origin of returnOrigins) await addReturnOrigin(db, lender.id, origin, await domainNow(db));
  await mkdir(keys, { recursive: true, mode: 0o700 });
  await writeFile(practiceLenderFile(keys), JSON.stringify(lender), { mode: 0o600 });
  return lender;
}

/** An adviser beside the lender, registered on a stage that is thrown away with its keys. */
export function practiceAdviser(db: Database, returnOrigin: string, random: Random): Promise<PracticeLender> {
  return register(db, ADVISER, returnOrigin, random);
}

async function register(
  db: Database,
  provider: PracticeProvider,
  returnOrigin: string,
  random: Random,
): Promise<PracticeLender> {
  const { name, domain, kvk } = provider;
  const made: PracticeLender = {
    id: mintId('prv', random),
    name,
    clientKey: newKey(random),
    identityKey: newKey(random),
    helpdesk: helpdeskOf(provider),
  };
  const { d: _client, ...clientKey } = made.clientKey;
  const { d: _identity, ...identityKey } = made.identityKey;
  const registration = parseRegistration(
    {
      name,
      domain,
      kvk,
      address: 'Oefenweg 1, 0000 AA Oefenstad',
      helpdesk: made.helpdesk,
      returnOrigins: [returnOrigin],
      clientKey,
      identityKey,
    },
    { allowLoopback: true },
  );
  await registerProvider(db, made.id, registration, await domainNow(db));
  return made;
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
