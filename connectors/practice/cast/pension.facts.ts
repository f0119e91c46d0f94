import type { PracticePension } from '../facts/pension.ts';

/** Practice facts by login name; who is not here has none. */
export const PENSION: Readonly<Record<string, PracticePension>> = {};
