import { leave } from '../../device/household.ts';
import type { Joined } from '../../device/join.ts';
import { writeSession } from '../../device/keep-session.ts';
import { PORTALS, SESSION_PROGRESS, STATE } from '../../device/operations.ts';
import { PersonMismatch, review } from '../../device/review.ts';
import { call } from '../../wire/call.ts';
import { follow } from '../../wire/follow.ts';
import { placeOf } from '../flow/flow.ts';
import type { EndReason } from '../flow/place.ts';
import type { TabMemory } from '../memory/memory.ts';
import { forgetTold } from './telling.ts';
import type { Visit } from './visit.ts';

/** Takes a verified session up: remembers it for this tab, asks how it stands, and follows it. */
export async function takeUp(visit: Visit, joined: Joined, remembered?: TabMemory): Promise<void> {
  const { machine } = visit;
  const banks = (remembered?.banks ?? []).map(({ bank }) => bank);
  visit.see({ joined, banks, without: new Set(remembered?.without ?? []) });
  const language = visit.seen.language;
  machine.memory.tab.write(
    remembered ?? {
      session: await writeSession(joined),
      language,
      isKnown: false,
      login: null,
      banks: [],
      latest: null,
      without: [],
      partner: null,
      shared: null,
    },
  );
  if (!remembered?.shared) rememberBegun(machine, joined);
  visit.told(joined.session);
  void followSession(visit, joined);
  await readPortals(visit);
}

function rememberBegun({ memory }: Visit['machine'], { request, session, claims }: Joined): void {
  const { name: provider, domain } = request.provider;
  const until = new Date(claims.exp * 1000).toISOString();
  memory.begun.write({ request: request.id, provider, domain, at: session.now, until });
}

/** Which portals there are, and how each does now. */
export async function readPortals(visit: Visit): Promise<void> {
  const { joined } = visit.seen;
  if (!joined) return;
  const { portals } = await call({ endpoint: visit.machine.endpoint, key: joined.signKey }, PORTALS, {});
  visit.see({ catalogue: portals });
}

/** Changes what this tab remembers of the session it is in. @returns false where the browser keeps it not */
export function remember({ machine: { memory } }: Visit, part: Partial<TabMemory>): boolean {
  const remembered = memory.tab.read();
  return remembered !== undefined && memory.tab.write({ ...remembered, ...part });
}

/**
 * How the session stands now. The table is the truth: events only say that it is worth asking. One at a time, so that
 * each knows what the one before it was told, and none tells late what was news earlier.
 */
export function refresh(visit: Visit): Promise<void> {
  return visit.inTurn(() => ask(visit));
}

async function ask(visit: Visit): Promise<void> {
  const { joined, session: before } = visit.seen;
  if (!joined) return;
  const { session } = await call(joined.caller, STATE, {});
  if (visit.seen.joined !== joined) return;
  const isNew = (session?.tasks ?? []).some(
    ({ portal, state }) =>
      state === 'SEALED' && before?.tasks.find((task) => task.portal === portal)?.state !== 'SEALED',
  );
  if (isNew || !visit.seen.review) await open(visit, isNew);
  // Meanwhile another session may have been begun here.
  if (visit.seen.joined !== joined) return;
  visit.told(session);
  if (session?.state === 'EXPIRED') end(visit, 'TIME');
}

/**
 * Opens and checks what was collected. What is somebody else's is not shown: its login is done again, or left out.
 *
 * @param isNews - something came that was not there before; who is told already that it is somebody else's, and does
 *   that login again, is not taken away from it
 */
export async function open(visit: Visit, isNews = true): Promise<void> {
  const { joined } = visit.seen;
  if (!joined) return;
  try {
    const opened = await review(joined);
    if (visit.seen.joined !== joined) return;
    const before = new Map(visit.seen.review?.sections.map((found) => [found.planned.id, found.manifestDigest]));
    const changed = opened.sections.flatMap(({ planned, manifestDigest }) =>
      before.has(planned.id) && before.get(planned.id) !== manifestDigest ? [planned.id] : [],
    );
    visit.see({ review: opened, changed: new Set(changed) });
  } catch (error) {
    if (!(error instanceof PersonMismatch)) throw error;
    const latest = visit.machine.memory.tab.read()?.latest;
    const portal = joined.session.tasks.find((task) => task.portal === latest) ?? joined.session.tasks.at(-1);
    visit.see({ review: null });
    if (portal && isNews) visit.happen({ did: 'GO', to: { at: 'MISMATCH', portal: portal.portal } });
  }
}

async function followSession(visit: Visit, joined: Joined): Promise<void> {
  const events = follow(joined.caller, SESSION_PROGRESS, { after: null }, (result) => result.sessionProgress);
  for await (const { kind, detail, at, task } of events) {
    if (visit.seen.joined !== joined) return;
    if (kind === 'PORTAL_BACK' && detail) {
      visit.see({ back: new Set([...visit.seen.back, detail]) });
      await readPortals(visit).catch(() => undefined);
    }
    // Another try: what is told of the one before is over.
    if (task?.state === 'LOGIN' || task?.state === 'FAILED')
      visit.see({ back: new Set([...visit.seen.back].filter((one) => one !== task.portal)) });
    if (kind === 'DELIVERY') {
      visit.see({ delivery: { state: detail ?? '', at } });
      await learnOfPartner(visit).catch(() => undefined);
    }
    if (kind === 'ENDED') endedBecause(visit, detail ?? '');
    else if (kind !== 'SECTION' && kind !== 'STARTED' && kind !== 'DELIVERY')
      await refresh(visit).catch(() => undefined);
  }
}

/**
 * After sharing: whether the other one of a couple has shared too. No event tells it, so it is asked at each of one's own,
 * and when somebody comes back to the page.
 */
export async function learnOfPartner(visit: Visit): Promise<void> {
  const { joined } = visit.seen;
  if (!joined || joined.claims.subjects.length < 2) return;
  const { session } = await call(joined.caller, STATE, {});
  if (session && visit.seen.joined === joined) visit.see({ session });
}

/** Why the broker says it ended; what this device ended itself it knows already. */
function endedBecause(visit: Visit, reason: string): void {
  switch (reason) {
    case 'WITHDRAWN':
    case 'SUPERSEDED':
    case 'REVOKED':
    case 'NOT_PAIRED':
      end(visit, reason);
      break;
    case 'IDLE':
    case 'EXPIRED':
      end(visit, visit.machine.memory.paused.read() ? 'PAUSE' : 'TIME');
      break;
    case 'APPROVED':
      if (!visit.seen.shared && !visit.seen.isBusy) end(visit, 'APPROVED');
      break;
    default:
      // Ended by this device itself, before its page was loaded again.
      if (placeOf(visit.seen.flow).at === 'OPENING') {
        visit.happen({ did: 'GO', to: { at: 'STOPPED', provider: visit.seen.joined?.request.provider.name ?? '' } });
        forget(visit);
      }
  }
}

export function end(visit: Visit, why: EndReason): void {
  visit.happen({ did: 'ENDED', why });
  forget(visit);
}

/** Destroys the keys of the session, and every trace of it on this device; who asked may still be told. */
export function forget(visit: Visit): void {
  const { joined, review: opened } = visit.seen;
  const { tab, paused, begun } = visit.machine.memory;
  for (const { key } of [...(opened?.sections ?? []), ...(opened?.notes ? [opened.notes] : [])]) key.fill(0);
  if (joined) {
    forgetTold(visit.machine, joined.session.id);
    if (begun.read()?.request === joined.request.id) begun.clear();
    leave(joined);
  }
  tab.clear();
  paused.clear();
  visit.over();
  visit.see({
    review: null,
    drafts: [],
    changed: new Set(),
    without: new Set(),
    back: new Set(),
    loginProblems: {},
    tried: null,
  });
}
