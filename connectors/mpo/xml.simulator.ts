import type { PracticePerson } from '../practice/person.ts';
import type { Leaf, Tree } from './overview.simulator.ts';

/**
 * `pensioenaanspraken.xml`: the names of the JSON, a list as repeated elements, the missing administrators as `Puv`; and
 * who it is about, which the JSON does not say.
 */
export function overviewXml(overview: Tree, person: PracticePerson | undefined): string {
  const { StatusCode, TijdstipAanmakenBericht, OntbrekendePuvsError, OntbrekendePuvsGeenGegevens, ...rest } = overview;
  const tree: Tree = {
    StatusCode,
    TijdstipAanmakenBericht,
    Naam: person && nameOf(person),
    Geboortedatum: person?.birthDate,
    LevensSituatie: person && (person.partnership && !person.partnership.endedOn ? 'Samenwonend' : 'Alleenstaand'),
    OntbrekendePuvsError: puvs(OntbrekendePuvsError),
    OntbrekendePuvsGeenGegevens: puvs(OntbrekendePuvsGeenGegevens),
    ...rest,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('Pensioenaanspraken', tree)}\n`;
}

function nameOf({ initials, namePrefix, familyName }: PracticePerson): string {
  return [initials, namePrefix, familyName].filter((part) => part !== undefined).join(' ');
}

function puvs(names: Tree[string]): Tree | undefined {
  return Array.isArray(names) && names.length > 0 ? { Puv: names } : undefined;
}

function element(name: string, value: Leaf | Tree): string {
  const inner = typeof value === 'object' ? Object.entries(value).map(([child, held]) => elements(child, held)) : [];
  return `<${name}>${typeof value === 'object' ? inner.join('') : escaped(value)}</${name}>`;
}

function elements(name: string, held: Tree[string]): string {
  if (held === undefined) return '';
  const list: readonly (Leaf | Tree)[] = isList(held) ? held : [held];
  return list.map((value) => element(name, value)).join('');
}

function isList(held: Leaf | Tree | readonly (Leaf | Tree)[]): held is readonly (Leaf | Tree)[] {
  return Array.isArray(held);
}

function escaped(value: Leaf): string {
  return String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
