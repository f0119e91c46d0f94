import { oneOf } from './shape.ts';

/** Whose data it is. */
export type Subject = 'APPLICANT' | 'PARTNER';

export const subject = oneOf<Subject>('APPLICANT', 'PARTNER');
