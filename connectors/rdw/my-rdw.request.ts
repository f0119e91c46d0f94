import type { Wanted } from '../connector.ts';

/** Where the service lives below its origin (proposal: nothing is published). */
export const MY_RDW_PATH = '/mijn-rdw/v1/gegevens';

/** The parts that can be asked for, by their Dutch names. */
export type MyRdwPart = 'voertuigen' | 'rijbewijs' | 'vaartuigen';

/** Which part each of our fields needs; of vehicles only what neither of the other services tells. */
const PARTS: Readonly<Record<string, MyRdwPart>> = {
  'vehicles.role': 'voertuigen',
  'vehicles.isSuspended': 'voertuigen',
  'vehicles.odometer.reading': 'voertuigen',
  'vehicles.odometer.unit': 'voertuigen',
  drivingLicence: 'rijbewijs',
  vessels: 'vaartuigen',
};

/** The parts to ask for; empty when the service need not be asked. */
export function partsFor(wanted: Wanted): readonly MyRdwPart[] {
  const parts = Object.entries(PARTS).flatMap(([field, part]) => (wanted.wants(field) ? [part] : []));
  return [...new Set(parts)];
}

/** The body of a question, with the BSN in it. */
export function myRdwRequest(bsn: string, parts: readonly MyRdwPart[]): string {
  return JSON.stringify({ burgerservicenummer: bsn, onderdelen: parts });
}
