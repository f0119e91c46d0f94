import type { PracticeContact } from '../facts/contact.ts';

/** Practice facts by login name; who is not here has none. */
export const CONTACT: Readonly<Record<string, PracticeContact>> = {};
