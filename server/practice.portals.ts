import type { Router } from 'express';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { bankSimulator, practiceBankAccess } from '../connectors/bank/bank.simulator.ts';
import { BRI_PATH, briSimulator } from '../connectors/bri/bri.simulator.ts';
import { BRK_PATH, brkSimulator } from '../connectors/brk/brk.simulator.ts';
import { BRP_PATH, brpSimulator } from '../connectors/brp/brp.simulator.ts';
import type { SourceAccess } from '../connectors/connector.ts';
import { duoSimulator } from '../connectors/duo/duo.simulator.ts';
import {
  idinSimulator,
  PRACTICE_ISSUERS,
  type PracticeIdinKeys,
  practiceIdinAccess,
  practiceIdinKeys,
} from '../connectors/idin/idin.simulator.ts';
import { mpoSimulator } from '../connectors/mpo/mpo.simulator.ts';
import { OIDC_PORTALS, type OidcPortalId } from '../connectors/portals/oidc.portal.ts';
import { newIdentityProviderKeys } from '../connectors/practice/idp/keys.ts';
import { LEVEL } from '../connectors/practice/idp/level.ts';
import { practiceOidcAccess } from '../connectors/practice/oidc-access.ts';
import {
  type PracticeOrigin,
  type PracticeServers,
  type SimulatedOrigin,
  type Standing,
  startPracticeServers,
} from '../connectors/practice/servers.ts';
import type { PracticeWorld } from '../connectors/practice/world.ts';
import { rdwSimulator } from '../connectors/rdw/rdw.simulator.ts';
import { svbSimulator } from '../connectors/svb/svb.simulator.ts';
import { uwvSimulator } from '../connectors/uwv/uwv.simulator.ts';
import { VIA_PATH, viaSimulator } from '../connectors/via/via.simulator.ts';
import { WOZ_PATH, wozSimulator } from '../connectors/woz/woz.simulator.ts';
import { PORTALS, type PortalId, type SourceId } from '../schema/source.ts';
import type { PortalAccess } from './collecting/job.ts';
import type { DeskOptions } from './desk.ts';

/** Under which origin each source is played. */
const PLAYED_AT = {
  BRP: 'brp',
  BRK: 'brk',
  WOZ: 'woz',
  BRI: 'bri',
  UWV: 'uwv',
  VIA: 'via',
  MPO: 'mpo',
  DUO: 'duo',
  RDW: 'rdw',
  BANK: 'bank',
  IDIN: 'idin',
  SVB: 'svb',
} as const satisfies Record<SourceId, SimulatedOrigin>;

/** The sources that are asked under another path than the root of their origin. */
const PATHS: Readonly<Partial<Record<SourceId, string>>> = {
  BRP: BRP_PATH,
  BRK: BRK_PATH,
  WOZ: WOZ_PATH,
  BRI: BRI_PATH,
  VIA: VIA_PATH,
};

function simulatorsOf(
  world: PracticeWorld,
  keys: PracticeIdinKeys,
): Readonly<Record<SimulatedOrigin, (standing: Standing) => Router>> {
  return {
    brp: () => brpSimulator(world),
    brk: () => brkSimulator(world),
    woz: () => wozSimulator(world),
    bri: () => briSimulator(world),
    uwv: () => uwvSimulator(world),
    via: () => viaSimulator(world),
    mpo: ({ personOf }) => mpoSimulator(world, personOf),
    duo: () => duoSimulator(world),
    rdw: () => rdwSimulator(world),
    bank: ({ origin }) => bankSimulator(world, origin),
    idin: ({ origin }) => idinSimulator(world, { origin, keys }),
    svb: () => svbSimulator(world),
  };
}

/** The practice portals and sources, running, and how a broker reaches them. */
export interface PracticePortals {
  readonly servers: PracticeServers;
  readonly desk: Pick<DeskOptions, 'portals' | 'banks'>;
}

/**
 * @param given.ports - the documented ones when left out
 * @param given.pagesHost - address at which portals stand; sources without pages stay on 127.0.0.1
 */
export async function startPracticePortals(given: {
  readonly world: PracticeWorld;
  readonly redirectUri: string;
  readonly ports?: Readonly<Record<PracticeOrigin, number>>;
  readonly pagesHost: string;
}): Promise<PracticePortals> {
  const { world, redirectUri, ports, pagesHost } = given;
  const clients = await Promise.all(OIDC_PORTALS.map(async (portal) => ({ portal, ...(await portalKey()) })));
  const idinKeys = await practiceIdinKeys();
  const servers = await startPracticeServers({
    world,
    clients: clients.map(({ portal, publicKey, encryptionKey }) => ({
      clientId: clientId(portal),
      portal,
      redirectUris: [redirectUri],
      publicKey,
      encryption: { key: encryptionKey, alg: ENCRYPTION },
    })),
    keys: await newIdentityProviderKeys(),
    simulators: simulatorsOf(world, idinKeys),
    pagesHost,
    ...(ports ? { ports } : {}),
  });
  const { origins } = servers;
  const portals: Partial<Record<PortalId, PortalAccess>> = {};
  for (const { portal, privateKey, decryptionKey } of clients) {
    const sources = sourcesOf(portal, origins);
    portals[portal] = {
      portal: {
        ...practiceOidcAccess(origins.identityProvider, clientId(portal), privateKey, decryptionKey),
        ...(portal === 'RDW' ? { leastLevel: LEVEL_AT_RDW } : {}),
      },
      sources,
      origins: [origins.identityProvider, ...PORTALS[portal].sources.map((source) => origins[PLAYED_AT[source]])],
    };
  }
  const accountBanks = practiceBankAccess(origins.bank).map(({ id, name, access }) => ({
    portal: 'BANK' as const,
    id,
    name,
    access: { portal: access, sources: { BANK: access }, origins: [origins.bank] },
  }));
  const identityBanks = PRACTICE_ISSUERS.map(({ id, name }) => ({
    portal: 'IDIN' as const,
    id,
    name,
    access: {
      portal: practiceIdinAccess(origins.idin, idinKeys, id),
      sources: { IDIN: { baseUrl: origins.idin } },
      origins: [origins.idin],
    },
  }));
  return { servers, desk: { portals, banks: [...accountBanks, ...identityBanks] } };
}

function sourcesOf(portal: OidcPortalId, origins: PracticeServers['origins']): PortalAccess['sources'] {
  const access = (source: SourceId): SourceAccess => ({
    baseUrl: `${origins[PLAYED_AT[source]]}${PATHS[source] ?? ''}`,
    apiKey: 'practice',
  });
  return Object.fromEntries(PORTALS[portal].sources.map((source) => [source, access(source)]));
}

/** Mijn RDW asks the app with an identity check; the others Midden. */
const LEVEL_AT_RDW = LEVEL.substantial;

function clientId(portal: OidcPortalId): string {
  return `zegel-${portal.toLowerCase()}`;
}

/** RSA-OAEP, which the broker in front of DigiD uses, would cost every start a second for its keys. */
const ENCRYPTION = 'ECDH-ES+A128KW';

/** Zegel's keys at a practice portal: made at every start, known to nobody else. */
async function portalKey(): Promise<
  Readonly<Record<'publicKey' | 'privateKey' | 'encryptionKey' | 'decryptionKey', JWK>>
> {
  const signs = await pairOf('ES256', { alg: 'ES256', kid: 'zegel', use: 'sig' });
  const opens = await pairOf(ENCRYPTION, { alg: ENCRYPTION, kid: 'zegel-opens', use: 'enc' });
  return { ...signs, encryptionKey: opens.publicKey, decryptionKey: opens.privateKey };
}

async function pairOf(
  alg: string,
  facts: Partial<JWK>,
): Promise<{ readonly publicKey: JWK; readonly privateKey: JWK }> {
  const pair = await generateKeyPair(alg, { extractable: true });
  return {
    publicKey: { ...(await exportJWK(pair.publicKey)), ...facts },
    privateKey: { ...(await exportJWK(pair.privateKey)), ...facts },
  };
}
