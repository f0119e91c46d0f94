import { join } from 'node:path';
import { Command } from 'commander';
import type { ResultOf } from 'gql.tada';
import { parseRequestRecord } from '../../sealing/delivery.ts';
import { open } from '../../sealing/open.ts';
import { acknowledge } from '../provider/deliveries.ts';
import { DELIVERIES } from '../provider/operations.ts';
import { follow } from '../wire/follow.ts';
import { folderClaims, keepFile, readIfThere, readJson } from './files.ts';
import { asLender, type Lender, type LenderOptions, lenderOf } from './lender.ts';
import { claimsBeside } from './open.ts';

interface ListenOptions extends LenderOptions {
  readonly record?: string;
  readonly open?: true;
  readonly ack?: true;
  readonly save?: string;
  readonly cursor?: string;
  readonly once?: true;
}

type Told = ResultOf<typeof DELIVERIES>['deliveries'];

/** `zegel listen`: what becomes of a lender's deliveries, one JSON line each, until it is stopped. */
export function listenCommand(say: (line: string) => void): Command {
  return asLender(new Command('listen'))
    .description('Follows your deliveries: one JSON line for each event.')
    .option('--record <file>', 'tell of this request only')
    .option('--open', 'open what is pending, with the record, and print it')
    .option('--ack', 'acknowledge what was opened: the broker then erases it')
    .option('--save <folder>', 'keep each sealed delivery as <id>.json, for `zegel open`')
    .option('--cursor <file>', 'go on behind the last event of the last time')
    .option('--once', 'end after the first pending delivery')
    .action((options: ListenOptions) => listen(options, say));
}

async function listen(options: ListenOptions, say: (line: string) => void): Promise<void> {
  if (options.open && !options.record) throw new Error('--open needs the --record of the request');
  if (options.ack && !options.open) throw new Error('--ack is for what was opened: say --open as well');
  const lender = await lenderOf(options);
  const record = options.record ? parseRequestRecord(await readJson(options.record)) : undefined;
  const after = options.cursor ? ((await readIfThere(options.cursor)) ?? null) : null;
  const told = follow(lender.caller, DELIVERIES, { after }, (result) => result.deliveries);
  for await (const event of told) {
    const isAsked = record === undefined || event.delivery.requestId === record.request;
    if (isAsked) say(JSON.stringify(await handle(event, lender, options)));
    // Only now: what broke before comes again the next time.
    if (options.cursor) await keepFile(options.cursor, event.cursor);
    if (options.once && isAsked && event.delivery.state === 'PENDING') return;
  }
}

/** Saves, opens and acknowledges, as told. @returns the line to print */
async function handle({ cursor, became, delivery }: Told, { caller }: Lender, options: ListenOptions): Promise<object> {
  const { sealed, ...shown } = delivery;
  const line = { cursor, became, delivery: shown };
  if (delivery.state !== 'PENDING' || !sealed) return line;
  if (options.save) await keepFile(join(options.save, `${delivery.id}.json`), sealed);
  if (!options.open || !options.record) return line;
  const record = parseRequestRecord(await readJson(options.record));
  const claim = folderClaims(claimsBeside(options.record));
  const opened = await open({ delivery: JSON.parse(sealed) as unknown, record, claim });
  if (options.ack) await acknowledge(caller, delivery.id);
  return { ...line, opened };
}
