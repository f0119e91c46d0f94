import type { PracticeResidence } from '../facts/residence.ts';

/** Practice facts by login name; who is not here has none. */
export const RESIDENCE: Readonly<Record<string, PracticeResidence>> = {};
