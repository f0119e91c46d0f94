/** Seconds after the first, second, … attempt that failed: the schedule of Standard Webhooks. */
export const RETRY_SECONDS = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

/** At most this part of a delay is added, so that many that failed at once do not come back at once. */
export const LARGEST_JITTER = 0.2;

/**
 * When an event is posted again after an attempt that failed, or null when that was the last one.
 * @param tried attempts so far, this one included, since the first or since a replay
 * @param random 0 up to 1
 */
export function retryAt(tried: number, now: Date, random: number): Date | null {
  const seconds = RETRY_SECONDS[tried - 1];
  return seconds === undefined
    ? null
    : new Date(now.valueOf() + Math.round(seconds * 1000 * (1 + LARGEST_JITTER * random)));
}
