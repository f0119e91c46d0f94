import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

/** A part of a page for people. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** A part that is read in two directions: labels with a value each, or rows below their columns. */
export type TableBlock =
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'table'; readonly columns: readonly PaperColumn[]; readonly rows: readonly (readonly string[])[] };

/** A column of a table: numbers stand to the right. */
export interface PaperColumn {
  readonly label: string;
  readonly isNumber: boolean;
}

/** What is to be printed. */
export interface Paper<Part extends Block | TableBlock = Block> {
  /** BCP 47 */
  readonly language: 'nl-NL' | 'en-GB';
  readonly title: string;
  readonly blocks: readonly Part[];
  /** Stands below every page, as no part of what is read. @param page - the first is 1 */
  readonly footer?: (page: number, pages: number) => string;
}

const require = createRequire(import.meta.url);
const fontOf = (weight: 'Regular' | 'Bold'): string =>
  require.resolve(`roboto-fontface/fonts/roboto/Roboto-${weight}.woff`);

/** Size in points, space above in points, weight. */
const LOOKS = {
  title: [20, 0, 'Bold', 'H1'],
  heading: [13, 14, 'Bold', 'H2'],
  subheading: [11, 8, 'Bold', 'H3'],
  paragraph: [10, 6, 'Regular', 'P'],
  list: [10, 3, 'Regular', 'L'],
} as const;

/**
 * A tagged PDF 1.7 in its own language, marked as PDF/UA, its fonts within.
 *
 * @param at - stands in the file as its date, so that the same paper makes the same file
 */
export async function printPaper(
  { language, title, blocks, footer }: Paper<Block | TableBlock>,
  at: Date,
): Promise<Uint8Array> {
  const options: PDFKit.PDFDocumentOptions = {
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    info: { Title: title, CreationDate: at, ModDate: at },
    size: 'A4',
    font: fontOf('Regular'),
    bufferPages: true,
  };
  // The package's types know the archive subsets only.
  const document = new PDFDocument(Object.assign(options, { subset: 'PDF/UA' }));
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  const done = new Promise<void>((resolve, reject) => document.once('end', resolve).once('error', reject));
  const root = document.struct('Document');
  document.addStructure(root);
  for (const block of blocks) addBlock(document, root, block);
  root.end();
  if (footer) addFooters(document, footer);
  document.end();
  await done;
  return new Uint8Array(Buffer.concat(pieces));
}

function addBlock(document: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, block: Block | TableBlock): void {
  if (block.kind === 'facts' || block.kind === 'table') {
    addTable(document, root, block);
    return;
  }
  const [size, above, weight, role] = LOOKS[block.kind];
  const write = (text: string, indent: number) => () => {
    if (weight === 'Bold') keepWithNext(document, block.kind === 'heading' ? 140 : 80);
    document.font(fontOf(weight), size).moveDown(above / size);
    document.text(text, document.page.margins.left + indent, document.y);
  };
  if (block.kind !== 'list') {
    root.add(document.struct(role, {}, write(block.text, 0)));
    return;
  }
  const list = document.struct('L');
  root.add(list);
  for (const item of block.items) {
    const entry = document.struct('LI');
    list.add(entry);
    entry.add(document.struct('LBody', {}, write(item, 12)));
    entry.end();
  }
  list.end();
}

/** A heading does not stand alone at the foot of a page. @param room - in points, for it and the first of what follows */
function keepWithNext(document: PDFKit.PDFDocument, room: number): void {
  const { height, margins } = document.page;
  if (document.y > height - margins.bottom - room) document.addPage();
}

const CELL = { size: 9, above: 4, padding: [3, 6, 3, 0], line: '#b8b8b8' } as const;

/** A table on each page it takes, so that its head stands above every row. */
function addTable(document: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, block: TableBlock): void {
  if (block.kind === 'facts') {
    drawTable(document, root, block);
    return;
  }
  const [onThisPage = [], ...onNext] = rowsByPage(document, block);
  if (onThisPage.length > 0 || onNext.length === 0) drawTable(document, root, { ...block, rows: onThisPage });
  for (const rows of onNext) {
    document.addPage();
    drawTable(document, root, { ...block, rows });
  }
}

/** The rows that fit on this page below their head, then those of each page after it. */
function rowsByPage(
  document: PDFKit.PDFDocument,
  { columns, rows }: Extract<TableBlock, { kind: 'table' }>,
): readonly (readonly (readonly string[])[])[] {
  const { width, height, margins } = document.page;
  const [top, right, bottom, left] = CELL.padding;
  const room = (width - margins.left - margins.right) / columns.length - left - right;
  const heightOf = (texts: readonly string[], weight: 'Regular' | 'Bold'): number => {
    document.font(fontOf(weight), CELL.size);
    return top + Math.max(0, ...texts.map((text) => document.heightOfString(text, { width: room }))) + bottom;
  };
  const head = heightOf(
    columns.map(({ label }) => label),
    'Bold',
  );
  const end = height - margins.bottom;
  let free = end - document.y - CELL.above - head;
  let page: (readonly string[])[] = [];
  const pages = [page];
  for (const row of rows) {
    const taken = heightOf(row, 'Regular');
    if (taken >= free) {
      page = [];
      pages.push(page);
      free = end - margins.top - CELL.above - head;
    }
    page.push(row);
    free -= taken;
  }
  return pages;
}

/** A real table: its head, or the label of each row, is marked as such. */
function drawTable(document: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, block: TableBlock): void {
  const cell = (text: string, isNumber = false) => ({ text, align: { x: isNumber ? 'right' : 'left' } as const });
  const head = (text: string, scope: 'Row' | 'Column', isNumber = false) =>
    Object.assign(cell(text, isNumber), { type: 'TH' as const, scope, font: { src: fontOf('Bold'), size: CELL.size } });
  const columns = block.kind === 'table' ? block.columns : [];
  const data =
    block.kind === 'facts'
      ? block.facts.map(([label, value]) => [head(label, 'Row'), cell(value)])
      : [
          columns.map(({ label, isNumber }) => head(label, 'Column', isNumber)),
          ...block.rows.map((row) => row.map((text, at) => cell(text, columns[at]?.isNumber))),
        ];
  document.font(fontOf('Regular'), CELL.size);
  document.text('', document.page.margins.left, document.y + CELL.above);
  const options: PDFKit.Mixins.TableOptionsWithData = {
    data,
    defaultStyle: {
      border: { top: 0, right: 0, bottom: 0.5, left: 0 },
      borderColor: CELL.line,
      padding: [...CELL.padding],
    },
    ...(block.kind === 'facts' ? { columnStyles: [170, '*'] } : {}),
  };
  // The package's types do not know where a table stands in the structure.
  document.table(Object.assign(options, { structParent: root }));
  document.x = document.page.margins.left;
}

function addFooters(document: PDFKit.PDFDocument, footer: (page: number, pages: number) => string): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page);
    const { margins, height } = document.page;
    // Below the margin there is no next page to go to.
    const bottom = margins.bottom;
    margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    document.font(fontOf('Regular'), 8).text(footer(page - start + 1, count), margins.left, height - bottom / 2 - 8, {
      lineBreak: false,
    });
    document.endMarkedContent();
    margins.bottom = bottom;
  }
}
