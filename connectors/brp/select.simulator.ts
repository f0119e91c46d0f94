import { isObject, type Json, type JsonObject } from '../json.simulator.ts';
import { ASKABLE } from './fields.simulator.ts';

/** Delivered whenever there, asked or not. */
const UNASKED = ['geheimhoudingPersoonsgegevens', 'opschortingBijhouding', 'rni', 'verificatie'];
/** Delivered with whatever is asked of the group they stand in: its kind, and that nobody lives there. */
const WITH_GROUP = ['type', 'indicatieVastgesteldVerblijftNietOpAdres'];
const HOME = ['Adres', 'Locatie'];

/** What is asked of one group: all of a member, or some of it. */
type Selection = Map<string, Selection | 'all'>;

/** One person as far as `fields` asks, with what comes unasked. @param fields - paths that may be asked */
export function selectFields(persoon: JsonObject, fields: readonly string[]): JsonObject {
  const selection: Selection = new Map();
  for (const field of fields) add(selection, pathFor(field, persoon));
  const unasked = UNASKED.map((name) => [name, persoon[name]] as const);
  return { ...selectGroup(persoon, selection), ...Object.fromEntries(unasked) };
}

/** `verblijfplaatsBinnenland` and `adresseringBinnenland` ask the same members, of people who live in the country. */
function pathFor(field: string, persoon: JsonObject): readonly string[] {
  const [first = '', ...rest] = (ASKABLE.get(field) ?? field).split('.');
  if (!first.endsWith('Binnenland')) return [first, ...rest];
  const { verblijfplaats } = persoon;
  const livesHere = isObject(verblijfplaats) && HOME.some((kind) => kind === verblijfplaats.type);
  return livesHere ? [first.replace('Binnenland', ''), ...rest] : [];
}

function add(selection: Selection, [member, ...rest]: readonly string[]): void {
  if (member === undefined) return;
  const known = selection.get(member);
  if (known === 'all') return;
  if (rest.length === 0) {
    selection.set(member, 'all');
    return;
  }
  const below: Selection = known ?? new Map();
  selection.set(member, below);
  add(below, rest);
}

function selectGroup(group: JsonObject, selection: Selection): JsonObject {
  const members = [...selection].map(([member, part]) => [member, select(group[member], part)] as const);
  const withGroup = WITH_GROUP.map((member) => [member, group[member]] as const);
  return {
    ...Object.fromEntries(withGroup),
    ...Object.fromEntries(members),
    inOnderzoek: doubtOf(group.inOnderzoek, selection),
  };
}

/** An empty group is left out; an empty element of a list stays, because somebody is there. */
function select(value: Json | undefined, part: Selection | 'all'): Json | undefined {
  if (value === undefined || part === 'all') return value;
  if (Array.isArray(value))
    return value.map((element: Json) => (isObject(element) ? selectGroup(element, part) : element));
  if (!isObject(value)) return value;
  const selected = selectGroup(value, part);
  return Object.values(selected).some((member) => member !== undefined) ? selected : undefined;
}

/** The doubt about what is asked, with the day it began; none about what is not. */
function doubtOf(inOnderzoek: Json | undefined, selection: Selection): JsonObject | undefined {
  if (!isObject(inOnderzoek)) return undefined;
  const isDay = (name: string): boolean => name.startsWith('datumIngangOnderzoek');
  const isTold = (name: string): boolean => name === 'type' || selection.has(name);
  const told = Object.entries(inOnderzoek).filter(([name]) => isDay(name) || isTold(name));
  return told.every(([name]) => isDay(name)) ? undefined : Object.fromEntries(told);
}
