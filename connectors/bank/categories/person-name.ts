import { FAMILY_NAMES, FIRST_NAMES } from './first-names.ts';

const TITLES: ReadonlySet<string> = new Set('hr dhr heer mw mevr mevrouw mej fam familie'.split(' '));

/** What may stand between initials and family name, and moves behind when the family name goes first. */
const PREFIXES: ReadonlySet<string> = new Set('van de der den ten ter het el al von du la le'.split(' '));

/** What stands behind `Den` in the name of a town: `Rechtbank Den Haag`. */
const DEN_TOWNS: ReadonlySet<string> = new Set('haag helder bosch burg ham dolder dungen hoorn oever ilp'.split(' '));

/** Of these, those that a shop or a street seldom has behind its first word. */
const FAMILY_PREFIXES: ReadonlySet<string> = new Set('van der den ten ter el al von du'.split(' '));

/** The first word of a business that is called after a person. */
const TRADE =
  /(?:bedrijf|handel|opvang|zorg|club|groep|winkel|bureau|kantoor|praktijk|werken|techniek|makelaars?|dealer|boerderij|kwekerij|slagerij|bakkerij|drogist|markt|huis|salon|school|stal|bouw|tuin|veger|monteur|schilder|service|administratie|advies|reiniging|wasserij|atelier|fabriek|centrum|centrale|verhuur|beheer|rental|projecten|werk|shop|store|nl|com|beton|staal|montage|onderhoud|ing|erij|atie)$/;

/** A word of these makes it no private person. */
const ORGANISATION: ReadonlySet<string> = new Set(
  `bv nv vof cv bvba gmbh ltd llc inc sa ag sarl stichting stg st vereniging ver holding beheer gemeente bank groep group
   services service nederland netherlands europe international company bedrijf winkel shop store praktijk kantoor advocaten
   notaris makelaars administratie fonds online payments pay derdengelden zorg bouw transport onderwijs school kerk club
   vve klarna tandarts huisarts bakkerij slagerij garage autobedrijf rijschool incasso deurwaarder deurwaarders verzekeringen
   hypotheken apotheek fysiotherapie restaurant cafe kapsalon makelaardij installatie techniek techniek schilders loodgieter logistiek
   media design consultancy advies studio vastgoed wonen hypotheek finance financial lease energie energy products store shops supermarkt
   hotel camping casino academy institute university universiteit hogeschool museum theater sport sports sportcentrum tankstation
   parking parkeren ziekenhuis kliniek dental fitness gym webshop bestelling order diensten enterprises trading solutions systems software
   productions producties events tickets travel reizen blok appartement factuur fact nota huur hypotheek premie termijn kamer
   gerechtsdeurwaarder gerechtsdeurwaarders dakdekker hovenier stukadoor glazenwasser schoorsteenveger mediator mediation advocaat rechtbank kadaster notariskantoor gem sociale dienst waterschap belastingdienst uwv svb duo cjib sparen spaarrekening rekening huisrekening lanschot incassocenter google apple amazon microsoft paypal`.split(
    /\s+/,
  ),
);

/** Brands that begin with one letter, as initials do. */
const BRANDS: ReadonlySet<string> = new Set([
  't mobile',
  'q park',
  'd reizen',
  'a s r',
  's oliver',
  'hans anders',
  'jan linders',
  'max mara',
  'karen millen',
  'claudia strater',
  'tommy hilfiger',
  'calvin klein',
  'hugo boss',
  'jamie oliver',
  'charlie temple',
  'daniel wellington',
  'michael kors',
  'simon levelt',
  'victoria s',
  'bart smit',
  'rob peetoom',
  'anne max',
  'anne en',
  'david lloyd',
  'karl lagerfeld',
  'paul smith',
  'marc jacobs',
  'ben jerry',
  'ben nederland',
  'bob s',
  'john lewis',
  'oscar circus',
  'jack jones',
  'michael page',
  'robert half',
  'robert walters',
  'anne frank',
  'paul roescher',
  'bram ladage',
  'jan des',
  'jaap eden',
  'daan auto',
  'v d',
  'n v',
  'b v',
  'e on',
  'o p',
  'l occitane',
  'l escaut',
  'd66',
  'p o',
  'v v',
  's v',
]);

/** Brands of two letters: what may follow them, and after initials of a person may not. */
const LETTER_BRANDS: ReadonlySet<string> = new Set(['h m', 'c a', 'p r', 'b b', 'a s']);
const AFTER_A_BRAND: ReadonlySet<string> = new Set(
  'hennes nederland netherlands noord zuid oost west centrum terrein watson online store mode adventure kids nl'.split(
    ' ',
  ),
);

function isLetterBrand([first = '', second = '', third]: readonly string[]): boolean {
  return LETTER_BRANDS.has(`${first} ${second}`) && (third === undefined || AFTER_A_BRAND.has(third));
}

/** Single letters at the end that are a legal form and no initials. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(['bv', 'nv', 'vof', 'cv', 'sa', 'ag', 'iz', 'va']);

/** `J. de Boer h/o Snackbar` and `hodn`: a person, but as the business of that name. */
function isTrading(words: readonly string[]): boolean {
  return / [a-z]{3,} (h o|hodn|h o d n|handelend onder|handelend als) [a-z]{2,}/.test(` ${words.join(' ')}`);
}

/** True where the form of the name leaves no doubt: a title, initials before or behind, or two holders (`en/of`). */
export function isPersonByForm(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 9) return false;
  if (words.length < 5 && words[0]?.length === 1 && (words[1] === 'de' || FAMILY_PREFIXES.has(words[1] ?? '')))
    return true;
  if (isTrading(words) || words.some((word) => ORGANISATION.has(word) || /\d/.test(word))) return false;
  if (TITLES.has(words[0] ?? '') || (words[0] === 'de' && words[1] === 'heer')) return true;
  if (isLetterBrand(words) || BRANDS.has(words.slice(0, 2).join(' ')) || BRANDS.has(words.slice(0, 3).join(' ')))
    return false;
  if (/ (en of|e o|eo) /.test(` ${words.join(' ')} `)) return true;
  const family = words.find((word) => word.length > 2);
  if (family === undefined) return false;
  return words[0]?.length === 1 || endsInInitials(words);
}

/**
 * True where it begins with a common first name or a word for family, or has a prefix of family names inside, and nothing
 * in it speaks of an organisation.
 */
export function isPersonByFirstName(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (words.length > 5 || isTrading(words) || words.some((word) => ORGANISATION.has(word) || /\d/.test(word)))
    return false;
  if (BRANDS.has(`${first} ${second}`)) return false;
  if (FAMILY_NAMES.has(first)) return true;
  if (words.length < 2) return FIRST_NAMES.has(first) && first !== 'ben';
  return FIRST_NAMES.has(first) || hasFamilyPrefix(words);
}

/** `Sven van der Spek`, not `Ministerie van Justitie`. */
function hasFamilyPrefix([first = '', second = '', third = '', fourth]: readonly string[]): boolean {
  if (first.length < 3 || PREFIXES.has(first) || TRADE.test(first) || !FAMILY_PREFIXES.has(second)) return false;
  if (second === 'den' && DEN_TOWNS.has(third)) return false;
  return second === 'van' ? ['de', 'der', 'den', 'het'].includes(third) && fourth !== undefined : true;
}

/**
 * True where nothing speaks against two or three words being a given name and a family name: the weakest sign, for
 * transfers that no rule knows.
 */
export function mayBePerson(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 4 || BRANDS.has(words.slice(0, 2).join(' '))) return false;
  const own = words.filter((word) => !PREFIXES.has(word));
  if (own.length < 2 || own.length > 3 || own[0] !== words[0]) return false;
  return own.every((word) => /^[a-z]{3,}$/.test(word) && !ORGANISATION.has(word) && !TRADE.test(word));
}

/** True where a text that holds name and all begins with a private person's name. */
export function beginsWithPerson(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (BRANDS.has(`${first} ${second}`)) return false;
  if (TITLES.has(first)) return true;
  if (first.length === 1) return isPersonByForm(words.slice(0, 2)) || isPersonByForm(words.slice(0, 3));
  return (FIRST_NAMES.has(first) || FAMILY_NAMES.has(first)) && !ORGANISATION.has(second) && !/\d/.test(second);
}

/**
 * True where a name is written as a holder's is: the same family name, behind initials of which one list may be shorter
 * (`I. Oversteen` and `I.O. Oversteen`). More may follow, such as what a business of one's own is called.
 */
export function isNameOf(holder: readonly string[], name: readonly string[]): boolean {
  const [its, theirs] = [partsOf(holder), partsOf(name)];
  const shared = Math.min(its.initials.length, theirs.initials.length);
  if (shared === 0 || its.family === '') return false;
  if (its.initials.slice(0, shared).join() !== theirs.initials.slice(0, shared).join()) return false;
  return `${theirs.family} `.startsWith(`${its.family} `);
}

function partsOf(words: readonly string[]): { readonly initials: readonly string[]; readonly family: string } {
  const named = words.slice(words.findIndex((word) => !TITLES.has(word)));
  const first = named.findIndex((word) => word.length > 1);
  return { initials: named.slice(0, first), family: first === -1 ? '' : named.slice(first).join(' ') };
}

/** `Jansen, P.` and `Vries, J. de`. */
function endsInInitials(written: readonly string[]): boolean {
  const words = written.slice(0, written.findLastIndex((word) => !PREFIXES.has(word)) + 1);
  const firstInitial = words.findLastIndex((word) => word.length > 1) + 1;
  const initials = words.slice(firstInitial).join('');
  return initials !== '' && !LEGAL_FORMS.has(initials);
}
