import { euros } from '../../schema/cents.ts';
import type { Code } from '../../schema/code.type.ts';
import type { Gap } from '../../schema/gap.ts';
import type { Money } from '../../schema/money.type.ts';
import type { Period } from '../../schema/period.ts';
import type { Asked, Listed, Value } from '../../schema/record.ts';
import type { ViaReturn } from './via.wire.ts';

/** What one list of the schema takes from the return over one year. */
export type PerYear<T> = (found: ViaReturn, year: number) => readonly T[];

type RowOf<Field> =
  Exclude<Field, Gap | undefined> extends (args: infer _) => infer Result
    ? Exclude<Result, Gap | undefined> extends readonly (infer Element)[]
      ? Exclude<Element, Gap>
      : never
    : never;

/** One rule for each list of a type, so that none is forgotten. */
export type RowsPerYear<Type> = { readonly [Field in keyof Type]-?: PerYear<RowOf<Type[Field]>> };

export type ListOverYears<T> = Asked<{ readonly period: Period }, Listed<T>>;

export function rowsPerYear<T>(rule: PerYear<T>): PerYear<T> {
  return rule;
}

export function moneyOf(cents: number | undefined): Value<Money> {
  return cents === undefined ? undefined : euros(cents);
}

/** A code with what `explain` knows of it. */
export function coded(code: string | Gap | undefined, explain: (code: string) => Code): Value<Code> {
  return typeof code === 'string' ? explain(code) : code;
}

/** The meanings of the return's own two-digit codes are not published with it: they pass as they are. */
export function ownCode(code: string | Gap | undefined, list: string): Value<Code> {
  return coded(code, (raw) => ({ code: raw, list }));
}

/** Three letters; the taxonomy names no countries. */
export function countryCode(code: string | Gap | undefined): Value<Code> {
  return ownCode(code, 'ISO 3166-1 alpha-3');
}
