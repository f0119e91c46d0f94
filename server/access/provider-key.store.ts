import { and, eq, isNull } from 'drizzle-orm';
import { jwkThumbprint, type PublicJwk, parseThumbprint } from '../../sealing/keys.ts';
import { record } from '../audit/audit.store.ts';
import type { Database } from '../database/database.ts';
import type { ProviderId } from '../database/ids.ts';
import { RegistrationRefused } from './provider.refusals.ts';
import {
  providerClientKey,
  providerClientKeyRevocation,
  providerIdentityKey,
  providerIdentityKeyEnd,
} from './provider.tables.ts';
import type { CallerJwk, CallerKey } from './public-key.ts';

/**
 * ACTIVE signs new requests; RETIRED signs none, and those it signed go on; REVOKED stops those as well (D19).
 */
export type IdentityKeyStatus = 'ACTIVE' | 'RETIRED' | 'REVOKED';

/** A key that signs a provider's data requests. */
export interface IdentityKey {
  readonly jwk: PublicJwk;
  readonly status: IdentityKeyStatus;
}

/** @throws RegistrationRefused `KEY_TAKEN` when the key is registered, for whomever */
export async function addIdentityKey(db: Database, providerId: ProviderId, jwk: PublicJwk, now: Date): Promise<void> {
  const row = { thumbprint: jwkThumbprint(jwk), providerId, jwk, addedAt: now };
  await db.transaction(async (tx) => {
    const added = await tx.insert(providerIdentityKey).values(row).onConflictDoNothing().returning();
    if (added.length === 0) throw new RegistrationRefused(['KEY_TAKEN']);
    await record(tx, [{ kind: 'KEY_ADDED', ids: { provider: providerId, key: row.thumbprint } }], now);
  });
}

/** The provider's identity key of this thumbprint; null when it has none, and for another provider's key. */
export async function identityKey(
  db: Database,
  providerId: ProviderId,
  thumbprint: string,
): Promise<IdentityKey | null> {
  const facts = await db
    .select({ jwk: providerIdentityKey.jwk, end: providerIdentityKeyEnd.end })
    .from(providerIdentityKey)
    .leftJoin(providerIdentityKeyEnd, eq(providerIdentityKeyEnd.thumbprint, providerIdentityKey.thumbprint))
    .where(and(eq(providerIdentityKey.thumbprint, thumbprint), eq(providerIdentityKey.providerId, providerId)));
  const [first] = facts;
  return first === undefined ? null : { jwk: first.jwk, status: statusOf(facts.map(({ end }) => end)) };
}

/** The provider's identity keys that are not revoked: those whose signature under something else than a request counts. */
export async function usableIdentityKeys(db: Database, providerId: ProviderId): Promise<readonly PublicJwk[]> {
  const keys = await db
    .select({ thumbprint: providerIdentityKey.thumbprint })
    .from(providerIdentityKey)
    .where(eq(providerIdentityKey.providerId, providerId));
  const found = await Promise.all(keys.map(({ thumbprint }) => identityKey(db, providerId, thumbprint)));
  return found.flatMap((key) => (key && key.status !== 'REVOKED' ? [key.jwk] : []));
}

/** Read off the facts: REVOKED outweighs RETIRED, whichever came first. */
function statusOf(ends: readonly ('RETIRED' | 'REVOKED' | null)[]): IdentityKeyStatus {
  if (ends.includes('REVOKED')) return 'REVOKED';
  return ends.includes('RETIRED') ? 'RETIRED' : 'ACTIVE';
}

/** No new request is signed with it; links that name it stay valid. False when the provider has no such key. */
export const retireIdentityKey = (db: Database, of: ProviderId, thumbprint: string, now: Date): Promise<boolean> =>
  endIdentityKey(db, of, thumbprint, 'RETIRED', now);

/** The key is out of the provider's hands: its open requests stop. False when the provider has no such key. */
export const revokeIdentityKey = (db: Database, of: ProviderId, thumbprint: string, now: Date): Promise<boolean> =>
  endIdentityKey(db, of, thumbprint, 'REVOKED', now);

const KEY_KINDS = { RETIRED: 'KEY_RETIRED', REVOKED: 'KEY_REVOKED' } as const;

async function endIdentityKey(
  db: Database,
  providerId: ProviderId,
  thumbprint: string,
  end: 'RETIRED' | 'REVOKED',
  at: Date,
): Promise<boolean> {
  if ((await identityKey(db, providerId, thumbprint)) === null) return false;
  await db.transaction(async (tx) => {
    const row = { thumbprint, end, at };
    const ended = await tx.insert(providerIdentityKeyEnd).values(row).onConflictDoNothing().returning();
    const ids = { provider: providerId, key: parseThumbprint(thumbprint, 'thumbprint') };
    if (ended.length > 0) await record(tx, [{ kind: KEY_KINDS[end], ids }], at);
  });
  return true;
}

/** @throws RegistrationRefused `KEY_TAKEN` when the key is registered, for whomever */
export async function addClientKey(db: Database, providerId: ProviderId, key: CallerKey, now: Date): Promise<void> {
  const row = { thumbprint: key.thumbprint, providerId, jwk: key.jwk, addedAt: now };
  await db.transaction(async (tx) => {
    const added = await tx.insert(providerClientKey).values(row).onConflictDoNothing().returning();
    if (added.length === 0) throw new RegistrationRefused(['KEY_TAKEN']);
    const ids = { provider: providerId, key: parseThumbprint(key.thumbprint, 'thumbprint') };
    await record(tx, [{ kind: 'KEY_ADDED', ids }], now);
  });
}

/** The keys with which the provider may authenticate now. */
export async function clientKeys(db: Database, providerId: ProviderId): Promise<readonly CallerJwk[]> {
  const keys = await db
    .select({ jwk: providerClientKey.jwk })
    .from(providerClientKey)
    .leftJoin(providerClientKeyRevocation, eq(providerClientKeyRevocation.thumbprint, providerClientKey.thumbprint))
    .where(and(eq(providerClientKey.providerId, providerId), isNull(providerClientKeyRevocation.thumbprint)))
    .orderBy(providerClientKey.addedAt, providerClientKey.thumbprint);
  return keys.map(({ jwk }) => jwk);
}

/** The provider gets no more tokens with this key. False when the provider has no such key. */
export async function revokeClientKey(db: Database, of: ProviderId, thumbprint: string, now: Date): Promise<boolean> {
  const owned = and(eq(providerClientKey.thumbprint, thumbprint), eq(providerClientKey.providerId, of));
  const keys = await db.select().from(providerClientKey).where(owned);
  if (keys.length === 0) return false;
  await db.transaction(async (tx) => {
    const row = { thumbprint, revokedAt: now };
    const revoked = await tx.insert(providerClientKeyRevocation).values(row).onConflictDoNothing().returning();
    const ids = { provider: of, key: parseThumbprint(thumbprint, 'thumbprint') };
    if (revoked.length > 0) await record(tx, [{ kind: 'KEY_REVOKED', ids }], now);
  });
  return true;
}
