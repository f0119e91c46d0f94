import type { Gap, Reference } from '../sealing/payload.ts';
import type { Receipt } from '../sealing/receipt.ts';
import type { Told } from './story.ts';

const MOST_LINES = 80;
const MOST_GAPS = 12;

/** What came of the whole job, as `npm run demo -- --json` prints it: all of it verified by `open`. */
export function resultOf({ opened, progress, milliseconds }: Told) {
  const { data, gaps, references, person, receipt } = opened;
  return { data, gaps, references, person, receipt, progress, milliseconds };
}

/** The same for a reader, line by line: the beginning of the data, what is missing, whence it comes, and the receipt. */
export function inWords({ opened, milliseconds }: Told): readonly string[] {
  const { data, gaps, references, receipt } = opened;
  return [
    '',
    'What the lender reads, in the shape of its document:',
    '',
    ...atMost(MOST_LINES, JSON.stringify(data, null, 2).split('\n')),
    '',
    `What is not there, and why (${gaps.length} gaps):`,
    ...atMost(
      MOST_GAPS,
      gaps.map(({ path, reason }) => `  ${reason.padEnd(11)} ${pathOf(path)}`),
    ),
    '',
    `Where it comes from (${references.length} references; the first of each source):`,
    ...firstOfEach(references).map(
      ({ path, source, fetchedAt, referenceDate }) =>
        `  ${source.padEnd(11)} ${pathOf(path)}, fetched ${fetchedAt}${referenceDate === null ? '' : `, of ${referenceDate}`}`,
    ),
    '',
    ...receiptLines(receipt),
    '',
    `Done in ${(milliseconds / 1000).toFixed(1)} s.`,
  ];
}

function receiptLines({ record, provider, purpose, leaves, sections, events, request }: Receipt): readonly string[] {
  const shared = sections.filter(({ outcome }) => outcome === 'SHARED').map(({ source }) => source);
  return [
    `Receipt ${record}, both signatures checked:`,
    `  to          ${provider.name} (KvK ${provider.kvk}), for ${purpose}`,
    `  asked       ${leaves.length} fields in ${sections.length} sections; shared: ${shared.join(', ')}`,
    ...events.map(({ at, duration }) => `  given       ${at}, to be had from the broker for ${duration}`),
    `  request     ${request}`,
  ];
}

const pathOf = (path: Gap['path']): string => path.join('.');

const firstOfEach = (references: readonly Reference[]): readonly Reference[] =>
  references.filter(({ source }, place) => references.findIndex((other) => other.source === source) === place);

function atMost(most: number, lines: readonly string[]): readonly string[] {
  const left = lines.length - most;
  return left > 0 ? [...lines.slice(0, most), `  … and ${left} more with --json`] : lines;
}
