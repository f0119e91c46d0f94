import type { Random } from '../../sealing/primitives.ts';
import type { ServerKeys } from '../keyring/server-keys.ts';
import type { Eraser } from './erase.ts';

/** What this room works with. */
export interface SessionRoom extends Eraser {
  readonly random: Random;
  readonly issuer: string;
  /** Address of the GraphQL endpoint: audience of session tokens. */
  readonly resource: string;
  readonly keys: ServerKeys;
  /** By the machine's clock. */
  readonly clock: () => Date;
}
