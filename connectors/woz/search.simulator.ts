import { namesIn } from '../haal-centraal/fields.simulator.ts';
import { PARAMS_REQUIRED } from '../haal-centraal/problem.simulator.ts';
import type { PracticeHome } from './home.simulator.ts';
import { addressIdOf, OBJECT_PATHS } from './object.simulator.ts';

/** A question that may be asked. */
export interface Search {
  readonly finds: (home: PracticeHome) => boolean;
  readonly names: readonly string[];
  readonly page: number;
  readonly pageSize: number;
}

type InvalidParam = Readonly<Record<'name' | 'reason', string>>;

/** What is wrong with a question: the members of its problem that are not those of every 400. */
export type Wrong = Readonly<Record<string, string | readonly InvalidParam[]>>;

/** Numbers by which one searches, each a way in of its own, with its count of digits. */
const NUMBERS: Readonly<Record<string, number>> = {
  rsin: 9,
  kvkNummer: 8,
  adresseerbaarObjectIdentificatie: 16,
  nummeraanduidingIdentificatie: 16,
};
const ADDRESS = ['postcode', 'huisnummer', 'huisletter', 'huisnummertoevoeging'];
const TEXTS: Readonly<Record<string, RegExp>> = {
  postcode: /^[1-9]\d{3}[A-Z]{2}$/,
  huisletter: /^[a-zA-Z]$/,
  huisnummertoevoeging: /^[0-9a-zA-Z]{1,4}$/,
};
const PAGING: Readonly<Record<string, number>> = { page: Number.POSITIVE_INFINITY, pageSize: 100 };

/** Reads the query of a search as the scenarios of `features/fout-meldingen.feature` say. */
export function readSearch(query: URLSearchParams): Search | { readonly wrong: Wrong } {
  const given = new Map(query);
  const isAddress = ADDRESS.some((name) => given.has(name));
  const ways = [...Object.keys(NUMBERS).filter((name) => given.has(name)), ...(isAddress ? ['address'] : [])];
  if (ways.length === 0) return { wrong: NOTHING_ASKED };
  const invalidParams = [...given].flatMap(([name, value]) => wrongParam(name, value));
  if (invalidParams.length > 0) return { wrong: { code: 'paramsValidation', invalidParams } };
  if (ways.length > 1) return { wrong: TOO_MANY_WAYS };
  if (isAddress && !(given.has('postcode') && given.has('huisnummer'))) return { wrong: halfAddress(given) };
  return {
    finds: (home) => (isAddress ? hasAddress(home, given) : hasNumber(home, given)),
    names: namesIn(given.get('fields')),
    page: Number(given.get('page') ?? 1),
    pageSize: Number(given.get('pageSize') ?? 20),
  };
}

/** What is wrong with the names in `fields`; nothing else is a parameter of one object. */
export function wrongFields(fields: string | undefined): readonly InvalidParam[] {
  return fields === undefined ? [] : wrongParam('fields', fields);
}

const NOTHING_ASKED: Wrong = {
  ...PARAMS_REQUIRED,
  detail:
    "Er moet minimaal één van de parameters 'rsin', 'kvkNummer', 'adresseerbaarObjectIdentificatie', " +
    "'nummeraanduidingIdentificatie' of 'postcode' met 'huisnummer' worden opgegeven",
};

const TOO_MANY_WAYS: Wrong = {
  title: 'De combinatie van opgegeven parameters is niet toegestaan.',
  detail: 'Er zijn meerdere zoekingangen opgegeven. Graag 1 zoekingang gebruiken.',
  code: 'unsupportedCombi',
};

function halfAddress(given: ReadonlyMap<string, string>): Wrong {
  const missing = ['postcode', 'huisnummer'].filter((name) => !given.has(name));
  return {
    title: 'Minimale combinatie van parameters moet worden opgegeven.',
    code: 'paramsCombination',
    invalidParams: missing.map((name) => ({ name, reason: 'parameter is verplicht' })),
  };
}

function wrongParam(name: string, value: string): readonly InvalidParam[] {
  const reason = value === '' ? 'geen waarde opgegeven' : wrongValue(name, value);
  return reason === undefined ? [] : [{ name, reason }];
}

function wrongValue(name: string, value: string): string | undefined {
  const digits = NUMBERS[name];
  if (digits !== undefined)
    return new RegExp(`^\\d{${digits}}$`).test(value)
      ? undefined
      : `waarde '${value}' is geen ${digits} cijferig getal`;
  if (name === 'huisnummer')
    return /^[1-9]\d{0,4}$/.test(value) ? undefined : `waarde '${value}' is geen getal tussen 1 en 99999`;
  if (name === 'fields') return wrongNames(value);
  const most = PAGING[name];
  if (most !== undefined) return wrongCount(value, most);
  return TEXTS[name]?.test(value) === false ? `ongeldige waarde: '${value}' opgegeven` : undefined;
}

function wrongNames(fields: string): string | undefined {
  const unknown = namesIn(fields).filter((name) => !OBJECT_PATHS.has(name) && !name.startsWith('_links'));
  if (unknown.length === 0) return undefined;
  const quoted = unknown.map((name) => `'${name}'`).join(', ');
  return `ongeldige waarde${unknown.length > 1 ? 'n' : ''}: ${quoted} opgegeven`;
}

function wrongCount(value: string, most: number): string | undefined {
  if (!/^-?\d+$/.test(value)) return `ongeldige waarde: '${value}' opgegeven`;
  if (Number(value) < 1) return `waarde '${value}' is kleiner dan de toegestane minimum waarde (1)`;
  return Number(value) > most ? `waarde '${value}' is groter dan de toegestane maximum waarde (${most})` : undefined;
}

/** No owner of the practice world has an RSIN or a KvK number. */
function hasNumber(home: PracticeHome, given: ReadonlyMap<string, string>): boolean {
  return (
    home.bagObject === given.get('adresseerbaarObjectIdentificatie') ||
    addressIdOf(home) === given.get('nummeraanduidingIdentificatie')
  );
}

/** Letter and addition whatever their case. */
function hasAddress({ address }: PracticeHome, given: ReadonlyMap<string, string>): boolean {
  const isSame = (own: string | undefined, name: string): boolean =>
    !given.has(name) || own?.toLowerCase() === given.get(name)?.toLowerCase();
  return (
    address.postcode === given.get('postcode') &&
    String(address.number) === given.get('huisnummer') &&
    isSame(address.letter, 'huisletter') &&
    isSame(address.addition, 'huisnummertoevoeging')
  );
}
