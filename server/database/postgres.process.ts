import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, statSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findPostgres, type PostgresBinaries } from './postgres.binaries.ts';
import { processIdentity } from './process.identity.ts';

/** A real PostgreSQL server of our own on this machine, for tests: nothing in it outlives it. */
export interface PostgresServer {
  /** The address of a database on it, as the owner of everything. */
  readonly urlOf: (database: string) => string;
  readonly dataFolder: string;
  /** Ends the server as a crash would not: connections are cut, data is written. */
  readonly halt: () => Promise<void>;
  /** Starts it again on the same port and data. */
  readonly resume: () => Promise<void>;
  /** A second server on a copy of this one's data folder, write-ahead log and all, as it is now. While this one is halted. */
  readonly copy: () => Promise<PostgresServer>;
  /** Ends the server and removes its data. */
  readonly remove: () => Promise<void>;
}

/** No PostgreSQL runs here; the message is a sentence that says why. */
export class NoPostgres extends Error {}

interface Runner {
  readonly cwd: string;
  readonly env: Record<string, string>;
  readonly uid?: number;
  readonly gid?: number;
}

const prefix = 'zegel-postgres-run-';
const oldestVersion = 14;
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'max_connections=300',
  'log_min_error_statement=panic',
];

/**
 * Starts the first PostgreSQL that runs here, on a free port. As root it runs as `nobody`, for it refuses root.
 * @throws NoPostgres
 */
export async function startPostgres(candidates: readonly PostgresBinaries[] = findPostgres()): Promise<PostgresServer> {
  const temporary = temporaryFolder();
  await removeLeftovers(temporary);
  const failures: string[] = [];
  for (const candidate of candidates) {
    const folder = await mkdtemp(join(temporary, `${prefix}${process.pid}-`));
    try {
      return await startIn(folder, await candidate.prepare(temporary));
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      failures.push(`${candidate.name} did not start (${lastWords(error)})`);
    }
  }
  const why = failures.length > 0 ? failures.join('; ') : 'none is installed and none from npm fits this machine';
  throw new NoPostgres(`PostgreSQL ${oldestVersion} or newer is not to be had here: ${why}`);
}

async function startIn(folder: string, binaries: string): Promise<PostgresServer> {
  const dataFolder = join(folder, 'data');
  await mkdir(dataFolder, { mode: 0o700 });
  const runner = await runnerOf(folder, dataFolder);
  checkVersion(execFileSync(join(binaries, 'postgres'), ['--version'], { ...runner, encoding: 'utf8' }));
  const initdb = ['-D', dataFolder, '-U', 'zegel', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'];
  execFileSync(join(binaries, 'initdb'), initdb, { ...runner, stdio: 'pipe' });
  return serve(folder, binaries, runner);
}

/** Starts a server on the data that a folder holds. */
async function serve(folder: string, binaries: string, runner: Runner): Promise<PostgresServer> {
  const dataFolder = join(folder, 'data');
  const port = await freePort();
  const run = (): Promise<ChildProcess> => runServer(join(binaries, 'postgres'), dataFolder, port, runner);
  let server = await run();
  const atExit = (): void => {
    server.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', atExit);

  const halt = (): Promise<void> => end(server);
  return {
    urlOf: (database) => `postgres://zegel@127.0.0.1:${port}/${database}`,
    dataFolder,
    halt,
    resume: async () => {
      server = await run();
    },
    copy: async () => {
      const other = await mkdtemp(join(dirname(folder), `${prefix}${process.pid}-`));
      if (runner.uid !== undefined) await chmod(other, 0o755);
      // With its owner and rights, which the server insists on.
      execFileSync('cp', ['-a', dataFolder, other]);
      return serve(other, binaries, { ...runner, cwd: other });
    },
    remove: async () => {
      process.off('exit', atExit);
      await halt();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves when the server takes connections; a server that ends first is an error with its last words. */
async function runServer(program: string, dataFolder: string, port: number, runner: Runner): Promise<ChildProcess> {
  const options = [...settings, `port=${port}`].flatMap((setting) => ['-c', setting]);
  const server = spawn(program, ['-D', dataFolder, ...options], { ...runner, stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error(words.trim().split('\n').at(-1) ?? 'it ended without a word')));
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-4000);
      if (words.includes('ready to accept connections')) resolve();
    });
  });
  return server;
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGINT');
  await once(server, 'exit');
}

async function runnerOf(folder: string, dataFolder: string): Promise<Runner> {
  // An empty environment: no PGPORT or locale of the caller's may lead it astray.
  const runner = { cwd: folder, env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } };
  if (process.getuid?.() !== 0) return runner;
  // macOS writes the number of `nobody`, -2, without its sign.
  const numberOf = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' })) | 0;
  const nobody = { uid: numberOf('-u'), gid: numberOf('-g') };
  await chmod(folder, 0o755);
  await chown(dataFolder, nobody.uid, nobody.gid);
  return { ...runner, ...nobody };
}

/** The last line a program wrote, or what kept it from being run. */
function lastWords(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason given';
  const written: unknown = Reflect.get(error, 'stderr');
  const text = typeof written === 'string' || Buffer.isBuffer(written) ? written.toString().trim() : '';
  return (text === '' ? error.message : text).split('\n').at(-1) ?? '';
}

function checkVersion(words: string): void {
  const version = Number(/(\d+)(\.\d+|beta|rc|devel)/.exec(words)?.[1]);
  if (!(version >= oldestVersion)) throw new Error(`it is ${words.trim()}`);
}

/** The system's temporary folder, or /tmp where `nobody` may not enter the former. */
function temporaryFolder(): string {
  const folder = tmpdir();
  const canBeEntered = (path: string): boolean =>
    (statSync(path).mode & 0o001) !== 0 && (path === dirname(path) || canBeEntered(dirname(path)));
  return process.getuid?.() !== 0 || canBeEntered(folder) ? folder : '/tmp';
}

/** A killed run leaves its server behind; a server ends by itself within a minute after its data is gone. */
async function removeLeftovers(temporary: string): Promise<void> {
  for (const name of await readdir(temporary)) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (Number.isInteger(pid) && processIdentity(pid) === null) {
      await rm(join(temporary, name), { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
