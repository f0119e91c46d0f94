import { Command } from 'commander';
import { domainNow } from '../database/clock.ts';
import { countSessions } from '../operating/session-counts.store.ts';
import { JSON_OPTION, type Operator, type Told, tell } from './operator.ts';

/** `zegel sessions`: how many are in which state. No command lists them: an operator needs no consumer's session. */
export function sessionsCommand(operator: Operator): Command {
  return new Command('sessions')
    .description('How many sessions are in which state now.')
    .option(...JSON_OPTION)
    .action((options: Told) =>
      operator.withDatabase(async ({ db }) => {
        const counts = await countSessions(db, await domainNow(db));
        const lines = Object.entries(counts).map(([state, count]) => `${state.padEnd(10)}  ${count}`);
        tell(operator, options, counts, lines);
      }),
    );
}
