import { existsSync, readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';

type XmlNode = Element;

const SPECS = new URL('../../../shared/specs/belastingdienst/', import.meta.url);
const ELEMENTS = new URL('via-2019-elements.json', SPECS);

/** The elements of the published entry point lie beside the repository, or are not there. */
export const SPECS_MISSING = existsSync(ELEMENTS) ? undefined : 'the published taxonomy is not on this machine';

export function ownSample(): string {
  return readFileSync(new URL('own-sample.via-2019-xbrl-instance.xml', SPECS), 'utf8');
}

interface Reference {
  readonly ref: string;
  readonly min: number;
  readonly max: number | 'unbounded';
}

/** The items and tuples of `bd-rpt-ihz-via-2019`, by local name. */
export interface ViaElements {
  readonly items: ReadonlyMap<string, { readonly type: string; readonly cube: string }>;
  /** Content of a tuple in the order of its schema. */
  readonly tuples: ReadonlyMap<string, readonly Reference[]>;
}

export function viaElements(): ViaElements {
  const text: {
    readonly presentation: readonly { readonly id: string; readonly type?: string; readonly cube?: string[] }[];
    readonly tuples: Readonly<Record<string, readonly Reference[]>>;
  } = JSON.parse(readFileSync(ELEMENTS, 'utf8'));
  const items = text.presentation.flatMap(({ id, type, cube }) =>
    type && cube?.[0] ? [[localOf(id), { type: type.replace(/^.*:/, ''), cube: cube[0] }] as const] : [],
  );
  const tuples = Object.entries(text.tuples).map(([id, content]) => [localOf(id), content] as const);
  return { items: new Map(items), tuples: new Map(tuples) };
}

/** What in an instance breaks the taxonomy, one sentence each; names only, no values. */
export function problemsOf(elements: ViaElements, xml: string): readonly string[] {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  if (!root) return ['no root'];
  const href = elementsIn(root)[0]?.getAttribute('xlink:href') ?? '';
  const base = href.replace(/\/entrypoints\/.*$/, '');
  const year = /via-(\d{4})\.xsd$/.exec(href)?.[1] ?? '';
  const cubes = new Map(elementsIn(root, 'context').map((one) => [one.getAttribute('id'), cubeOf(one, base, year)]));
  const inTuples = new Set([...elements.tuples.values()].flat().map(({ ref }) => localOf(ref)));
  const walk = (element: XmlNode, at: string): readonly string[] => {
    const name = element.localName ?? '';
    const place = `${at}/${name}`;
    if (element.namespaceURI === `${base}/dictionary/bd-data`) return itemProblems(elements, element, cubes, place);
    if (element.namespaceURI !== `${base}/dictionary/bd-tuples`) return [`${place} is of no namespace of the release`];
    const content = elements.tuples.get(name);
    if (!content) return [`${place} is no tuple`];
    const children = elementsIn(element);
    return [...sequenceProblems(content, children, place), ...children.flatMap((child) => walk(child, place))];
  };
  const facts = elementsIn(root).filter(({ namespaceURI }) => namespaceURI?.startsWith('http://www.nltaxonomie.nl/'));
  const outside = elementsIn(root)
    .filter((one) => !facts.includes(one))
    .map(({ localName }) => localName);
  return [
    ...(JSON.stringify([...new Set(outside)]) === '["schemaRef","context","unit"]' ? [] : ['the parts of an instance']),
    ...facts.flatMap((fact) => (inTuples.has(fact.localName ?? '') ? [`${fact.localName} outside a tuple`] : [])),
    ...facts.flatMap((fact) => walk(fact, '')),
  ];
}

function itemProblems(
  elements: ViaElements,
  item: XmlNode,
  cubes: ReadonlyMap<string | null, string>,
  place: string,
): readonly string[] {
  const known = elements.items.get(item.localName ?? '');
  if (!known) return [`${place} is no item`];
  const cube = cubes.get(item.getAttribute('contextRef'));
  const isMoney = /monetary/i.test(known.type);
  const hasUnit = item.getAttribute('unitRef') === 'EUR' && item.getAttribute('decimals') === 'INF';
  return [
    ...(cube === known.cube || (known.cube === 'tbe' && /^t[be]$/.test(cube ?? '')) ? [] : [`${place} has a moment`]),
    ...(hasUnit === isMoney ? [] : [`${place} has a unit`]),
    ...(isOfType(known.type, item.textContent ?? '') ? [] : [`${place} is no ${known.type}`]),
  ];
}

/** An `xs:sequence`: in order, and not more often than it may. */
function sequenceProblems(
  content: readonly Reference[],
  children: readonly XmlNode[],
  place: string,
): readonly string[] {
  const order = children.map(({ localName }) => content.findIndex(({ ref }) => localOf(ref) === localName));
  const isInOrder = order.every((at, index) => at >= 0 && at >= (order[index - 1] ?? 0));
  const counts = content.map((_, at) => order.filter((one) => one === at).length);
  const fits = content.every(({ min, max }, at) => {
    const count = counts[at] ?? 0;
    return count >= min && (max === 'unbounded' || count <= max);
  });
  return [...(isInOrder ? [] : [`${place} is out of order`]), ...(fits ? [] : [`${place} has too many or too few`])];
}

const PATTERNS: Readonly<Record<string, RegExp>> = {
  int9Fixed_ItemType: /^\d{9}$/,
  dateItemType: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  customDateItemType: /^(18|19|20)\d\d-(0\d|1[0-2])-([0-2]\d|3[01])$/,
  booleanItemType: /^(true|false|0|1)$/,
  studyYearItemType: /^\d{4}\/\d{4}$/,
  trainingItemType: /^(HBO\/WO|MBO)$/,
  isoCountryCodes3CharactersItemType: /^[A-Z]{3}$/,
  monetaryNoDecimals20ItemType: /^-?\d{1,20}$/,
  nonNegativeMonetaryNoDecimals20ItemType: /^\d{1,20}$/,
  stringItemType: /^.*$/s,
};

/** Lexical check by the name of a type: texts say their length in it, F fixed and V at most. */
function isOfType(type: string, value: string): boolean {
  const sized = /^(anstring|nonNegativeInteger)(\d+)([FV])ItemType$/.exec(type);
  if (!sized) return PATTERNS[type]?.test(value) ?? false;
  const [, kind, digits, how] = sized;
  const length = Number(digits);
  if (kind === 'nonNegativeInteger' && !/^\d+$/.test(value)) return false;
  return how === 'F' ? value.length === length : value.length >= 1 && value.length <= length;
}

function cubeOf(context: XmlNode, base: string, year: string): string {
  const [start, end] = ['startDate', 'endDate'].map((name) => elementsIn(context, name)[0]?.textContent);
  if (start !== `${year}-01-01` || end !== `${year}-12-31`) return 'no tax year';
  const [member] = elementsIn(context, 'explicitMember');
  if (!member) return 'nodim';
  const axes = member.lookupNamespaceURI('bd-dim-dim') === `${base}/validation/bd-axes`;
  const members = member.lookupNamespaceURI('bd-dim-mem') === `${base}/dictionary/bd-domain-members`;
  if (!axes || !members || member.getAttribute('dimension') !== 'bd-dim-dim:TimeDimension') return 'no dimension';
  if (member.textContent === 'bd-dim-mem:Begin') return 'tb';
  return member.textContent === 'bd-dim-mem:End' ? 'te' : 'no member';
}

/** Children, or with a name every descendant that has it. */
function elementsIn(element: XmlNode, name?: string): readonly XmlNode[] {
  if (name !== undefined) return Array.from(element.getElementsByTagNameNS('*', name));
  return Array.from(element.childNodes).filter((node): node is XmlNode => node.nodeType === 1);
}

function localOf(name: string): string {
  return name.replace(/^[a-z-]+[_:]/, '');
}
