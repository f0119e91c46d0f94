import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { RegistrationRefused } from './access/provider.refusals.ts';
import { ConfigRefused, configOfProcess } from './config.ts';
import { FolderInUse } from './database/folder.lock.ts';
import { openDatabase } from './database/open.ts';
import { WebhookRefused } from './webhooks/webhook.store.ts';
import { auditCommand } from './zegel/audit.ts';
import { complaintCommand } from './zegel/complaint.ts';
import { healthCommand } from './zegel/health.ts';
import { holdingsCommand } from './zegel/holdings.ts';
import { keysCommand } from './zegel/keys.ts';
import type { OperatedBroker, Operator } from './zegel/operator.ts';
import { providerCommand } from './zegel/provider.ts';
import { purgeCommand } from './zegel/purge.ts';
import { purposesCommand } from './zegel/purposes.ts';
import { sessionsCommand } from './zegel/sessions.ts';
import { webhookCommand } from './zegel/webhook.ts';

/** What operators do at the terminal of the broker's own machine. @param dist - folder of the build */
export function operatorCommands(dist: string): readonly Command[] {
  const operator = operatorOf(dist);
  const commands = [
    providerCommand,
    keysCommand,
    purposesCommand,
    sessionsCommand,
    holdingsCommand,
    purgeCommand,
    healthCommand,
    auditCommand,
    webhookCommand,
    complaintCommand,
  ];
  return commands.map((command) => command(operator));
}

function operatorOf(dist: string): Operator {
  const broker = (): OperatedBroker => {
    const { profile, database, keys, portals } = configOfProcess(join(dist, '..'));
    const collector = join(dist, 'collector', 'collector.main.js');
    return { isPractice: profile === 'practice', database, keys, portals, collector };
  };
  return {
    broker,
    async withDatabase(work) {
      const found = broker();
      const database = await openDatabase(found.database);
      try {
        await work(database, found);
      } finally {
        await database.close();
      }
    },
    say: (line) => void process.stdout.write(`${line}\n`),
    now: () => new Date(),
  };
}

/**
 * Runs a command line to its exit code: 0 done; 1 something is not well, not there or broke; 2 nothing was done, because
 * of the arguments, the configuration, a registration that is refused, or a server that has the embedded database.
 */
export async function runZegel(commands: readonly Command[], argv: readonly string[]): Promise<number> {
  const zegel = new Command('zegel').description('Operates a Zegel broker, and asks one as a lender does.');
  for (const command of commands) zegel.addCommand(command);
  exitByThrowing(zegel);
  try {
    await zegel.parseAsync([...argv], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const told =
      error instanceof ConfigRefused
        ? error.problems.join('\n')
        : error instanceof Error
          ? error.message
          : String(error);
    process.stderr.write(`${told}\n`);
    return [ConfigRefused, FolderInUse, RegistrationRefused, WebhookRefused].some((kind) => error instanceof kind)
      ? 2
      : 1;
  }
}

function exitByThrowing(command: Command): void {
  command.exitOverride();
  for (const below of command.commands) exitByThrowing(below);
}
