import { type Column, getTableName, sql } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';
import { type Content, holdings } from './holdings.ts';
import { registeredTables, type TableKind } from './kinds.ts';
import { rows } from './rows.ts';

/** What lies in one table now. */
export interface HeldRows {
  readonly table: string;
  readonly kind: TableKind;
  /** What its columns hold, each kind once. */
  readonly contents: readonly Content[];
  readonly rows: number;
  /** When the oldest row, or what it belongs to, was written; null when there is none, or no column tells. */
  readonly oldest: Date | null;
}

/** Counts every table that `holdings` lists, in its order. */
export async function heldRows(db: Database): Promise<readonly HeldRows[]> {
  const tables = new Map(registeredTables().map(({ table }) => [getTableName(table), table]));
  const held: HeldRows[] = [];
  for (const { table: name, kind, columns } of holdings()) {
    const table = tables.get(name);
    if (!table) continue;
    const contents = [...new Set(columns.flatMap(({ content }) => content ?? []))];
    held.push({ table: name, kind, contents, ...(await counted(db, table)) });
  }
  return held;
}

async function counted(db: Database, table: PgTable): Promise<Pick<HeldRows, 'rows' | 'oldest'>> {
  const own = writtenAt(table);
  const { from, moment } = own ? { from: sql`${table}`, moment: sql`${own}` } : ofOwner(table);
  const [found] = await rows<{ count: number; oldest: number | null }>(
    db,
    sql`select count(*)::int as count, (extract(epoch from min(${moment})) * 1000)::float8 as oldest from ${from}`,
  );
  const { count = 0, oldest = null } = found ?? {};
  return { rows: count, oldest: oldest === null ? null : new Date(oldest) };
}

/** A table of bytes has no moment: what it belongs to has. */
function ofOwner(table: PgTable): { readonly from: ReturnType<typeof sql>; readonly moment: ReturnType<typeof sql> } {
  for (const key of getTableConfig(table).foreignKeys) {
    const { columns, foreignTable, foreignColumns } = key.reference();
    const [moment, column, foreign] = [writtenAt(foreignTable), columns[0], foreignColumns[0]];
    if (moment && column && foreign)
      return {
        from: sql`${table} left join ${foreignTable} on ${foreign} = ${column}`,
        moment: sql`${moment}`,
      };
  }
  return { from: sql`${table}`, moment: sql`null::timestamptz` };
}

/** The column that tells when a row was written; an end or a deadline does not. */
function writtenAt(table: PgTable): Column | undefined {
  return getTableConfig(table).columns.find(
    (column) => column.getSQLType().startsWith('timestamp') && /^(at|\w+ed_at|last_call_at)$/.test(column.name),
  );
}
