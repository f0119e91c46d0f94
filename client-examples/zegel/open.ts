import { Command } from 'commander';
import { parseRequestRecord } from '../../sealing/delivery.ts';
import { open } from '../../sealing/open.ts';
import { folderClaims, readJson } from './files.ts';

/** Where claims of a record are kept when nobody says otherwise: beside it, so that one record has one memory. */
export const claimsBeside = (record: string): string => `${record}.claims`;

/** `zegel open`: one delivery that was saved; the same again gives the same. */
export function openCommand(say: (line: string) => void): Command {
  return new Command('open')
    .description('Verifies and opens a saved delivery, and prints it: all of it or nothing.')
    .argument('<file>', 'what `listen --save` kept')
    .requiredOption('--record <file>', 'what `request create` kept')
    .action(async (file: string, options: { readonly record: string }) => {
      const record = parseRequestRecord(await readJson(options.record));
      const claim = folderClaims(claimsBeside(options.record));
      say(JSON.stringify(await open({ delivery: await readJson(file), record, claim })));
    });
}
