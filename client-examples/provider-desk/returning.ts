import { Refused, unlessRefused } from './answers.ts';
import { pair, standingOf } from './cases.ts';
import type { Desk } from './desk.ts';
import type { HowFar } from './how-far.ts';
import type { KeptRequest } from './kept-request.store.ts';

/** What the app's address carries: both while a device is to be confirmed, neither once the consumer is done there. */
export interface Carried {
  readonly request: string | null;
  readonly pairing: string | null;
}

/** Where a consumer who returns from the app goes on: in the app, on their visit's page, or nowhere we know of. */
export type Returned =
  | { readonly to: 'APP'; readonly app: string }
  | { readonly to: 'VISIT'; readonly visit: string }
  | { readonly to: 'NOWHERE' };

/** Something is still to be done in the app. */
const GOES_ON: ReadonlySet<HowFar> = new Set(['PAIRED', 'COLLECTING', 'PAUSED']);
const HAS_SHARED: ReadonlySet<HowFar> = new Set(['SHARED', 'WAITING_FOR_PARTNER']);

/**
 * Confirms the device that comes back with a pairing value; without one the consumer is done in the app and goes on
 * where their visit began. A value that was used before confirms nothing again and is no failure.
 *
 * @param visits - those that began in this browser
 * @throws Refused when the visit began in another browser, or the broker does not confirm
 */
export async function returned(
  desk: Desk,
  visits: readonly string[],
  { request, pairing }: Carried,
): Promise<Returned> {
  if (request === null || pairing === null) return doneIn(desk, visits);
  const kept = desk.requests.byId(request);
  // Only the browser in which the visit began may confirm: a forwarded link ends here (design D10).
  if (!kept || !visits.includes(kept.visit)) throw new Refused(409, [{ code: 'OTHER_VISIT' }]);
  const before = (await standingOf(desk, kept))?.subjects ?? [];
  for (const { subject } of before.filter(({ state }) => state === 'OPENED')) {
    const { isPaired, refusals } = await pair(desk, kept, subject, { returned: pairing });
    if (!isPaired) unlessRefused(refusals);
  }
  const subjects = (await standingOf(desk, kept))?.subjects ?? [];
  const goesOn = subjects.some(({ state }) => GOES_ON.has(state));
  return goesOn ? { to: 'APP', app: desk.app } : { to: 'VISIT', visit: kept.visit };
}

/** The newest visit of this browser in which something was shared; else its newest. */
async function doneIn(desk: Desk, visits: readonly string[]): Promise<Returned> {
  const known = desk.requests.all().filter(({ visit }) => visits.includes(visit));
  for (const kept of known) if (await hasShared(desk, kept)) return { to: 'VISIT', visit: kept.visit };
  return known[0] ? { to: 'VISIT', visit: known[0].visit } : { to: 'NOWHERE' };
}

async function hasShared(desk: Desk, kept: KeptRequest): Promise<boolean> {
  return (await standingOf(desk, kept))?.subjects.some(({ state }) => HAS_SHARED.has(state)) ?? false;
}
