/**
 * Strict shapes for what comes from outside. A reader gives a copy in the stated type or throws `Malformed`, naming
 * the place in our format and nothing of what stood there.
 */
import { fromBase64url } from './bytes.ts';
import { Malformed } from './refusals.ts';

/** Reads one value; `at` is the place in our format, such as `receipt.sections`. */
export type Reader<T> = (value: unknown, at: string) => T;

/** Exactly these members, no other. @param optional - those that may be left out, which is not the same as null */
export function object<T extends object>(
  members: { readonly [Name in keyof T]-?: Reader<T[Name] & {}> | Reader<T[Name]> },
  optional: readonly (keyof T & string)[] = [],
): Reader<T> {
  const known = Object.keys(members) as (keyof T & string)[];
  return (value, at) => {
    const source = plainObject(value, at);
    const names = known.filter((name) => !optional.includes(name) || Object.hasOwn(source, name));
    if (Object.keys(source).length !== names.length) throw new Malformed(at);
    const copy: Partial<T> = {};
    for (const name of names) {
      if (!Object.hasOwn(source, name)) throw new Malformed(`${at}.${name}`);
      copy[name] = members[name](source[name], `${at}.${name}`);
    }
    return copy as T;
  };
}

/** Any of these members, no other. */
export function partial<T>(names: readonly (keyof T & string)[], reader: Reader<T[keyof T] & {}>): Reader<T> {
  return (value, at) => {
    const source = plainObject(value, at);
    const copy: Record<string, unknown> = {};
    for (const name of Object.keys(source)) {
      if (!(names as readonly string[]).includes(name)) throw new Malformed(at);
      copy[name] = reader(source[name], `${at}.${name}`);
    }
    return copy as T;
  };
}

/** A JSON object of any content; it is not copied. */
export const plainObject: Reader<Record<string, unknown>> = (value, at) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Malformed(at);
  return value as Record<string, unknown>;
};

/** At most `most` elements. */
export function array<T>(reader: Reader<T>, most: number): Reader<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value) || value.length > most) throw new Malformed(at);
    return Array.from(value, (element: unknown) => reader(element, `${at}[]`));
  };
}

/** One up to `most` UTF-16 code units, fitting the pattern. */
export function text(most: number, pattern?: RegExp): Reader<string> {
  return (value, at) => {
    if (typeof value !== 'string' || value.length === 0 || value.length > most) throw new Malformed(at);
    if (pattern !== undefined && !pattern.test(value)) throw new Malformed(at);
    return value;
  };
}

/** A whole number from `least` up to and including `most`. */
export function integer(least: number, most: number): Reader<number> {
  return (value, at) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) throw new Malformed(at);
    return value;
  };
}

export const boolean: Reader<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw new Malformed(at);
  return value;
};

/** One of these words or numbers. */
export function oneOf<const T extends string | number>(...allowed: readonly T[]): Reader<T> {
  return (value, at) => {
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw new Malformed(at);
    return found;
  };
}

export function nullable<T>(reader: Reader<T>): Reader<T | null> {
  return (value, at) => (value === null ? null : reader(value, at));
}

/** base64url of exactly `length` bytes, kept as text. */
export function base64url(length: number): Reader<string> {
  return (value, at) => {
    if (typeof value !== 'string') throw new Malformed(at);
    fromBase64url(value, at, length);
    return value;
  };
}

/** Seconds since 1970 in UTC, before the year 10000. */
export const seconds: Reader<number> = integer(0, 253_402_300_799);

/** A calendar day that exists, `YYYY-MM-DD`. */
export const day: Reader<string> = (value, at) => {
  const found = text(10, /^\d{4}-\d{2}-\d{2}$/)(value, at);
  if (!isMoment(`${found}T00:00:00Z`, found)) throw new Malformed(at);
  return found;
};

/** A moment in UTC (RFC 3339): `2026-03-01T12:00:00Z`, with up to nine decimals of a second. */
export const moment: Reader<string> = (value, at) => {
  const found = text(30, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/)(value, at);
  const whole = found.slice(0, 19);
  if (!isMoment(`${whole}Z`, whole)) throw new Malformed(at);
  return found;
};

function isMoment(spelling: string, start: string): boolean {
  const date = new Date(spelling);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(start);
}

/** The id of a request, session, section, source and the like: opaque, printable ASCII, no space at its ends. */
export const identifier: Reader<string> = text(256, /^[!-~](?:[ -~]*[!-~])?$/);

/**
 * A reference of the provider's own, such as the number of its file, shown to a consumer as it is: ASCII letters, digits
 * and `-_./ `, letters or digits at its ends, so that nothing can pass for something else or turn the order of reading.
 */
export const reference: Reader<string> = text(64, /^[A-Za-z0-9](?:[A-Za-z0-9 _./-]*[A-Za-z0-9])?$/);

/** A line of text for people: no control, format or surrogate characters. */
export const line: Reader<string> = text(1000, /^[^\p{Cc}\p{Cf}\p{Cs}]+$/u);
