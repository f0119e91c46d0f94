import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Bell } from './bell.ts';

/**
 * What stores are written against: drizzle's query builder, the same on both engines. `Transaction` fits wherever a
 * `Database` is asked for; a function that must not run outside a transaction asks for `Transaction`.
 *
 * Inside `db.transaction(async (tx) => …)` only `tx` may be used: the embedded engine has one connection, so the outer
 * `db` would wait for itself (it throws instead, so a test finds it).
 */
export type Database = PgDatabase<PgQueryResultHKT, Record<string, never>>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export type Engine = 'EMBEDDED' | 'POSTGRESQL';

/** Where the data lies: a PostgreSQL server, a folder of ours, or nowhere but in memory. */
export type DatabasePlace =
  | { readonly url: string }
  | { readonly folder: string }
  | { readonly memory: true; readonly startFrom?: Blob };

/** A migrated database whose connections hold the app's role: they cannot change or delete a fact. */
export interface OpenDatabase {
  readonly engine: Engine;
  readonly db: Database;
  readonly bell: Bell;
  /** Ends every connection; waits for running queries, at most five seconds. Safe to call twice. */
  readonly close: () => Promise<void>;
}
