import { isObject, type Json, type JsonObject } from '../json.simulator.ts';

/**
 * The paths of a resource that may be named in `fields`, groups included.
 *
 * @param tree - names, with those of a group behind it in braces: `type koopsom{koopsom koopjaar}`
 */
export function pathsIn(tree: string): ReadonlySet<string> {
  const paths = new Set<string>();
  const groups: string[] = [];
  let last = '';
  for (const token of tree.match(/[{}]|[^\s{}]+/g) ?? []) {
    if (token === '{') groups.push(last);
    else if (token === '}') groups.pop();
    else {
      last = [...groups.slice(-1), token].join('.');
      paths.add(last);
    }
  }
  return paths;
}

/** The names in a `fields` parameter; none where it is absent or empty, which asks everything. */
export function namesIn(fields: string | undefined): readonly string[] {
  return (fields ?? '').split(',').filter((name) => name !== '');
}

/** Of one resource what is asked, and what always comes. @param names - paths that may be asked; none asks everything */
export function chosen(resource: JsonObject, names: readonly string[], always: readonly string[]): JsonObject {
  if (names.length === 0) return resource;
  const picked = pick(
    resource,
    [...names, ...always, '_links.self'].map((name) => name.split('.')),
  );
  return isObject(picked) ? picked : {};
}

function pick(value: Json | undefined, paths: readonly (readonly string[])[]): Json | undefined {
  if (value === undefined || paths.some((path) => path.length === 0)) return value;
  if (Array.isArray(value)) return value.map((element: Json) => pick(element, paths) ?? {});
  if (!isObject(value)) return value;
  const members = Object.entries(value)
    .map(([name, member]) => {
      const below = paths.filter(([first]) => first === name).map((path) => path.slice(1));
      return [name, below.length === 0 ? undefined : pick(member, below)] as const;
    })
    .filter(([, member]) => member !== undefined);
  return members.length === 0 ? undefined : Object.fromEntries(members);
}
