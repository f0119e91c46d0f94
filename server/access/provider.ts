import { AccessRefused } from './access.refusals.ts';
import { parseAccessToken } from './access-token.ts';
import { type Call, tokenOf } from './call.ts';
import { claimProof, verifyProof } from './dpop.ts';
import type { Gate } from './gate.ts';
import { type Provider, providerById } from './provider.store.ts';

/** A registered provider, holding the key its access token is bound to now. */
export interface ProviderCaller {
  readonly kind: 'PROVIDER';
  readonly provider: Provider;
  /** thumbprint of the key that proved this call */
  readonly jkt: string;
  readonly tokenExpiresAt: Date;
}

const providerAlgorithms = ['EdDSA', 'ES256'] as const;

/**
 * Admits a provider by its access token and a proof of the key that token is bound to (FAPI 2.0 section 5.3.4).
 * @throws AccessRefused
 */
export async function admitProvider(gate: Gate, call: Call): Promise<ProviderCaller> {
  const jwt = tokenOf(call);
  if (jwt === null) throw new AccessRefused('AUTHORIZATION_MISSING');
  const token = await parseAccessToken(gate, jwt, call.now);
  const proof = await verifyProof({
    ...call,
    algorithms: providerAlgorithms,
    accessToken: jwt.text,
    boundTo: token.thumbprint,
  });
  await claimProof(gate.db, proof);
  const provider = await providerById(gate.db, token.provider);
  assertAdmissible(provider);
  return { kind: 'PROVIDER', provider, jkt: token.thumbprint, tokenExpiresAt: token.expiresAt };
}

/** @throws AccessRefused when the provider is not registered, or no longer */
export function assertAdmissible(provider: Provider | null): asserts provider is Provider {
  if (provider === null) throw new AccessRefused('PROVIDER_UNKNOWN');
  if (provider.revokedAt !== null) throw new AccessRefused('PROVIDER_REVOKED');
}
