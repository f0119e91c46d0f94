import { eq } from 'drizzle-orm';
import { record } from '../audit/audit.store.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { ProviderId } from '../database/ids.ts';
import { nameSkeleton } from './name-skeleton.ts';
import type { Helpdesk, ProviderRegistration } from './provider.parse.ts';
import { RegistrationRefused } from './provider.refusals.ts';
import { provider, providerReturnOrigin, providerRevocation } from './provider.tables.ts';
import { addClientKey, addIdentityKey } from './provider-key.store.ts';

/** A provider as the registry knows it: what plan, receipt and every dead end show of it (D19). */
export interface Provider {
  readonly id: ProviderId;
  readonly name: string;
  readonly domain: string;
  readonly kvk: string;
  readonly address: string;
  readonly helpdesk: Helpdesk;
  /** origins a consumer may be sent back to */
  readonly returnOrigins: readonly string[];
  readonly createdAt: Date;
  /** from then on it may not call; null while it may */
  readonly revokedAt: Date | null;
}

/**
 * Registers a provider with its first client key and identity key, all or nothing.
 * @param now domain time
 * @throws RegistrationRefused `NAME_CONFUSABLE`, `DOMAIN_TAKEN`, `KEY_TAKEN`
 */
export async function registerProvider(
  db: Database,
  id: ProviderId,
  registration: ProviderRegistration,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await insertProvider(tx, id, registration, now);
    await addClientKey(tx, id, registration.clientKey, now);
    await addIdentityKey(tx, id, registration.identityKey, now);
    await record(tx, [{ kind: 'PROVIDER_ADDED', ids: { provider: id } }], now);
  });
}

async function insertProvider(
  tx: Transaction,
  id: ProviderId,
  { name, domain, kvk, address, helpdesk, returnOrigins }: ProviderRegistration,
  now: Date,
): Promise<void> {
  const row = {
    id,
    name,
    nameSkeleton: nameSkeleton(name),
    domain,
    kvk,
    address,
    helpdeskPhone: helpdesk.phone,
    helpdeskEmail: helpdesk.email,
    helpdeskPage: helpdesk.page,
    helpdeskHours: helpdesk.hours,
    returnOrigins,
    createdAt: now,
  };
  const inserted = await tx.insert(provider).values(row).onConflictDoNothing().returning();
  if (inserted.length === 1) return;
  const namesakes = await tx.select().from(provider).where(eq(provider.nameSkeleton, row.nameSkeleton));
  throw new RegistrationRefused([namesakes.length > 0 ? 'NAME_CONFUSABLE' : 'DOMAIN_TAKEN']);
}

/** The provider, revoked or not, or null when there is none with this id. */
export async function providerById(db: Database, id: ProviderId): Promise<Provider | null> {
  const [[row], added] = await Promise.all([
    db
      .select({ of: provider, revokedAt: providerRevocation.revokedAt })
      .from(provider)
      .leftJoin(providerRevocation, eq(providerRevocation.providerId, provider.id))
      .where(eq(provider.id, id)),
    db.select().from(providerReturnOrigin).where(eq(providerReturnOrigin.providerId, id)),
  ]);
  return row === undefined ? null : providerOf(row.of, row.revokedAt, added);
}

/** Every provider, revoked or not, the oldest first. */
export async function allProviders(db: Database): Promise<readonly Provider[]> {
  const found = await db
    .select({ of: provider, revokedAt: providerRevocation.revokedAt })
    .from(provider)
    .leftJoin(providerRevocation, eq(providerRevocation.providerId, provider.id))
    .orderBy(provider.createdAt, provider.id);
  const added = await db.select().from(providerReturnOrigin);
  return found.map(({ of, revokedAt }) => {
    const own = added.filter(({ providerId }) => providerId === of.id);
    return providerOf(of, revokedAt, own);
  });
}

function providerOf(
  row: typeof provider.$inferSelect,
  revokedAt: Date | null,
  added: readonly { readonly origin: string }[],
): Provider {
  const { id, name, domain, kvk, address, createdAt, ...help } = row;
  const returnOrigins = [...row.returnOrigins, ...added.map(({ origin }) => origin)];
  const helpdesk = {
    phone: help.helpdeskPhone,
    email: help.helpdeskEmail,
    page: help.helpdeskPage,
    hours: help.helpdeskHours,
  };
  return { id, name, domain, kvk, address, helpdesk, returnOrigins, createdAt, revokedAt };
}

/** From now on the provider may not call: no new token, and its tokens admit it no more. Again changes nothing. */
export async function revokeProvider(db: Database, id: ProviderId, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const row = { providerId: id, revokedAt: now };
    const revoked = await tx.insert(providerRevocation).values(row).onConflictDoNothing().returning();
    if (revoked.length > 0) await record(tx, [{ kind: 'PROVIDER_REVOKED', ids: { provider: id } }], now);
  });
}

/** One more origin to which consumers may be sent back. Again changes nothing. @param origin - checked: it is the provider's */
export async function addReturnOrigin(db: Database, id: ProviderId, origin: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const row = { providerId: id, origin, addedAt: now };
    const added = await tx.insert(providerReturnOrigin).values(row).onConflictDoNothing().returning();
    if (added.length > 0) await record(tx, [{ kind: 'RETURN_ORIGIN_ADDED', ids: { provider: id } }], now);
  });
}
