const INITIALS_AND_NAME = /^(?:\p{Lu}\p{Ll}{0,3}\.[ ]?)+(?<name>\p{L}[\p{L}' ]{0,120})$/u;

/**
 * The family name in a name that is written with initials, as in a document somebody brings: `M.G. van der Maassen`.
 *
 * @returns `undefined` for a name of another form, and for one that may hold two family names (a dash, a slash): where a
 *   register has only one of them, it would be taken for somebody else's
 */
export function familyNameIn(name: string): string | undefined {
  return INITIALS_AND_NAME.exec(name)?.groups?.name?.trim();
}
