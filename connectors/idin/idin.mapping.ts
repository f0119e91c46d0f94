import { isPartialDate, yearsBetween } from '../../schema/date.ts';
import { type Gap, gap } from '../../schema/gap.ts';
import type { IdinIdentity } from '../../schema/idin-identity.type.ts';
import type { PostalAddress } from '../../schema/postal-address.type.ts';
import type { Value } from '../../schema/record.ts';
import type { Wanted } from '../connector.ts';
import { type IdinField, isDelivered, serviceIdFor } from './idin.service-id.ts';
import type { IdinAddress, IdinAnswer } from './idin.wire.ts';

const COUNTRIES = new Intl.DisplayNames(['nl'], { type: 'region', fallback: 'none' });
const ADULT_YEARS = 18;
const COUNTRY_LIST = 'ISO 3166-1';

/**
 * What a bank says, as far as it is wanted.
 *
 * A bank that delivers less than was asked leaves a part missing, so what it left out is PARTIAL and not EMPTY; a bank
 * that delivers nothing of what was asked knows nothing (EMPTY).
 *
 * @param wanted - field names from the person down, such as `idin.birthDate`
 */
export function toIdentity(answer: IdinAnswer, { wants, asOf }: Pick<Wanted, 'wants' | 'asOf'>): IdinIdentity {
  const absent = absentBy(answer, serviceIdFor(wants));
  const field = <T>(name: IdinField, value: T | Gap | undefined): Record<string, T | Gap | undefined> =>
    wants(`idin.${name}`) ? { [name]: value ?? absent(name) } : {};
  return {
    ...field('initials', answer.initials),
    ...field('namePrefix', answer.legalLastNamePrefix),
    ...field('familyName', answer.legalLastName),
    ...field('preferredNamePrefix', answer.preferredLastNamePrefix),
    ...field('preferredFamilyName', answer.preferredLastName),
    ...field('birthDate', birthDateOf(answer)),
    ...field('is18OrOver', answer.is18OrOlder ?? isGrownUp(answer, asOf)),
    ...field('gender', genderOf(answer)),
    ...field('address', addressOf(answer.address)),
    ...field('phoneNumber', answer.telephone),
    ...field('emailAddress', answer.email),
  };
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, never filled in; a date that is none of a calendar is a gap. */
export function birthDateOf({ dateOfBirth }: Pick<IdinAnswer, 'dateOfBirth'>): Value<string> {
  if (dateOfBirth === undefined) return undefined;
  const [year, month, day] = [dateOfBirth.slice(0, 4), dateOfBirth.slice(4, 6), dateOfBirth.slice(6)];
  const known = [year, ...(month === '00' ? [] : [month, ...(day === '00' ? [] : [day])])].join('-');
  return year !== '0000' && isPartialDate(known) ? known : gap('UNAVAILABLE');
}

/**
 * Date of birth and age share a bit of the ServiceID, so a bank asked for both may give the date alone; the age follows
 * from it wherever the date is known well enough.
 */
function isGrownUp(answer: IdinAnswer, day: string): boolean | undefined {
  const birthDate = birthDateOf(answer);
  if (typeof birthDate !== 'string') return undefined;
  const { least, most } = yearsBetween(birthDate, day);
  if (least >= ADULT_YEARS) return true;
  return most < ADULT_YEARS ? false : undefined;
}

/** Why a value that is not there is not there. */
function absentBy(
  { deliveredServiceId, isIncomplete }: IdinAnswer,
  askedServiceId: number,
): (field: IdinField) => Gap | undefined {
  if ((deliveredServiceId & askedServiceId) === 0) return () => undefined;
  // The bank says that it left something out, and not what: then it may be anything that is not there.
  const isUnexplained = isIncomplete && (deliveredServiceId & askedServiceId) === askedServiceId;
  return (field) => (isUnexplained || !isDelivered(field, deliveredServiceId) ? gap('PARTIAL') : undefined);
}

/** ISO/IEC 5218: 0 not known, 1 male, 2 female, 9 not applicable. */
function genderOf({ gender }: IdinAnswer): IdinIdentity['gender'] {
  if (gender === undefined) return undefined;
  return gender === '1' ? 'MALE' : gender === '2' ? 'FEMALE' : 'UNKNOWN';
}

function addressOf(address: IdinAddress): Value<PostalAddress> {
  const { street, houseNumber, houseNumberSuffix, extra, postalCode, city, country, lines } = address;
  if (Object.values(address).flat().length === 0) return undefined;
  const separator = /^\d/.test(houseNumberSuffix ?? '') ? '-' : '';
  const number = houseNumberSuffix === undefined ? houseNumber : `${houseNumber ?? ''}${separator}${houseNumberSuffix}`;
  return {
    street,
    houseNumber: number,
    postcode: postalCode,
    city,
    country: country === undefined ? undefined : { code: country, label: countryName(country), list: COUNTRY_LIST },
    // What does not fit an ordinary Dutch address is kept as it is written.
    lines: [...(extra === undefined ? [] : [extra]), ...lines],
  };
}

/** The Dutch name of a country; `undefined` for a code nobody knows yet. */
function countryName(code: string): string | undefined {
  const name = COUNTRIES.of(code);
  return name === code ? undefined : name;
}
