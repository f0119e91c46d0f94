import { createServer } from 'node:http';
import { Command } from 'commander';
import { practicePlayer } from './practice-player.ts';

interface PlayerArguments {
  readonly at: string;
  readonly app: string;
  readonly page: string;
  readonly port: string;
}

/** The practice people, as a process of its own on this machine: GraphiQL has them play. Ends on SIGTERM. */
const command = new Command('player')
  .requiredOption('--at <origin>', 'the practice broker')
  .requiredOption('--app <origin>', 'the consumer’s app, where portals return to')
  .requiredOption('--page <origin>', 'the page that may have people play')
  .requiredOption('--port <port>', 'its port')
  .parse();
const { at, app, page, port } = command.opts<PlayerArguments>();
const server = createServer(practicePlayer({ broker: at, app, page }));
server.listen(Number(port), '127.0.0.1', () => void process.stdout.write('ready\n'));
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
