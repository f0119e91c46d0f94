import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { fromUtf8 } from '../../sealing/bytes.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { lastEntries, wholeChain } from '../audit/audit.store.ts';
import type { AuditEntry } from '../audit/audit.ts';
import { checkpointFile, checkpointsIn } from '../audit/checkpoint.file.ts';
import { type ChainProblem, verifyChain } from '../audit/verify.ts';
import type { OpenDatabase } from '../database/database.ts';
import { readIfThere } from '../keyring/private-file.ts';
import { openServerKeys } from '../keyring/server-keys.ts';

/** What these commands work with. */
export interface AuditOperator {
  /** Opens the database for the length of one command; `keys` is the folder of keyring and server keys. */
  readonly withDatabase: (
    work: (database: OpenDatabase, broker: { readonly keys: string }) => Promise<void>,
  ) => Promise<void>;
  readonly say: (line: string) => void;
}

/** The audit is not as it was written. */
export class AuditBroken extends Error {
  override readonly name = 'AuditBroken';
}

const PROBLEMS: Readonly<Record<ChainProblem, string>> = {
  ALTERED: 'its content is not the one its hash was made of',
  MISSING: 'it is not there, and later ones are',
  DOUBLED: 'there are two of it',
  UNLINKED: 'it does not follow the entry before: that one was replaced, or this one put in',
  TRUNCATED: 'it is not there, nor any later one, and a checkpoint knows better',
  DIFFERS: 'a checkpoint knows another one',
};

interface Json {
  readonly json?: true;
}

/** `zegel audit`: reads what happened, and whether it is what was written. */
export function auditCommand({ withDatabase, say }: AuditOperator): Command {
  const audit = new Command('audit').description('What happened, in one chain of hashes.');
  const asJson = ['--json', 'one JSON value instead of lines'] as const;
  audit
    .command('verify')
    .description(
      'Reads the whole chain and names the first entry that is not as it was written; exits 1 when there is one.',
    )
    .option('--checkpoints <file>', 'a copy of the signed checkpoints, kept elsewhere')
    .option(...asJson)
    .action((options: Json & { readonly checkpoints?: string }) =>
      withDatabase(async ({ db }, { keys }) => {
        const { section } = await openServerKeys(join(keys, 'server'), secureRandom);
        const text = await checkpointText(keys, options.checkpoints);
        const checkpoints = checkpointsIn(text, section.publicJwk);
        // Lines of another key, or cut short by a crash: they prove nothing, so how many there are is told.
        const ignored = text.split('\n').filter((line) => line !== '').length - checkpoints.length;
        const verdict = await verifyChain(wholeChain(db), checkpoints);
        const against = `checkpoints: ${checkpoints.length}${ignored > 0 ? `, ignored lines: ${ignored}` : ''}`;
        if (options.json) say(JSON.stringify({ ...verdict, checkpoints: checkpoints.length, ignored }));
        else if (verdict.ok) say(`whole  ${verdict.count} entries, last hash ${verdict.last}  ${against}`);
        else say(`broken  entry ${verdict.index}: ${verdict.problem}, ${PROBLEMS[verdict.problem]}  ${against}`);
        if (!verdict.ok) throw new AuditBroken('the audit is not as it was written');
      }),
    );
  audit
    .command('show')
    .description('Prints the last entries, oldest first.')
    .option('--last <count>', 'how many', countOf, 20)
    .option(...asJson)
    .action((options: Json & { readonly last: number }) =>
      withDatabase(async ({ db }) => {
        const entries = (await lastEntries(db, options.last)).map(readable);
        if (options.json) say(JSON.stringify(entries));
        else for (const { index, at, kind, ids } of entries) say(`${index}  ${at}  ${kind}  ${ids}`);
      }),
    );
  return audit;
}

async function checkpointText(keys: string, file: string | undefined): Promise<string> {
  if (file !== undefined) return readFile(file, 'utf8');
  const kept = await readIfThere(checkpointFile(keys));
  return kept ? fromUtf8(kept, 'checkpoints') : '';
}

/** An entry with its moment as text; whoever writes to the database can put there what no calendar has. */
function readable({ at, ...entry }: AuditEntry) {
  return { ...entry, at: Number.isNaN(at.valueOf()) ? 'no date' : at.toISOString() };
}

function countOf(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 10_000) throw new InvalidArgumentError('1 to 10000');
  return count;
}
