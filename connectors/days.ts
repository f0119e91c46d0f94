/** Calendar days `YYYY-MM-DD` as whole numbers (days since 1970-01-01), so that a rule can count with them. */

const DAY_MILLISECONDS = 86_400_000;

/** A stretch of days, both ends included. Empty when it ends before it begins. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MILLISECONDS;
}

export function dayText(day: number): string {
  return new Date(day * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** Months since year 0 of a day. */
export function monthOf(day: number): number {
  const date = new Date(day * DAY_MILLISECONDS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The first and last day of a month, counted as `monthOf` counts. */
export function daysOfMonth(month: number): Stretch {
  return { from: firstOfMonth(month), to: firstOfMonth(month + 1) - 1 };
}

/** What two stretches share; may be empty. */
export function shared(one: Stretch, other: Stretch): Stretch {
  return { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
}

/** How many days; 0 when empty. */
export function lengthOf(stretch: Stretch): number {
  return Math.max(0, stretch.to - stretch.from + 1);
}

function firstOfMonth(month: number): number {
  // setUTCFullYear, because Date.UTC takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1) / DAY_MILLISECONDS;
}
