import { createHash, randomBytes } from 'node:crypto';
import express from 'express';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { OidcAccess } from '../../portals/oidc.access.ts';
import type { LoginReturn, LoginStart } from '../../portals/portal.ts';
import { type SourceConnections, sourceHttp } from '../../source-http.node.ts';
import { practiceOidcAccess } from '../oidc-access.ts';
import { PEOPLE } from '../people.ts';
import { FREE_PORTS, type PracticeServers, startPracticeServers } from '../servers.ts';
import { type PracticeWorld, practiceWorld } from '../world.ts';
import { newIdentityProviderKeys } from './keys.ts';
import type { PracticeClient } from './provider.configuration.ts';
import { type Shown, Visitor } from './visitor.testing.ts';

/** A page of the app: nobody listens there, the walk ends at its address. */
export const RETURN_TO = 'http://127.0.0.1:1/return';

/** What the main process draws for one login. */
export interface DrawnLogin extends LoginStart {
  readonly codeVerifier: string;
}

export interface Running {
  readonly world: PracticeWorld;
  readonly servers: PracticeServers;
  readonly issuer: string;
  readonly mijnOverheid: OidcAccess;
  readonly uwv: OidcAccess;
  readonly http: SourceConnections;
  /** Moves the practice clock. */
  forward(milliseconds: number): void;
  close(): Promise<void>;
}

const RSA_OAEP = 'RSA-OAEP';

/**
 * The practice servers on free ports, with two portals: MijnOverheid signs and is signed for with EdDSA, UWV ES256. What
 * MijnOverheid is told of a person is encrypted to it as well, as the broker in front of DigiD does.
 */
export async function runPractice(): Promise<Running> {
  let offset = 0;
  const world = practiceWorld({ people: PEOPLE, now: () => new Date(Date.now() + offset) });
  const mijnOverheidKey = await clientKey('EdDSA');
  const uwvKey = await clientKey('ES256');
  const opens = await generateKeyPair(RSA_OAEP, { extractable: true });
  const key = { ...(await exportJWK(opens.publicKey)), alg: RSA_OAEP, use: 'enc' };
  const encryption = { key, alg: RSA_OAEP } as const;
  const decryptionKey = { ...(await exportJWK(opens.privateKey)), alg: RSA_OAEP };
  const empty = () => express.Router();
  const servers = await startPracticeServers({
    world,
    clients: [
      { ...client('mijnoverheid', 'MIJNOVERHEID', mijnOverheidKey, 'EdDSA'), encryption },
      client('uwv', 'UWV', uwvKey, 'ES256'),
    ],
    keys: await newIdentityProviderKeys(),
    simulators: {
      uwv: empty,
      brp: empty,
      bank: empty,
      brk: empty,
      woz: empty,
      bri: empty,
      via: empty,
      mpo: empty,
      duo: empty,
      rdw: empty,
      idin: empty,
      svb: empty,
    },
    ports: FREE_PORTS,
  });
  const issuer = servers.origins.identityProvider;
  const http = sourceHttp({ origins: [issuer], limits: { deadlineMs: 5000, maxBytes: 100_000 }, allowLoopback: true });
  return {
    world,
    servers,
    issuer,
    http,
    mijnOverheid: practiceOidcAccess(issuer, 'mijnoverheid', mijnOverheidKey, decryptionKey),
    uwv: practiceOidcAccess(issuer, 'uwv', uwvKey),
    forward(milliseconds) {
      offset += milliseconds;
    },
    async close() {
      await http.close();
      await servers.close();
    },
  };
}

export function drawLogin(language: 'nl' | 'en' = 'nl'): DrawnLogin {
  const codeVerifier = randomBytes(32).toString('base64url');
  return {
    codeVerifier,
    state: randomBytes(16).toString('base64url'),
    nonce: randomBytes(16).toString('base64url'),
    codeChallenge: createHash('sha256').update(codeVerifier).digest('base64url'),
    redirectUri: RETURN_TO,
    language,
    psuAddress: '192.0.2.1',
    wanted: [],
  };
}

/** Walks X1 and X2 and ends at the app's page. */
export async function walk(visitor: Visitor, loginUrl: string, name: string, password = 'goed'): Promise<Shown> {
  const login = await visitor.open(loginUrl);
  const code = await visitor.submit(login, { name, password, action: 'login' });
  return visitor.submit(code, { code: '123456', action: 'verify' });
}

/** What the device brings back from the app's page. */
export function returned(drawn: DrawnLogin, at: Shown): LoginReturn {
  const query = new URL(at.url).searchParams;
  const code = query.get('code');
  const issuer = query.get('iss');
  return {
    codeVerifier: drawn.codeVerifier,
    nonce: drawn.nonce,
    redirectUri: drawn.redirectUri,
    ...(code === null ? {} : { code }),
    ...(issuer === null ? {} : { issuer }),
  };
}

export function newVisitor(): Visitor {
  return new Visitor(RETURN_TO);
}

export async function clientKey(alg: 'EdDSA' | 'ES256'): Promise<JWK> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { ...(await exportJWK(privateKey)), alg, kid: `client-${alg}` };
}

function client(
  clientId: string,
  portal: PracticeClient['portal'],
  key: JWK,
  signedResponseAlg: 'EdDSA' | 'ES256',
): PracticeClient {
  const { d: _private, ...publicKey } = key;
  return { clientId, portal, redirectUris: [RETURN_TO], publicKey, signedResponseAlg };
}
