import { type Paper, printPaper, type TableBlock, type Block as TextBlock } from '../paper/tagged-pdf.ts';
import type { ShownResult, ShownSection } from './result.ts';
import { gapWords, personWords, type ResultWords, resultWords } from './result-words.ts';
import type { Cell, Shown } from './shown.ts';

type Block = TextBlock | TableBlock;

/**
 * A result on paper: a tagged PDF with each source's part, where it came from, what is not there and why, and the receipt.
 *
 * @param at - when it was opened; the file's date
 */
export function resultPdf(result: ShownResult, at: Date): Promise<Uint8Array> {
  return printPaper(paperOf(result), at);
}

/** The blocks of the paper, in reading order. */
export function paperOf(result: ShownResult): Paper<Block> {
  const { language, receipt } = result;
  const say = resultWords(language);
  return {
    language: language === 'nl' ? 'nl-NL' : 'en-GB',
    title: say.title,
    footer: (page, pages) => [result.name, result.provider, say.page(page, pages)].filter(Boolean).join(' · '),
    blocks: [
      { kind: 'title', text: result.name === null ? say.title : `${say.title}: ${result.name}` },
      { kind: 'paragraph', text: say.summary(result.provider, result.purpose, result.givenAt) },
      {
        kind: 'paragraph',
        text: `${say.subjects[result.subject]}. ${personWords(say, result.person, result.unchecked)}`,
      },
      { kind: 'paragraph', text: say.notJudged(result.provider) },
      ...notesOf(result, say),
      { kind: 'heading', text: say.gaps },
      { kind: 'list', items: result.gaps.length > 0 ? result.gaps.map(gapWords) : [say.complete] },
      ...result.sections.flatMap((section) => [
        { kind: 'heading' as const, text: section.source },
        { kind: 'paragraph' as const, text: provenance(section, say) },
        ...blocksOf(section.parts, '', say),
      ]),
      { kind: 'heading', text: say.receipt },
      {
        kind: 'facts',
        facts: [
          [say.record, receipt.record],
          [say.consentDigest, receipt.consentDigest],
          [say.signedBy, receipt.signedBy],
          [say.countersignedBy, receipt.broker],
          [say.request, receipt.request],
        ],
      },
      { kind: 'paragraph', text: receipt.retentionDays > 0 ? say.kept(receipt.retentionDays) : say.once },
    ],
  };
}

/** What the consumer says themselves, before anything a source says. */
function notesOf({ notes }: ShownResult, say: ResultWords): readonly Block[] {
  if (notes.length === 0) return [];
  return [
    { kind: 'heading', text: say.notes },
    { kind: 'paragraph', text: say.notesHint },
    { kind: 'list', items: notes.map(({ about, text }) => `${about}: ${text}`) },
  ];
}

/** Where a section came from, in one paragraph. */
function provenance(section: ShownSection, say: ResultWords): string {
  const { outcome, reason, fetchedAt, referenceDates, isBrought } = section;
  return [
    say.outcomes[outcome],
    ...(reason ? [say.optional(reason)] : []),
    ...(fetchedAt ? [isBrought ? say.brought(fetchedAt) : say.fetched(fetchedAt)] : []),
    ...(referenceDates.length > 0 ? [say.asOf(referenceDates.join(', '))] : []),
  ].join(' ');
}

/** Values stand together in one table, before what has parts of its own: as on the page. */
function blocksOf(parts: readonly Shown[], above: string, say: ResultWords): readonly Block[] {
  const facts = parts.flatMap((part) => (part.kind === 'value' ? [[part.label, part.cell.text] as const] : []));
  const others = parts.flatMap((part) =>
    part.kind === 'value' ? [] : blocksBelow(part, above === '' ? part.label : `${above} › ${part.label}`, say),
  );
  return [...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []), ...others];
}

function blocksBelow(
  part: Exclude<Shown, { readonly kind: 'value' }>,
  label: string,
  say: ResultWords,
): readonly Block[] {
  const notes = (told: readonly Cell[]): readonly Block[] =>
    told.map(({ text }) => ({ kind: 'paragraph' as const, text }));
  // Paper has no cover to lift: what is secret is said above it.
  const cover = part.cover === undefined ? [] : [{ kind: 'paragraph' as const, text: say.covers[part.cover] }];
  switch (part.kind) {
    case 'part': {
      const hasValues = part.parts.some(({ kind }) => kind === 'value');
      return [
        ...(hasValues ? [{ kind: 'subheading' as const, text: label }, ...cover] : []),
        ...blocksOf(part.parts, label, say),
      ];
    }
    case 'table':
      return [
        { kind: 'subheading', text: label },
        ...cover,
        { kind: 'table', columns: part.columns, rows: part.rows.map((row) => row.map(({ text }) => text)) },
        ...notes(part.notes),
      ];
    case 'list':
      return [
        ...cover,
        ...part.entries.flatMap((entry, at): readonly Block[] => [
          { kind: 'subheading', text: `${label} ${at + 1}` },
          ...blocksOf(entry, '', say),
        ]),
        ...notes(part.notes),
      ];
    default: {
      const never: never = part;
      return never;
    }
  }
}
