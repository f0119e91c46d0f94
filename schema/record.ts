import type { Gap } from './gap.ts';

/**
 * A field of a source's record: the value, a gap, or nothing, which is read as `EMPTY`.
 * The classes of the schema are the shapes of these records: a mapping builds plain objects of their form.
 */
export type Value<T> = T | Gap | undefined;

/** A field with arguments: the record holds the answer as a function of the compiled arguments. */
export type Asked<Arguments, T> = ((args: Arguments) => Value<T>) | Gap | undefined;

/** A list in a record. An element may be a gap: a list known to be incomplete ends with one: `PARTIAL`
 * (rows may be missing), `STALE` (newer ones are to come), `UNAVAILABLE` (the newest year is not there yet). */
export type Listed<T> = readonly (T | Gap)[];
