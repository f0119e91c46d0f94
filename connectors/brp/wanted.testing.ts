import type { Wanted } from '../connector.ts';
import { FIELD_PATHS } from './brp.fields.ts';

export const TODAY = '2026-11-24';

/** Everything that can be wanted of the BRP. */
export const BRP_FIELDS: readonly string[] = Object.keys(FIELD_PATHS);

/** These leaves and no other. @param fields - from the person down: `identity.address.city` */
export function wantedOf(fields: readonly string[], asOf: string = TODAY): Wanted {
  return {
    asOf,
    wants: (field) => fields.some((leaf) => leaf === field || leaf.startsWith(`${field}.`)),
    // Ten years of whatever has a history.
    period: (field) =>
      fields.some((leaf) => leaf.startsWith(field))
        ? { from: `${Number(asOf.slice(0, 4)) - 10}${asOf.slice(4)}`, to: asOf }
        : undefined,
  };
}
