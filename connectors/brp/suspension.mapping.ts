import type { Persoon } from './brp.wire.ts';

/** Reasons for which a record was taken out of the register: F (fout), W (wissen). Nothing else of it is delivered. */
const WITHDRAWN: ReadonlySet<string | undefined> = new Set(['F', 'W']);

export function isWithdrawn(persoon: Persoon): boolean {
  return WITHDRAWN.has(persoon.opschortingBijhouding?.reden?.code);
}

/**
 * Non-residents (RNI) are kept without partners, children and guardianship: the register's silence about those means
 * nothing. Of people who died or emigrated everything stays as it was recorded last.
 */
export function isNonResident(persoon: Persoon): boolean {
  return persoon.opschortingBijhouding?.reden?.code === 'R';
}
