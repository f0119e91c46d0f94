import type { DataPath } from '../../sealing/leaf-tree.ts';
import type { Opened } from '../../sealing/open.ts';
import type { Reference } from '../../sealing/payload.ts';
import type { PersonWord } from '../../sealing/person.ts';
import { type Plan, type PlannedSection, sectionsOf } from '../../sealing/plan.ts';
import type { Outcome } from '../../sealing/receipt-lists.ts';
import { type Language, nameOf } from '../device/plan.ts';
import { secrecyIn } from '../device/secret-address.ts';
import { type Field, fieldTree, wayTo } from './field-tree.ts';
import { memberOf, type Shown, showFields } from './shown.ts';
import { wordsOfDay, wordsOfGap, wordsOfMoment } from './value-words.ts';

/** What was opened, in words: the page and the PDF are made of it. */
export interface ShownResult {
  readonly language: Language;
  readonly subject: Opened['subject'];
  /** What a source calls the person; null where no name was shared. */
  readonly name: string | null;
  readonly provider: string;
  readonly purpose: string;
  /** How well all sections are known to be of one person. */
  readonly person: PersonWord;
  readonly givenAt: string;
  readonly sections: readonly ShownSection[];
  /** Sources of which it cannot be known that they speak of the same person. */
  readonly unchecked: readonly string[];
  /** What the consumer says of it in their own words. */
  readonly notes: readonly ShownNote[];
  /** What is not there: where and why, the same once. */
  readonly gaps: readonly ShownGap[];
  readonly receipt: ShownReceipt;
}

export interface ShownNote {
  /** The source and the place it is about. */
  readonly about: string;
  readonly text: string;
}

export interface ShownGap {
  readonly where: string;
  readonly text: string;
  /** How many values of one list. */
  readonly count: number;
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
  const { receipt, persons, notes } = opened;
  const given = receipt.events[0]?.at;
  const sections = sectionsOf(plan, opened.subject);
  const leaves = sections.flatMap((section) => section.leaves);
  const all = fieldTree({ leaves }, language);
  const isSecret = secrecyIn(leaves, [opened.data]);
  const personOf = (id: string): PersonWord | null => persons.find(({ section }) => section === id)?.person ?? null;
  return {
    language,
    subject: opened.subject,
    name: nameOfPerson(opened),
    provider: receipt.provider.name,
    purpose: nameOf('purposes', receipt.purpose, language),
    person: opened.person,
    givenAt: given ? wordsOfMoment(given, language) : '',
    unchecked: sections.flatMap(({ id, source }) =>
      personOf(id) === 'NOT_CHECKABLE' ? [nameOf('sources', source, language)] : [],
    ),
    notes: notes.map(({ about, text }) => ({
      about: [nameOf('sources', about.source, language), wayTo(all, about.path)].filter(Boolean).join(' › '),
      text,
    })),
    gaps: gapsIn(opened, all, language),
    sections: sections.map((section) => ({
      ...provenanceOf(section, opened, language),
      outcome: receipt.sections.find((one) => one.section === section.id)?.outcome ?? 'UNAVAILABLE',
      person: personOf(section.id),
      parts: showFields(fieldTree(section, language), opened, language, isSecret),
    })),
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

/** The full name by the register, else what it or the bank told of it. */
function nameOfPerson({ data, subject }: Opened): string | null {
  const person = memberOf(data, subject.toLowerCase());
  const spoken = ['identity', 'idin'].map((told) => {
    const member = (name: string): unknown => memberOf(memberOf(person, told), name);
    const parts = ['initials', 'namePrefix', 'familyName'].map(member);
    return member('fullName') ?? parts.filter((part) => typeof part === 'string').join(' ');
  });
  return spoken.find((name) => typeof name === 'string' && name !== '')?.toString() ?? null;
}

function gapsIn({ gaps }: Opened, fields: readonly Field[], language: Language): readonly ShownGap[] {
  const told = new Map<string, ShownGap>();
  for (const { path, reason } of gaps) {
    const where = wayTo(fields, path);
    const key = `${reason} ${where}`;
    told.set(key, { where, text: wordsOfGap(reason, language), count: (told.get(key)?.count ?? 0) + 1 });
  }
  return [...told.values()];
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
