import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

/** A part of a page for people. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** What is to be printed. */
export interface Paper {
  /** BCP 47 */
  readonly language: 'nl-NL' | 'en-GB';
  readonly title: string;
  readonly blocks: readonly Block[];
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
export async function printPaper({ language, title, blocks }: Paper, at: Date): Promise<Uint8Array> {
  const options: PDFKit.PDFDocumentOptions = {
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    info: { Title: title, CreationDate: at, ModDate: at },
    size: 'A4',
    font: fontOf('Regular'),
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
  document.end();
  await done;
  return new Uint8Array(Buffer.concat(pieces));
}

function addBlock(document: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, block: Block): void {
  const [size, above, weight, role] = LOOKS[block.kind];
  const write = (text: string, indent: number) => () => {
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
