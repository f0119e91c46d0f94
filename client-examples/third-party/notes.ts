import { Malformed } from './encodings.ts';
import { type Payload, place } from './payload.ts';
import type { PlannedSection } from './plan.ts';
import type { Receipt } from './receipt.ts';
import { identifier, line, list, strict } from './shape.ts';
import type { Subject } from './subject.ts';
import { type Place, subtreeAt, treeOf } from './tree.ts';

const LONGEST = 500;
const MOST = 20;

/** What the consumer says of something asked. */
export interface Note {
  readonly about: { readonly source: string; readonly path: Place };
  readonly text: string;
}

/** The section of a subject's notes, which stands in no plan (section 4.16). */
function notesOf(subject: Subject): PlannedSection {
  const leaf = (path: string, name: string) => ({ path, field: name, coordinate: `Note.${name}`, arguments: {} });
  return {
    id: `${subject.toLowerCase()}-consumer-notes`,
    subject,
    source: 'CONSUMER',
    portal: null,
    group: 'notes',
    reason: null,
    available: true,
    leaves: [leaf('notes[].path[]', 'path'), leaf('notes[].source', 'source'), leaf('notes[].text', 'text')],
  };
}

/** What a receipt must list: all that was planned, and the notes when it names them. */
export function withNotes(
  planned: readonly PlannedSection[],
  { subject, sections }: Receipt,
): readonly PlannedSection[] {
  const notes = notesOf(subject);
  return sections.some(({ section }) => section === notes.id) ? [...planned, notes] : planned;
}

const members = strict({ notes: list(strict({ path: place, source: identifier, text: line }), 1, MOST) });

/** Reads the notes; each is about something its source was asked. @throws Malformed */
export function readNotes({ data }: Payload, planned: readonly PlannedSection[]): readonly Note[] {
  return members(data).notes.map(({ path, source, text }) => {
    const asked = planned.filter((section) => section.source === source).flatMap(({ leaves }) => leaves);
    if (text.length > LONGEST || !subtreeAt(treeOf(asked.map((leaf) => leaf.path)), path)) throw new Malformed();
    return { about: { source, path }, text };
  });
}
