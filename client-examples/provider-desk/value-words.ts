import type { GapReason } from '../../sealing/payload.ts';
import type { Language } from '../device/plan.ts';
import { wordOfCode } from './code-words.ts';
import type { Field } from './field-tree.ts';

const TAGS = { nl: 'nl-NL', en: 'en-GB' } as const;

/** A value of a delivery for people. What a source said is never changed: a form nobody expected is shown as it is. */
export function wordsOfValue(field: Field, value: unknown, language: Language): string {
  if (Array.isArray(value)) return value.map((one) => wordsOfValue(field, one, language)).join(', ');
  if (isRecord(value)) return wordsOfParts(field, value, language);
  if (typeof value === 'boolean') return { nl: ['nee', 'ja'], en: ['no', 'yes'] }[language][Number(value)] ?? '';
  if (typeof value !== 'string') return String(value ?? '');
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return wordsOfDay(value, language);
  if (/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(value)) return value.replace(/(.{4})(?=.)/g, '$1 ');
  if (/^[A-Z]+(_[A-Z]+)*$/.test(value) && value.length > 3) return wordOfCode(value, language);
  return value;
}

function wordsOfParts({ type, fields }: Field, value: Readonly<Record<string, unknown>>, language: Language): string {
  const part = (name: string): unknown => value[name];
  if (type === 'Money' && typeof part('amount') === 'string')
    return wordsOfMoney(part('amount'), part('currency'), language);
  if (type === 'Code' && part('label') != null) return String(part('label'));
  if (type === 'Fraction') return fields.map(({ key }) => String(value[key] ?? '?')).join('/');
  return fields.flatMap(({ key }) => (value[key] == null ? [] : [String(value[key])])).join(' ');
}

function wordsOfMoney(amount: unknown, currency: unknown, language: Language): string {
  const style =
    typeof currency === 'string' ? ({ style: 'currency', currency } as const) : { minimumFractionDigits: 2 };
  return new Intl.NumberFormat(TAGS[language], style).format(Number(amount));
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
    EMPTY: 'De bron heeft hier niets staan.',
    UNAVAILABLE: 'De bron kon dit niet geven.',
    PARTIAL: 'Niet alles: de bron gaf een deel.',
    STALE: 'Nieuwere gegevens zijn er nog niet.',
    NOT_SHARED: 'Niet gedeeld.',
  },
  en: {
    EMPTY: 'The source has nothing here.',
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
