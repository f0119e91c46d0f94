const DAY_MILLISECONDS = 86_400_000;

/** A day so many days later. @param day - `YYYY-MM-DD`, one that exists */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MILLISECONDS).toISOString().slice(0, 10);
}
