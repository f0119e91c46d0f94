import type { PublicJwk } from '../../sealing/keys.ts';
import { type Provider, providerById } from '../access/provider.store.ts';
import { identityKey } from '../access/provider-key.store.ts';
import type { Database } from '../database/database.ts';
import type { StoredRequest } from '../requests/request.store.ts';

/** Who asks, and the key its request is signed with. */
export interface Asker {
  readonly provider: Provider;
  readonly key: PublicJwk;
}

/**
 * Who asks, while it may: once its key or the provider itself is revoked, nothing more is opened, collected or shared
 * for what it asked before (design D19).
 */
export async function askerOf(
  db: Database,
  { providerId, identityKey: thumbprint }: Pick<StoredRequest, 'providerId' | 'identityKey'>,
): Promise<Asker | undefined> {
  const [provider, key] = await Promise.all([providerById(db, providerId), identityKey(db, providerId, thumbprint)]);
  const mayAsk = provider?.revokedAt === null && key !== null && key.status !== 'REVOKED';
  return mayAsk ? { provider, key: key.jwk } : undefined;
}
