import type { Category } from '../../../schema/category.ts';

/** One booked movement on a practice account, before any bank words it. */
export interface Movement {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Positive came in, negative went out; cents. */
  readonly cents: number;
  /** The other side; nobody where the bank itself is meant. */
  readonly party?: { readonly name: string; readonly iban?: string };
  readonly text: string;
  readonly bankTransactionCode: string;
  readonly purposeCode?: string;
  readonly creditorId?: string;
  readonly mandateId?: string;
  /** Money back of a direct debit: the bank leaves the collector on the creditor's side. */
  readonly isReversal?: true;
  /** What it truly is: never on the wire. */
  readonly truth: Category;
}

/** Days `YYYY-MM-DD`, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A whole number that follows from a text alone (FNV-1a, 32 bits): the seed of draws. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Every month `YYYY-MM` that has a day in the span, oldest first. */
export function monthsOf({ from, to }: Days): readonly string[] {
  const months: string[] = [];
  const day = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
  for (; day.toISOString().slice(0, 7) <= to.slice(0, 7); day.setUTCMonth(day.getUTCMonth() + 1))
    months.push(day.toISOString().slice(0, 7));
  return months;
}
