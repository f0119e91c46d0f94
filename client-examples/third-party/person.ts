import type { Person } from './payload.ts';

/** How well sections are known to be of one person, from the worst (section 4.4). */
export type PersonWord = 'MISMATCH' | 'NOT_CHECKABLE' | 'NAME_MATCH' | 'MATCH';

const FROM_THE_WORST: readonly PersonWord[] = ['MISMATCH', 'NOT_CHECKABLE', 'NAME_MATCH', 'MATCH'];

/** The word on a set of sections, and on each of them. */
export function comparePersons(persons: readonly Person[]): { set: PersonWord; each: readonly PersonWord[] } {
  const each = persons.map((person, place) => wordOn(person, persons.toSpliced(place, 1)));
  const set = FROM_THE_WORST.find((word) => each.includes(word)) ?? 'NOT_CHECKABLE';
  return { set: set === 'MISMATCH' || isJoined(persons) ? set : 'NOT_CHECKABLE', each };
}

function wordOn(person: Person, others: readonly Person[]): PersonWord {
  const differs = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && other !== undefined && one !== other;
  if (others.some((other) => differs(person.bsn, other.bsn) || differs(person.name, other.name))) return 'MISMATCH';
  if (person.bsn !== undefined && others.some(({ bsn }) => bsn === person.bsn)) return 'MATCH';
  if (person.name !== undefined && others.some(({ name }) => name === person.name)) return 'NAME_MATCH';
  return 'NOT_CHECKABLE';
}

/** Something holds those known by `bsn` and those known by `name` only together, or there is one kind only. */
function isJoined(persons: readonly Person[]): boolean {
  const isByNameOnly = ({ bsn, name }: Person): boolean => bsn === undefined && name !== undefined;
  const isByBoth = ({ bsn, name }: Person): boolean => bsn !== undefined && name !== undefined;
  return !persons.some(isByNameOnly) || !persons.some(({ bsn }) => bsn !== undefined) || persons.some(isByBoth);
}
