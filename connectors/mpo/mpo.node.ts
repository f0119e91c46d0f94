import { SourceFailure } from '../source-failure.ts';
import { parseXml, type XmlElement } from '../xml/xml.element.ts';

/**
 * One element of an overview, whichever of the two formats it came in. In both a name holds a value, or elements: one
 * element alone is a list of one. A failure names the place, such as `Details.OuderdomsPensioenDetails`.
 */
export interface OverviewNode {
  /** The value under a name, without needless spaces; absent and empty are `undefined`. @throws SourceFailure MALFORMED */
  value(name: string): string | undefined;
  /** The elements under a name. @throws SourceFailure MALFORMED when there are more than `most`, or it is a value */
  all(name: string, most: number): readonly OverviewNode[];
  /** True when something stands under a name, whatever it is: an empty list or element is nothing. */
  holds(name: string): boolean;
  malformed(name: string, problem: string): SourceFailure;
}

/** Told by the first sign: `<` or `{`. @throws SourceFailure MALFORMED */
export function readOverview(bytes: Uint8Array, contentType = ''): OverviewNode {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace(/^[^\x21-\x7e]+/, '');
  if (start.startsWith('<')) return xmlOverview(parseXml(bytes, contentType));
  return jsonOverview(bytes);
}

function xmlOverview(root: XmlElement): OverviewNode {
  if (root.name !== 'Pensioenaanspraken') throw new SourceFailure('MALFORMED', 'not the element Pensioenaanspraken');
  return new XmlNode(root, '');
}

function jsonOverview(bytes: Uint8Array): OverviewNode {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The parser's own message quotes the text.
    throw new SourceFailure('MALFORMED', 'neither JSON in UTF-8 nor XML');
  }
  if (!isObject(value)) throw new SourceFailure('MALFORMED', 'not a JSON object');
  return new JsonNode(value, '');
}

class JsonNode implements OverviewNode {
  constructor(
    private readonly members: Readonly<Record<string, unknown>>,
    private readonly at: string,
  ) {}

  value(name: string): string | undefined {
    const value = this.find(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string' && typeof value !== 'number') throw this.malformed(name, 'is not a value');
    return spaced(String(value));
  }

  all(name: string, most: number): readonly OverviewNode[] {
    const value = this.find(name) ?? [];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (list.length > most) throw this.malformed(name, `is more than ${most}`);
    return list.map((element, index) => {
      if (!isObject(element)) throw this.malformed(name, 'is not an element');
      return new JsonNode(element, Array.isArray(value) ? `${this.place(name)}[${index}]` : this.place(name));
    });
  }

  holds(name: string): boolean {
    const value = this.find(name);
    if (isObject(value)) return Object.values(value).some(isSomething);
    return isSomething(value);
  }

  malformed(name: string, problem: string): SourceFailure {
    return new SourceFailure('MALFORMED', `${this.place(name)} ${problem}`);
  }

  private find(name: string): unknown {
    return Object.hasOwn(this.members, name) ? (this.members[name] ?? undefined) : undefined;
  }

  private place(name: string): string {
    return this.at === '' ? name : `${this.at}.${name}`;
  }
}

/** Names are matched without their namespace: none is published. */
class XmlNode implements OverviewNode {
  constructor(
    private readonly element: XmlElement,
    private readonly at: string,
  ) {}

  value(name: string): string | undefined {
    const [found, ...more] = this.named(name);
    if (more.length > 0) throw this.malformed(name, 'is there twice');
    if (found && found.children.length > 0) throw this.malformed(name, 'is not a value');
    return found && spaced(found.text);
  }

  all(name: string, most: number): readonly OverviewNode[] {
    const found = this.named(name);
    if (found.length > most) throw this.malformed(name, `is more than ${most}`);
    const place = this.at === '' ? name : `${this.at}.${name}`;
    return found.map((element, index) => {
      if (element.text !== '') throw this.malformed(name, 'is not an element');
      return new XmlNode(element, found.length > 1 ? `${place}[${index}]` : place);
    });
  }

  holds(name: string): boolean {
    return this.named(name).some(({ children, text }) => children.length > 0 || text !== '');
  }

  malformed(name: string, problem: string): SourceFailure {
    return new SourceFailure('MALFORMED', `${this.at === '' ? name : `${this.at}.${name}`} ${problem}`);
  }

  private named(name: string): readonly XmlElement[] {
    return this.element.children.filter((child) => child.name === name);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== '' && value !== false;
}

function spaced(text: string): string | undefined {
  return text.trim().replace(/\s+/g, ' ') || undefined;
}
