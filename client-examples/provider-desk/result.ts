import type { DataPath } from '../../sealing/leaf-tree.ts';
import type { Opened } from '../../sealing/open.ts';
import type { GapReason, Reference } from '../../sealing/payload.ts';
import type { PersonWord } from '../../sealing/person.ts';
import { type Plan, type PlannedSection, sectionsOf } from '../../sealing/plan.ts';
import type { Outcome } from '../../sealing/receipt-lists.ts';
import { type Language, nameOf } from '../device/plan.ts';
import { fieldTree } from './field-tree.ts';
import { type Shown, showFields } from './shown.ts';
import { wordsOfDay, wordsOfMoment } from './value-words.ts';

/** What was opened, in words: the page and the PDF are made of it. */
export interface ShownResult {
  readonly language: Language;
  readonly subject: Opened['subject'];
  readonly provider: string;
  readonly purpose: string;
  /** How well all sections are known to be of one person. */
  readonly person: PersonWord;
  readonly givenAt: string;
  readonly sections: readonly ShownSection[];
  /** How often each reason occurs. */
  readonly gaps: Readonly<Partial<Record<GapReason, number>>>;
  readonly receipt: ShownReceipt;
}

export interface ShownReceipt {
  readonly record: string;
  readonly consentDigest: string;
  /** Days the consumer agreed to keep it available; 0 = opened once. */
  readonly retentionDays: number;
  readonly textVersion: string;
  readonly request: string;
  readonly broker: string;
  /** Thumbprint of the consumer's device key, which signed it. */
  readonly signedBy: string;
}

/** One source's part, with where it came from. */
export interface ShownSection {
  readonly id: string;
  readonly source: string;
  /** What the lender told of an optional part; null of a required one. */
  readonly reason: string | null;
  readonly outcome: Outcome;
  readonly person: PersonWord | null;
  readonly fetchedAt: string | null;
  /** The days the source speaks of, oldest first. */
  readonly referenceDates: readonly string[];
  /** The citizen brought a file; no register handed it over. */
  readonly isBrought: boolean;
  readonly parts: readonly Shown[];
}

/**
 * Puts an opened delivery in words, section by section, in the plan's order.
 *
 * @param plan - of the request it answers
 */
export function showResult(opened: Opened, plan: Plan, language: Language): ShownResult {
  const { receipt, gaps, persons } = opened;
  const given = receipt.events[0]?.at;
  const count = (reason: GapReason): number => gaps.filter((gap) => gap.reason === reason).length;
  return {
    language,
    subject: opened.subject,
    provider: receipt.provider.name,
    purpose: nameOf('purposes', receipt.purpose, language),
    person: opened.person,
    givenAt: given ? wordsOfMoment(given, language) : '',
    sections: sectionsOf(plan, opened.subject).map((section) => ({
      ...provenanceOf(section, opened, language),
      outcome: receipt.sections.find((one) => one.section === section.id)?.outcome ?? 'UNAVAILABLE',
      person: persons.find((one) => one.section === section.id)?.person ?? null,
      parts: showFields(fieldTree(section, language), opened, language),
    })),
    gaps: Object.fromEntries(
      gaps.flatMap(({ reason }, at) =>
        gaps.findIndex((gap) => gap.reason === reason) === at ? [[reason, count(reason)]] : [],
      ),
    ),
    receipt: {
      record: receipt.record,
      consentDigest: opened.consentDigest,
      retentionDays: receipt.retention_days,
      textVersion: receipt.text_version,
      request: receipt.request,
      broker: receipt.broker.name,
      signedBy: receipt.principal,
    },
  };
}

function provenanceOf(section: PlannedSection, { references }: Opened, language: Language) {
  const told = references.filter((reference) => reference.source === section.source && speaksOf(reference, section));
  const days = [...new Set(told.flatMap(({ referenceDate }) => referenceDate ?? []))].sort();
  const [fetched] = told.map(({ fetchedAt }) => fetchedAt).sort();
  return {
    id: section.id,
    source: nameOf('sources', section.source, language),
    reason: section.reason,
    fetchedAt: fetched ? wordsOfMoment(fetched, language) : null,
    referenceDates: days.map((day) => (day.length === 10 ? wordsOfDay(day, language) : day)),
    isBrought: told.some(({ broughtByConsumer }) => broughtByConsumer),
  };
}

/** A reference is of a section when one of the section's fields stands at its place, above it or below it. */
function speaksOf({ path }: Reference, { leaves }: PlannedSection): boolean {
  const names = namesIn(path);
  return leaves.some((leaf) => {
    const steps = leaf.path.replaceAll('[]', '').split('.');
    return names.every((name, at) => at >= steps.length || steps[at] === name);
  });
}

const namesIn = (path: DataPath): readonly string[] => path.filter((step) => typeof step === 'string');
