import { createHash } from 'node:crypto';
import { CompactSign, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { toBase64url } from '../../sealing/bytes.ts';
import { makeSigningKey, type SigningKey } from '../../sealing/keys.ts';
import { type Random, secureRandom } from '../../sealing/primitives.ts';
import type { Database } from '../database/database.ts';
import { mintId, type ProviderId } from '../database/ids.ts';
import type { Call } from './call.ts';
import type { Gate } from './gate.ts';
import { parseRegistration, type RegistrationRules } from './provider.parse.ts';
import { registerProvider } from './provider.store.ts';
import type { CallerAlgorithm } from './public-key.ts';

/** Callers for tests, made with jose: what they sign is not made by the code that checks it. */

export const RESOURCE = 'https://broker.example/graphql';
export const ISSUER = 'https://broker.example/oauth';
export const random: Random = secureRandom;

/** A caller's key pair. */
export interface TestKey {
  readonly algorithm: CallerAlgorithm;
  readonly privateKey: CryptoKey;
  readonly privateJwk: JWK;
  readonly jwk: JWK;
  readonly thumbprint: string;
}

export async function makeTestKey(algorithm: CallerAlgorithm): Promise<TestKey> {
  const options = algorithm === 'EdDSA' ? { crv: 'Ed25519', extractable: true } : { extractable: true };
  const { privateKey, publicKey } = await generateKeyPair(algorithm, options);
  const [jwk, privateJwk] = [await exportJWK(publicKey), await exportJWK(privateKey)];
  return { algorithm, privateKey, privateJwk, jwk, thumbprint: await calculateJwkThumbprint(jwk) };
}

/** Signs anything, right or wrong; a header member set to undefined is left out. */
export function signJwt(
  header: object,
  claims: object,
  key: Pick<TestKey, 'algorithm' | 'privateKey'>,
): Promise<string> {
  const protectedHeader = { alg: key.algorithm, ...header };
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader(protectedHeader)
    .sign(key.privateKey);
}

export interface ProofParts {
  readonly method?: string;
  readonly url?: string;
  readonly accessToken?: string;
  readonly now?: Date;
  readonly header?: object;
  readonly claims?: object;
}

/** A proof of possession for one call; `header` and `claims` replace members of a good one. */
export function makeProof(
  key: TestKey,
  { method = 'POST', url = RESOURCE, now = new Date(), ...more }: ProofParts = {},
): Promise<string> {
  const ath =
    more.accessToken === undefined ? undefined : createHash('sha256').update(more.accessToken).digest('base64url');
  const claims = { jti: mintId('req', random), htm: method, htu: url, iat: secondsOf(now), ath, ...more.claims };
  return signJwt({ typ: 'dpop+jwt', jwk: key.jwk, ...more.header }, claims, key);
}

export const secondsOf = (moment: Date): number => Math.floor(moment.getTime() / 1000);

/** A registered provider and its keys. */
export interface TestProvider {
  readonly id: ProviderId;
  readonly name: string;
  readonly clientKey: TestKey;
  readonly identityKey: SigningKey;
}

/** A registration that nothing is wrong with, for a name of one word. */
export function registrationOf(word: string, clientJwk: JWK, identityJwk: object) {
  const domain = `${word.toLowerCase()}.example`;
  return {
    name: `${word} Hypotheken`,
    domain,
    kvk: '90000018',
    address: 'Lindelaan 1, 1234 AB Lindedorp',
    helpdesk: {
      phone: '+31 20 000 0000',
      email: `help@${domain}`,
      page: `https://www.${domain}/help`,
      hours: 'Mo-Fr 09:00-17:00',
    },
    returnOrigins: [`https://www.${domain}`],
    clientKey: clientJwk,
    identityKey: identityJwk,
  };
}

export const productionRules: RegistrationRules = { allowLoopback: false };

export async function makeTestProvider(
  db: Database,
  word: string,
  algorithm: CallerAlgorithm = 'ES256',
): Promise<TestProvider> {
  const clientKey = await makeTestKey(algorithm);
  const identityKey = makeSigningKey(random);
  const registration = parseRegistration(registrationOf(word, clientKey.jwk, identityKey.publicJwk), productionRules);
  const id = mintId('prv', random);
  await registerProvider(db, id, registration, new Date());
  return { id, name: registration.name, clientKey, identityKey };
}

/** A gate over this database; the token key is given back to sign with. */
export function makeTestGate(
  db: Database,
  tokenKey: SigningKey = makeSigningKey(random),
): { gate: Gate; tokenKey: SigningKey } {
  return { gate: { db, issuer: ISSUER, resource: RESOURCE, tokenKey: tokenKey.publicJwk }, tokenKey };
}

/** An access token as the authorization server gives it; `header` and `claims` replace members of a good one. */
export async function makeAccessToken(
  tokenKey: SigningKey,
  provider: TestProvider,
  change: { readonly header?: object; readonly claims?: object } = {},
): Promise<string> {
  const now = secondsOf(new Date());
  const good = {
    iss: ISSUER,
    aud: RESOURCE,
    sub: provider.id,
    client_id: provider.id,
    jti: mintId('req', random),
    iat: now,
    exp: now + 600,
    cnf: { jkt: provider.clientKey.thumbprint },
  };
  const header = { typ: 'at+jwt', kid: tokenKey.thumbprint, ...change.header };
  return signJwt(header, { ...good, ...change.claims }, await joseKeyOf(tokenKey));
}

/** A signing key of `sealing/` as jose takes it. */
export async function joseKeyOf({
  publicJwk,
  secretKey,
}: SigningKey): Promise<Pick<TestKey, 'algorithm' | 'privateKey'>> {
  const jwk = { ...publicJwk, d: toBase64url(secretKey.subarray(0, 32)) };
  const privateKey = await importJWK(jwk, 'EdDSA');
  if (privateKey instanceof Uint8Array) throw new Error('a symmetric key');
  return { algorithm: 'EdDSA', privateKey };
}

/** A call with a token, if any, and a proof of the key; `proof` makes the proof a wrong one. */
export async function makeCall(
  key: TestKey | null,
  token: string | null,
  { proof = {}, ...change }: Partial<Call> & { readonly proof?: ProofParts } = {},
): Promise<Call> {
  const ath = token === null ? {} : { accessToken: token };
  return {
    authorizations: token === null ? [] : [`DPoP ${token}`],
    proofs: key === null ? [] : [await makeProof(key, { ...ath, ...proof })],
    method: 'POST',
    url: RESOURCE,
    now: new Date(),
    ...change,
  };
}
