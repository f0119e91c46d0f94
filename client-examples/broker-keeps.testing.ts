import { readFile, stat } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import type { Database } from '../server/database/database.ts';
import { type Cell, rows } from '../server/database/rows.ts';
import { filesBelow, type TestPractice } from '../server/practice.testing.ts';

/** A thing a broker keeps, named by where it lies. */
export type Kept = readonly [place: string, content: Uint8Array | string];

/** All that a broker keeps: rows, the files below the database with its write-ahead log, keys, and what it logged. */
export async function allKept(practice: TestPractice, since: Date): Promise<readonly Kept[]> {
  return [
    ...(await keptRows(practice.database.db)).flatMap(({ table, cells }) =>
      Object.entries(cells).map(([column, cell]): Kept => [`${table}.${column}`, cell]),
    ),
    ...(await databaseFiles(practice, since)),
    ...(await contentsOf(await filesBelow(practice.keys))),
    ['log', practice.logged()],
  ];
}

/** A row of a table that is not the engine's own. */
export interface KeptRow {
  /** With its schema: `public.session`. */
  readonly table: string;
  readonly cells: Readonly<Record<string, Uint8Array | string>>;
}

/** Every row of every table, with the rights of the owner. */
export function keptRows(db: Database): Promise<readonly KeptRow[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local role none`);
    const tables = await rows<{ name: string }>(
      tx,
      sql`select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const kept: KeptRow[] = [];
    for (const { name } of tables)
      for (const row of await rows<Record<string, Cell>>(tx, sql.raw(`select * from ${name}`))) {
        const cells = Object.entries(row).map(([column, cell]) => [column, contentOf(cell)]);
        kept.push({ table: name, cells: Object.fromEntries(cells) });
      }
    return kept;
  });
}

function contentOf(cell: Cell): Uint8Array | string {
  if (cell instanceof Uint8Array) return cell;
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}

/** The files of this database on its disk, or of the whole of it where it lives in memory. */
async function databaseFiles({ database: { engine, db } }: TestPractice, since: Date): Promise<readonly Kept[]> {
  if (engine === 'EMBEDDED') {
    const connection = Reflect.get(db, '$client') as { dumpDataDir(compression: 'none'): Promise<Blob> };
    return [['data folder', new Uint8Array(await (await connection.dumpDataDir('none')).arrayBuffer())]];
  }
  const [where] = await db.transaction(async (tx) => {
    await tx.execute(sql`set local role none`);
    return rows<{ folder: string; own: string }>(
      tx,
      sql`select current_setting('data_directory') as folder, oid::text as own
        from pg_database where datname = current_database()`,
    );
  });
  if (!where) throw new Error('the server told no folder');
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local role none`);
    await tx.execute(sql`checkpoint`);
  });
  const files = await filesBelow(where.folder);
  // Other databases of the same server are other tests'; its log and the files around them are everybody's.
  const ours = files.filter((file) => {
    const [room, database] = file.slice(where.folder.length + 1).split('/');
    return room !== 'base' || database === where.own;
  });
  const written = await Promise.all(ours.map(async (file) => ((await changedAt(file)) >= since ? [file] : [])));
  return contentsOf(written.flat());
}

async function changedAt(file: string): Promise<Date> {
  // A server at work removes files too.
  return stat(file).then(
    ({ mtime }) => mtime,
    () => new Date(0),
  );
}

async function contentsOf(files: readonly string[]): Promise<Kept[]> {
  const read = files.map((file) =>
    readFile(file).then(
      (content): Kept[] => [[file, content]],
      () => [],
    ),
  );
  return (await Promise.all(read)).flat();
}
