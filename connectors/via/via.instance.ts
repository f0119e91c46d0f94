import { SourceFailure } from '../source-failure.ts';
import { attributeOf, qualifiedNameIn, type XmlElement } from '../xml/xml.element.ts';
import type { Moment } from './via.table.ts';
import type { ViaTaxonomy } from './via.taxonomy.ts';

export const XBRLI = 'http://www.xbrl.org/2003/instance';
export const LINK = 'http://www.xbrl.org/2003/linkbase';
const XLINK = 'http://www.w3.org/1999/xlink';
const XBRLDI = 'http://xbrl.org/2006/xbrldi';
const ISO4217 = 'http://www.xbrl.org/2003/iso4217';

/** What a fact is about, besides its item. */
export interface Context {
  /** Undefined for a dimension or period that no item of a return has. */
  readonly moment: Moment | undefined;
}

/** What the facts of an instance refer to. */
export interface Surroundings {
  readonly contexts: ReadonlyMap<string, Context>;
  readonly units: ReadonlyMap<string, 'EUR' | 'OTHER'>;
}

/** The one `schemaRef` (XBRL 2.1, 4.2). @throws SourceFailure MALFORMED */
export function schemaRefOf(instance: XmlElement): string {
  const [first, ...more] = childrenOf(instance, LINK, 'schemaRef');
  const href = first && attributeOf(first, 'href', XLINK);
  if (href === undefined || more.length > 0) throw new SourceFailure('MALFORMED', 'schemaRef is not there once');
  return href;
}

/**
 * Contexts and units by their id. Every context of a return is about the taxpayer.
 *
 * @throws SourceFailure MALFORMED, also when a context is about another than `bsn`, or none says whom it is about
 */
export function surroundingsOf(instance: XmlElement, taxonomy: ViaTaxonomy, bsn: string): Surroundings {
  const contexts = byId(childrenOf(instance, XBRLI, 'context'), 'context', (element) => {
    if (entityOf(element) !== bsn) throw new SourceFailure('MALFORMED', 'answered about somebody else');
    return { moment: isWithin(taxonomy.year, element) ? momentOf(element, taxonomy.root) : undefined };
  });
  if (contexts.size === 0) throw new SourceFailure('MALFORMED', 'context is nowhere');
  const units = byId(childrenOf(instance, XBRLI, 'unit'), 'unit', unitOf);
  return { contexts, units };
}

export function childrenOf(element: XmlElement, namespace: string, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.namespace === namespace && child.name === name);
}

/** The BSN of the entity; its scheme is not looked at. A leading zero that was lost is put back. */
function entityOf(context: XmlElement): string | undefined {
  const [entity] = childrenOf(context, XBRLI, 'entity');
  const [identifier] = entity ? childrenOf(entity, XBRLI, 'identifier') : [];
  return identifier && /^\d{8,9}$/.test(identifier.text) ? identifier.text.padStart(9, '0') : undefined;
}

/** True for a duration inside the tax year. */
function isWithin(year: number, context: XmlElement): boolean {
  const [period] = childrenOf(context, XBRLI, 'period');
  const edge = (name: string): string => (period ? (childrenOf(period, XBRLI, name)[0]?.text ?? '') : '');
  const [start, end] = [edge('startDate'), edge('endDate')];
  return start.startsWith(`${year}-`) && end.startsWith(`${year}-`) && start <= end;
}

function momentOf(context: XmlElement, root: string): Moment | undefined {
  const entity = childrenOf(context, XBRLI, 'entity')[0];
  const segment = entity ? childrenOf(entity, XBRLI, 'segment') : [];
  const members = [...segment, ...childrenOf(context, XBRLI, 'scenario')].flatMap(({ children }) => children);
  const [member, ...more] = members;
  if (!member) return 'nodim';
  if (more.length > 0 || member.namespace !== XBRLDI || member.name !== 'explicitMember') return undefined;
  const dimension = qualifiedNameIn(member, attributeOf(member, 'dimension') ?? '');
  const value = qualifiedNameIn(member, member.text);
  if (dimension?.namespace !== `${root}/validation/bd-axes` || dimension.name !== 'TimeDimension') return undefined;
  if (value?.namespace !== `${root}/dictionary/bd-domain-members`) return undefined;
  if (value.name === 'Begin') return 'tb';
  return value.name === 'End' ? 'te' : undefined;
}

function unitOf(unit: XmlElement): 'EUR' | 'OTHER' {
  const [measure, ...more] = unit.children;
  const name = measure && qualifiedNameIn(measure, measure.text);
  return more.length === 0 && name?.namespace === ISO4217 && name.name === 'EUR' ? 'EUR' : 'OTHER';
}

function byId<T>(elements: readonly XmlElement[], kind: string, read: (element: XmlElement) => T): Map<string, T> {
  const found = new Map<string, T>();
  for (const element of elements) {
    const id = attributeOf(element, 'id');
    if (id === undefined || found.has(id)) throw new SourceFailure('MALFORMED', `${kind} without an id of its own`);
    found.set(id, read(element));
  }
  return found;
}
