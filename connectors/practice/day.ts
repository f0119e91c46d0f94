/** Calendar days as `YYYY-MM-DD`, counted in UTC. */

const DAY_MILLISECONDS = 86_400_000;
const SATURDAY = 6;
const SUNDAY = 0;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

export function lastOfMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export function firstOfNextMonth(day: string): string {
  return addDays(lastOfMonth(day), 1);
}

/** The day itself, or the Friday before a Saturday or Sunday. */
export function weekdayOnOrBefore(day: string): string {
  const weekday = new Date(day).getUTCDay();
  if (weekday === SATURDAY) return addDays(day, -1);
  return weekday === SUNDAY ? addDays(day, -2) : day;
}
