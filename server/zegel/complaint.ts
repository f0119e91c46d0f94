import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { toBase64url } from '../../sealing/bytes.ts';
import { boxKeyFingerprint, openComplaint, sealComplaintAnswer } from '../../sealing/complaint.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { complaintState, keptUntil } from '../complaints/complaint.state.ts';
import {
  type ComplaintTools,
  complaintById,
  insertAnswer,
  keptComplaints,
  recordReading,
  type StoredComplaint,
  sealedPart,
} from '../complaints/complaint.store.ts';
import { OFFICER_KEY_FILE, openOfficerKey, readOfficerKey } from '../complaints/officer-key.ts';
import { domainNow } from '../database/clock.ts';
import type { OpenDatabase } from '../database/database.ts';
import { isId } from '../database/ids.ts';
import { openFolderKeyring } from '../keyring/folder-keyring.ts';
import { CommandFailed, JSON_OPTION, type OperatedBroker, type Operator, type Told, tell } from './operator.ts';

interface WithKey extends Told {
  readonly key: string;
}

const KEY_OPTION = ['--key <file>', `the officer’s private key, ${OFFICER_KEY_FILE}`] as const;

/** `zegel complaint`: what the privacy officer does. Nobody without the officer's key reads a complaint. */
export function complaintCommand(operator: Operator): Command {
  const complaint = new Command('complaint').description('Complaints about this broker, for its privacy officer.');
  complaint
    .command('keys')
    .description('Makes the officer’s key, once, and tells the public half for the operator’s file: complaint_key.')
    .argument('<folder>', 'where the private half is kept, readable by you only')
    .option(...JSON_OPTION)
    .action((folder: string, options: Told) => keys(operator, folder, options));
  complaint
    .command('list')
    .description('What waits, what is late and what was answered; nothing of what it says.')
    .option(...JSON_OPTION)
    .action((options: Told) => list(operator, options));
  complaint
    .command('read')
    .description('Opens one. The audit says that it was read.')
    .argument('<complaint>', 'cmp_…')
    .requiredOption(...KEY_OPTION)
    .option(...JSON_OPTION)
    .action((id: string, options: WithKey) =>
      onComplaint(operator, id, async (tools, stored, now) => {
        const { text } = await opened(tools, stored, options.key, now);
        tell(operator, options, { id: stored.id, text }, [text]);
      }),
    );
  complaint
    .command('answer')
    .description('Seals an answer to who complained. The first answer stands.')
    .argument('<complaint>', 'cmp_…')
    .argument('<file>', 'the answer as plain text in UTF-8, at most 4,000 characters')
    .requiredOption(...KEY_OPTION)
    .option(...JSON_OPTION)
    .action((id: string, file: string, options: WithKey) => answer(operator, id, file, options));
  return complaint;
}

async function keys(operator: Operator, folder: string, options: Told): Promise<void> {
  const { publicKey } = await openOfficerKey(folder, secureRandom);
  const made = {
    complaint_key: toBase64url(publicKey),
    fingerprint: boxKeyFingerprint(publicKey),
    file: join(folder, OFFICER_KEY_FILE),
  };
  tell(operator, options, made, [made.complaint_key, made.fingerprint, made.file]);
}

function list(operator: Operator, options: Told): Promise<void> {
  return operator.withDatabase(async ({ db }) => {
    const now = await domainNow(db);
    const complaints = (await keptComplaints(db)).map((stored) => ({
      id: stored.id,
      state: complaintState(stored, now),
      at: stored.at.toISOString(),
      dueAt: stored.dueAt.toISOString(),
    }));
    const lines = complaints.map(({ id, state, dueAt }) => `${id}  ${state.padEnd(8)}  due ${dueAt.slice(0, 10)}`);
    tell(operator, options, complaints, lines);
  });
}

async function answer(operator: Operator, id: string, file: string, options: WithKey): Promise<void> {
  const text = (await readFile(file, 'utf8')).trim();
  await onComplaint(operator, id, async (tools, stored, now) => {
    const { answerKey } = await opened(tools, stored, options.key, now);
    const sealed = sealComplaintAnswer({ complaint: stored.id, text }, answerKey, secureRandom);
    if (!(await insertAnswer({ ...tools, random: secureRandom }, stored, sealed, now)))
      throw new CommandFailed('it was answered before; that answer stands');
    tell(operator, options, { answered: stored.id }, [`${stored.id} is answered`]);
  });
}

/** @throws CommandFailed when it cannot be read: erased, or sealed to another key */
async function opened(tools: ComplaintTools, stored: StoredComplaint, keyFile: string, now: Date) {
  const officer = await readOfficerKey(keyFile);
  const sealed = now < keptUntil(stored) ? await sealedPart(tools, stored, 'NOTE') : null;
  if (!sealed) throw new CommandFailed('it has been erased');
  await recordReading(tools.db, stored.id, now);
  const note = openComplaint(sealed, officer);
  if (!note) throw new CommandFailed('it does not open with this key');
  return note;
}

async function onComplaint(
  operator: Operator,
  id: string,
  work: (tools: ComplaintTools, stored: StoredComplaint, now: Date) => Promise<void>,
): Promise<void> {
  await operator.withDatabase(async (database: OpenDatabase, broker: OperatedBroker) => {
    const stored = isId('cmp', id) ? await complaintById(database.db, id) : undefined;
    if (!stored) throw new CommandFailed('there is no such complaint');
    const keyring = await openFolderKeyring(join(broker.keys, 'storage'), secureRandom);
    await work({ db: database.db, keyring }, stored, await domainNow(database.db));
  });
}
