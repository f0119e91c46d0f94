import { AccessRefused } from './access/access.refusals.ts';
import { admitSocket, type Caller, readmit } from './access/caller.ts';
import type { Gate } from './access/gate.ts';

/** What admission over a socket rests on. */
export interface SocketGate {
  readonly gate: Gate;
  readonly clock: () => Date;
}

/** Who connects, by the payload of `connection_init`; `undefined` when refused. What is half right is refused. */
export async function admitted(
  { gate, clock }: SocketGate,
  { accessToken, dpop }: Readonly<Record<string, unknown>>,
): Promise<Caller | undefined> {
  if (!isTextOrAbsent(accessToken) || !isTextOrAbsent(dpop)) return undefined;
  const credentials = {
    ...(accessToken === undefined ? {} : { accessToken }),
    ...(dpop === undefined ? {} : { dpop }),
  };
  return unlessRefused(() => admitSocket(gate, credentials, gate.resource.replace(/^http/, 'ws'), clock()));
}

const isTextOrAbsent = (value: unknown): value is string | undefined =>
  value === undefined || typeof value === 'string';

/** Whether who was admitted still would be. */
export async function isStillAdmitted({ gate, clock }: SocketGate, caller: Caller | undefined): Promise<boolean> {
  if (!caller) return false;
  return (await unlessRefused(() => readmit(gate, caller, clock()).then(() => true))) ?? false;
}

async function unlessRefused<T>(admission: () => Promise<T>): Promise<T | undefined> {
  try {
    return await admission();
  } catch (error) {
    if (error instanceof AccessRefused) return undefined;
    throw error;
  }
}
