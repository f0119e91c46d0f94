/** Calls `ring` once, so many milliseconds from now. @returns what calls it off */
export type After = (milliseconds: number, ring: () => void) => () => void;

/** By the machine's clock. Only tests count otherwise. */
export const afterByMachine: After = (milliseconds, ring) => {
  const timer = setTimeout(ring, milliseconds);
  return () => clearTimeout(timer);
};
