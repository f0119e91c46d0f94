import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { SourceFailure } from '../source-failure.ts';

/** An XML element with its namespace resolved; attributes, comments and processing instructions are left out. */
export interface XmlElement {
  /** Empty for an unqualified element. */
  readonly namespace: string;
  /** The local name. */
  readonly name: string;
  readonly children: readonly XmlElement[];
  /** The element's own text, without that of its children and without white space around it. */
  readonly text: string;
}

/** What fast-xml-parser makes of a document when it keeps the order: each node is an object with one tag. */
type ParsedNode = Readonly<Record<string, unknown>>;
type Scope = ReadonlyMap<string, string>;

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const ATTRIBUTES = ':@';
const TEXT = '#text';
const CDATA = '#cdata';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  textNodeName: TEXT,
  cdataPropName: CDATA,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 32,
  jPath: false,
});

/**
 * Reads bytes as one XML document. Character references and XML's own five entities are resolved, nothing else is.
 *
 * @param contentType - the header of the answer; its charset goes before that of the XML declaration (RFC 7303, 3.2)
 * @throws SourceFailure MALFORMED for another encoding than it says, a DOCTYPE, an entity, a prefix without a namespace,
 *   and anything not well formed
 */
export function parseXml(bytes: Uint8Array, contentType = ''): XmlElement {
  const text = decode(bytes, contentType);
  if (/<!DOCTYPE/i.test(text)) throw malformed('a DOCTYPE');
  const [root, ...more] = parsed(text).filter((node) => elementName(node) !== undefined);
  if (!root || more.length > 0) throw malformed('not one root element');
  return element(root, new Map([['xml', XML_NAMESPACE]]));
}

function decode(bytes: Uint8Array, contentType: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared =
    /charset="?([\w.:-]+)/i.exec(contentType) ?? /^[^<]{0,3}<\?xml[^>]*encoding=["']([\w.:-]+)/.exec(head);
  try {
    return new TextDecoder(declared?.[1] ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw malformed('not in the encoding it names');
  }
}

function parsed(text: string): readonly ParsedNode[] {
  try {
    if (XMLValidator.validate(text) === true) return parser.parse(text);
  } catch {
    // The parser's own message may quote the document.
  }
  throw malformed('not well-formed XML');
}

function element(node: ParsedNode, outer: Scope): XmlElement {
  const tag = elementName(node) ?? '';
  const scope = withDeclarations(outer, node[ATTRIBUTES]);
  const colon = tag.indexOf(':');
  const prefix = colon < 0 ? '' : tag.slice(0, colon);
  const namespace = scope.get(prefix);
  if (namespace === undefined && prefix !== '') throw malformed('a prefix without a namespace');
  const children: XmlElement[] = [];
  let text = '';
  for (const child of nodesIn(node[tag])) {
    if (TEXT in child) text += resolved(String(child[TEXT]));
    else if (CDATA in child) for (const part of nodesIn(child[CDATA])) text += String(part[TEXT]);
    else children.push(element(child, scope));
  }
  return { namespace: namespace ?? '', name: tag.slice(colon + 1), children, text: text.trim() };
}

function elementName(node: ParsedNode): string | undefined {
  return Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT && key !== CDATA);
}

function nodesIn(value: unknown): readonly ParsedNode[] {
  return Array.isArray(value) ? value : [];
}

function withDeclarations(outer: Scope, attributes: unknown): Scope {
  const declarations = Object.entries(attributes ?? {}).filter(([name]) => /^xmlns(:|$)/.test(name));
  if (declarations.length === 0) return outer;
  const scope = new Map(outer);
  for (const [name, value] of declarations) scope.set(name.slice('xmlns:'.length), resolved(String(value)));
  return scope;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{1,10};)?/g, (_, reference: string | undefined) => {
    const name = reference?.slice(0, -1) ?? '';
    const character = ENTITIES[name] ?? numbered(name);
    if (character === undefined) throw malformed('an entity');
    return character;
  });
}

function numbered(name: string): string | undefined {
  const digits = /^#(?:(\d{1,7})|x([\da-f]{1,6}))$/i.exec(name);
  if (!digits) return undefined;
  const point = digits[1] === undefined ? Number.parseInt(digits[2] ?? '', 16) : Number(digits[1]);
  return point > 0x10_ff_ff ? undefined : String.fromCodePoint(point);
}

function malformed(what: string): SourceFailure {
  return new SourceFailure('MALFORMED', what);
}
