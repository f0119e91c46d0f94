import type { PracticeVehicle } from '../practice/facts/vehicle.ts';
import type { PracticePerson } from '../practice/person.ts';

/** The vehicles in a name somewhere in a stretch of days, both ends included, `YYYY-MM-DD`. */
export function heldBetween(person: PracticePerson, from: string, to: string): readonly PracticeVehicle[] {
  const vehicles = person.facts.registration?.vehicles ?? [];
  return vehicles.filter(({ since, until }) => since <= to && (until === undefined || until >= from));
}

/** Data that may stand for somebody else's when a source mixes people up: those of whoever drives. */
export function drives(person: PracticePerson | undefined): boolean {
  return person?.facts.registration?.licence !== undefined;
}
