import { ownLinks, readLink } from '../../../sealing/link.ts';
import { SUBJECTS } from '../../../sealing/subject.ts';
import { JoinRefused, join } from '../../device/join.ts';
import { readSession } from '../../device/keep-session.ts';
import { RESUME } from '../../device/operations.ts';
import { call } from '../../wire/call.ts';
import { placeOf } from '../flow/flow.ts';
import { rememberLink } from '../memory/memory.ts';
import { openedReceipt } from './proof.ts';
import { end, forget, refresh, remember, takeUp } from './session.ts';
import type { Visit } from './visit.ts';

/** Opens an invitation's link: redeems it, and verifies who signed before anything is shown (design D8). */
export async function openLink(visit: Visit, written: string): Promise<void> {
  const { machine } = visit;
  const known = visit.seen.joined && machine.memory.tab.read()?.shared === null ? visit.seen.joined : null;
  if (known)
    return visit.happen({
      did: 'GO',
      to: { at: 'NO_LINK', problem: { why: 'BUSY', provider: known.request.provider.name } },
    });
  visit.happen({ did: 'GO', to: { at: 'OPENING' } });
  visit.see({ unopened: null });
  await visit.act(() => redeem(visit, written));
  if (!visit.seen.problem) return;
  visit.see({ unopened: written });
  visit.happen({ did: 'GO', to: { at: 'UNREACHABLE' } });
}

/** What waits is opened, a link nobody answered or the partner's own; or the session taken up once more. */
export async function tryAgain(visit: Visit): Promise<void> {
  const { unopened } = visit.seen;
  if (unopened !== null) return openLink(visit, unopened);
  if (!(await takeUpTab(visit))) visit.happen({ did: 'GO', to: { at: 'START' } });
}

async function redeem(visit: Visit, written: string): Promise<void> {
  const { machine } = visit;
  let requestId = '';
  let partnerLink: string | null = null;
  try {
    const link = readLink(written);
    requestId = link.requestId;
    const [subject = 'APPLICANT', partner] = SUBJECTS.filter((found) => link.secrets[found]);
    partnerLink = partner ? (ownLinks(written)[partner] ?? null) : null;
    const joined = await join({ endpoint: machine.endpoint }, written, subject);
    const until = new Date(joined.claims.exp * 1000).toISOString();
    const { name: provider, domain, helpdesk } = joined.request.provider;
    const at = joined.session.now;
    rememberLink(machine.memory.links, { request: requestId, provider, domain, helpdesk, at, until });
    visit.see({ shared: null, delivery: null, review: null, loginProblems: {}, hasPartner: partnerLink !== null });
    await takeUp(visit, joined);
    remember(visit, { partner: partnerLink });
    visit.happen({ did: 'GO', to: { at: 'REQUESTER' } });
  } catch (error) {
    const isRefused = error instanceof JoinRefused;
    const isNoLink = error instanceof Error && error.name === 'LinkRefused';
    if (!isRefused && !isNoLink) throw error;
    if (isRefused && error.code === 'KEY_MISMATCH')
      return visit.happen({ did: 'GO', to: { at: 'NO_LINK', problem: { why: 'KEY' } } });
    // Of a link for two the other may have opened their half: on a second device the partner begins with theirs.
    visit.see({ unopened: partnerLink });
    notOpened(visit, requestId);
  }
}

/** The broker answers every bad link alike; only a device that opened it before can say more. */
function notOpened(visit: Visit, requestId: string): void {
  // What is on pause here goes on from the start.
  if (visit.machine.memory.paused.read()?.session.includes(JSON.stringify({ requestId }).slice(1, -1))) {
    visit.happen({ did: 'GO', to: { at: 'START' } });
    return;
  }
  const { links, begun } = visit.machine.memory;
  const link = links.read()?.find(({ request }) => request === requestId);
  const isOver = link && Date.parse(link.until) <= visit.machine.now();
  const why = isOver ? 'EXPIRED' : begun.read()?.request === requestId ? 'BEGUN' : 'USED';
  visit.happen({ did: 'GO', to: { at: 'NO_LINK', problem: link ? { why, link } : { why: 'INVALID' } } });
}

/** Takes up what this tab was doing before its page was left or loaded again. @returns false when it was doing nothing */
export async function takeUpTab(visit: Visit): Promise<boolean> {
  const { machine } = visit;
  const remembered = machine.memory.tab.read();
  if (!remembered) return false;
  visit.happen({ did: 'GO', to: { at: 'OPENING' } });
  await visit.act(async () => {
    const joined = readSession({ endpoint: machine.endpoint }, remembered.session);
    visit.see({ language: remembered.language, hasPartner: remembered.partner !== null });
    if (remembered.shared) {
      visit.see({ shared: { ...remembered.shared, receipt: openedReceipt(remembered.shared.signed) } });
      visit.happen({ did: 'GO', to: { at: 'DONE' } });
      return takeUp(visit, joined, remembered);
    }
    await takeUp(visit, joined, remembered);
    await refresh(visit);
    const { session, flow } = visit.seen;
    if (placeOf(flow).at === 'MISMATCH') return;
    if (session?.state === 'PAIRING')
      visit.happen({ did: 'GO', to: { at: remembered.isKnown ? 'PAIRING' : 'REQUESTER' } });
    else if (session?.state === 'COLLECTING' || session?.state === 'REVIEW') {
      // The page may have been left to be paired: until a login was begun, what is asked has not been read.
      const isUntouched = session.tasks.every(({ state }) => state === 'WAITING');
      visit.happen({ did: 'GO', to: { at: isUntouched ? 'ASKED' : 'PORTALS' } });
    } else if (session?.state === 'APPROVED') end(visit, 'APPROVED');
    // Whatever else ended it is told by the session's own events, which are replayed.
  });
  if (visit.seen.problem) visit.happen({ did: 'GO', to: { at: 'UNREACHABLE' } });
  return true;
}

/** Ends a pause: the same device, the same keys. */
export async function resume(visit: Visit): Promise<void> {
  const { machine } = visit;
  const paused = machine.memory.paused.read();
  if (!paused) return;
  await visit.act(async () => {
    const joined = readSession({ endpoint: machine.endpoint }, paused.session);
    const { resumeSession } = await call(joined.caller, RESUME, {});
    if (resumeSession.refusals.length > 0) {
      visit.see({ joined });
      visit.happen({ did: 'GO', to: { at: 'ENDED', why: 'PAUSE' } });
      return forget(visit);
    }
    await takeUp(visit, joined, {
      session: paused.session,
      language: visit.seen.language,
      isKnown: true,
      login: null,
      banks: [],
      latest: null,
      without: paused.without,
      partner: paused.partner,
      shared: null,
    });
    visit.see({ hasPartner: paused.partner !== null });
    machine.memory.paused.clear();
    await refresh(visit);
    const isPaired = visit.seen.session?.state !== 'PAIRING';
    visit.happen({ did: 'GO', to: { at: isPaired ? 'PORTALS' : 'PAIRING' } });
  });
}
