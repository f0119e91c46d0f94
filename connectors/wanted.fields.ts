import type { Wanted } from './connector.ts';

/** Tells of each field whether it, or anything below it, is among these. @param fields - from the person down: `bank.accounts.iban` */
export function wantsOf(fields: readonly string[]): Wanted['wants'] {
  return (field) => fields.some((one) => one === field || one.startsWith(`${field}.`));
}
