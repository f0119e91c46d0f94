import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { dumpNewMemory } from './embedded.ts';
import { openDatabase } from './open.ts';
import { NoPostgres, startPostgres } from './postgres.process.ts';

/** What test files are told: where their templates are. */
export interface TestEngines {
  /** A file with a migrated embedded database in it. */
  readonly embeddedTemplate: string;
  /** The server's addresses, or the sentence why there is none. */
  readonly postgresql: { readonly admin: string; readonly template: string } | { readonly missing: string };
}

declare module 'vitest' {
  interface ProvidedContext {
    testEngines: TestEngines;
  }
}

interface Running {
  readonly engines: TestEngines;
  readonly stop: () => Promise<void>;
}

// Each suite loads this file anew; the engines are started once for all of them.
const shared = globalThis as typeof globalThis & { zegelTestEngines?: { users: number; running: Promise<Running> } };
const templateDatabase = 'zegel_template';

/** Vitest calls this before the first test of a suite that needs databases, and its answer after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.zegelTestEngines ??= { users: 0, running: start() };
  const engines = shared.zegelTestEngines;
  engines.users++;
  const { engines: started, stop } = await engines.running;
  project.provide('testEngines', started);
  return async () => {
    engines.users--;
    if (engines.users === 0) await stop();
  };
}

async function start(): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'zegel-test-'));
  const embeddedTemplate = join(folder, 'embedded.tar');
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true });
  // Also when the run is cut short and nobody asks for the end below.
  process.once('exit', removeFolder);
  // One after the other: the embedded engine keeps this process busy for seconds, in which a connection would time out.
  const { postgresql, stop } = await startPostgresql();
  const template = await dumpNewMemory();
  await writeFile(embeddedTemplate, new Uint8Array(await template.arrayBuffer()));
  return {
    engines: { embeddedTemplate, postgresql },
    stop: async () => {
      await stop();
      process.off('exit', removeFolder);
      removeFolder();
    },
  };
}

async function startPostgresql(): Promise<{ postgresql: TestEngines['postgresql']; stop: () => Promise<void> }> {
  try {
    const server = await startPostgres();
    const admin = server.urlOf('postgres');
    const template = server.urlOf(templateDatabase);
    const connection = postgres(admin, { max: 1 });
    await connection.unsafe(`create database ${templateDatabase}`);
    await connection.end();
    const migrated = await openDatabase({ url: template });
    await migrated.close();
    return { postgresql: { admin, template }, stop: server.remove };
  } catch (error) {
    if (!(error instanceof NoPostgres)) throw error;
    return { postgresql: { missing: error.message }, stop: async () => {} };
  }
}
