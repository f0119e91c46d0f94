import type { GapReason } from '../sealing/payload.ts';

/**
 * What a connector can say of a value it does not have (design D16). `[]` and `false` mean that the source said so.
 *
 * - `EMPTY`: the source was asked and has nothing.
 * - `UNAVAILABLE`: the source cannot or may not give it, or not yet.
 * - `PARTIAL`: part of it is missing, so no honest answer is possible.
 * - `STALE`: the newest part has not been reported to the source yet.
 *
 * `NOT_SHARED` is the consumer's word, never a source's.
 */
export type SourceGapReason = Exclude<GapReason, 'NOT_SHARED'>;

const GAP = Symbol('gap');

/** Stands in a source's record where a value would stand. */
export interface Gap {
  readonly [GAP]: SourceGapReason;
}

/** A gap with its reason, to be put in a record in place of a value. */
export function gap(reason: SourceGapReason): Gap {
  return { [GAP]: reason };
}

/** The reason when `value` is a gap, else `undefined`. */
export function gapReason(value: unknown): SourceGapReason | undefined {
  return typeof value === 'object' && value !== null && GAP in value ? (value as Gap)[GAP] : undefined;
}
