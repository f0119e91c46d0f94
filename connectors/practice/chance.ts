/** Draws that follow from a seed alone: the same seed gives the same draws, on every machine. */
export interface Chance {
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** @throws RangeError on an empty list */
  oneOf<T>(choices: readonly T[]): T;
  /** True `percent` times in a hundred. */
  percent(percent: number): boolean;
}

/**
 * Mulberry32, a 32-bit generator by Tommy Ettinger (public domain): even enough for practice people, and nothing that
 * must be hard to guess may come from it.
 */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(draw() * (most - least + 1));
  return {
    between,
    oneOf(choices) {
      const [first] = choices;
      if (first === undefined) throw new RangeError('nothing to choose from');
      return choices[between(0, choices.length - 1)] ?? first;
    },
    percent: (percent) => draw() * 100 < percent,
  };
}
