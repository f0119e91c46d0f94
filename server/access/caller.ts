import { AccessRefused } from './access.refusals.ts';
import { ACCESS_TOKEN_TYP } from './access-token.ts';
import { type Call, tokenOf } from './call.ts';
import { admitDevice, admitNewDevice, type Device, type NewDevice } from './device.ts';
import type { Gate } from './gate.ts';
import { providerById } from './provider.store.ts';
import { admitProvider, assertAdmissible, type ProviderCaller } from './provider.ts';
import { SESSION_TOKEN_TYP } from './session-token.ts';

export type Anonymous = { readonly kind: 'ANONYMOUS' };

/** Who calls. */
export type Caller = ProviderCaller | Device | NewDevice | Anonymous;

/**
 * Admits a caller by what it shows: the typ of its token says as what, and the rules of that kind alone apply. A proof
 * without a token is a new device; neither is nobody in particular; anything half right is refused, never let in as
 * less.
 * @throws AccessRefused
 */
export async function admit(gate: Gate, call: Call): Promise<Caller> {
  const jwt = tokenOf(call);
  if (jwt === null) return call.proofs.length > 0 ? admitNewDevice(gate, call) : { kind: 'ANONYMOUS' };
  switch (jwt.header.typ) {
    case ACCESS_TOKEN_TYP:
      return admitProvider(gate, call);
    case SESSION_TOKEN_TYP:
      return admitDevice(gate, call);
    default:
      throw new AccessRefused('TOKEN_TYP');
  }
}

/** What a socket's `connection_init` carries (D18); both are left out by somebody without token or key. */
export interface SocketCredentials {
  readonly accessToken?: string;
  readonly dpop?: string;
}

/**
 * Admits the caller of a socket. Its proof is made for GET and for the socket's address with `ws` read as `http` and
 * `wss` as `https`: `htu` of `wss://broker.example/graphql` is `https://broker.example/graphql`.
 * @param socketUrl the address as the outside knows it, `ws:` or `wss:`
 * @throws AccessRefused; over the socket that is close code 4403
 */
export function admitSocket(gate: Gate, credentials: SocketCredentials, socketUrl: string, now: Date): Promise<Caller> {
  const { accessToken, dpop } = credentials;
  return admit(gate, {
    authorizations: accessToken === undefined ? [] : [`DPoP ${accessToken}`],
    proofs: dpop === undefined ? [] : [dpop],
    method: 'GET',
    url: socketUrl.replace(/^ws(s?):/, 'http$1:'),
    now,
  });
}

/**
 * Looks again at a caller admitted earlier, before each event a socket sends: a token may have expired and a provider
 * may have been revoked meanwhile. Whether a device's session is still open, its room tells.
 * @throws AccessRefused; over the socket that is close code 4403
 */
export async function readmit(gate: Gate, caller: Caller, now: Date): Promise<void> {
  switch (caller.kind) {
    case 'PROVIDER':
      assertUnexpired(caller.tokenExpiresAt, now);
      return assertAdmissible(await providerById(gate.db, caller.provider.id));
    case 'DEVICE':
      return assertUnexpired(caller.tokenExpiresAt, now);
    case 'NEW_DEVICE':
    case 'ANONYMOUS':
      return;
    default: {
      const never: never = caller;
      return never;
    }
  }
}

function assertUnexpired(tokenExpiresAt: Date, now: Date): void {
  if (tokenExpiresAt <= now) throw new AccessRefused('TOKEN_EXPIRED');
}
