import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { SOURCE_IDS } from '../schema/source.ts';
import { describeOnEngineAtHand } from '../server/database/testing.ts';
import { vaultRows } from '../server/database/vault-rows.ts';
import { filesBelow, startTestPractice, TEST_APP, type TestPractice } from '../server/practice.testing.ts';
import { inWords, type resultOf } from './demo.words.ts';
import { askForEverything } from './everything.ts';
import { playStory } from './story.ts';

const DEMO = fileURLToPath(new URL('../dist/client-examples/demo.main.js', import.meta.url));

describeOnEngineAtHand('the whole job', (engine) => {
  let practice: TestPractice | undefined;
  afterEach(async () => practice?.close());

  it('goes from request to opened result, one JSON object on stdout, and leaves nothing at the broker', {
    timeout: 60_000,
  }, async () => {
    practice = await startTestPractice(engine);
    const child = spawn(process.execPath, [DEMO, '--json', '--at', practice.origin], {
      env: {},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, problems] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect(problems).toBe('');
    const told = JSON.parse(out) as ReturnType<typeof resultOf>;
    expect(told).toMatchObject({
      data: {
        applicant: {
          identity: { birthDate: '1975-03-06', isOver: true, address: { postcode: '2551JV' } },
          household: { civilStatus: 'MARRIED', numberOfChildren: 2 },
          employment: { employers: [{ name: 'Haagse Installatietechniek BV' }] },
          pension: {
            totals: expect.arrayContaining([expect.objectContaining({ certainPerYear: expect.anything() })]),
          },
        },
      },
      person: 'NOT_CHECKABLE',
      receipt: { purpose: 'MORTGAGE', subject: 'APPLICANT' },
      progress: ['INVITED', 'OPENED', 'PAIRED', 'COLLECTING', 'SHARED'],
    });
    expect(new Set(told.references.map(({ source }) => source))).toEqual(new Set(['BANK', 'BRP', 'MPO', 'UWV']));
    expect(await vaultRows(practice.database.db)).toBe(0);
    expect(await filesBelow(join(practice.keys, 'storage'))).toEqual([]);
  });
});

describe('everything', () => {
  it('comes from every source in eight logins, one section each', { timeout: 90_000 }, async () => {
    const practice = await startTestPractice('EMBEDDED');
    try {
      const lines: string[] = [];
      const told = await playStory(
        { origin: practice.origin, appOrigin: TEST_APP, lender: practice.lender },
        { name: 'kees', bank: 'gezond', ask: askForEverything },
        (line) => lines.push(line),
      );
      const { opened, shared } = told;
      const sources = SOURCE_IDS.toSorted();
      expect(lines.filter((line) => /^CONSUMER +logs in at .*: SEALED\.$/.test(line))).toHaveLength(8);
      expect(shared.receipt.sections.map(({ section }) => section).sort()).toEqual(
        sources.map((source) => `applicant-${source.toLowerCase()}-required`),
      );
      expect([...new Set(opened.references.map(({ source }) => source))].sort()).toEqual(sources);
      expect(opened.data).toMatchObject({
        applicant: {
          properties: [{ designation: 'Loosduinen H 4879' }],
          homeValues: [{ objectNumber: '051800631274' }],
          vehicles: [{ make: 'KIEVIT' }, {}],
          idin: { familyName: 'Wit' },
        },
      });
      const words = inWords(told);
      const { receipt, gaps } = opened;
      expect(words).toContain(`What is not there, and why (${gaps.length} gaps):`);
      expect(words).toContain(`  ${gaps[0]?.reason.padEnd(11)} ${gaps[0]?.path.join('.')}`);
      for (const source of sources)
        expect(words.filter((line) => line.startsWith(`  ${source} `) && line.includes(', fetched 20'))).toHaveLength(
          1,
        );
      expect(words).toContain(`Receipt ${receipt.record}, both signatures checked:`);
    } finally {
      await practice.close();
    }
  });
});

describe('the story', () => {
  it('is told without a second word for what the design names', async () => {
    const { readFile } = await import('node:fs/promises');
    const text = await readFile(new URL('./story.ts', import.meta.url), 'utf8');
    expect(text).not.toMatch(/sandbox|dossier|relying party|customer/i);
  });
});
