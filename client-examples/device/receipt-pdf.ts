import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { leavesAsPlanned } from '../../sealing/build-receipt.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import { verifyJws } from '../../sealing/jws.ts';
import type { PublicJwk } from '../../sealing/keys.ts';
import { type Plan, sectionsOf } from '../../sealing/plan.ts';
import { RECEIPT_TYP, verifyReceipt } from '../../sealing/receipt.ts';
import { Malformed } from '../../sealing/refusals.ts';
import { type Block, type ReceiptPage, receiptPage } from './receipt-words.ts';

/** What a consumer keeps of an approval. */
export interface KeptReceipt {
  /** compact JWS by the device */
  readonly signed: string;
  /** compact JWS by the broker over the same bytes */
  readonly countersignature: string;
  readonly plan: Plan;
  /** the broker's keys that were pinned in the signed request */
  readonly sectionKeys: readonly PublicJwk[];
}

/**
 * A receipt on paper: a tagged PDF 1.7 in the receipt's own language, marked as PDF/UA, its fonts within. Both signatures
 * are verified first, so nothing is printed that does not hold.
 *
 * @throws SealingRefused when a signature is wrong or over another receipt, Malformed for another plan
 */
export async function receiptPdf({ signed, countersignature, plan, sectionKeys }: KeptReceipt): Promise<Uint8Array> {
  const { receipt, bytes } = verifyReceipt(signed);
  const countersigned = verifyJws(RECEIPT_TYP, countersignature, sectionKeys);
  if (canonicalize(countersigned.value) !== new TextDecoder().decode(bytes)) throw new Malformed('countersignature');
  const listed = receipt.leaves.map(({ sensitivity: _, special_category: __, ...leaf }) => leaf);
  if (canonicalize(listed) !== canonicalize(leavesAsPlanned(sectionsOf(plan, receipt.subject))))
    throw new Malformed('plan');
  const [given] = receipt.events;
  return draw(receiptPage(receipt, plan, countersigned.kid), new Date(given?.at ?? 0));
}

const require = createRequire(import.meta.url);
const fontOf = (weight: 'Regular' | 'Bold'): string =>
  require.resolve(`roboto-fontface/fonts/roboto/Roboto-${weight}.woff`);

/** Size in points, space above in points, weight. */
const LOOKS = {
  title: [20, 0, 'Bold', 'H1'],
  heading: [13, 14, 'Bold', 'H2'],
  paragraph: [10, 6, 'Regular', 'P'],
  list: [10, 3, 'Regular', 'L'],
} as const;

/** @param at - stands in the file as its date, so that the same receipt makes the same page */
async function draw({ language, title, blocks }: ReceiptPage, at: Date): Promise<Uint8Array> {
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
