import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Kept {
  payload: AdapterPayload;
  readonly until: number;
}

/**
 * What the identity provider remembers, in memory and until it expires.
 *
 * Sessions are never found again: so each login asks anew, whatever the request says, and a login at one portal cannot
 * count at another.
 *
 * @param now - milliseconds since 1970, of the machine's clock: tokens live by that one
 */
export function memoryAdapter(now: () => number): AdapterFactory {
  const kept = new Map<string, Kept>();
  const forgetExpired = (): void => {
    for (const [key, { until }] of kept) if (until <= now()) kept.delete(key);
  };

  return (model: string): Adapter => {
    const keyOf = (id: string): string => `${model} ${id}`;
    const find = (id: string): AdapterPayload | undefined => {
      const found = kept.get(keyOf(id));
      return found && found.until > now() ? found.payload : undefined;
    };
    return {
      async upsert(id, payload, expiresIn) {
        forgetExpired();
        const until = expiresIn === undefined ? Number.POSITIVE_INFINITY : now() + expiresIn * 1000;
        if (model !== 'Session') kept.set(keyOf(id), { payload, until });
      },
      find: async (id) => find(id),
      findByUid: async () => undefined,
      findByUserCode: async () => undefined,
      async consume(id) {
        const payload = find(id);
        if (payload) payload.consumed = Math.floor(now() / 1000);
      },
      async destroy(id) {
        kept.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}
