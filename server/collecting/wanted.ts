import type { Wanted } from '../../connectors/connector.ts';
import type { Leaf } from '../../schema/leaf.ts';
import type { Period } from '../../schema/period.ts';

/** What one source is wanted for, from the leaves of the request. */
export function wantedOf(leaves: readonly Leaf[], asOf: string): Wanted {
  const below = (leaf: Leaf, field: string): boolean => leaf.field === field || leaf.field.startsWith(`${field}.`);
  return {
    asOf,
    wants: (field) => leaves.some((leaf) => below(leaf, field)),
    period(field) {
      const periods = leaves.filter((leaf) => below(leaf, field)).flatMap(periodsOf);
      return periods.reduce<Period | undefined>(
        (widest, { from, to }) =>
          widest
            ? { from: from < widest.from ? from : widest.from, to: to > widest.to ? to : widest.to }
            : { from, to },
        undefined,
      );
    },
  };
}

function periodsOf(leaf: Leaf): Period[] {
  return Object.values(leaf.arguments).flatMap((values) => {
    const { period } = values as { readonly period?: Period };
    return period ? [period] : [];
  });
}
