import { getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';
import type { TableKind, TableOfKind } from './kinds.ts';
import { rows } from './rows.ts';

/** The role every connection of the app takes on. The owner of the tables only migrates. */
export const appRole = 'zegel_app';

const rightsOf: Readonly<Record<TableKind, string>> = {
  FACT: 'select, insert',
  VAULT: 'select, insert, update, delete',
  COUNTER: 'select, insert, update, delete',
};

/**
 * Makes the app's role where it is missing and gives it exactly the rights of each table's kind, so that no mistake in
 * a store can change or delete a fact. Run as the owner of the tables; running it again changes nothing.
 */
export async function grantAppRole(db: Database, tables: readonly TableOfKind[]): Promise<void> {
  await createAppRole(db);
  const missing = new Set(await missingTables(db, tables));
  const present = tables.filter((table) => !missing.has(table));
  await db.transaction(async (tx) => {
    await tx.execute(sql.raw(`grant usage on schema public to ${appRole}`));
    for (const kind of Object.keys(rightsOf) as TableKind[]) {
      const names = present.filter((table) => table.kind === kind).map(({ table }) => quoted(table));
      if (names.length === 0) continue;
      await tx.execute(sql.raw(`revoke all on table ${names.join()} from ${appRole}`));
      await tx.execute(sql.raw(`grant ${rightsOf[kind]} on table ${names.join()} to ${appRole}`));
    }
  });
}

/** Roles belong to the server, not to the database: another database's owner may be making it at this moment. */
async function createAppRole(db: Database): Promise<void> {
  await db.execute(
    sql.raw(`do $$ begin
      if not exists (select from pg_roles where rolname = '${appRole}') then create role ${appRole} nologin; end if;
      if not pg_has_role(current_user, '${appRole}', 'member') then grant ${appRole} to current_user; end if;
    exception when duplicate_object or unique_violation then null; end $$`),
  );
}

/** Tables that are declared but not in the database: their migration has not been generated yet. */
export async function missingTables(db: Database, tables: readonly TableOfKind[]): Promise<TableOfKind[]> {
  const found = await rows<{ name: string }>(
    db,
    sql`select tablename as name from pg_tables where schemaname = 'public'`,
  );
  const present = new Set(found.map(({ name }) => name));
  return tables.filter(({ table }) => !present.has(getTableName(table)));
}

const quoted = (table: PgTable): string => `public."${getTableName(table).replaceAll('"', '""')}"`;
