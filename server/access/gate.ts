import type { PublicJwk } from '../../sealing/keys.ts';
import type { Database } from '../database/database.ts';

/** What admission rests on, put together once at start. */
export interface Gate {
  readonly db: Database;
  /** The broker's issuer: `iss` of the tokens it gives. */
  readonly issuer: string;
  /** The address of the GraphQL endpoint, `aud` of every token accepted here (RFC 8707). */
  readonly resource: string;
  /** The key that signs access tokens and session tokens. */
  readonly tokenKey: PublicJwk;
}
