import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { SourceFailure } from '../source-failure.ts';

/** A name that a namespace makes one of its kind; the prefix it was written with means nothing. */
export interface QualifiedName {
  /** Empty for an unqualified name. */
  readonly namespace: string;
  /** The local name. */
  readonly name: string;
}

/** An attribute without a prefix has no namespace, whatever the element's is (Namespaces in XML 1.0, 6.2). */
export interface XmlAttribute extends QualifiedName {
  readonly value: string;
}

/** An XML element with its namespace resolved; comments and processing instructions are left out. */
export interface XmlElement extends QualifiedName {
  /** As they are written, without the declarations of namespaces. */
  readonly attributes: readonly XmlAttribute[];
  /** The namespaces in scope by their prefix, for a value that is itself a qualified name; the default one under `''`. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The element's own text, without that of its children and without white space around it. */
  readonly text: string;
}

/** The value of an attribute; `undefined` where the element does not have it. @param namespace - none by default */
export function attributeOf(element: XmlElement, name: string, namespace = ''): string | undefined {
  return element.attributes.find((given) => given.name === name && given.namespace === namespace)?.value;
}

/** A qualified name in an element's value or attribute (XML Schema 1.0 part 2, QName); `undefined` where it is none. */
export function qualifiedNameIn(element: XmlElement, value: string): QualifiedName | undefined {
  const parts = /^(?:([^\s:]+):)?([^\s:]+)$/.exec(value.trim());
  if (!parts) return undefined;
  const [, prefix = '', name = ''] = parts;
  const namespace = element.prefixes.get(prefix) ?? (prefix === '' ? '' : undefined);
  return namespace === undefined ? undefined : { namespace, name };
}

/** What fast-xml-parser makes of a document when it keeps the order: each node is an object with one tag. */
type ParsedNode = Readonly<Record<string, unknown>>;
type Scope = ReadonlyMap<string, string>;

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const ATTRIBUTES = ':@';
const TEXT = '#text';
const CDATA = '#cdata';

/** The largest official sample has 0.7 MB; elements take sixty times the bytes they are written in. */
const MOST_BYTES = 4 * 1024 * 1024;

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
 * @param mostBytes - a document that is larger is refused unread
 * @throws SourceFailure MALFORMED for another encoding than it says, a DOCTYPE, an entity, a prefix without a namespace,
 *   and anything not well formed
 */
export function parseXml(bytes: Uint8Array, contentType = '', mostBytes = MOST_BYTES): XmlElement {
  if (bytes.length > mostBytes) throw malformed(`more than ${mostBytes} bytes`);
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
  const written = Object.entries(node[ATTRIBUTES] ?? {}).map(([name, value]) => [name, attributeValue(value)] as const);
  const scope = withDeclarations(outer, written);
  const { namespace, name } = nameIn(scope, tag);
  const children: XmlElement[] = [];
  let text = '';
  for (const child of nodesIn(node[tag])) {
    if (TEXT in child) text += resolved(String(child[TEXT]));
    else if (CDATA in child) for (const part of nodesIn(child[CDATA])) text += String(part[TEXT]);
    else children.push(element(child, scope));
  }
  return { namespace, name, attributes: attributes(written, scope), prefixes: scope, children, text: text.trim() };
}

type Written = readonly (readonly [name: string, value: string])[];

function attributes(written: Written, scope: Scope): readonly XmlAttribute[] {
  const found = written
    .filter(([name]) => !DECLARATION.test(name))
    .map(([name, value]) => ({ ...(name.includes(':') ? nameIn(scope, name) : { namespace: '', name }), value }));
  const names = new Set(found.map(({ namespace, name }) => `${namespace} ${name}`));
  if (names.size < found.length) throw malformed('an attribute twice');
  return found;
}

function nameIn(scope: Scope, written: string): QualifiedName {
  const colon = written.indexOf(':');
  const prefix = colon < 0 ? '' : written.slice(0, colon);
  const namespace = scope.get(prefix) ?? (prefix === '' ? '' : undefined);
  if (namespace === undefined) throw malformed('a prefix without a namespace');
  return { namespace, name: written.slice(colon + 1) };
}

/** White space in an attribute is a space, except where it is written as a reference (XML 1.0, 3.3.3). */
function attributeValue(value: unknown): string {
  return resolved(String(value).replace(/[\t\n\r]/g, ' '));
}

function elementName(node: ParsedNode): string | undefined {
  return Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT && key !== CDATA);
}

function nodesIn(value: unknown): readonly ParsedNode[] {
  return Array.isArray(value) ? value : [];
}

const DECLARATION = /^xmlns(:|$)/;

function withDeclarations(outer: Scope, written: Written): Scope {
  const declarations = written.filter(([name]) => DECLARATION.test(name));
  if (declarations.length === 0) return outer;
  const scope = new Map(outer);
  for (const [name, value] of declarations) scope.set(name.slice('xmlns:'.length), value);
  return scope;
}

/** A map, because an object also has members nobody gave it. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** What a document can be made of (XML 1.0, 2.2): no control characters, no half of a pair. */
const CHARACTER = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u;

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{1,10};)?/g, (_, reference: string | undefined) => {
    const name = reference?.slice(0, -1) ?? '';
    const character = ENTITIES.get(name) ?? numbered(name);
    if (character === undefined) throw malformed('an entity');
    return character;
  });
}

function numbered(name: string): string | undefined {
  const digits = /^#(?:(\d{1,7})|x([\da-f]{1,6}))$/i.exec(name);
  if (!digits) return undefined;
  const point = digits[1] === undefined ? Number.parseInt(digits[2] ?? '', 16) : Number(digits[1]);
  const character = point > 0x10_ff_ff ? '' : String.fromCodePoint(point);
  return CHARACTER.test(character) ? character : undefined;
}

function malformed(what: string): SourceFailure {
  return new SourceFailure('MALFORMED', what);
}
