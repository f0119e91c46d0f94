import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate as applyMigrations } from 'drizzle-orm/pglite/migrator';
import { bellChannel, bellOf } from './bell.ts';
import type { OpenDatabase } from './database.ts';
import { lockFolder } from './folder.lock.ts';
import { migrate } from './migrate.ts';
import { appRole } from './roles.ts';

/** The one connection of an embedded database, which refuses what would make it wait for itself. */
class OneConnection extends PGlite {
  readonly #running = new AsyncLocalStorage<{ isOpen: boolean }>();

  override _runExclusiveTransaction<Result>(run: () => Promise<Result>): Promise<Result> {
    if (this.#running.getStore()?.isOpen === true) {
      throw new Error('db was used inside db.transaction(); use the transaction it hands you');
    }
    const transaction = { isOpen: true };
    return super._runExclusiveTransaction(() =>
      this.#running.run(transaction, run).finally(() => {
        transaction.isOpen = false;
      }),
    );
  }
}

/**
 * Opens the embedded database of a folder that is ours alone, made when missing; one process at a time.
 * @throws FolderInUse when another process has it open
 */
export async function openFolder(folder: string): Promise<OpenDatabase> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const release = await lockFolder(folder);
  try {
    const open = await openEmbedded({ dataDir: join(folder, 'data') });
    return { ...open, close: () => open.close().finally(release) };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Opens an embedded database that is gone when closed: a new one, or one that `dumpNewMemory` made. */
export const openMemory = (startFrom?: Blob): Promise<OpenDatabase> =>
  openEmbedded(startFrom === undefined ? {} : { loadDataDir: startFrom });

/** A new, migrated database to start others from: several times faster than making each anew. */
export async function dumpNewMemory(): Promise<Blob> {
  const { connection, close } = await openEmbedded({});
  try {
    return await connection.dumpDataDir('none');
  } finally {
    await close();
  }
}

async function openEmbedded(where: {
  dataDir?: string;
  loadDataDir?: Blob;
}): Promise<OpenDatabase & { readonly connection: PGlite }> {
  // int8 as text, as postgres.js reads it; the query builder makes a number of it where the column says so.
  const connection = new OneConnection({ ...where, parsers: { [types.INT8]: (value) => value } });
  await connection.waitReady;
  const db = drizzle(connection);
  await migrate(db, (migrationsFolder) => applyMigrations(db, { migrationsFolder }));
  await connection.exec(`set role ${appRole}`);

  const bell = bellOf(async (onRing) => {
    // Rings arrive while the transaction that rang ends; bound to here, a listener may query again.
    await connection.listen(bellChannel, AsyncLocalStorage.bind(onRing));
  });
  return { engine: 'EMBEDDED', db, bell, connection, close: () => connection.close() };
}
