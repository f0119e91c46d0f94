import { Command } from 'commander';
import { PURPOSE_IDS, PURPOSES, type PurposeLimits } from '../../schema/purpose.ts';
import { JSON_OPTION, type Operator, type Told, tell } from './operator.ts';

/** `zegel purposes`: the policy as it is enforced. */
export function purposesCommand(operator: Operator): Command {
  return new Command('purposes')
    .description('What each purpose allows a provider to ask, as it is enforced.')
    .option(...JSON_OPTION)
    .action((options: Told) => {
      const lines = PURPOSE_IDS.map((id) => {
        const { retentionDays, pickupHours, historyMonths, partner }: PurposeLimits = PURPOSES[id];
        const history = Object.entries(historyMonths).map(([source, months]) => `${source} ${months}`);
        return [
          id.padEnd(16),
          `keep ${retentionDays} days`.padEnd(13),
          `pick up ${pickupHours} h`.padEnd(13),
          partner ? 'partner' : '       ',
          `months: ${history.join(', ') || 'none'}`,
        ].join('  ');
      });
      tell(operator, options, PURPOSES, lines);
    });
}
