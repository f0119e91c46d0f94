import { GraphQLError } from 'graphql';
import type { Caller } from './caller.ts';
import type { Device, NewDevice } from './device.ts';
import type { Provider } from './provider.store.ts';

/** What every resolver is given: who calls, and from where. */
export interface Context {
  readonly caller: Caller;
  /** The caller's IP address, for the banks' PSU-IP-Address; never stored, never logged. */
  readonly address: string;
}

/** @throws GraphQLError `UNAUTHENTICATED` or `FORBIDDEN` unless a provider calls */
export function callingProvider({ caller }: Context): Provider {
  if (caller.kind === 'PROVIDER') return caller.provider;
  throw refusedCaller(caller);
}

/** @throws GraphQLError `UNAUTHENTICATED` or `FORBIDDEN` unless the device of a session calls */
export function callingDevice({ caller }: Context): Device {
  if (caller.kind === 'DEVICE') return caller;
  throw refusedCaller(caller);
}

/** @throws GraphQLError `UNAUTHENTICATED` or `FORBIDDEN` unless a device proves its key and has no session yet */
export function callingNewDevice({ caller }: Context): NewDevice {
  if (caller.kind === 'NEW_DEVICE') return caller;
  throw refusedCaller(caller);
}

/** @throws GraphQLError `UNAUTHENTICATED` or `FORBIDDEN` unless somebody proves a key alone: it may be that of a share */
export const callingHolder = callingNewDevice;

function refusedCaller(caller: Caller): GraphQLError {
  return caller.kind === 'ANONYMOUS'
    ? new GraphQLError('This needs a token and a proof.', {
        extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
      })
    : new GraphQLError('This is not for this kind of caller.', {
        extensions: { code: 'FORBIDDEN', http: { status: 403 } },
      });
}
