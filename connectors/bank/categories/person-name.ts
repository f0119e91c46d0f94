const TITLES: ReadonlySet<string> = new Set('hr dhr heer mw mevr mevrouw mej fam familie'.split(' '));

/** What may stand between initials and family name, and moves behind when the family name goes first. */
const PREFIXES: ReadonlySet<string> = new Set('van de der den ten ter het el al von du la le'.split(' '));

/** A word of these makes it no private person. */
const ORGANISATION: ReadonlySet<string> = new Set(
  `bv nv vof cv bvba gmbh ltd llc inc sa ag sarl stichting stg st vereniging ver holding beheer gemeente bank groep group
   services service nederland netherlands europe international company bedrijf winkel shop store praktijk kantoor advocaten
   notaris makelaars administratie fonds online payments pay derdengelden zorg bouw transport onderwijs school kerk club`.split(
    /\s+/,
  ),
);

/** Brands that begin with one letter, as initials do. */
const BRANDS: ReadonlySet<string> = new Set([
  't mobile',
  'q park',
  'd reizen',
  'h m',
  'c a',
  'p r',
  'b b',
  'a s',
  'a s r',
]);

/** Single letters at the end that are a legal form and no initials. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(['bv', 'nv', 'vof', 'cv', 'sa', 'ag', 'iz', 'va']);

const FIRST_NAMES: ReadonlySet<string> = new Set(
  `jan johannes piet peter pieter kees cornelis henk hendrik willem wim gerrit jeroen martijn marcel mark bas tim tom thijs
   sander stefan dennis erik eric rob robert ruud rene hans joost jasper bram daan sem lucas levi luuk finn noah milan jesse
   lars thomas niels koen maarten michiel paul patrick richard ronald frank fred johan jacob jaap arie dirk bart wouter vincent
   mohamed mohammed ahmed ali omar youssef mustafa mehmet hassan ibrahim said karim
   maria anna johanna elisabeth cornelia hendrika wilhelmina petra ingrid monique marieke marijke marloes linda sandra esther
   miranda mariska saskia angela ellen karin carla yvonne jolanda wendy anouk sanne lotte emma julia sophie lisa eva sara sarah
   tess nina iris femke fleur noor roos maud lieke amber naomi kim laura manon charlotte judith nienke annemarie hanneke
   fatima aisha khadija naima samira yasmina leila zeynep ayse fatma`.split(/\s+/),
);

/** True where the form of the name leaves no doubt: a title, initials before or behind, or two holders (`en/of`). */
export function isPersonByForm(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 9) return false;
  if (words.some((word) => ORGANISATION.has(word) || /\d/.test(word))) return false;
  if (TITLES.has(words[0] ?? '') || (words[0] === 'de' && words[1] === 'heer')) return true;
  if (BRANDS.has(words.slice(0, 2).join(' ')) || BRANDS.has(words.slice(0, 3).join(' '))) return false;
  if (/ (en of|e o|eo) /.test(` ${words.join(' ')} `)) return true;
  const family = words.find((word) => word.length > 2);
  if (family === undefined) return false;
  return words[0]?.length === 1 || endsInInitials(words);
}

/** True where it begins with a common first name and nothing in it speaks of an organisation. */
export function isPersonByFirstName(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 5) return false;
  return FIRST_NAMES.has(words[0] ?? '') && words.every((word) => !ORGANISATION.has(word) && !/\d/.test(word));
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
