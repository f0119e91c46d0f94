import { type Language, nameOf } from '../../device/plan.ts';
import { codeIn } from '../words/codes.ts';
import { sayIn } from '../words/words.ts';

const TAGS: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
const ZONE = 'Europe/Amsterdam';

/** `14:32`, in Dutch time. */
export function timeOf(moment: string | number, language: Language): string {
  return new Intl.DateTimeFormat(TAGS[language], { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(
    new Date(moment),
  );
}

/** `1 januari 2025`, of a moment or of a date that may lack day or month. */
export function dayOf(date: string, language: Language): string {
  const parts = date.split('T')[0]?.split('-').length ?? 0;
  const shape: Intl.DateTimeFormatOptions = {
    ...(parts > 2 ? { day: 'numeric' } : {}),
    ...(parts > 1 ? { month: 'long' } : {}),
    year: 'numeric',
    timeZone: date.includes('T') ? ZONE : 'UTC',
  };
  return new Intl.DateTimeFormat(TAGS[language], shape).format(new Date(date));
}

/** `27 november om 14:32`. */
export function momentOf(moment: string | number, language: Language): string {
  const day = new Intl.DateTimeFormat(TAGS[language], { day: 'numeric', month: 'long', timeZone: ZONE });
  const between = language === 'nl' ? 'om' : 'at';
  return `${day.format(new Date(moment))} ${between} ${timeOf(moment, language)}`;
}

/** An amount of the wire (`1234.50`), with its currency's sign. */
export function moneyOf(amount: string, currency: string, language: Language): string {
  return money(Number(amount), currency, language, /\.00$|^-?\d+$/.test(amount) ? 0 : 2);
}

/** A sum of cents. Its cents are always told: sums stand below one another. */
export function sumOf(cents: number, currency: string, language: Language): string {
  return money(cents / 100, currency, language, 2);
}

function money(amount: number, currency: string, language: Language, digits: 0 | 2): string {
  const told = new Intl.NumberFormat(TAGS[language], {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Math.abs(amount));
  // Before the sign of the currency in both languages, where it is seen.
  return amount < 0 ? `−${told}` : told;
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const CODE = /^[A-Z][A-Z]+(_[A-Z]+)*$/;
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/;

/** In groups of four; the last is never alone on a line. */
function spaced(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ').replace(/ (?=\S*$)/, '\u00a0');
}

/** A single value for people. @param field - its name in the schema: a year is no date, a name in capitals is no code */
export function inWords(value: unknown, field: string, language: Language): string {
  if (typeof value === 'boolean') return sayIn(language)(value ? 'group.yes' : 'group.no');
  if (typeof value === 'number')
    return /year/i.test(field) ? `${value}` : new Intl.NumberFormat(TAGS[language]).format(value);
  if (typeof value !== 'string') return '';
  if (field === 'category') return nameOf('categories', value, language);
  if (DATE.test(value) && !/year|number/i.test(field)) return dayOf(value, language);
  if (IBAN.test(value)) return spaced(value);
  if (CODE.test(value) && !/name|street|city|plate|iban/i.test(field)) return codeIn(value, language);
  return value;
}
