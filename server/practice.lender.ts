import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toBase64url } from '../sealing/bytes.ts';
import { type PublicJwk, signingKeyFromSeed } from '../sealing/keys.ts';
import type { Random } from '../sealing/primitives.ts';
import { parseRegistration } from './access/provider.parse.ts';
import { providerById, registerProvider } from './access/provider.store.ts';
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
}

interface PracticeProvider {
  readonly name: string;
  readonly domain: string;
  readonly kvk: string;
}

const LENDER: PracticeProvider = { name: 'Oefenbank Hypotheken', domain: 'oefenbank.example', kvk: '90000001' };
const ADVISER: PracticeProvider = { name: 'Oefenadvies Wonen', domain: 'oefenadvies.example', kvk: '90000003' };
const FILE = 'practice-lender.json';

/** The practice lender of this broker, registered at its first start; its keys are made then and kept beside the others. */
export async function practiceLender(
  db: Database,
  keys: string,
  returnOrigin: string,
  random: Random,
): Promise<PracticeLender> {
  const kept = await keptLender(join(keys, FILE));
  if (kept && (await providerById(db, kept.id))) return kept;
  const lender = await register(db, LENDER, returnOrigin, random);
  await mkdir(keys, { recursive: true, mode: 0o700 });
  await writeFile(join(keys, FILE), JSON.stringify(lender), { mode: 0o600 });
  return lender;
}

/** An adviser beside the lender, registered on a stage that is thrown away with its keys. */
export function practiceAdviser(db: Database, returnOrigin: string, random: Random): Promise<PracticeLender> {
  return register(db, ADVISER, returnOrigin, random);
}

async function register(
  db: Database,
  { name, domain, kvk }: PracticeProvider,
  returnOrigin: string,
  random: Random,
): Promise<PracticeLender> {
  const made: PracticeLender = {
    id: mintId('prv', random),
    name,
    clientKey: newKey(random),
    identityKey: newKey(random),
  };
  const { d: _client, ...clientKey } = made.clientKey;
  const { d: _identity, ...identityKey } = made.identityKey;
  const registration = parseRegistration(
    {
      name,
      domain,
      kvk,
      address: 'Oefenweg 1, 0000 AA Oefenstad',
      helpdesk: {
        phone: '+31 20 000 0000',
        email: `hulp@${domain}`,
        page: `https://${domain}/hulp`,
        hours: 'ma-vr 9-17 uur',
      },
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
