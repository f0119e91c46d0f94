import { gapReason } from '../schema/gap.ts';
import type { Period } from '../schema/period.ts';
import type { Person } from '../schema/person.type.ts';
import type { Wanted } from './connector.ts';
import { PEOPLE } from './practice/people.ts';
import { type PracticeWorld, practiceWorld } from './practice/world.ts';
import type { SourceHttp } from './source-http.ts';

export const TODAY = '2026-11-24';
export const TWO_RETURNS: Period = { from: '2024-01-01', to: '2025-12-31' };

/** The cast on a practice day, without waiting. */
export function worldOn(today: string = TODAY): PracticeWorld {
  return practiceWorld({ people: PEOPLE, now: () => new Date(`${today}T09:00:00Z`), wait: async () => {} });
}

/** Each part and all below it, over one period. */
export function wantedOf(parts: readonly string[], period: Period = TWO_RETURNS, asOf: string = TODAY): Wanted {
  const covers = (one: string, other: string) => one === other || other.startsWith(`${one}.`);
  const wants = (field: string) => parts.some((part) => covers(part, field) || covers(field, part));
  return { asOf, wants, period: (field) => (wants(field) ? period : undefined) };
}

/** A record with every function executed, gaps written as their reason: what could be delivered of it, as JSON. */
export function told(record: Person, period: Period = TWO_RETURNS): Readonly<Record<string, unknown>> {
  const seen = (value: unknown): unknown => {
    const reason = gapReason(value);
    if (reason) return reason;
    if (typeof value === 'function') return seen(value({ period }));
    if (Array.isArray(value)) return value.map(seen);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, seen(part)]));
  };
  return JSON.parse(JSON.stringify(seen(record)));
}

/** HTTP that has one answer for everything. */
export function answering(body: string | Uint8Array, status = 200, type = 'application/xbrl+xml'): SourceHttp {
  return { send: async () => ({ status, headers: { 'content-type': type }, body: Buffer.from(body) }) };
}

export function euro(amount: number): { amount: string; currency: 'EUR' } {
  return { amount: amount.toFixed(2), currency: 'EUR' };
}
