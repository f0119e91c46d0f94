import type { Wanted } from './connector.ts';

/** How to make each field of a record; the compiler asks for a maker of every field the schema has. */
type Makers<T> = { readonly [Name in keyof T]-?: () => T[Name] };

/** The record with its wanted fields made, and no other field touched. @param at - the place of the record: `identity.address` */
export function onlyWanted<T extends object>(wanted: Wanted, at: string, makers: Makers<T>): T {
  const made = Object.entries<() => unknown>(makers)
    .filter(([name]) => wanted.wants(`${at}.${name}`))
    .map(([name, make]) => [name, make()]);
  return Object.fromEntries(made) as T;
}
