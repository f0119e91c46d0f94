import type { XmlElement } from '../../xml/xml.element.ts';

/** The first element at a path of local names, such as `Acct/Id/IBAN`. */
export function at(element: XmlElement | undefined, path: string): XmlElement | undefined {
  let found = element;
  for (const name of path.split('/')) found = found?.children.find((child) => child.name === name);
  return found;
}

/** Every child of one name. */
export function each(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The text at a path; an empty one is none. */
export function textAt(element: XmlElement | undefined, path: string): string | undefined {
  return at(element, path)?.text || undefined;
}
