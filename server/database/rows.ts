import type { SQL } from 'drizzle-orm';
import type { Database } from './database.ts';

/** What a cell of raw SQL may be: int8, numeric, dates and times arrive as text, int4 and float8 as numbers. */
export type Cell = string | number | boolean | null | Uint8Array | object;

/**
 * Runs raw SQL and returns its rows in one shape on both engines. For what the query builder cannot say; the caller
 * names the row's type and casts in SQL (`::int`, `::text`) to what it names.
 */
export async function rows<Row extends Record<string, Cell>>(db: Database, query: SQL): Promise<Row[]> {
  const result: unknown = await db.execute(query);
  // postgres.js answers with an array, PGlite with an object that has one.
  const found = Array.isArray(result) ? result : (result as { rows: unknown[] }).rows;
  return found.map((row) => plainBytes(row as Row));
}

/** postgres.js reads bytea as Buffer, whose methods differ from those of the Uint8Array it is. */
function plainBytes<Row extends Record<string, Cell>>(row: Row): Row {
  const cells = Object.entries(row).map(([name, cell]) => [
    name,
    cell instanceof Uint8Array ? new Uint8Array(cell) : cell,
  ]);
  return Object.fromEntries(cells) as Row;
}
