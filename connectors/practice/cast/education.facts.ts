import type { PracticeEducation } from '../facts/education.ts';

/** Practice facts by login name; who is not here has none. */
export const EDUCATION: Readonly<Record<string, PracticeEducation>> = {};
