import fc from 'fast-check';

/** How often a property is tried; a long run tries more. */
export const RUNS = process.env.ZEGEL_LONG === '1' ? 5000 : 100;

interface Place {
  readonly holder: Record<string, unknown>;
  readonly member: string;
}

/** One of the samples, in which one place holds something else. */
export function mutated<T>(samples: readonly T[], values: readonly unknown[]): fc.Arbitrary<T> {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom('', '0', -1, 0.125, 1e99, null, [], {}, ...values));
  return fc.tuple(fc.constantFrom(...samples), fc.nat(), value).map(([sample, at, other]) => {
    const copy = JSON.parse(JSON.stringify(sample)) as T;
    const places = placesIn(copy);
    const place = places[at % places.length];
    if (place) place.holder[place.member] = other;
    return copy;
  });
}

function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((member) => [{ holder, member }, ...placesIn(holder[member])]);
}
