import type { GapReason } from '../../sealing/payload.ts';
import { inWords, moneyOf, sumOf } from '../consumer-app/values/format.ts';
import type { Language } from '../device/plan.ts';
import type { Field } from './field-tree.ts';

const TAGS = { nl: 'nl-NL', en: 'en-GB' } as const;

/**
 * A value of a delivery for people, in the words in which the consumer read it before sharing. What a source said is
 * never changed: a form nobody expected is shown as it is.
 *
 * @param isInColumn - it stands below others: an amount tells its cents always
 */
export function wordsOfValue(field: Field, value: unknown, language: Language, isInColumn = false): string {
  if (Array.isArray(value)) return value.map((one) => wordsOfValue(field, one, language)).join(', ');
  if (isRecord(value)) return wordsOfParts(field, value, language, isInColumn);
  return inWords(value, field.name, language);
}

function wordsOfParts(
  { type, fields }: Field,
  value: Readonly<Record<string, unknown>>,
  language: Language,
  isInColumn: boolean,
): string {
  const part = (name: string): unknown => value[fields.find((field) => field.name === name)?.key ?? name];
  const amount = part('amount');
  if (type === 'Money' && typeof amount === 'string') {
    const currency = String(part('currency') ?? 'EUR');
    return isInColumn ? sumOf(Number(amount) * 100, currency, language) : moneyOf(amount, currency, language);
  }
  if (type === 'Code' && part('label') != null) return String(part('label'));
  if (type === 'Fraction') return fields.map(({ key }) => String(value[key] ?? '?')).join('/');
  return fields.flatMap(({ key }) => (value[key] == null ? [] : [String(value[key])])).join(' ');
}

/** A day in words. @param day - `YYYY-MM-DD` */
export function wordsOfDay(day: string, language: Language): string {
  const moment = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(moment.valueOf())) return day;
  return new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'long', timeZone: 'UTC' }).format(moment);
}

/** A moment in Dutch time. @param moment - RFC 3339 */
export function wordsOfMoment(moment: string, language: Language): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' } as const;
  return new Intl.DateTimeFormat(TAGS[language], format).format(new Date(moment));
}

const GAPS: Readonly<Record<Language, Readonly<Record<GapReason, string>>>> = {
  nl: {
    EMPTY: 'Niets bekend bij de bron.',
    UNAVAILABLE: 'De bron kon dit niet geven.',
    PARTIAL: 'Niet alles: de bron gaf een deel.',
    STALE: 'Nieuwere gegevens zijn er nog niet.',
    NOT_SHARED: 'Niet gedeeld.',
  },
  en: {
    EMPTY: 'Nothing known at the source.',
    UNAVAILABLE: 'The source could not give this.',
    PARTIAL: 'Not all: the source gave a part.',
    STALE: 'Newer details are not there yet.',
    NOT_SHARED: 'Not shared.',
  },
};

/** Why a value is not there. */
export const wordsOfGap = (reason: GapReason, language: Language): string => GAPS[language][reason];

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
