// The first step of every npm script, so that any of them works on a fresh clone: installs what is missing, builds
// what changed, then runs the command. Node's own modules only, for nothing else is there yet. All it has to say goes
// to stderr; stdout belongs to the command.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { build, isBuilt } from './first-run.build.mjs';
import { install, isInstalled } from './first-run.install.mjs';
import { root, runQuietly, Stop, say, takingTurns } from './first-run.turns.mjs';

const vitest = ['node_modules/vitest/vitest.mjs', 'run'];
const commands = {
  start: { script: ['dist/server/practice.main.js'] },
  demo: { script: ['dist/client-examples/demo.main.js'] },
  zegel: { script: ['dist/client-examples/zegel.main.js'] },
  bench: { script: ['dist/client-examples/bench/bench.main.js'] },
  categorise: { script: ['dist/connectors/bank/categorise.main.js'] },
  test: { script: vitest, env: { NODE_ENV: 'test' } },
  'test:long': { script: vitest, env: { NODE_ENV: 'test', ZEGEL_LONG: '1' } },
  build: {},
};

function checkMachine() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isNewEnough = major > 20 || (major === 20 && minor >= 19);
  if (isNewEnough && ['linux', 'darwin'].includes(process.platform)) return;
  throw new Stop(
    `Zegel needs Node 20.19 or newer on Linux or macOS; this is Node ${process.versions.node} on ${process.platform}.`,
  );
}

async function prepare() {
  await takingTurns(async () => {
    if (!isInstalled()) await install();
    await build();
  });
}

/** In a process of its own: this one would keep the memory of a build for as long as the command runs. */
async function prepareApart() {
  if (!(await runQuietly(process.execPath, [join(root, 'server/first-run.mjs'), 'build']))) process.exit(1);
}

/** Runs the command in this one's place, as far as a child can: same streams, signals handed on, same end. */
async function run({ script, env }, args) {
  const child = spawn(process.execPath, [join(root, script[0]), ...script.slice(1), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  // Ctrl-C in a terminal reaches the child by itself; a second one would make it give up its orderly end.
  const handOn = (signal) => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR2']) process.on(signal, handOn);
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (...end) => resolve(end));
  });
  return code ?? 128 + constants.signals[signal];
}

async function main([name, ...args]) {
  checkMachine();
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
  if (command === undefined) throw new Stop(`Say which: ${Object.keys(commands).join(', ')}.`);
  if (!(isInstalled() && isBuilt())) await (command.script ? prepareApart() : prepare());
  return command.script ? run(command, args) : 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    say(error instanceof Stop ? error.message : error.stack);
    process.exit(1);
  },
);
