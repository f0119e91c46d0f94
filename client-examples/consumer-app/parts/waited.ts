import { useEffect, useState } from 'react';

/** What is over within this is not worth a word: milliseconds. */
export const SAY_SO_MS = 1_000;
/** Longer than usual. */
export const LONG_MS = 10_000;

/**
 * How long one has waited at this screen.
 *
 * @param moments - milliseconds; the same list each time
 * @returns the last of them that has passed, 0 before the first
 */
export function useWaited(moments: readonly number[]): number {
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    const timers = moments.map((after) => setTimeout(() => setWaited(after), after));
    return () => timers.forEach(clearTimeout);
  }, [moments]);
  return waited;
}
