import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jwkThumbprint, makeSigningKey, type PublicJwk } from '../../sealing/keys.ts';
import type { Database } from '../database/database.ts';
import { mintId } from '../database/ids.ts';
import { isPrivilegeViolation } from '../database/sqlstate.ts';
import { describeOnEachEngine, openTestDatabase, type TestDatabase } from '../database/testing.ts';
import { makeTestKey, makeTestProvider, productionRules, random, registrationOf } from './caller.fixture.ts';
import { parseRegistration } from './provider.parse.ts';
import { addReturnOrigin, allProviders, providerById, registerProvider, revokeProvider } from './provider.store.ts';
import { provider, providerRevocation } from './provider.tables.ts';
import {
  addClientKey,
  addIdentityKey,
  clientKeys,
  identityKey,
  retireIdentityKey,
  revokeIdentityKey,
} from './provider-key.store.ts';
import { parseCallerKey } from './public-key.ts';

const now = new Date('2026-03-01T12:00:00Z');

describeOnEachEngine('the registry', (engine) => {
  let database: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    db = database.db;
  });
  afterAll(() => database.close());

  const newIdentityKey = (): PublicJwk => makeSigningKey(random).publicJwk;

  /** Registers a provider that differs from a good one of this word. */
  async function register(word: string, change: object = {}) {
    const clientKey = await makeTestKey('ES256');
    const value = { ...registrationOf(word, clientKey.jwk, newIdentityKey()), ...change };
    const id = mintId('prv', random);
    await registerProvider(db, id, parseRegistration(value, productionRules), now);
    return { id, clientKey, identityKey: value.identityKey as PublicJwk };
  }

  describe('of providers', () => {
    test('gives back what was registered', async () => {
      const { id } = await register('Linde');
      const { name, domain, kvk, address, helpdesk, returnOrigins } = registrationOf('Linde', {}, {});
      const expected = { id, name, domain, kvk, address, helpdesk, returnOrigins, createdAt: now, revokedAt: null };
      expect(await providerById(db, id)).toEqual(expected);
    });

    test('knows no other', async () => {
      expect(await providerById(db, mintId('prv', random))).toBeNull();
    });

    test('refuses a name that looks like a registered one, and keeps nothing of the attempt', async () => {
      await register('Esdoorn');
      const { length: before } = await db.select().from(provider);
      const lookalike = register('Ahorn', { name: 'Esd00rn Hypotheken B.V.' });
      await expect(lookalike).rejects.toMatchObject({ codes: ['NAME_CONFUSABLE'] });
      await expect(register('Ahorn', { name: 'Еѕdоorn Hypotheken' })).rejects.toMatchObject({
        codes: ['NAME_MIXED_SCRIPTS'],
      });
      expect(await db.select().from(provider)).toHaveLength(before);
    });

    test('refuses a domain that is registered', async () => {
      await register('Wilg');
      const name = 'Heel Anders';
      await expect(register('Wilg', { name })).rejects.toMatchObject({ codes: ['DOMAIN_TAKEN'] });
    });

    test('lets one of twenty in that register look-alikes at once', async () => {
      const names = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? 'Populier' : 'P0pulier'));
      const attempts = names.map((name, at) => register(`Boom${'abcdefghijklmnopqrst'.charAt(at)}`, { name }));
      const settled = await Promise.allSettled(attempts);
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const one of settled) if (one.status === 'rejected') expect(one.reason.codes).toEqual(['NAME_CONFUSABLE']);
    });

    test('remembers since when one is revoked, the first time', async () => {
      const { id } = await register('Kastanje');
      await revokeProvider(db, id, now);
      await revokeProvider(db, id, new Date('2026-03-02T12:00:00Z'));
      expect(await providerById(db, id)).toMatchObject({ revokedAt: now });
    });

    test('adds an origin to return to, once, beside the registered ones', async () => {
      const { id } = await register('Berk');
      const { returnOrigins = [] } = (await providerById(db, id)) ?? {};
      await addReturnOrigin(db, id, 'https://nieuw.berk.example', now);
      await addReturnOrigin(db, id, 'https://nieuw.berk.example', now);
      const both = [...returnOrigins, 'https://nieuw.berk.example'];
      expect((await providerById(db, id))?.returnOrigins).toEqual(both);
      expect((await allProviders(db)).find((one) => one.id === id)?.returnOrigins).toEqual(both);
    });

    test('cannot take a registration or a revocation back', async () => {
      const { id } = await register('Meidoorn');
      await revokeProvider(db, id, now);
      const undo = db.delete(providerRevocation).where(eq(providerRevocation.providerId, id));
      await expect(undo).rejects.toSatisfy(isPrivilegeViolation);
      const rename = db.update(provider).set({ name: 'Linde Hypotheken' }).where(eq(provider.id, id));
      await expect(rename).rejects.toSatisfy(isPrivilegeViolation);
    });
  });

  describe('of identity keys', () => {
    test('knows a key as ACTIVE, RETIRED, then REVOKED', async () => {
      const { id, identityKey: jwk } = await register('Beuk');
      const thumbprint = jwkThumbprint(jwk);
      expect(await identityKey(db, id, thumbprint)).toEqual({ jwk, status: 'ACTIVE' });
      expect(await retireIdentityKey(db, id, thumbprint, now)).toBe(true);
      expect(await identityKey(db, id, thumbprint)).toEqual({ jwk, status: 'RETIRED' });
      expect(await revokeIdentityKey(db, id, thumbprint, now)).toBe(true);
      expect(await identityKey(db, id, thumbprint)).toEqual({ jwk, status: 'REVOKED' });
    });

    test('keeps a revoked key revoked, whatever is said later', async () => {
      const { id, identityKey: jwk } = await register('Spar');
      const thumbprint = jwkThumbprint(jwk);
      await revokeIdentityKey(db, id, thumbprint, now);
      await revokeIdentityKey(db, id, thumbprint, now);
      await retireIdentityKey(db, id, thumbprint, now);
      expect(await identityKey(db, id, thumbprint)).toMatchObject({ status: 'REVOKED' });
    });

    test('has several of one provider', async () => {
      const { id, identityKey: first } = await register('Lariks');
      const second = newIdentityKey();
      await addIdentityKey(db, id, second, now);
      await retireIdentityKey(db, id, jwkThumbprint(first), now);
      expect(await identityKey(db, id, jwkThumbprint(second))).toMatchObject({ status: 'ACTIVE' });
    });

    test('does not know, retire or revoke a key in another provider’s name', async () => {
      const { identityKey: jwk } = await register('Iep');
      const other = await makeTestProvider(db, 'Olm');
      const thumbprint = jwkThumbprint(jwk);
      expect(await identityKey(db, other.id, thumbprint)).toBeNull();
      expect(await retireIdentityKey(db, other.id, thumbprint, now)).toBe(false);
      expect(await revokeIdentityKey(db, other.id, thumbprint, now)).toBe(false);
    });

    test('refuses a key that somebody has registered', async () => {
      const { id, identityKey: jwk } = await register('Hazelaar');
      const other = await makeTestProvider(db, 'Vlier');
      await expect(addIdentityKey(db, other.id, jwk, now)).rejects.toMatchObject({ codes: ['KEY_TAKEN'] });
      await expect(addIdentityKey(db, id, jwk, now)).rejects.toMatchObject({ codes: ['KEY_TAKEN'] });
      await expect(register('Hulst', { identityKey: jwk })).rejects.toMatchObject({ codes: ['KEY_TAKEN'] });
    });
  });

  test('of client keys keeps several and refuses another’s', async () => {
    const { id, clientKey } = await register('Taxus');
    const next = await makeTestKey('EdDSA');
    await addClientKey(db, id, parseCallerKey(next.jwk), now);
    expect(await clientKeys(db, id)).toEqual(expect.arrayContaining([clientKey.jwk, next.jwk]));
    const other = await makeTestProvider(db, 'Jeneverbes');
    await expect(addClientKey(db, other.id, parseCallerKey(next.jwk), now)).rejects.toMatchObject({
      codes: ['KEY_TAKEN'],
    });
  });
});
