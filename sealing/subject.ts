import { oneOf, type Reader } from './shape.ts';

/** Whose data it is. */
export const SUBJECTS = ['APPLICANT', 'PARTNER'] as const;
export type Subject = (typeof SUBJECTS)[number];

export const parseSubject: Reader<Subject> = oneOf(...SUBJECTS);

/** Something per subject; a subject that is not there has none. */
export type PerSubject<T> = { readonly [S in Subject]?: T };
