// Whether the packages in node_modules are those of package-lock.json, and putting them there.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root, runQuietly, Stop, say } from './first-run.turns.mjs';

const stampPath = join(root, 'node_modules', '.zegel-stamp');

/** What an installation is for: these packages, on this machine, for this Node. */
const wanted = () => ({
  lock: createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex'),
  machine: `node ${process.version} ${process.platform} ${process.arch}`,
});

export function isInstalled() {
  const { lock, machine } = wanted();
  const stamp = json(stampPath);
  if (stamp?.machine === machine && stamp.lock === lock) return true;
  // Installed by hand, with or without install scripts: as good as by us.
  if (stamp !== undefined && stamp.machine !== machine) return false;
  if (!holdsEveryPackage()) return false;
  writeStamp();
  return true;
}

export async function install() {
  say('Installing the packages (once; a minute or so) …');
  const npm = process.env.npm_execpath;
  const [program, ...first] = basename(npm ?? '') === 'npm-cli.js' ? [process.execPath, npm] : ['npm'];
  // Packages for development build and test the project, also where NODE_ENV says production.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  if (!(await runQuietly(program, [...first, ...args]))) {
    throw new Stop('The packages could not be installed: npm says why above. Try again when that is mended.');
  }
  writeStamp();
}

const writeStamp = () => writeFileSync(stampPath, JSON.stringify(wanted()));

/** npm keeps a list of what it put into node_modules; packages for other machines are optional and not in it. */
function holdsEveryPackage() {
  const there = json(join(root, 'node_modules', '.package-lock.json'))?.packages;
  const asked = json(join(root, 'package-lock.json'))?.packages;
  if (there === undefined || asked === undefined) return false;
  return Object.entries(asked).every(
    ([path, { version, integrity, optional }]) =>
      path === '' || optional || (there[path]?.version === version && there[path]?.integrity === integrity),
  );
}

function json(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
