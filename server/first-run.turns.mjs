// What the parts of the first run share: where the project is, how to speak, and one at a time.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** An end foreseen: its one sentence is all there is to say. */
export class Stop extends Error {}

export const say = (sentence) => process.stderr.write(`${sentence}\n`);

/** Runs a program to its end, all its output on stderr. */
export async function runQuietly(program, args) {
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 2, 2] });
  const endWithUs = () => child.kill();
  process.once('exit', endWithUs);
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      say(error.message);
      resolve(1);
    });
    child.once('exit', resolve);
  });
  process.off('exit', endWithUs);
  return code === 0;
}

const lock = join(root, 'dist', '.first-run.lock');
const takeover = `${lock}.takeover`;
const pidFile = join(lock, 'pid');
const pause = 200;
const beat = 2000;
// Without a sign of life for so long the holder is gone, whatever runs under its number now.
const patience = 30_000;

/** Does the work while no other first run of this clone does; who comes later waits, and finds it done. */
export async function takingTurns(work) {
  mkdirSync(dirname(lock), { recursive: true });
  let isToldToWait = false;
  while (!isMade(lock)) {
    const holder = read(pidFile);
    if (isStale(holder)) removeStale(holder);
    else if (!isToldToWait && holder !== '') {
      say(`Another command is preparing the project (process ${holder}); waiting for it.`);
      isToldToWait = true;
    }
    await wait(pause);
  }
  writeFileSync(pidFile, String(process.pid));
  const heart = setInterval(showLife, beat);
  const release = () => rmSync(lock, { recursive: true, force: true });
  const giveUp = (signal) => {
    release();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', giveUp).once('SIGTERM', giveUp);
  try {
    await work();
  } finally {
    process.off('SIGINT', giveUp).off('SIGTERM', giveUp);
    clearInterval(heart);
    release();
  }
}

function showLife() {
  if (existsSync(lock)) utimesSync(lock, new Date(), new Date());
}

/** Making a folder is the one step that succeeds for one only. */
function isMade(folder) {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isStale(holder) {
  if (ageOf(lock) > patience) return true;
  return holder !== '' && !isAlive(Number(holder));
}

/** Only what was found stale, and by one at a time: the next lock there may be a good one. */
function removeStale(holder) {
  if (ageOf(takeover) > patience) rmSync(takeover, { recursive: true, force: true });
  if (!isMade(takeover)) return;
  if (read(pidFile) === holder && isStale(holder)) rmSync(lock, { recursive: true, force: true });
  rmdirSync(takeover);
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

const ageOf = (path) => {
  const time = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return time === undefined ? 0 : Date.now() - time;
};

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
