import type { PracticeRegistration } from '../facts/vehicle.ts';

/** Practice facts by login name; who is not here has none. */
export const VEHICLE: Readonly<Record<string, PracticeRegistration>> = {};
