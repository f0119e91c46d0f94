/** `open`, last part: sections that were each verified become one answer in the document's shape. */
import { checkNotes } from './check-section.ts';
import { check, checked } from './checks.ts';
import type { Digest } from './digest.ts';
import { type MergedData, type MergePart, mergeParts, missingPart } from './merge.ts';
import { isNotes, type Note } from './notes.ts';
import type { Payload } from './payload.ts';
import { comparePersons, type PersonWord } from './person.ts';
import { type Plan, sectionsOf } from './plan.ts';
import type { Receipt, VerifiedReceipt } from './receipt.ts';
import type { Subject } from './subject.ts';

/** Verified data in the shape of the document; what is not there is `null` and has its gap. */
export interface Opened extends MergedData {
  readonly subject: Subject;
  /** how well the sections are known to be of one person, and each shared section's own word */
  readonly person: PersonWord;
  readonly persons: readonly { readonly section: string; readonly person: PersonWord }[];
  /** what the consumer says of it, in their own words; nobody has checked it */
  readonly notes: readonly Note[];
  readonly receipt: Receipt;
  readonly consentDigest: Digest;
}

export interface SharedPart extends MergePart {
  readonly content: Payload;
}

/** A planned section that is not among the parts was not shared, or could not be had. @throws CheckFailed */
export function putTogether(
  plan: Plan,
  subject: Subject,
  all: readonly SharedPart[],
  { receipt, consentDigest }: VerifiedReceipt,
): Opened {
  const parts = all.filter(({ planned }) => !isNotes(planned));
  const persons = comparePersons(parts.map(({ content }) => content.person));
  check('person.match', persons.result !== 'MISMATCH');
  const missing = sectionsOf(plan, subject)
    .filter(({ id }) => parts.every(({ planned }) => planned.id !== id))
    .map((planned) => missingPart(planned, planned.available ? 'NOT_SHARED' : 'UNAVAILABLE'));
  return {
    ...checked('sections.merge', () => mergeParts([...parts, ...missing])),
    subject: receipt.subject,
    person: persons.result,
    persons: parts.map(({ planned }, at) => ({
      section: planned.id,
      person: persons.sections[at] ?? 'NOT_CHECKABLE',
    })),
    notes: all.filter(({ planned }) => isNotes(planned)).flatMap(({ content }) => checkNotes(content, plan, subject)),
    receipt,
    consentDigest,
  };
}
