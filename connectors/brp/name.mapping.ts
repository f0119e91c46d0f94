import type { Naam } from './brp.wire.ts';

/**
 * First names, prefix and own family name in the order they are written, such as `Anna van der Berg`. Without a title of
 * nobility and without a partner's name: what people call themselves (naamgebruik) is not what is asked for.
 */
export function fullName({ voornamen, voorvoegsel, geslachtsnaam }: Naam): string | undefined {
  return [voornamen, voorvoegsel, geslachtsnaam].filter((part) => part !== undefined).join(' ') || undefined;
}
