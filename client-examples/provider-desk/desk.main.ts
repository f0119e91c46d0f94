import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { startDesk } from './desk.server.ts';
import { parseLender } from './lender.parse.ts';

interface DeskArguments {
  readonly at: string;
  readonly app: string;
  readonly lender: string;
  readonly folder: string;
  readonly host: string;
  readonly port: number;
}

/** A lender's desk as a process of its own: it knows the broker by its address only. Ends on SIGTERM. */
async function main(): Promise<void> {
  const command = new Command('desk')
    .requiredOption('--at <origin>', 'the broker')
    .requiredOption('--app <origin>', 'the consumer’s app, where links lead')
    .requiredOption('--lender <file>', 'JSON: id, name, helpdesk, clientKey, identityKey')
    .requiredOption('--folder <folder>', 'where the desk keeps its cases, readable by its user only')
    .option('--host <address>', 'where it listens', '127.0.0.1')
    .option('--port <port>', 'its port', portOf, 4403)
    .parse();
  const { at, app, lender, folder, host, port } = command.opts<DeskArguments>();
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const desk = await startDesk({
    broker: at,
    app,
    lender: parseLender(JSON.parse(await readFile(lender, 'utf8'))),
    folder,
    host,
    port,
    origin: `http://${host}:${port}`,
    pages: fileURLToPath(new URL('../../provider-desk/', import.meta.url)),
    now: () => new Date(),
    failed: (error) => say(`The desk no longer hears of deliveries: ${error instanceof Error ? error.message : error}`),
  });
  process.stdout.write('ready\n');
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void desk.close().then(() => process.exit(0)));
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new InvalidArgumentError('a port');
  return port;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
