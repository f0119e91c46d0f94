import { type Block, type Paper, printPaper } from '../paper/tagged-pdf.ts';
import type { ShownResult, ShownSection } from './result.ts';
import { resultWords } from './result-words.ts';
import type { Cell, Shown } from './shown.ts';

/**
 * A result on paper: a tagged PDF with each source's part, where it came from, what is not there and why, and the receipt.
 *
 * @param at - when it was opened; the file's date
 */
export function resultPdf(result: ShownResult, at: Date): Promise<Uint8Array> {
  return printPaper(paperOf(result), at);
}

/** The blocks of the paper, in reading order. */
export function paperOf(result: ShownResult): Paper {
  const { language, receipt } = result;
  const say = resultWords(language);
  return {
    language: language === 'nl' ? 'nl-NL' : 'en-GB',
    title: say.title,
    blocks: [
      { kind: 'title', text: say.title },
      { kind: 'paragraph', text: say.summary(result.provider, result.purpose, result.givenAt) },
      { kind: 'paragraph', text: `${say.subjects[result.subject]}. ${say.persons[result.person]}` },
      { kind: 'paragraph', text: say.notJudged(result.provider) },
      ...result.sections.flatMap((section) => [
        { kind: 'heading' as const, text: section.source },
        { kind: 'paragraph' as const, text: provenance(section, say) },
        ...section.parts.flatMap((part) => blocksOf(part, '')),
      ]),
      { kind: 'heading', text: say.receipt },
      {
        kind: 'list',
        items: [
          `${say.record}: ${receipt.record}`,
          `${say.consentDigest}: ${receipt.consentDigest}`,
          `${say.signedBy}: ${receipt.signedBy}`,
          `${say.countersignedBy}: ${receipt.broker}`,
          `${say.request}: ${receipt.request}`,
          receipt.retentionDays > 0 ? say.kept(receipt.retentionDays) : say.once,
        ],
      },
    ],
  };
}

/** Where a section came from, in one paragraph. */
function provenance(section: ShownSection, say: ReturnType<typeof resultWords>): string {
  const { outcome, reason, fetchedAt, referenceDates, isBrought } = section;
  return [
    say.outcomes[outcome],
    ...(reason ? [say.optional(reason)] : []),
    ...(fetchedAt ? [isBrought ? say.brought(fetchedAt) : say.fetched(fetchedAt)] : []),
    ...(referenceDates.length > 0 ? [say.asOf(referenceDates.join(', '))] : []),
  ].join(' ');
}

function blocksOf(part: Shown, above: string): readonly Block[] {
  const label = above === '' ? part.label : `${above} › ${part.label}`;
  switch (part.kind) {
    case 'value':
      return [{ kind: 'list', items: [`${label}: ${part.cell.text}`] }];
    case 'part':
      return part.parts.flatMap((one) => blocksOf(one, label));
    case 'table': {
      const row = (cells: readonly Cell[]): string =>
        cells.map(({ text }, at) => `${part.columns[at] ?? ''}: ${text}`).join(' · ');
      return [
        { kind: 'subheading', text: label },
        { kind: 'list', items: [...part.rows.map(row), ...part.notes.map(({ text }) => text)] },
      ];
    }
    case 'list':
      return [
        ...part.entries.flatMap((entry, at): readonly Block[] => [
          { kind: 'subheading', text: `${label} ${at + 1}` },
          ...entry.flatMap((one) => blocksOf(one, '')),
        ]),
        ...(part.notes.length > 0 ? [{ kind: 'list' as const, items: part.notes.map(({ text }) => text) }] : []),
      ];
    default: {
      const never: never = part;
      return never;
    }
  }
}
