import type { PgTable } from 'drizzle-orm/pg-core';

/**
 * What the app's role may do with a table. FACT: insert and read, never change or delete. VAULT: the only place for
 * ciphertext, boxes and receipts; may be deleted. COUNTER: the last number of a stream; may be changed.
 */
export type TableKind = 'FACT' | 'VAULT' | 'COUNTER';

export interface TableOfKind {
  readonly table: PgTable;
  readonly kind: TableKind;
}

const kinds = new Map<PgTable, TableKind>();

function register<Table extends PgTable>(table: Table, kind: TableKind): Table {
  kinds.set(table, kind);
  return table;
}

/** Every table is wrapped where it is declared, in `*.tables.ts`; a table that is not has no rights at all. */
export const fact = <Table extends PgTable>(table: Table): Table => register(table, 'FACT');
export const vault = <Table extends PgTable>(table: Table): Table => register(table, 'VAULT');
export const counter = <Table extends PgTable>(table: Table): Table => register(table, 'COUNTER');

/** The tables of all `*.tables.ts` imported so far. */
export const registeredTables = (): readonly TableOfKind[] => [...kinds].map(([table, kind]) => ({ table, kind }));
