import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { complaintCommand } from '../server/zegel/complaint.ts';
import type { Place } from './walk.testing.ts';

export const ANSWER_TEXT = 'Het was een fout van ons. Wij hebben het hersteld.';

/** The privacy officer of this practice, at a terminal: `read` and `answer`, by the same commands as in earnest. */
export function officerOf({ practice: { database, keys } }: Place) {
  const broker = { isPractice: true, database: database.place, keys, collector: '', portals: undefined };
  return async (does: 'read' | 'answer', complaint: string): Promise<readonly string[]> => {
    const told: string[] = [];
    const command = complaintCommand({
      broker: () => broker,
      withDatabase: (work) => work(database, broker),
      say: (line) => void told.push(line),
      now: () => new Date(),
    });
    const folder = await mkdtemp(join(tmpdir(), 'zegel-test-answer-'));
    try {
      const file = join(folder, 'answer.txt');
      await writeFile(file, ANSWER_TEXT);
      const key = ['--key', join(keys, 'officer', 'officer.private.jwk.json')];
      const what = does === 'answer' ? [complaint, file] : [complaint];
      await new Command().addCommand(command).parseAsync(['complaint', does, ...what, ...key], { from: 'user' });
    } finally {
      await rm(folder, { recursive: true });
    }
    return told;
  };
}
