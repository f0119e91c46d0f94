import { readFile } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { renderUnicodeCompact } from 'uqr';
import { parseRequestRecord } from '../../sealing/delivery.ts';
import { SUBJECTS, type Subject } from '../../sealing/subject.ts';
import { type Ask, invite } from '../provider/invite.ts';
import { CONFIRM_PAIRING } from '../provider/operations.ts';
import { call } from '../wire/call.ts';
import { keepNewFile, readIfThere, readJson } from './files.ts';
import { asLender, type LenderOptions, lenderOf } from './lender.ts';

interface CreateOptions extends LenderOptions {
  readonly document: string;
  readonly variables?: string;
  readonly purpose: string;
  readonly retention: number;
  readonly pickup: number;
  readonly valid: number;
  readonly subject: readonly Subject[];
  readonly returnUrl?: string;
  readonly reference?: string;
  readonly record: string;
  readonly json?: true;
}

/** `zegel request`: asks for data, and pairs the device that came. */
export function requestCommand(say: (line: string) => void): Command {
  const request = new Command('request').description('Asks a consumer for data, as a lender does.');
  asLender(request.command('create'))
    .description('Signs and creates a data request, keeps its record, and draws its link.')
    .requiredOption('--document <file>', 'GraphQL')
    .option('--variables <file>', 'JSON')
    .requiredOption('--purpose <purpose>', 'such as MORTGAGE; `zegel purposes` lists them')
    .option('--retention <days>', 'how long you ask to keep it', whole, 0)
    .option('--pickup <hours>', 'how long the delivery waits for you', whole, 6)
    .option('--valid <hours>', 'how long the link works', whole, 24)
    .addOption(new Option('--subject <subject...>').choices(SUBJECTS).default(['APPLICANT']))
    .option('--return-url <url>', 'where the consumer comes back to, on a registered origin')
    .option('--reference <text>', 'your own words for it, shown to the consumer: 64 letters, digits and -_./ at most')
    .requiredOption('--record <file>', 'where to keep what opens the result; readable by you only')
    .option('--json', 'one JSON value instead of lines')
    .action((options: CreateOptions) => create(options, say));
  asLender(request.command('pair'))
    .description('Confirms the code that the device shows.')
    .argument('<code>')
    .requiredOption('--record <file>')
    .action(async (code: string, options: LenderOptions & { readonly record: string }) => {
      const { caller } = await lenderOf(options);
      const { request: requestId } = parseRequestRecord(await readJson(options.record));
      const { confirmPairing } = await call(caller, CONFIRM_PAIRING, { input: { requestId, code } });
      const [refusal] = confirmPairing.refusals;
      if (refusal) throw new Error(`${refusal.code}: ${refusal.happened} ${refusal.todo}`);
      say('paired');
    });
  return request;
}

async function create(options: CreateOptions, say: (line: string) => void): Promise<void> {
  // Before the broker is asked: a request without its record can be opened by nobody.
  if ((await readIfThere(options.record)) !== undefined)
    throw new Error(`${options.record} is there already: a record opens what was asked with it, so give another name`);
  const { caller, signer } = await lenderOf(options);
  const { link, links, record, expiresAt } = await invite(caller, signer, {
    document: await readFile(options.document, 'utf8'),
    variables: options.variables ? ((await readJson(options.variables)) as Ask['variables']) : {},
    purpose: options.purpose as Ask['purpose'],
    subjects: options.subject,
    retentionDays: options.retention,
    pickupHours: options.pickup,
    validHours: options.valid,
    recipients: [],
    returnUrl: options.returnUrl ?? null,
    ...(options.reference === undefined ? {} : { reference: options.reference }),
  });
  if (!(await keepNewFile(options.record, JSON.stringify(record)))) throw new Error('another request took the record');
  if (options.json) return say(JSON.stringify({ request: record.request, link, links, expiresAt }));
  for (const line of [record.request, `until ${expiresAt}`, link, renderUnicodeCompact(link)]) say(line);
  if (options.subject.length > 1)
    for (const [subject, own] of Object.entries(links)) say(`on a device of their own, ${subject}: ${own}`);
}

function whole(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('a whole number');
  return Number(text);
}
