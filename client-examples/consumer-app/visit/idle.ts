import { placeOf } from '../flow/flow.ts';
import { isInSession } from '../flow/place.ts';
import { extend } from './deciding.ts';
import { refresh } from './session.ts';
import type { Visit } from './visit.ts';

const MINUTE = 60_000;
/** The consumer is warned this long before the end (design D15). */
const WARN_MS = 2 * MINUTE;
/** Whoever reads or types is there: the broker need not be told more often than this. */
const STIR_MS = MINUTE;
/** After this the broker, which counts by its own clock, has ended it too. */
const MARGIN_MS = 1_500;

/** What a look at the clock finds. A pure function of the clock and where one is. */
export function minutesLeft(visit: Pick<Visit, 'clock' | 'seen'>, now: number): number | null | 'OVER' {
  const left = visit.clock.ends - now;
  if (!isInSession(placeOf(visit.seen.flow)) || left > WARN_MS) return null;
  return left < -MARGIN_MS ? 'OVER' : Math.max(0, Math.floor(left / MINUTE));
}

/**
 * Looks at the clock: warns, and asks the broker once the time is over. Who was asked is asked until that is answered, or
 * the broker tells how the session stands, whatever becomes of the machine's clock.
 */
export function tick(visit: Visit): void {
  const left = minutesLeft(visit, visit.machine.now());
  if (left === 'OVER') {
    visit.over();
    void refresh(visit).catch(() => undefined);
  } else if (left !== null && left !== visit.seen.minutesLeft) visit.see({ minutesLeft: left });
}

/** Somebody touched the page: the idle clock begins anew, unless the question whether to go on is open. */
export function stir(visit: Visit): void {
  const { minutesLeft: warned, flow } = visit.seen;
  const isQuiet = visit.machine.now() - visit.clock.lastCall > STIR_MS;
  if (warned === null && isQuiet && isInSession(placeOf(flow))) void extend(visit).catch(() => undefined);
}
