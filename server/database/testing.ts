import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { type SQL, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { describe, inject } from 'vitest';
import type { DatabasePlace, Engine, OpenDatabase } from './database.ts';
import { openDatabase } from './open.ts';
import { createPendingTables } from './testing.pending.ts';
import type { TestEngines } from './testing.setup.ts';

/** A test's own database, migrated, under the app's role like any other. */
export interface TestDatabase extends OpenDatabase {
  readonly place: DatabasePlace;
  /** Runs one statement with the rights of the tables' owner: what the app itself cannot do. */
  readonly asOwner: (statement: SQL) => Promise<void>;
}

/**
 * Declares the same tests for the embedded engine and for PostgreSQL; where no PostgreSQL is to be had, those are
 * skipped with the reason in their title. In files named `*.db.test.ts`, `*.race.test.ts` or `*.journey.test.ts`.
 */
export function describeOnEachEngine(title: string, body: (engine: Engine) => void): void {
  describe(`${title} (embedded)`, () => body('EMBEDDED'));
  describeOnPostgresql(title, () => body('POSTGRESQL'));
}

/**
 * The same for what another file proves on both engines already: in the long form (`npm run test:long`) on each, else on
 * one. Nothing is skipped.
 */
export function describeOnEngineAtHand(title: string, body: (engine: Engine) => void): void {
  if (process.env.ZEGEL_LONG === '1') describeOnEachEngine(title, body);
  else describe(title, () => body(engineAtHand()));
}

/** Declares tests that need more than one connection, so PostgreSQL. */
export function describeOnPostgresql(title: string, body: () => void): void {
  const { postgresql } = testEngines();
  if ('missing' in postgresql) describe.skip(`${title} (PostgreSQL; skipped: ${postgresql.missing})`, body);
  else describe(`${title} (PostgreSQL)`, body);
}

/**
 * The engine for tests to which it makes no difference: PostgreSQL, which spends far less of this machine's time, or
 * the embedded one where no PostgreSQL is to be had. Nothing is skipped.
 */
export function engineAtHand(): Engine {
  return 'missing' in testEngines().postgresql ? 'EMBEDDED' : 'POSTGRESQL';
}

/**
 * Opens a database of the test's own, made from a template; the test closes it, and it is gone.
 * @param share another open one, to open the same database a second time as a second broker would. On the embedded
 * engine, which has one connection, both are the same and only the first one's `close` closes.
 * @param at the address of a database on a server of the test's own, which outlives the `close`
 */
export async function openTestDatabase(
  engine: Engine,
  { share, at }: { readonly share?: TestDatabase; readonly at?: string } = {},
): Promise<TestDatabase> {
  switch (engine) {
    case 'EMBEDDED': {
      if (share !== undefined) return { ...share, close: async () => {} };
      const place = { memory: true, startFrom: await openAsBlob(testEngines().embeddedTemplate) } as const;
      return completed(withOwner(await openDatabase(place), place));
    }
    case 'POSTGRESQL': {
      if (share !== undefined) return withOwner(await openDatabase(share.place), share.place);
      if (at !== undefined) return completed(withOwner(await openDatabase({ url: at }), { url: at }));
      return openOwnOnServer();
    }
    default: {
      const never: never = engine;
      return never;
    }
  }
}

async function openOwnOnServer(): Promise<TestDatabase> {
  const { postgresql } = testEngines();
  if ('missing' in postgresql) throw new Error(postgresql.missing);
  const { admin, template } = postgresql;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runOn(admin, `create database ${name} template ${databaseOf(template)}`);
  const url = new URL(template);
  url.pathname = name;
  const place = { url: url.href };
  const open = await completed(withOwner(await openDatabase(place), place));
  const close = async (): Promise<void> => {
    await open.close();
    await runOn(admin, `drop database if exists ${name} with (force)`);
  };
  return { ...open, close };
}

/** With the tables whose migration is still to be generated, so a new table can be tried at once. */
async function completed(open: TestDatabase): Promise<TestDatabase> {
  await createPendingTables(open);
  return open;
}

function withOwner(open: OpenDatabase, place: DatabasePlace): TestDatabase {
  const asOwner = async (statement: SQL): Promise<void> => {
    await open.db.transaction(async (tx) => {
      await tx.execute(sql`set local role none`);
      await tx.execute(statement);
    });
  };
  return { ...open, place, asOwner };
}

async function runOn(url: string, statement: string): Promise<void> {
  const connection = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await connection.unsafe(statement);
  } finally {
    await connection.end();
  }
}

const databaseOf = (url: string): string => new URL(url).pathname.slice(1);

function testEngines(): TestEngines {
  const engines = inject('testEngines');
  if (engines === undefined)
    throw new Error('only *.db, *.race, *.journey, *.browser and *.language tests have databases');
  return engines;
}
