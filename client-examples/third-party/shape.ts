import { fromBase64url, Malformed } from './encodings.ts';

/** Takes something from outside and gives it back typed. @throws Malformed */
export type Reader<T> = (value: unknown) => T;
export type ReadBy<R> = R extends Reader<infer T> ? T : never;
type Members = Readonly<Record<string, Reader<unknown>>>;
type Strict<M extends Members> = { readonly [Name in keyof M]: ReadBy<M[Name]> };

function only(isSo: boolean): asserts isSo {
  if (!isSo) throw new Malformed();
}

/** An object with any members. */
export const object: Reader<Readonly<Record<string, unknown>>> = (value) => {
  only(typeof value === 'object' && value !== null && !Array.isArray(value));
  return value as Readonly<Record<string, unknown>>;
};

/** Exactly these members, all of them. */
export function strict<M extends Members>(members: M): Reader<Strict<M>> {
  return (value) => {
    const given = object(value);
    only(Object.keys(given).length === Object.keys(members).length);
    const read = Object.entries(members).map(([name, reader]) => {
      only(Object.hasOwn(given, name));
      return [name, reader(given[name])] as const;
    });
    return Object.fromEntries(read) as Strict<M>;
  };
}

/** Exactly these members, and of the optional ones those that are there. */
export function strictWith<M extends Members, O extends Members>(
  members: M,
  optional: O,
): Reader<Strict<M> & Partial<Strict<O>>> {
  return (value) => {
    const given = object(value);
    const there = Object.entries(optional).filter(([name]) => Object.hasOwn(given, name));
    return strict({ ...members, ...Object.fromEntries(there) })(given) as Strict<M> & Partial<Strict<O>>;
  };
}

export function list<T>(reader: Reader<T>, least: number, most: number): Reader<readonly T[]> {
  return (value) => {
    only(Array.isArray(value) && value.length >= least && value.length <= most);
    return (value as readonly unknown[]).map(reader);
  };
}

export const nullable =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value) =>
    value === null ? null : reader(value);

export function oneOf<const T extends string | number>(...values: readonly T[]): Reader<T> {
  return (value) => {
    const found = values.find((allowed) => allowed === value);
    only(found !== undefined);
    return found;
  };
}

export const text: Reader<string> = (value) => {
  only(typeof value === 'string');
  return value;
};

export const boolean: Reader<boolean> = (value) => {
  only(typeof value === 'boolean');
  return value;
};

export const integer =
  (least: number, most: number): Reader<number> =>
  (value) => {
    only(typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most);
    return value;
  };

/** Seconds since 1970. */
export const seconds = integer(0, Number.MAX_SAFE_INTEGER);

/** base64url of so many bytes; stays text. */
export const encoded =
  (length?: number): Reader<string> =>
  (value) => {
    fromBase64url(text(value), length);
    return text(value);
  };

export const digestText = encoded(32);

const matching =
  (pattern: RegExp, most: number): Reader<string> =>
  (value) => {
    only(typeof value === 'string' && value.length <= most && pattern.test(value));
    return value;
  };

/** Printable ASCII, no space at either end. */
export const identifier = matching(/^[!-~](?:[ -~]*[!-~])?$/, 256);
export const line = matching(/^[^\p{Cc}\p{Cf}\p{Cs}]+$/u, 1000);

/** ISO 3166-1 alpha-2. */
export const country = matching(/^[A-Z]{2}$/, 2);

/** RFC 3339 in UTC, up to nine decimals. */
export const time: Reader<string> = (value) => {
  const given = matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/, 30)(value);
  only(isCalendarDay(given.slice(0, 10)) && !Number.isNaN(Date.parse(`${given.slice(0, 19)}Z`)));
  return given;
};

export const day: Reader<string> = (value) => {
  only(typeof value === 'string' && isCalendarDay(value));
  return value;
};

/** A day that may lack its day, or month and day. */
export const partialDay: Reader<string> = (value) => {
  only(typeof value === 'string' && /^\d{4}(?:-\d{2}){0,2}$/.test(value));
  return day(`${value}${'-01-01'.slice(value.length - 4)}`) && value;
};

function isCalendarDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const read = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(read.valueOf()) && read.toISOString().startsWith(value);
}

/** A reference of the provider's own words. */
export const reference: Reader<string> = (value) => {
  const words = text(value);
  only(words.length <= 64 && /^[A-Za-z0-9]([A-Za-z0-9 _./-]*[A-Za-z0-9])?$/.test(words));
  return words;
};
