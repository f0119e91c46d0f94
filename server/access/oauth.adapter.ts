import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import type { Database } from '../database/database.ts';
import { isId } from '../database/ids.ts';
import { providerById } from './provider.store.ts';
import { clientKeys } from './provider-key.store.ts';
import { parseCallerKey } from './public-key.ts';
import { claimJti } from './replay.store.ts';

const nothing = async (): Promise<undefined> => undefined;

/** Access tokens are signed, not stored, and there is nothing else to keep. */
const emptyStore: Adapter = {
  find: nothing,
  findByUserCode: nothing,
  findByUid: nothing,
  consume: nothing,
  destroy: nothing,
  revokeByGrantId: nothing,
  upsert: async () => {
    throw new Error('nothing is kept here');
  },
};

/**
 * What oidc-provider may read and keep: clients are the registry's providers and lie nowhere else; an assertion is
 * claimed in the table all instances share.
 * @param replayed makes the error that answers an assertion's second use
 */
export function oauthAdapter(db: Database, clock: () => Date, replayed: () => Error): AdapterFactory {
  return (model) => {
    switch (model) {
      case 'Client':
        return { ...emptyStore, find: (id) => clientOf(db, id) };
      case 'ReplayDetection':
        return {
          ...emptyStore,
          // Finding nothing here is what makes the claim below the only judge: find and save are two steps, so two
          // instances could both find nothing.
          upsert: async (assertion, _payload, seconds) => {
            const expiresAt = new Date(clock().getTime() + (seconds ?? 0) * 1000);
            if (!(await claimJti(db, 'client assertion', assertion, expiresAt))) throw replayed();
          },
        };
      default:
        return emptyStore;
    }
  };
}

/** The provider as an OAuth client, unless it is revoked. A key is known by its thumbprint. */
async function clientOf(db: Database, id: string): Promise<AdapterPayload | undefined> {
  if (!isId('prv', id)) return undefined;
  const provider = await providerById(db, id);
  if (provider === null || provider.revokedAt !== null) return undefined;
  const keys = (await clientKeys(db, id)).map((jwk) => {
    const { thumbprint, algorithm } = parseCallerKey(jwk);
    return { ...jwk, kid: thumbprint, alg: algorithm, use: 'sig' };
  });
  return {
    client_id: id,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    token_endpoint_auth_method: 'private_key_jwt',
    dpop_bound_access_tokens: true,
    jwks: { keys },
  };
}
