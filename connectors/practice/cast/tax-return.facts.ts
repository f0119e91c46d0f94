import type { PracticeTaxReturn } from '../facts/tax-return.ts';

/** Practice facts by login name; who is not here has none. */
export const TAX_RETURN: Readonly<Record<string, PracticeTaxReturn>> = {};
