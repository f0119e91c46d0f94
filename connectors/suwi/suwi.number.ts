import { type Gap, gap } from '../../schema/gap.ts';

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;
const LENGTH = WEIGHTS.length;

/**
 * True when nine digits in a row pass the elfproef (weights 9 8 7 6 5 4 3 2 −1, sum divisible by 11), also with spaces,
 * points or dashes between them.
 */
export function mayHoldBsn(text: string): boolean {
  const runs = text.replace(/(?<=\d)[ .-]+(?=\d)/g, '').match(/\d{9,}/g) ?? [];
  return runs.some((run) => {
    const starts = Array.from({ length: run.length - LENGTH + 1 }, (_, start) => start);
    return starts.some((start) => passesElfproef(run.slice(start, start + LENGTH)));
  });
}

/** @param number - nine digits */
export function passesElfproef(number: string): boolean {
  return WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11 === 0;
}

/** A text in which nothing can be a BSN: where it may hold one, or holds the subject's, a gap stands in its place. */
export function textValue(text: string | undefined, subject: string): string | Gap | undefined {
  if (text === undefined) return undefined;
  const digits = text.replace(/\D/g, '');
  return mayHoldBsn(text) || digits.includes(subject) ? gap('UNAVAILABLE') : text;
}
