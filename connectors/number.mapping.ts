import { gap, gapReason } from '../schema/gap.ts';

const NINE_DIGITS = /(?<!\d)\d{9}(?!\d)/g;
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

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

/** The check on a BSN: its digits times 9, 8, 7, 6, 5, 4, 3, 2 and −1 add up to a multiple of 11. */
function passesElfproef(digits: string): boolean {
  return WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0;
}
