import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { printPaper, type TableBlock } from './tagged-pdf.ts';

const AT = new Date('2026-11-27T10:00:00Z');
const columns = [
  { label: 'Van', isNumber: false },
  { label: 'SV-loon', isNumber: true },
];

/** What is read on each page of a table. @param rows - so many, every seventh of three lines */
async function pagesOf(rows: number): Promise<readonly string[]> {
  const text = (row: number): string => (row % 7 === 0 ? `rij-${row} ${'over meer regels '.repeat(8)}` : `rij-${row}`);
  const table: TableBlock = {
    kind: 'table',
    columns,
    rows: Array.from({ length: rows }, (_, row) => [text(row), `€ ${row},00`]),
  };
  const paper = await printPaper(
    { language: 'nl-NL', title: 'Tabel', blocks: [{ kind: 'title', text: 'Tabel' }, table] },
    AT,
  );
  const { text: pages } = await extractText(await getDocumentProxy(paper), { mergePages: false });
  return pages;
}

test.each([0, 36, 120])('of a table of %i rows every page has the head, and each row stands on one', async (rows) => {
  const pages = await pagesOf(rows);
  for (const page of pages) expect(page.match(/SV-loon/g)).toHaveLength(1);
  const found = pages.flatMap((page) => [...page.matchAll(/rij-(\d+)/g)].map(([, row]) => Number(row)));
  expect(found).toEqual(Array.from({ length: rows }, (_, row) => row));
});
