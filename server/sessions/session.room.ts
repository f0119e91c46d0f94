import type { Random } from '../../sealing/primitives.ts';
import type { Operator } from '../../sealing/receipt-parties.ts';
import type { Attempts } from '../access/attempts.ts';
import type { ServerKeys } from '../keyring/server-keys.ts';
import type { Eraser } from './erase.ts';

/** What this room works with. */
export interface SessionRoom extends Eraser {
  readonly random: Random;
  readonly attempts: Attempts;
  readonly issuer: string;
  /** Address of the GraphQL endpoint: audience of session tokens. */
  readonly resource: string;
  readonly keys: ServerKeys;
  /** Who runs this broker, as every receipt names it. */
  readonly operator: Operator;
  /** By the machine's clock. */
  readonly clock: () => Date;
}
