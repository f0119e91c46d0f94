import { getTableName, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { registeredTables } from './kinds.ts';
import { rows } from './rows.ts';

/** How many rows lie in all vaults together: all that a broker holds of anybody. */
export async function vaultRows(db: Database): Promise<number> {
  const vaults = registeredTables().filter(({ kind }) => kind === 'VAULT');
  const counts = await Promise.all(
    vaults.map(({ table }) =>
      rows<{ count: number }>(db, sql`select count(*)::int as count from ${sql.identifier(getTableName(table))}`),
    ),
  );
  return counts.flat().reduce((sum, { count }) => sum + count, 0);
}
