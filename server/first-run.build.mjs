// Builds into dist/ what changed since it was built: the TypeScript, the collector's bundle, the browser apps.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root, runQuietly, Stop, say } from './first-run.turns.mjs';

const dist = join(root, 'dist');
const rooms = ['schema', 'sealing', 'connectors', 'server', 'client-examples'];
const settings = ['package-lock.json', 'tsconfig.json', 'server/tsconfig.build.json', 'server/first-run.build.mjs'];
const collectorEntry = 'dist/server/collecting/collector.main.js';

/** Browser apps, each built by vite into a folder of its name in dist/, once it has a vite.config.ts. */
const apps = [
  { name: 'graphiql', folder: 'client-examples/graphiql' },
  { name: 'consumer-app', folder: 'client-examples/consumer-app' },
  { name: 'provider-desk', folder: 'client-examples/provider-desk/pages' },
];

/**
 * In this order. `inputs` names the files a step is made from, none when there is nothing to make; `make` makes it and
 * may name more files that it read.
 */
const steps = [
  { name: 'typescript', inputs: () => [...sources(), ...settings], make: compile },
  { name: 'collector', inputs: collectorInputs, make: bundleCollector },
  ...apps.map((app) => ({ name: app.name, inputs: () => appInputs(app), make: () => buildApp(app) })),
];

export const isBuilt = () => steps.every(isCurrent);

export async function build() {
  for (const step of steps) {
    if (isCurrent(step)) continue;
    say(`Building ${step.name} …`);
    const more = (await step.make()) ?? [];
    writeStamp(step, union(step.inputs(), more));
  }
}

// --- TypeScript: one .js beside every other, as in the source, with the files that stand between them.

/** What runs in Node: no tests, and no app that vite builds. */
function sources() {
  const isApp = (file) => apps.some(({ folder }) => file.startsWith(`${folder}/`));
  return rooms.flatMap(filesIn).filter((file) => !isApp(file) && !/\.test\.tsx?$/.test(file));
}

async function compile() {
  const files = step('typescript').inputs();
  const before = readStamp(step('typescript'))?.files;
  // A file that is gone must not be found in dist/ by those that still import it.
  if (before === undefined || before.some((file) => !files.includes(file))) {
    for (const name of [...rooms, '.stamps/typescript.tsbuildinfo'])
      rmSync(join(dist, name), { recursive: true, force: true });
  }
  // Types are checked by `npm run check`; here they would double the wait.
  const tsc = [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'server/tsconfig.build.json', '--noCheck'];
  if (!(await runQuietly(process.execPath, tsc))) throw new Stop('The TypeScript could not be built: see above.');
  for (const file of sources().filter((name) => !/\.(tsx?|mjs)$/.test(name))) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    cpSync(join(root, file), join(dist, file));
  }
}

// --- The collector: one file to start, its connectors in chunks that load when wanted.

function collectorInputs() {
  const entry = collectorEntry.replace(/^dist\//, '').replace(/\.js$/, '.ts');
  return existsSync(join(root, entry)) ? [...sources(), ...settings] : [];
}

async function bundleCollector() {
  const esbuild = await import('esbuild');
  const outdir = join(dist, 'collector');
  rmSync(outdir, { recursive: true, force: true });
  await esbuild
    .build({
      entryPoints: [join(root, collectorEntry)],
      outdir,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      // A third less to read at every start; identifiers stay, so that the place of a mistake can be told.
      mainFields: ['module', 'main'],
      minifySyntax: true,
      minifyWhitespace: true,
      logLevel: 'error',
      legalComments: 'none',
      // Packages written for CommonJS ask for `require`, which a bundle of ES modules lacks.
      banner: {
        js: "import { createRequire as zegelRequire } from 'node:module'; const require = zegelRequire(import.meta.url);",
      },
    })
    .catch(() => {
      throw new Stop('The collector could not be bundled: see above.');
    });
  await esbuild.stop();
}

// --- Browser apps: their own folder, and whatever else vite found imported.

const appInputs = ({ folder }) =>
  existsSync(join(root, folder, 'vite.config.ts'))
    ? [...filesIn(folder).filter((file) => !/\.test\.tsx?$/.test(file)), ...settings]
    : [];

async function buildApp({ name, folder }) {
  const given = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    const vite = await import('vite');
    const built = await vite.build({
      root: join(root, folder),
      logLevel: 'error',
      build: { outDir: join(dist, name), emptyOutDir: true },
    });
    const ids = [built].flat().flatMap(({ output }) => output.flatMap((chunk) => chunk.moduleIds ?? []));
    return ids.map((id) => relative(root, id.split('?')[0])).filter((file) => rooms.includes(file.split('/')[0]));
  } catch (error) {
    throw new Stop(`${folder} could not be built: ${error.message}`);
  } finally {
    if (given === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = given;
  }
}

// --- Stamps: what a step was last made from.

const step = (name) => steps.find((one) => one.name === name);
const stampOf = ({ name }) => join(dist, '.stamps', `${name}.json`);

function isCurrent(one) {
  const inputs = one.inputs();
  if (inputs.length === 0) return true;
  const stamp = readStamp(one);
  return stamp !== undefined && stamp.digest === digestOf(union(inputs, stamp.files));
}

const union = (...lists) => [...new Set(lists.flat())].sort();

function readStamp(one) {
  try {
    return JSON.parse(readFileSync(stampOf(one), 'utf8'));
  } catch {
    return undefined;
  }
}

function writeStamp(one, files) {
  mkdirSync(dirname(stampOf(one)), { recursive: true });
  writeFileSync(stampOf(one), JSON.stringify({ digest: digestOf(files), files }));
}

const contents = new Map();

/** Of names and contents, so that neither a check-out nor a touched file counts as a change. */
function digestOf(files) {
  const digest = createHash('sha256');
  for (const file of files) digest.update(`${file}\0${contentDigestOf(file)}\0`);
  return digest.digest('hex');
}

function contentDigestOf(file) {
  if (!contents.has(file)) {
    const path = join(root, file);
    contents.set(file, existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'gone');
  }
  return contents.get(file);
}

function filesIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}
