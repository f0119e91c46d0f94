import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSigningKey, type SigningKey } from '../../sealing/keys.ts';
import { describeOnEachEngine, openTestDatabase, type TestDatabase } from '../database/testing.ts';
import {
  makeAccessToken,
  makeCall,
  makeProof,
  makeTestGate,
  makeTestKey,
  makeTestProvider,
  RESOURCE,
  random,
  secondsOf,
  type TestProvider,
} from './caller.fixture.ts';
import { admit, admitSocket, readmit } from './caller.ts';
import { issueTestToken, makeTestDevice, sessionOf, type TestDevice } from './device.fixture.ts';
import { admitDevice, admitNewDevice } from './device.ts';
import type { Gate } from './gate.ts';
import { revokeProvider } from './provider.store.ts';
import { admitProvider } from './provider.ts';
import type { SessionToken } from './session-token.ts';

describeOnEachEngine('admission', (engine) => {
  let database: TestDatabase;
  let gate: Gate;
  let tokenKey: SigningKey;
  let lender: TestProvider;
  let device: TestDevice;
  let session: SessionToken;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    ({ gate, tokenKey } = makeTestGate(database.db));
    lender = await makeTestProvider(database.db, 'Linde');
    device = await makeTestDevice();
    session = sessionOf(device);
  });
  afterAll(() => database.close());

  const accessToken = (change?: Parameters<typeof makeAccessToken>[2]) => makeAccessToken(tokenKey, lender, change);
  const sessionToken = () => issueTestToken(tokenKey, session);

  describe('of a provider', () => {
    test('gives the registered provider, the key it proved and when its token ends', async () => {
      const token = await accessToken();
      const caller = await admit(gate, await makeCall(lender.clientKey, token));
      expect(caller).toEqual({
        kind: 'PROVIDER',
        provider: expect.objectContaining({ id: lender.id, name: lender.name, revokedAt: null }),
        jkt: lender.clientKey.thumbprint,
        tokenExpiresAt: new Date((decodeJwt(token).exp ?? 0) * 1000),
      });
    });

    test.each<readonly [string, string, () => Parameters<typeof makeAccessToken>[2]]>([
      ['TOKEN_ISSUER', 'of another issuer', () => ({ claims: { iss: 'https://other.example' } })],
      ['TOKEN_AUDIENCE', 'for another resource', () => ({ claims: { aud: 'https://broker.example/other' } })],
      ['TOKEN_AUDIENCE', 'for a list of resources', () => ({ claims: { aud: [RESOURCE] } })],
      ['TOKEN_EXPIRED', 'that has expired', () => ({ claims: { exp: secondsOf(new Date()) } })],
      ['TOKEN_TOO_EARLY', 'from the future', () => ({ claims: { iat: secondsOf(new Date()) + 60 } })],
      ['TOKEN_CLAIMS', 'that never ends', () => ({ claims: { exp: undefined } })],
      ['TOKEN_CLAIMS', 'that is bound to no key', () => ({ claims: { cnf: undefined } })],
      ['TOKEN_CLAIMS', 'of one client about another', () => ({ claims: { client_id: 'prv_AAAAAAAAAAAAAAAAAAAAAA' } })],
      ['TOKEN_CLAIMS', 'of somebody whose name is no id', () => ({ claims: { sub: 'admin', client_id: 'admin' } })],
      ['TOKEN_TYP', 'without typ', () => ({ header: { typ: undefined } })],
      ['TOKEN_TYP', 'with the typ of a manifest', () => ({ header: { typ: 'section+jwt' } })],
      ['PROOF_OTHER_KEY', 'bound to another key', () => ({ claims: { cnf: { jkt: device.signKey.thumbprint } } })],
      ['PROVIDER_UNKNOWN', 'of nobody registered', () => ({ claims: { sub: unknownId, client_id: unknownId } })],
    ])('refuses with %s a token %s', async (code, _title, change) => {
      const call = await makeCall(lender.clientKey, await accessToken(change()));
      await expect(admit(gate, call)).rejects.toMatchObject({ code });
    });

    test('refuses a token signed by a key that is not the broker’s', async () => {
      const token = await makeAccessToken(makeSigningKey(random), lender);
      const call = await makeCall(lender.clientKey, token);
      await expect(admit(gate, call)).rejects.toMatchObject({ code: 'TOKEN_SIGNATURE' });
    });

    test('refuses the same token sent as Bearer', async () => {
      const token = await accessToken();
      const call = await makeCall(lender.clientKey, token, { authorizations: [`Bearer ${token}`] });
      await expect(admit(gate, call)).rejects.toMatchObject({ code: 'AUTHORIZATION_SCHEME' });
    });

    test('refuses a token without a proof, and two Authorization headers', async () => {
      const token = await accessToken();
      await expect(admit(gate, await makeCall(null, token))).rejects.toMatchObject({ code: 'PROOF_MISSING' });
      const authorizations = [`DPoP ${token}`, `DPoP ${token}`];
      const twice = await makeCall(lender.clientKey, token, { authorizations });
      await expect(admit(gate, twice)).rejects.toMatchObject({ code: 'AUTHORIZATION_DOUBLE' });
    });

    test('refuses a proof that was used, here or at another instance; a new one still works', async () => {
      const shared = await openTestDatabase(engine, { share: database });
      const token = await accessToken();
      const call = await makeCall(lender.clientKey, token);
      await admit(gate, call);
      await expect(admit(gate, call)).rejects.toMatchObject({ code: 'PROOF_REPLAYED' });
      await expect(admit({ ...gate, db: shared.db }, call)).rejects.toMatchObject({ code: 'PROOF_REPLAYED' });
      await expect(admit(gate, await makeCall(lender.clientKey, token))).resolves.toMatchObject({ kind: 'PROVIDER' });
      await shared.close();
    });

    test('does not use a proof up that does not fit', async () => {
      const token = await accessToken();
      const call = await makeCall(lender.clientKey, token);
      await expect(admit(gate, { ...call, method: 'GET' })).rejects.toMatchObject({ code: 'PROOF_METHOD' });
      await expect(admit(gate, call)).resolves.toMatchObject({ kind: 'PROVIDER' });
    });

    test('refuses a provider that was revoked, and looks again at one admitted before', async () => {
      const other = await makeTestProvider(database.db, 'Wilg');
      const token = await makeAccessToken(tokenKey, other);
      const caller = await admit(gate, await makeCall(other.clientKey, token));
      await readmit(gate, caller, new Date());
      await revokeProvider(database.db, other.id, new Date());
      await expect(readmit(gate, caller, new Date())).rejects.toMatchObject({ code: 'PROVIDER_REVOKED' });
      const again = await makeCall(other.clientKey, token);
      await expect(admit(gate, again)).rejects.toMatchObject({ code: 'PROVIDER_REVOKED' });
    });
  });

  describe('of a device', () => {
    test('gives its session and the keys its token names', async () => {
      expect(await admit(gate, await makeCall(device.signKey, sessionToken()))).toEqual({
        kind: 'DEVICE',
        session: session.session,
        request: session.request,
        subject: 'APPLICANT',
        thumbprint: device.signKey.thumbprint,
        signKey: device.signKey.jwk,
        sealKey: device.sealKey.publicKey,
        tokenExpiresAt: session.expiresAt,
      });
    });

    test('refuses another device that holds the token', async () => {
      const thief = await makeTestKey('EdDSA');
      const call = await makeCall(thief, sessionToken());
      await expect(admit(gate, call)).rejects.toMatchObject({ code: 'PROOF_OTHER_KEY' });
    });

    test('refuses a proof by a key of another kind than devices have', async () => {
      const call = await makeCall(lender.clientKey, sessionToken());
      await expect(admit(gate, call)).rejects.toMatchObject({ code: 'PROOF_ALGORITHM' });
    });

    test('refuses a proof made for another token of the same device', async () => {
      const proofs = [await makeProof(device.signKey, { accessToken: issueTestToken(tokenKey, sessionOf(device)) })];
      const call = await makeCall(null, sessionToken(), { proofs });
      await expect(admit(gate, call)).rejects.toMatchObject({ code: 'PROOF_TOKEN' });
    });

    test('ends with its token', async () => {
      const caller = await admit(gate, await makeCall(device.signKey, sessionToken()));
      await readmit(gate, caller, new Date(session.expiresAt.getTime() - 1));
      await expect(readmit(gate, caller, session.expiresAt)).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
    });
  });

  describe('of a device that is new', () => {
    test('gives the key it proved, and nothing else', async () => {
      const { jwk, thumbprint } = device.signKey;
      const caller = await admit(gate, await makeCall(device.signKey, null));
      expect(caller).toEqual({ kind: 'NEW_DEVICE', thumbprint, signKey: jwk });
    });

    test('takes its proof once', async () => {
      const call = await makeCall(device.signKey, null);
      await admitNewDevice(gate, call);
      await expect(admitNewDevice(gate, call)).rejects.toMatchObject({ code: 'PROOF_REPLAYED' });
    });

    test('refuses ES256, and a token beside the proof', async () => {
      await expect(admitNewDevice(gate, await makeCall(lender.clientKey, null))).rejects.toMatchObject({
        code: 'PROOF_ALGORITHM',
      });
      const call = await makeCall(device.signKey, sessionToken());
      await expect(admitNewDevice(gate, call)).rejects.toMatchObject({ code: 'TOKEN_TYP' });
    });
  });

  test('of nobody in particular shows neither token nor proof', async () => {
    expect(await admit(gate, await makeCall(null, null))).toEqual({ kind: 'ANONYMOUS' });
  });

  test('never lets a token of one kind in as another', async () => {
    const asDevice = await makeCall(lender.clientKey, await accessToken());
    await expect(admitDevice(gate, asDevice)).rejects.toMatchObject({ code: 'TOKEN_TYP' });
    const asProvider = await makeCall(device.signKey, sessionToken());
    await expect(admitProvider(gate, asProvider)).rejects.toMatchObject({ code: 'TOKEN_TYP' });
    const proofAsToken = await makeCall(device.signKey, await makeProof(device.signKey));
    await expect(admit(gate, proofAsToken)).rejects.toMatchObject({ code: 'TOKEN_TYP' });
    await expect(admitProvider(gate, await makeCall(lender.clientKey, null))).rejects.toMatchObject({
      code: 'AUTHORIZATION_MISSING',
    });
    await expect(admitDevice(gate, await makeCall(device.signKey, null))).rejects.toMatchObject({
      code: 'AUTHORIZATION_MISSING',
    });
  });

  describe('over a socket', () => {
    const socketUrl = 'wss://broker.example/graphql';
    const initOf = async (method: string, url: string, token = sessionToken()) => ({
      accessToken: token,
      dpop: await makeProof(device.signKey, { method, url, accessToken: token }),
    });

    test('takes a proof for GET and the socket’s address as https', async () => {
      const init = await initOf('GET', 'https://broker.example/graphql');
      expect(await admitSocket(gate, init, socketUrl, new Date())).toMatchObject({
        kind: 'DEVICE',
        session: session.session,
      });
    });

    test('takes http for a socket on this machine', async () => {
      const init = await initOf('GET', 'http://127.0.0.1:4000/graphql');
      expect(await admitSocket(gate, init, 'ws://127.0.0.1:4000/graphql', new Date())).toMatchObject({
        kind: 'DEVICE',
      });
    });

    test('refuses a proof for POST, for the wss address, and for plain http', async () => {
      const admitted = async (method: string, url: string) =>
        admitSocket(gate, await initOf(method, url), socketUrl, new Date());
      await expect(admitted('POST', 'https://broker.example/graphql')).rejects.toMatchObject({ code: 'PROOF_METHOD' });
      await expect(admitted('GET', socketUrl)).rejects.toMatchObject({ code: 'PROOF_URL' });
      await expect(admitted('GET', 'http://broker.example/graphql')).rejects.toMatchObject({ code: 'PROOF_URL' });
    });

    test('refuses a proof that another instance has seen', async () => {
      const shared = await openTestDatabase(engine, { share: database });
      const init = await initOf('GET', 'https://broker.example/graphql');
      await admitSocket(gate, init, socketUrl, new Date());
      const atOther = admitSocket({ ...gate, db: shared.db }, init, socketUrl, new Date());
      await expect(atOther).rejects.toMatchObject({ code: 'PROOF_REPLAYED' });
      await shared.close();
    });

    test('knows nobody who shows nothing', async () => {
      expect(await admitSocket(gate, {}, socketUrl, new Date())).toEqual({ kind: 'ANONYMOUS' });
    });
  });
});

const unknownId = 'prv_AAAAAAAAAAAAAAAAAAAAAA';
