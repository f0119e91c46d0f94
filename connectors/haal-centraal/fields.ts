import type { Wanted } from '../connector.ts';

/** Which paths of a resource each of our fields needs; a group is asked as a whole where its parts come together. */
export type FieldPaths = Readonly<Record<string, readonly string[]>>;

/** The value of `fields`: sorted, each path once, comma separated, and none that no wanted field needs. */
export function fieldsFor(wanted: Wanted, always: readonly string[], paths: FieldPaths): string {
  const asked = Object.entries(paths).flatMap(([field, needed]) => (wanted.wants(field) ? needed : []));
  return [...new Set([...always, ...asked])].sort().join(',');
}
