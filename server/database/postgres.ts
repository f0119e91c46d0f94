import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { bellOf } from './bell.ts';
import type { OpenDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { type EarEvents, listenForEver } from './postgres.ear.ts';
import { keepStatements } from './postgres.prepared.ts';
import { appRole } from './roles.ts';

const connections = 10;
const seconds = { toConnect: 10, betweenAttempts: 0.5, toClose: 5 };

/** Migrates as the user of the URL, then opens a pool whose every connection holds the app's role from its start. */
export async function openPostgres(url: string): Promise<OpenDatabase> {
  const owner = connect(url, { max: 1 });
  try {
    const db = drizzle(owner);
    await migrate(db, (migrationsFolder) => applyMigrations(db, { migrationsFolder }));
  } finally {
    await owner.end({ timeout: seconds.toClose });
  }

  const asApp = { connection: { role: appRole } };
  const pool = keepStatements(connect(url, { ...asApp, max: connections }));
  let stopListening = async (): Promise<void> => {};
  const bell = bellOf(async (onRing) => {
    const ear = (events: EarEvents): postgres.Sql => connect(url, { ...asApp, ...events, max: 1, max_lifetime: null });
    stopListening = await listenForEver(ear, onRing);
  });
  const close = async (): Promise<void> => {
    await stopListening();
    await pool.end({ timeout: seconds.toClose });
  };
  return { engine: 'POSTGRESQL', db: drizzle(pool), bell, close };
}

type Options = postgres.Options<Record<string, postgres.PostgresType>> & Partial<EarEvents>;

function connect(url: string, options: Options): postgres.Sql {
  return postgres(url, {
    ...options,
    connection: { application_name: 'zegel', ...options.connection },
    connect_timeout: seconds.toConnect,
    // Unless told otherwise the driver waits up to 20 seconds longer than a server that was away.
    backoff: () => seconds.betweenAttempts,
    // Unless told otherwise the driver prints every notice of the server.
    onnotice: () => {},
  });
}
