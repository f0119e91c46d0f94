import { gap, gapReason } from '../schema/gap.ts';
import { passesElfproef } from './bsn.ts';

const NINE_DIGITS = /(?<!\d)\d{9}(?!\d)/g;

/**
 * The record without any text that holds a BSN, whoever's: a gap stands in its place (design D4: no delivered byte holds
 * one). The register has fields of its own for numbers, and those are not read; this is for a number in a name or line.
 */
export function withoutNumbers<T>(value: T): T {
  return blanked(value) as T;
}

function blanked(value: unknown): unknown {
  if (typeof value === 'string') return holdsNumber(value) ? gap('UNAVAILABLE') : value;
  if (Array.isArray(value)) return value.map(blanked);
  if (typeof value !== 'object' || value === null || gapReason(value) !== undefined) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, blanked(member)]));
}

/** Looked for as it stands, and again without the spaces, points and dashes between digits. */
function holdsNumber(text: string): boolean {
  const together = text.replace(/(?<=\d)[ .-]+(?=\d)/g, '');
  return [text, together].some((one) => (one.match(NINE_DIGITS) ?? []).some(passesElfproef));
}
