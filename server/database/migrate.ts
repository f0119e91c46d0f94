import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { registeredTables } from './kinds.ts';
import { grantAppRole } from './roles.ts';
import { rows } from './rows.ts';

/**
 * Brings the database up to the newest of `migrations/` and sets the rights of the app's role. Twenty instances may
 * start at once: one works, the others wait for it and find nothing left to do.
 * @param owner one single connection, as the owner of the tables
 * @param apply the driver's own migrator, given the folder
 */
export async function migrate(owner: Database, apply: (migrationsFolder: string) => Promise<void>): Promise<void> {
  await rows(owner, sql`select pg_advisory_lock(hashtext('zegel migrations'))`);
  try {
    await apply(migrationsFolder());
    await grantAppRole(owner, registeredTables());
  } finally {
    await rows(owner, sql`select pg_advisory_unlock(hashtext('zegel migrations'))`);
  }
}

/** `migrations/` stands beside `server/`; the build lies one folder deeper, in `dist/`. */
function migrationsFolder(): string {
  const beside = fileURLToPath(new URL('../../migrations', import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL('../../../migrations', import.meta.url));
}
