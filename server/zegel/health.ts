import { once } from 'node:events';
import { access, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Command } from 'commander';
import { sql } from 'drizzle-orm';
import { secureRandom } from '../../sealing/primitives.ts';
import type { PortalAccess } from '../collecting/job.ts';
import { FolderInUse } from '../database/folder.lock.ts';
import { rows } from '../database/rows.ts';
import { openFolderKeyring } from '../keyring/folder-keyring.ts';
import { keepAndDestroy } from '../operating/readiness.ts';
import { CommandFailed, JSON_OPTION, type OperatedBroker, type Operator, type Told, tell } from './operator.ts';

const REACH_MS = 5_000;

/** `zegel health`: looks at everything a broker stands on. Opening the database brings its migrations up to date. */
export function healthCommand(operator: Operator): Command {
  return new Command('health')
    .description('Looks at database, keyring, collector and portals; exits 1 when one of them is not well.')
    .option(...JSON_OPTION)
    .action(async (options: Told) => {
      const broker = operator.broker();
      const checks: Record<string, boolean> = {
        database: await isWell(() => operator.withDatabase(async ({ db }) => void (await rows(db, sql`select 1`)))),
        keyring: await isWell(async () =>
          keepAndDestroy(await openFolderKeyring(join(broker.keys, 'storage'), secureRandom), secureRandom),
        ),
        collector: await isWell(() => access(broker.collector)),
        ...(await portalsOf(broker)),
      };
      const lines = Object.entries(checks).map(([name, well]) => `${name.padEnd(10)}  ${well ? 'well' : 'NOT WELL'}`);
      tell(operator, options, checks, lines);
      if (Object.values(checks).includes(false)) throw new CommandFailed('not everything is well');
    });
}

async function isWell(work: () => Promise<unknown>): Promise<boolean> {
  return work().then(
    () => true,
    (error: unknown) => {
      // Not a matter of health: who asks is told to stop the server first.
      if (error instanceof FolderInUse) throw error;
      return false;
    },
  );
}

interface PortalsFile {
  readonly portals: Readonly<Record<string, Pick<PortalAccess, 'origins'>>>;
  readonly banks: readonly { readonly portal: string; readonly id: string; readonly access: PortalAccess }[];
}

/** Whether something listens at every origin of every portal; nothing is asked of it. */
async function portalsOf({ portals }: OperatedBroker): Promise<Readonly<Record<string, boolean>>> {
  if (portals === undefined) return {};
  const file = JSON.parse(await readFile(portals, 'utf8')) as PortalsFile;
  const named = [
    ...Object.entries(file.portals).map(([name, { origins }]) => ({ name, origins })),
    ...file.banks.map(({ portal, id, access: { origins } }) => ({ name: `${portal} ${id}`, origins })),
  ];
  const reached = named.map(async ({ name, origins }): Promise<[string, boolean]> => {
    const all = await Promise.all(origins.map((origin) => isWell(() => reach(new URL(origin)))));
    return [name, !all.includes(false)];
  });
  return Object.fromEntries(await Promise.all(reached));
}

async function reach({ hostname, port, protocol }: URL): Promise<void> {
  const socket = connect(Number(port) || (protocol === 'https:' ? 443 : 80), hostname.replace(/^\[|\]$/g, ''));
  socket.setTimeout(REACH_MS, () => socket.destroy(new Error('no answer')));
  try {
    await once(socket, 'connect');
  } finally {
    socket.destroy();
  }
}
