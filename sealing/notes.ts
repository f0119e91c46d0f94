/**
 * What a consumer says of their own data. The device seals it as a section of its own, of source CONSUMER: nobody asked
 * for it, so it stands in no plan, and everybody makes the same planned section of it.
 */
import { type DataPath, isAtOrAbove, leafTree } from './leaf-tree.ts';
import { type Payload, type PayloadContent, readPath } from './payload.ts';
import { CONSUMER, type Plan, type PlannedSection, sectionsOf } from './plan.ts';
import { Malformed } from './refusals.ts';
import { array, identifier, line, object, type Reader } from './shape.ts';
import type { Subject } from './subject.ts';

/** Most UTF-16 code units of one note. */
export const NOTE_LENGTH = 500;
/** Most notes of one subject. */
export const MOST_NOTES = 20;

/** A note on a value, or on all below a place. */
export interface Note {
  /** a place in the response, with indices inside lists, and the source that is asked for it */
  readonly about: { readonly source: string; readonly path: DataPath };
  readonly text: string;
}

/** A note as its section's data hold it. */
interface WrittenNote {
  readonly path: DataPath;
  readonly source: string;
  readonly text: string;
}

const GROUP = 'notes';

/** The section that a subject's notes are: after all planned ones, in the receipt only when it is shared. */
export function notesSection(subject: Subject): PlannedSection {
  const leaf = (path: string, name: string) => ({ path, field: name, coordinate: `Note.${name}`, arguments: {} });
  return {
    id: `${subject.toLowerCase()}-consumer-notes`,
    subject,
    source: CONSUMER,
    portal: null,
    group: GROUP,
    reason: null,
    available: true,
    leaves: [leaf('notes[].path[]', 'path'), leaf('notes[].source', 'source'), leaf('notes[].text', 'text')],
  };
}

/** True of the section that notes are. */
export function isNotes({ source }: Pick<PlannedSection, 'source'>): boolean {
  return source === CONSUMER;
}

/** What a receipt lists: the sections planned for a subject, and its notes when they are among those named. */
export function listedSections(plan: Plan, subject: Subject, named: Iterable<string>): readonly PlannedSection[] {
  const notes = notesSection(subject);
  return [...sectionsOf(plan, subject), ...(new Set(named).has(notes.id) ? [notes] : [])];
}

/**
 * A note's text as it is sealed: one line of plain text in Unicode's normal form C, without control, format (so no
 * change of direction) or surrogate characters, and no space at its ends.
 * @throws Malformed when it is empty, longer than `NOTE_LENGTH` or holds anything else
 */
export function parseNoteText(value: string): string {
  return readText(value.normalize('NFC').trim(), 'note.text');
}

/** What a device seals. @throws Malformed when a text is not of its form, a note is about nothing asked, or they are too many */
export function notesContent(notes: readonly Note[], plan: Plan, subject: Subject): PayloadContent {
  const written = notes.map(({ about: { path, source }, text }) => ({ path, source, text: parseNoteText(text) }));
  const content = { data: { notes: written }, gaps: [], references: [], person: {} };
  if (!areAboutAsked(readNotes(content), plan, subject)) throw new Malformed('note.about');
  return content;
}

/** The notes that an opened section holds. @throws Malformed */
export function readNotes({ data }: Pick<Payload, 'data'>): readonly Note[] {
  const { notes } = readData(data, 'notes');
  if (notes.length === 0) throw new Malformed('notes');
  return notes.map(({ path, source, text }) => ({ about: { source, path }, text }));
}

/** Whether each note is about something that its source is asked for. */
export function areAboutAsked(notes: readonly Note[], plan: Plan, subject: Subject): boolean {
  const planned = sectionsOf(plan, subject);
  return notes.every(({ about }) => {
    const asked = planned.filter(({ source }) => source === about.source).flatMap(({ leaves }) => leaves);
    return isAtOrAbove(leafTree(asked), about.path);
  });
}

const readText: Reader<string> = (value, at) => {
  const text = line(value, at);
  if (text.length > NOTE_LENGTH) throw new Malformed(at);
  return text;
};

const readData = object<{ readonly notes: readonly WrittenNote[] }>({
  notes: array(object<WrittenNote>({ path: readPath, source: identifier, text: readText }), MOST_NOTES),
});
