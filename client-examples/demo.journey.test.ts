import { afterEach, describe, expect, it } from 'vitest';
import { describeOnEngineAtHand } from '../server/database/testing.ts';
import { startTestPractice, TEST_APP, type TestPractice } from '../server/practice.testing.ts';
import { askForEverything } from './everything.ts';
import { playStory } from './story.ts';

describeOnEngineAtHand('the whole job', (engine) => {
  let practice: TestPractice | undefined;
  afterEach(async () => practice?.close());

  it('goes from request to opened result, and leaves nothing at the broker', { timeout: 60_000 }, async () => {
    practice = await startTestPractice(engine);
    const lines: string[] = [];
    const told = await playStory(
      { origin: practice.origin, appOrigin: TEST_APP, lender: practice.lender },
      { name: 'kees', bank: 'gezond' },
      (line) => lines.push(line),
    );
    expect(told.opened.data).toMatchObject({
      applicant: {
        identity: { birthDate: '1975-03-06', isOver: true, address: { postcode: '2551JV' } },
        household: { civilStatus: 'MARRIED', numberOfChildren: 2 },
        employment: { employers: [{ name: 'Haagse Installatietechniek BV' }] },
        pension: { totals: expect.arrayContaining([expect.objectContaining({ certainPerYear: expect.anything() })]) },
      },
    });
    expect(told.progress).toEqual(['INVITED', 'OPENED', 'PAIRED', 'COLLECTING', 'SHARED']);
  });
});

describe('everything', () => {
  it('comes from eleven sources in at most eight logins, one section each', { timeout: 90_000 }, async () => {
    const practice = await startTestPractice('EMBEDDED');
    try {
      const { opened, shared } = await playStory(
        { origin: practice.origin, appOrigin: TEST_APP, lender: practice.lender },
        { name: 'kees', bank: 'gezond', ask: askForEverything },
        () => {},
      );
      const sources = ['BANK', 'BRI', 'BRK', 'BRP', 'DUO', 'IDIN', 'MPO', 'RDW', 'UWV', 'VIA', 'WOZ'];
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
