import { Command } from 'commander';
import { type HeldRows, heldRows } from '../database/held-rows.ts';
import { JSON_OPTION, type Operator, type Told, tell } from './operator.ts';

/** `zegel holdings`: how much of what `HOLDINGS.md` lists is there now. Counts and moments; no row is shown. */
export function holdingsCommand(operator: Operator): Command {
  return new Command('holdings')
    .description('What the broker holds now: every table, what it may hold, how many rows, and the oldest.')
    .option(...JSON_OPTION)
    .action((options: Told) =>
      operator.withDatabase(async ({ db }) => {
        const held = await heldRows(db);
        tell(operator, options, held, [...held.map(line), inVaults(held)]);
      }),
    );
}

function line({ table, kind, contents, rows, oldest }: HeldRows): string {
  const since = oldest ? oldest.toISOString().slice(0, 19) : '-';
  return [table.padEnd(30), kind.padEnd(7), String(rows).padStart(9), since.padEnd(19), contents.join(' ')].join('  ');
}

function inVaults(held: readonly HeldRows[]): string {
  const sealed = held.filter(({ kind }) => kind === 'VAULT').reduce((sum, { rows }) => sum + rows, 0);
  return `Sealed bytes: ${sealed} rows. No other table holds a value of a person.`;
}
