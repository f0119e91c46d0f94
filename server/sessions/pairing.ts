import { toBase64url } from '../../sealing/bytes.ts';
import type { SessionId } from '../database/ids.ts';
import type { ServerKeys } from '../keyring/server-keys.ts';

/** Wrong codes after which a session ends. */
export const PAIRING_TRIES = 3;

/** Four digits that only this broker can know for a session: nothing of it is stored. */
export function pairingCode(keys: ServerKeys, session: SessionId): string {
  const [a = 0, b = 0, c = 0, d = 0] = keys.derive('pairing-code', 'code', session);
  return String((((a << 24) | (b << 16) | (c << 8) | d) >>> 0) % 10_000).padStart(4, '0');
}

/** The one-time value the app carries to the provider's page when everything happens on one device; 256 bits. */
export function pairingReturn(keys: ServerKeys, session: SessionId): string {
  return toBase64url(keys.derive('pairing-code', 'return', session));
}

/** What the device is told of its pairing (design D10). */
export function pairingFacts(
  keys: ServerKeys,
  session: SessionId,
  request: { readonly id: string; readonly returnUrl: string | null },
): { readonly code: string; readonly returnUrl: string | null } {
  if (request.returnUrl === null) return { code: pairingCode(keys, session), returnUrl: null };
  const url = new URL(request.returnUrl);
  url.searchParams.set('zegel_request', request.id);
  url.searchParams.set('zegel_pairing', pairingReturn(keys, session));
  return { code: pairingCode(keys, session), returnUrl: url.href };
}
