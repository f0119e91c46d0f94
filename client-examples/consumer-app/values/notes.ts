import type { DataPath } from '../../../sealing/leaf-tree.ts';
import { NOTE_LENGTH, type Note, parseNoteText } from '../../../sealing/notes.ts';
import { Malformed } from '../../../sealing/refusals.ts';
import type { Seen } from '../visit/seen.ts';
import type { GroupPart } from './groups.ts';

export type About = Note['about'];

/** The consent group of notes, which leaves them out like any other; see `share`. */
export const NOTES_GROUP = 'notes';

/** The notes that go along when it is shared now. */
export function notesOf({ review, without }: Pick<Seen, 'review' | 'without'>): readonly Note[] {
  return without.has(NOTES_GROUP) ? [] : (review?.notes?.notes ?? []);
}

/** What a note on a part of a group is about: its one field of the person, or all that its source tells of them. */
export function aboutPart({ planned, fields }: Pick<GroupPart, 'planned' | 'fields'>): About {
  const places = planned.leaves
    .filter(({ field }) => fields.includes(field.split('.')[0] ?? ''))
    .map(({ path }) =>
      path
        .split('.')
        .slice(0, 2)
        .map((step) => step.replace(/(\[\])+$/, '')),
    );
  const [subject = '', member] = places[0] ?? [];
  const isOne = member !== undefined && places.every(([, other]) => other === member);
  return { source: planned.source, path: isOne ? [subject, member] : [subject] };
}

/** The note on exactly this. */
export function noteOn(notes: readonly Note[], about: About): Note | undefined {
  return notes.find((note) => isAbout(note, about));
}

/** The notes with this text on this, in the place of what was said of it before; with `null`, without. */
export function withNote(notes: readonly Note[], about: About, text: string | null): readonly Note[] {
  const others = notes.filter((note) => !isAbout(note, about));
  return text === null ? others : [...others, { about, text }];
}

/** What was typed and says something that no note says yet. */
export function unadded(drafts: readonly Note[], notes: readonly Note[]): readonly Note[] {
  return drafts.filter(({ about, text }) => textOf(text) !== '' && textOf(text) !== noteOn(notes, about)?.text);
}

/** Why a text cannot be a note: there is none, it is too long, or it holds what is no plain text. */
export type NoteFault = 'EMPTY' | 'LONG' | 'FORM';

/** What of a text is sealed: its normal form, without space at its ends. */
export const textOf = (text: string): string => text.normalize('NFC').trim();

/** What is wrong with a text before it is sealed. */
export function faultIn(text: string): NoteFault | null {
  const trimmed = textOf(text);
  if (trimmed === '') return 'EMPTY';
  if (trimmed.length > NOTE_LENGTH) return 'LONG';
  try {
    parseNoteText(trimmed);
    return null;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return 'FORM';
  }
}

/** A note is one line: what was typed or pasted on more becomes one. */
export const onOneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');

function isAbout({ about: { source, path } }: Note, about: About): boolean {
  return source === about.source && isSamePath(path, about.path);
}

function isSamePath(one: DataPath, other: DataPath): boolean {
  return one.length === other.length && one.every((step, at) => step === other[at]);
}
