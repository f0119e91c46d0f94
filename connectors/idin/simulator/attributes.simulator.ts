import type { PracticePerson } from '../../practice/person.ts';

/** The ServiceID by which iDIN names groups of attributes. */
export const BIT = {
  BIN: 16_384,
  NAME: 4096,
  ADDRESS: 1024,
  DATE_OF_BIRTH: 448,
  OVER_18: 64,
  GENDER: 16,
  SIGN: 8,
  TELEPHONE: 4,
  EMAIL: 2,
  BSN: 1,
} as const;

/** What a practice bank gives; it never knows a BSN, and gives nobody a lasting number. */
export const GIVEN_BITS = BIT.NAME | BIT.ADDRESS | BIT.DATE_OF_BIRTH | BIT.GENDER | BIT.TELEPHONE | BIT.EMAIL;

/** BRP's table of countries beside ISO 3166-1, for the cast. */
const COUNTRY: Readonly<Record<string, string>> = { '5002': 'FR' };

/** Names after `urn:nl:bvn:bankid:1.0:consumer.` with their values; what the bank does not have is left out. */
export type Attributes = readonly (readonly [name: string, value: string])[];

/**
 * @param serviceId - the bits to answer
 * @param today - `YYYY-MM-DD`
 * @param dateAlone - no age beside a date of birth
 */
export function attributesOf(person: PracticePerson, serviceId: number, today: string, dateAlone: boolean): Attributes {
  const has = (bits: number): boolean => (serviceId & bits) === bits;
  const { contact } = person.facts;
  const hasAge = has(BIT.OVER_18) && !(dateAlone && has(BIT.DATE_OF_BIRTH));
  return [
    ...(has(BIT.NAME) ? nameOf(person) : []),
    ...(has(BIT.ADDRESS) ? addressOf(person) : []),
    ...(has(BIT.DATE_OF_BIRTH) ? [['dateofbirth', person.birthDate.replaceAll('-', '').padEnd(8, '0')] as const] : []),
    ...(hasAge ? [['18orolder', String(isGrownUp(person, today))] as const] : []),
    ...(has(BIT.GENDER) ? [['gender', { M: '1', V: '2', O: '0' }[person.gender]] as const] : []),
    ...(has(BIT.TELEPHONE) && contact ? [['telephone', contact.phone] as const] : []),
    ...(has(BIT.EMAIL) && contact ? [['email', contact.email] as const] : []),
  ];
}

/** The groups of a ServiceID in which this bank has nothing of the person. */
export function lackingBits(person: PracticePerson): number {
  return person.facts.contact ? 0 : BIT.TELEPHONE | BIT.EMAIL;
}

function nameOf(person: PracticePerson): Attributes {
  const { familyName, namePrefix, initials, partnership } = person;
  const partner = partnership && !partnership.endedOn ? partnership.partner : undefined;
  const chosen = person.facts.contact?.chosenName ?? { familyName, ...(namePrefix ? { prefix: namePrefix } : {}) };
  return [
    ['initials', initials.replace(/[^\p{Lu}]/gu, '')],
    ['legallastname', familyName],
    ...named('legallastnameprefix', namePrefix),
    ['preferredlastname', chosen.familyName],
    ...named('preferredlastnameprefix', chosen.prefix),
    ...named('partnerlastname', partner?.familyName),
    ...named('partnerlastnameprefix', partner?.namePrefix),
  ];
}

function addressOf({ address }: PracticePerson): Attributes {
  if (address.kind === 'ABROAD') {
    const lines = address.lines.slice(0, 3).map((line, at) => [`intaddressline${at + 1}`, line] as const);
    return [...lines, ...named('country', COUNTRY[address.country.code])];
  }
  const { street, number, letter = '', addition = '', postcode, city } = address;
  return [
    ['street', street],
    ['houseno', String(number)],
    ...named('housenosuf', `${letter}${addition}`),
    ['postalcode', postcode],
    ['city', city],
    ['country', 'NL'],
  ];
}

function named(name: string, value: string | undefined): Attributes {
  return value ? [[name, value]] : [];
}

/** A bank that knows no day counts from the last day it could be. */
function isGrownUp({ birthDate }: PracticePerson, today: string): boolean {
  const latest = `${birthDate}-12-31`.slice(0, 10);
  return `${Number(latest.slice(0, 4)) + 18}${latest.slice(4)}` <= today;
}
