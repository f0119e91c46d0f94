import { join } from 'node:path';
import { Command } from 'commander';
import { secureRandom } from '../../sealing/primitives.ts';
import { domainNow } from '../database/clock.ts';
import { openFolderKeyring } from '../keyring/folder-keyring.ts';
import { sweepAll } from '../operating/sweep.ts';
import { CommandFailed, JSON_OPTION, type Operator, type Told, tell } from './operator.ts';

/** `zegel purge`: what a running broker does every few seconds, now. */
export function purgeCommand(operator: Operator): Command {
  return new Command('purge')
    .description('Ends and erases, now, whatever has passed its deadline.')
    .option(...JSON_OPTION)
    .action((options: Told) =>
      operator.withDatabase(async ({ db, bell }, { keys }) => {
        const keyring = await openFolderKeyring(join(keys, 'storage'), secureRandom);
        const failed = await sweepAll({ db, bell, keyring }, await domainNow(db), operator.now());
        if (failed.length > 0) throw new CommandFailed('not everything could be erased; run it again');
        tell(operator, options, { purged: true }, ['Nothing is left of what has ended.']);
      }),
    );
}
