/** Instances of a return written out for tests; every part can be replaced by what is not allowed. */

export const SUBJECT = '999990184';
export const ROOT = 'http://www.nltaxonomie.nl/nt20/bd/20251210';
export const YEAR = 2025;

export interface Written {
  readonly root?: string;
  readonly schemaRef?: string;
  readonly contexts?: string;
  readonly units?: string;
  readonly open?: string;
}

export function context(id: string, member = '', more: { bsn?: string; period?: string } = {}): string {
  const entity = `<xbrli:entity><xbrli:identifier scheme="x">${more.bsn ?? SUBJECT}</xbrli:identifier></xbrli:entity>`;
  const period =
    more.period ?? `<xbrli:startDate>${YEAR}-01-01</xbrli:startDate><xbrli:endDate>${YEAR}-12-31</xbrli:endDate>`;
  const scenario = member === '' ? '' : `<xbrli:scenario>${explicit(member)}</xbrli:scenario>`;
  return `<xbrli:context id="${id}">${entity}<xbrli:period>${period}</xbrli:period>${scenario}</xbrli:context>`;
}

export function explicit(member: string, dimension = 'dim:TimeDimension'): string {
  return `<xbrldi:explicitMember dimension="${dimension}">${member}</xbrldi:explicitMember>`;
}

export const CONTEXTS = `${context('d')}${context('tb', 'mem:Begin')}${context('te', 'mem:End')}`;
export const UNITS = '<xbrli:unit id="EUR"><xbrli:measure>iso4217:EUR</xbrli:measure></xbrli:unit>';

/** @param facts - what stands after contexts and units, with the prefixes `i` and `t` */
export function instanceOf(facts: string, written: Written = {}): string {
  const root = written.root ?? ROOT;
  const href = written.schemaRef ?? `${ROOT}/entrypoints/bd-rpt-ihz-via-${YEAR}.xsd`;
  return [
    '<xbrli:xbrl xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:link="http://www.xbrl.org/2003/linkbase"',
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xbrldi="http://xbrl.org/2006/xbrldi"',
    ' xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    ` xmlns:i="${root}/dictionary/bd-data" xmlns:t="${root}/dictionary/bd-tuples"`,
    ` xmlns:dim="${root}/validation/bd-axes" xmlns:mem="${root}/dictionary/bd-domain-members"${written.open ?? ''}>`,
    `<link:schemaRef xlink:type="simple" xlink:href="${href}"/>`,
    written.contexts ?? CONTEXTS,
    written.units ?? UNITS,
    facts,
    '</xbrli:xbrl>',
  ].join('');
}

export function fact(name: string, value: string, attributes = 'contextRef="d"'): string {
  return `<i:${name} ${attributes}>${value}</i:${name}>`;
}

export function money(name: string, value: string | number, at = 'd', more = 'decimals="INF"'): string {
  return fact(name, String(value), `contextRef="${at}" unitRef="EUR" ${more}`);
}

export function tuple(name: string, ...parts: readonly string[]): string {
  return `<t:${name}>${parts.join('')}</t:${name}>`;
}

export function wages(...parts: readonly string[]): string {
  return tuple('PresentWorkSpecification', ...parts);
}
