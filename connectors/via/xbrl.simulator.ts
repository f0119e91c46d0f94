/** Writing XBRL 2.1 instances with tuples, as the Nederlandse Taxonomie has them. */

/** The context of a fact: the year (d), or with TimeDimension Begin (tb) or End (te). */
export type FactContext = 'd' | 'tb' | 'te';

/** An item with its value, or a tuple with its parts. */
export type Part =
  | { readonly name: string; readonly value: string; readonly context: FactContext; readonly isMoney: boolean }
  | { readonly name: string; readonly parts: readonly Part[] };

type Optional<T> = T | undefined;

export function item(name: string, value: Optional<string>): Optional<Part> {
  return value === undefined ? undefined : { name, value, context: 'd', isMoney: false };
}

/** @param euros - whole euros */
export function money(name: string, euros: Optional<number>, context: FactContext = 'd'): Optional<Part> {
  return euros === undefined ? undefined : { name, value: String(euros), context, isMoney: true };
}

/** Within a tuple the schema's sequence is that of the alphabet, whatever the order in which parts are given. */
export function tuple(name: string, ...parts: readonly Optional<Part>[]): Part {
  const given = parts.filter((part) => part !== undefined);
  const key = (part: Part): string => part.name.toLowerCase();
  return { name, parts: [...given].sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0)) };
}

/** Where the names of one release live. */
export interface Release {
  readonly generation: string;
  readonly date: string;
}

/** A whole instance about one taxpayer and tax year. */
export function instance(
  release: Release,
  about: { readonly bsn: string; readonly year: number },
  parts: readonly Part[],
): string {
  const root = `http://www.nltaxonomie.nl/${release.generation}/bd/${release.date}`;
  const names = [
    ['xbrli', 'http://www.xbrl.org/2003/instance'],
    ['link', 'http://www.xbrl.org/2003/linkbase'],
    ['xlink', 'http://www.w3.org/1999/xlink'],
    ['xbrldi', 'http://xbrl.org/2006/xbrldi'],
    ['iso4217', 'http://www.xbrl.org/2003/iso4217'],
    ['bd-i', `${root}/dictionary/bd-data`],
    ['bd-t', `${root}/dictionary/bd-tuples`],
    ['bd-dim-dim', `${root}/validation/bd-axes`],
    ['bd-dim-mem', `${root}/dictionary/bd-domain-members`],
  ] as const;
  const declarations = names.map(([prefix, namespace]) => ` xmlns:${prefix}="${namespace}"`).join('');
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<xbrli:xbrl${declarations}>`,
    `<link:schemaRef xlink:type="simple" xlink:href="${root}/entrypoints/bd-rpt-ihz-via-${about.year}.xsd"/>`,
    context('d', about, ''),
    context('tb', about, 'Begin'),
    context('te', about, 'End'),
    '<xbrli:unit id="EUR"><xbrli:measure>iso4217:EUR</xbrli:measure></xbrli:unit>',
    ...parts.map(written),
    '</xbrli:xbrl>',
  ].join('\n');
}

function context(
  id: FactContext,
  { bsn, year }: { readonly bsn: string; readonly year: number },
  member: string,
): string {
  const scheme = 'www.belastingdienst.nl/identificatie';
  const scenario = `<xbrli:scenario><xbrldi:explicitMember dimension="bd-dim-dim:TimeDimension">bd-dim-mem:${member}</xbrldi:explicitMember></xbrli:scenario>`;
  return [
    `<xbrli:context id="${id}">`,
    `<xbrli:entity><xbrli:identifier scheme="${scheme}">${bsn}</xbrli:identifier></xbrli:entity>`,
    `<xbrli:period><xbrli:startDate>${year}-01-01</xbrli:startDate><xbrli:endDate>${year}-12-31</xbrli:endDate></xbrli:period>`,
    member === '' ? '' : scenario,
    '</xbrli:context>',
  ].join('');
}

function written(part: Part): string {
  if ('parts' in part) return `<bd-t:${part.name}>${part.parts.map(written).join('')}</bd-t:${part.name}>`;
  const unit = part.isMoney ? ' unitRef="EUR" decimals="INF"' : '';
  return `<bd-i:${part.name} contextRef="${part.context}"${unit}>${escaped(part.value)}</bd-i:${part.name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(value: string): string {
  return value.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
