import './unseal-frame.css';
import { memoryClaims } from '../../sealing/claims.ts';
import { parseRequestRecord, type RequestRecord } from '../../sealing/delivery.ts';
import { open } from '../../sealing/open.ts';
import { isPracticeRecord, type PracticeIdentity } from './practice-record.ts';

/**
 * The page in the sandboxed frame: it opens deliveries of the practice lender, and takes no other key, so that nobody
 * learns to paste private keys into a page. It can send nothing anywhere.
 */
interface Told {
  readonly practice: PracticeIdentity;
  readonly sealed?: { readonly record: RequestRecord; readonly delivery: string };
}

const field = (name: string): HTMLTextAreaElement =>
  found(document.querySelector<HTMLTextAreaElement>(`[name=${name}]`));
const status = found(document.querySelector<HTMLElement>('[role=status]'));
const result = found(document.querySelector('pre'));
let practice: PracticeIdentity | undefined;

addEventListener('message', ({ data, source }: MessageEvent<Told>) => {
  if (source !== parent) return;
  practice = data.practice;
  if (!data.sealed) return;
  field('record').value = JSON.stringify(data.sealed.record);
  field('delivery').value = data.sealed.delivery;
});

found(document.querySelector('button')).addEventListener('click', () => void unseal());

async function unseal(): Promise<void> {
  result.textContent = '';
  try {
    const record = parseRequestRecord(JSON.parse(field('record').value));
    if (!practice || !isPracticeRecord(record, practice)) {
      for (const name of ['record', 'delivery']) field(name).value = '';
      status.textContent =
        'This is not the practice lender’s record. Keep its keys out of web pages: npm run zegel -- open <delivery> --record <record>';
      return;
    }
    const opened = await open({ delivery: JSON.parse(field('delivery').value), record, claim: memoryClaims() });
    status.textContent = `Opened and verified: ${opened.gaps.length} gaps, same person: ${opened.person}.`;
    result.textContent = JSON.stringify(
      { data: opened.data, gaps: opened.gaps, references: opened.references },
      null,
      2,
    );
  } catch {
    status.textContent = 'It does not open: one of the two is not what it should be.';
  }
}

function found<Part>(part: Part | null): Part {
  if (part === null) throw new Error('the frame lacks a part');
  return part;
}
