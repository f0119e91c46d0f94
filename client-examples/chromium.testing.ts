import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Built, it stands in `dist/`; what is installed does not. */
const root = fileURLToPath(new URL('../', import.meta.url)).replace(/\bdist[\\/]$/, '');
const chromiumFromNpm = join(root, 'node_modules/@sparticuz/chromium/package.json');

/** Places where Chrome or Chromium is usually installed. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Addresses of this machine. */
const OWN: ReadonlySet<string> = new Set(
  Object.values(networkInterfaces()).flatMap((addresses) => (addresses ?? []).map(({ address }) => address)),
);

/** A browser that can be started, and what it needs around it. */
interface Startable {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

type Find = (() => Promise<Startable>) | undefined;

const find: Find = canRunFromNpm() ? fromNpm : installed();

/** Whether a browser can run on this machine. */
export const canRunBrowser = find !== undefined;

/** Starts the browser, with these arguments beside the usual ones; the caller closes it. */
export async function startBrowser(more: readonly string[] = []): Promise<Browser> {
  if (!find) throw new Error('no browser can run here');
  const { executablePath, env } = await find();
  // Not the package's own arguments: they switch web security off and use a single process, which dies with the first
  // closed context.
  return chromium.launch({ executablePath, env, args: ['--no-sandbox', '--disable-background-networking', ...more] });
}

/** What goes wrong on a page from now on: errors of script and console, requests that fail or leave this machine. */
export function watch(page: Page): readonly string[] {
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // A page that was left cancels what it still loaded: that is no failure.
    if (why !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()} ${why}`);
  });
  page.on('request', (request) => isHere(request.url()) || problems.push(`left this machine: ${request.url()}`));
  page.on('websocket', (socket) => isHere(socket.url()) || problems.push(`left this machine: ${socket.url()}`));
  return problems;
}

function isHere(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'data:' || protocol === 'blob:' || OWN.has(hostname);
}

function installed(): Find {
  const executablePath = INSTALLED.find(existsSync);
  return executablePath === undefined ? undefined : async () => ({ executablePath, env: inherited() });
}

/** Only for x64 with glibc; it brings every other library along. */
function canRunFromNpm(): boolean {
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  const fits = process.platform === 'linux' && process.arch === 'x64' && header?.glibcVersionRuntime !== undefined;
  return fits && existsSync(chromiumFromNpm);
}

/** Unpacked once per version, into a folder that gets its name when it is complete: test files run side by side. */
async function fromNpm(): Promise<Startable> {
  const { version } = JSON.parse(readFileSync(chromiumFromNpm, 'utf8')) as { readonly version: string };
  const folder = join(root, `node_modules/.cache/chromium-${version}`);
  if (!existsSync(folder)) {
    await mkdir(dirname(folder), { recursive: true });
    const unpacked = await mkdtemp(`${folder}-`);
    await unpack(unpacked);
    await writeFile(join(unpacked, 'fonts/fonts.conf'), fontsConf(folder));
    await rename(unpacked, folder).catch(() => rm(unpacked, { recursive: true }));
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...inherited(), LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/** In a process of its own: the package changes the environment of the one it is imported in, and reads TMPDIR of it. */
async function unpack(folder: string): Promise<void> {
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    // This runtime is what makes it unpack the libraries too.
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  });
}

/** The package's own names fixed folders. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
