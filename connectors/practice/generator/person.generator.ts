import { COUNTRY, NATIONALITY, RESIDENCE_PERMIT } from '../cast/table.ts';
import { type Chance, chance } from '../chance.ts';
import { PEOPLE } from '../people.ts';
import type { PracticeAddress, PracticeChild, PracticePartnership, PracticePerson } from '../person.ts';
import { testRangeBsns } from '../practice-number.ts';
import { accountsOf } from './accounts.ts';
import { workingLife } from './jobs.ts';
import { FAMILY_NAMES, FIRST_NAMES, PLACES, STREETS } from './words.ts';

/** Spreads neighbouring indices over the seeds: 2^32 divided by the golden ratio. */
const SPREAD = 0x9e3779b1;

const taken = new Set(
  PEOPLE.flatMap(({ bsn, partnership, children }) => [
    bsn,
    ...(partnership ? [partnership.partner.bsn] : []),
    ...children.map((child) => child.bsn),
  ]),
);
const free = testRangeBsns().filter((bsn) => !taken.has(bsn));
const ofRelatives = free.filter((_bsn, at) => at % 4 === 0);
const ofPeople = free.filter((_bsn, at) => at % 4 !== 0);

/** How many people the generator can make before the test numbers run out. */
export const MOST_GENERATED = ofPeople.length;

/**
 * Makes one practice person more: complete, coherent, and the same for the same seed and index. Different indices of one
 * seed share no BSN and no account.
 *
 * @param index - 0 to `MOST_GENERATED` − 1
 */
export function generatedPerson(seed: number, index: number): PracticePerson {
  const bsn = ofPeople[(modulo(seed, ofPeople.length) + index) % ofPeople.length];
  if (bsn === undefined || !Number.isInteger(index) || index < 0 || index >= MOST_GENERATED) {
    throw new RangeError(`an index is 0 to ${MOST_GENERATED - 1}`);
  }
  const draw = chance(seed ^ Math.imul(index + 1, SPREAD));
  const gender = draw.oneOf(['M', 'V'] as const);
  const firstNames = `${draw.oneOf(FIRST_NAMES[gender])} ${draw.oneOf(FIRST_NAMES[gender])}`;
  const name = draw.oneOf(FAMILY_NAMES);
  const birthYear = draw.between(1958, 1990);
  const initials = firstNames
    .split(' ')
    .map((first) => `${first[0]}.`)
    .join('');
  const { address, municipality } = home(draw, birthYear);
  const hasPartner = draw.percent(45);
  return {
    login: `oefen${index}`,
    about: { nl: 'Bedacht door de generator', en: 'Made up by the generator' },
    facts: {},
    bsn,
    firstNames,
    initials,
    ...name,
    gender,
    birthDate: birthDate(draw, birthYear),
    birthPlace: draw.oneOf(PLACES).city,
    birthCountry: COUNTRY.netherlands,
    ...nationality(draw),
    address,
    municipality,
    ...(hasPartner ? { partnership: partnership(draw, index, birthYear) } : {}),
    children: children(draw, index, birthYear, name),
    flags: {
      ...(draw.percent(4) ? { secret: true as const } : {}),
      ...(draw.percent(4) ? { addressUnderInvestigation: true as const } : {}),
      ...(draw.percent(2) ? { guardianship: true as const } : {}),
    },
    jobs: workingLife(draw),
    accounts: accountsOf(draw, index, `${initials} ${name.familyName}`),
  };
}

/** The first `count` people of a seed. */
export function generatedPeople(seed: number, count: number): readonly PracticePerson[] {
  return Array.from({ length: count }, (_, index) => generatedPerson(seed, index));
}

function home(
  draw: Chance,
  birthYear: number,
): { address: PracticeAddress; municipality: { code: string; label: string } } {
  const { code, label, city, area } = draw.oneOf(PLACES);
  const letters = `${draw.oneOf([...'ABCDEGHJKLMNPRTVWXZ'])}${draw.oneOf([...'ABCDEGHJKLMNPRTVWXZ'])}`;
  const address: PracticeAddress = {
    kind: 'DUTCH',
    street: draw.oneOf(STREETS),
    number: draw.between(1, 240),
    ...(draw.percent(12) ? { letter: draw.oneOf(['A', 'B', 'C']) } : {}),
    ...(draw.percent(8) ? { addition: draw.oneOf(['1', '2', 'bis', 'hs']) } : {}),
    postcode: `${area}${draw.between(10, 99)}${letters}`,
    city,
    since: day(draw, draw.between(birthYear + 20, 2023)),
    bagObject: `${code}01${String(draw.between(0, 99_999_999)).padStart(10, '0')}`,
  };
  return { address, municipality: { code, label } };
}

function nationality(draw: Chance): Pick<PracticePerson, 'nationalities' | 'residencePermit'> {
  if (draw.percent(92)) return { nationalities: [{ nationality: NATIONALITY.dutch }] };
  const since = day(draw, draw.between(2000, 2012));
  return {
    nationalities: [{ nationality: draw.oneOf([NATIONALITY.moroccan, NATIONALITY.turkish]), since }],
    residencePermit: { kind: RESIDENCE_PERMIT.indefinite, from: since },
  };
}

function partnership(draw: Chance, index: number, birthYear: number): PracticePartnership {
  const gender = draw.oneOf(['M', 'V'] as const);
  const partnerYear = birthYear + draw.between(-3, 3);
  const since = Math.max(birthYear, partnerYear) + draw.between(20, 28);
  return {
    kind: draw.percent(80) ? 'H' : 'P',
    since: day(draw, since),
    ...(draw.percent(20) ? { endedOn: day(draw, since + draw.between(1, 4)) } : {}),
    partner: {
      bsn: relative(index, 0),
      firstNames: draw.oneOf(FIRST_NAMES[gender]),
      ...draw.oneOf(FAMILY_NAMES),
      birthDate: birthDate(draw, partnerYear),
    },
  };
}

function children(
  draw: Chance,
  index: number,
  birthYear: number,
  name: (typeof FAMILY_NAMES)[number],
): readonly PracticeChild[] {
  const firstBorn = birthYear + draw.between(19, 27);
  return Array.from({ length: draw.oneOf([0, 0, 1, 2, 2, 3]) }, (_, at) => ({
    bsn: relative(index, at + 1),
    firstNames: draw.oneOf(FIRST_NAMES[draw.oneOf(['M', 'V'] as const)]),
    ...name,
    birthDate: day(draw, firstBorn + 2 * at),
  }));
}

function modulo(number: number, divisor: number): number {
  return ((number % divisor) + divisor) % divisor;
}

/** Relatives cannot log in, so theirs may return after some five hundred people; never within one family. */
function relative(index: number, at: number): string {
  return ofRelatives[(index * 4 + at) % ofRelatives.length] ?? '';
}

function birthDate(draw: Chance, year: number): string {
  if (draw.percent(2)) return String(year);
  return draw.percent(2) ? day(draw, year).slice(0, 7) : day(draw, year);
}

function day(draw: Chance, year: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year}-${two(draw.between(1, 12))}-${two(draw.between(1, 28))}`;
}
