import { SourceFailure } from '../source-failure.ts';
import { attributeOf, type XmlElement } from '../xml/xml.element.ts';

/** Reads elements of iDIN's messages by namespace and local name; a message that lacks one is refused with its name. */

export function childrenOf(parent: XmlElement, namespace: string, name: string): readonly XmlElement[] {
  return parent.children.filter((child) => child.namespace === namespace && child.name === name);
}

/** `undefined` where there is none. @throws SourceFailure MALFORMED where there are more */
export function childOf(parent: XmlElement, namespace: string, name: string): XmlElement | undefined {
  const [found, ...more] = childrenOf(parent, namespace, name);
  if (more.length > 0) throw malformed(`${parent.name}: ${name} twice`);
  return found;
}

/** @throws SourceFailure MALFORMED where there is not exactly one */
export function onlyChild(parent: XmlElement, namespace: string, name: string): XmlElement {
  const found = childOf(parent, namespace, name);
  if (!found) throw malformed(`${parent.name}: no ${name}`);
  return found;
}

/** @throws SourceFailure MALFORMED where it is missing */
export function attribute(element: XmlElement, name: string): string {
  const value = attributeOf(element, name);
  if (value === undefined) throw malformed(`${element.name}: no ${name}`);
  return value;
}

/** The element and all below it. */
export function* within(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* within(child);
}

export function isNamed({ namespace, name }: XmlElement, ofNamespace: string, ofName: string): boolean {
  return namespace === ofNamespace && name === ofName;
}

export function malformed(what: string): SourceFailure {
  return new SourceFailure('MALFORMED', what);
}
