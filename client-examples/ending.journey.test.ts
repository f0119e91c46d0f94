import { join as pathOf } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { secureRandom } from '../sealing/primitives.ts';
import { domainNow, moveClock } from '../server/database/clock.ts';
import { describeOnEngineAtHand } from '../server/database/testing.ts';
import { openFolderKeyring } from '../server/keyring/folder-keyring.ts';
import { endAndErase } from '../server/sessions/erase.ts';
import { loadSession } from '../server/sessions/session.store.ts';
import { copySessions } from './copied-sessions.testing.ts';
import { type Joined, join } from './device/join.ts';
import { SESSION_PROGRESS, START_LOGIN, STOP } from './device/operations.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { type HeldCollectors, holdCollectors } from './held-collector.testing.ts';
import { keptOf, NOTHING_KEPT } from './kept.testing.ts';
import { CLOSE, DECLINE, EXTEND, PAUSE, RESUME, WITHDRAW } from './operations.testing.ts';
import { acknowledge } from './provider/deliveries.ts';
import {
  advance,
  collectedWalk,
  eventsTo,
  login,
  openPlace,
  type Place,
  pairedWalk,
  progressTo,
  receive,
  sessionOf,
  tasksOf,
} from './walk.testing.ts';
import { call } from './wire/call.ts';
import { follow } from './wire/follow.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** With a bank: its login keeps a consent of its own in the vault. */
const WITH_BANK = { document: '{ applicant { identity { fullName } bank { accounts { iban } } } }' };
const COLLECTED = { vault: { section: 2, keep: 1 }, key: true, purged: false };

describeOnEngineAtHand('a session', (engine) => {
  let place: Place;
  let collectors: HeldCollectors;
  beforeAll(async () => {
    collectors = await holdCollectors();
    place = await openPlace(engine, { collector: collectors.path, waitingCollectors: 0 });
  });
  afterEach(() => collectors.release());
  afterAll(async () => {
    await place?.close();
    await collectors?.close();
  });

  const codes = ({ refusals }: { readonly refusals: readonly { readonly code: string }[] }) =>
    refusals.map(({ code }) => code);
  const begin = async ({ caller }: Joined) =>
    (await call(caller, START_LOGIN, { input: { portal: 'MIJNOVERHEID', bank: null } })).startLogin;

  it('that hears nothing for ten minutes has ended on every read, whatever it listens to, and is erased by the sweeper', async () => {
    const { joined, invitation } = await collectedWalk(place, 'kees', WITH_BANK);
    const listening = follow(joined.caller, SESSION_PROGRESS, { after: null }, (told) => told.sessionProgress);
    expect((await listening.next()).value?.kind).toBe('STARTED');
    const reviewed = await review(joined);
    expect(await keptOf(place, joined)).toEqual(COLLECTED);
    await advance(place, 9 * MINUTE);
    expect(codes((await call(joined.caller, EXTEND, {})).extendSession)).toEqual([]);
    await advance(place, 9 * MINUTE);
    expect((await sessionOf(joined)).state).toBe('REVIEW');

    await moveClock(place.practice.database.db, 10 * MINUTE * 1000);
    expect((await sessionOf(joined)).state).toBe('EXPIRED');
    expect((await review(joined)).sections).toEqual([]);
    expect(await keptOf(place, joined)).toEqual(COLLECTED);
    expect(codes((await call(joined.caller, EXTEND, {})).extendSession)).toEqual(['SESSION_EXPIRED']);
    expect(codes((await call(joined.caller, PAUSE, { hours: 1 })).pauseSession)).toEqual(['SESSION_EXPIRED']);
    expect(codes((await call(joined.caller, STOP, {})).stopSession)).toEqual(['SESSION_EXPIRED']);
    expect(codes(await begin(joined))).toEqual(['SESSION_EXPIRED']);
    await expect(share(joined, reviewed, 'nl')).rejects.toMatchObject({ code: 'SESSION_EXPIRED' });

    await place.practice.broker.sweep();
    expect(await keptOf(place, joined)).toEqual(NOTHING_KEPT);
    expect((await sessionOf(joined)).state).toBe('EXPIRED');
    expect(await eventsTo(joined, 'ENDED IDLE')).toEqual(['STARTED', 'PAIRED', 'ENDED IDLE']);
    let last: { readonly kind: string; readonly detail: string | null } | undefined;
    for await (last of listening) if (last.kind === 'ENDED') break;
    expect(last).toMatchObject({ kind: 'ENDED', detail: 'IDLE' });
    expect((await progressTo(place, invitation.record.request, 'EXPIRED')).at(-1)).toBe('EXPIRED');
  });

  it('whose device is gone for good ends by itself, paired or not, at a login or after it', async () => {
    const redeemed = await place.lender.invite();
    const left = await join(place.device, redeemed.link);
    const atLogin = await pairedWalk(place, WITH_BANK);
    await call(atLogin.joined.caller, START_LOGIN, { input: { portal: 'BANK', bank: 'gezond' } });
    expect((await keptOf(place, atLogin.joined)).vault).toEqual({ keep: 1 });
    await advance(place, 10 * MINUTE + 1);
    expect(await keptOf(place, left)).toEqual(NOTHING_KEPT);
    expect((await keptOf(place, atLogin.joined)).key).toBe(true);
    await advance(place, 10 * MINUTE);
    expect(await keptOf(place, atLogin.joined)).toEqual(NOTHING_KEPT);
    expect((await progressTo(place, redeemed.record.request, 'EXPIRED')).at(-1)).toBe('EXPIRED');
  });

  it.each([
    ['stopped', 'STOPPED'],
    ['declined', 'DECLINED'],
  ] as const)(
    'that is %s is erased before the answer; the lender is told that it stopped, not why',
    async (_, state) => {
      const { joined, invitation } = await collectedWalk(place, 'kees', WITH_BANK);
      const end = async () =>
        state === 'STOPPED'
          ? (await call(joined.caller, STOP, {})).stopSession
          : (await call(joined.caller, DECLINE, {})).decline;
      expect((await end()).session?.state).toBe(state);
      expect(await keptOf(place, joined)).toEqual(NOTHING_KEPT);
      expect(codes(await end())).toEqual(['SESSION_EXPIRED']);
      expect((await review(joined)).sections).toEqual([]);
      expect((await eventsTo(joined, `ENDED ${state}`)).at(-1)).toBe(`ENDED ${state}`);
      expect((await progressTo(place, invitation.record.request, 'STOPPED')).at(-1)).toBe('STOPPED');
    },
  );

  it('whose lender withdraws while a collector is at work stops at once, and what comes late is dropped', async () => {
    const { joined, invitation } = await pairedWalk(place);
    collectors.hold();
    const waiting = login(joined, 'UWV', { name: 'kees' }).catch((error: unknown) => error);
    await collectors.standing();
    const { withdrawDataRequest } = await call(place.lender.caller, WITHDRAW, { requestId: joined.request.id });
    expect(withdrawDataRequest.request?.endedAt).not.toBeNull();
    expect(await waiting).toMatchObject({ code: 'SESSION_EXPIRED' });
    expect((await sessionOf(joined)).state).toBe('STOPPED');
    expect(await keptOf(place, joined)).toEqual(NOTHING_KEPT);
    collectors.release();
    await dropped(joined);
    expect(await keptOf(place, joined)).toEqual(NOTHING_KEPT);
    expect((await eventsTo(joined, 'ENDED WITHDRAWN')).at(-1)).toBe('ENDED WITHDRAWN');
    expect((await progressTo(place, invitation.record.request, 'STOPPED')).at(-1)).toBe('STOPPED');
  });

  it('that is approved while a collector is at work gets nothing of it any more, and nothing of it stays', async () => {
    const { joined, invitation } = await pairedWalk(place, WITH_BANK);
    await login(joined, 'MIJNOVERHEID', { name: 'kees' });
    collectors.hold();
    const waiting = login(joined, 'BANK', { name: 'kees' }).catch((error: unknown) => error);
    await collectors.standing();
    await share(joined, await review(joined), 'nl');
    expect(await waiting).toMatchObject({ code: 'SESSION_EXPIRED' });
    collectors.release();
    await dropped(joined);
    expect((await keptOf(place, joined)).vault).toEqual({ delivery: 1 });
    const { opened, deliveryId } = await receive(place, { invitation });
    expect(opened.receipt.sections.map(({ outcome }) => outcome).sort()).toEqual(['NOT_SHARED', 'SHARED']);
    await acknowledge(place.lender.caller, deliveryId);
    expect(await keptOf(place, joined)).toEqual(NOTHING_KEPT);
  });

  /** What a collector brought into a session that had ended is told to the operator, and nothing else becomes of it. */
  async function dropped(joined: Joined): Promise<void> {
    const [task] =
      (await loadSession(place.practice.database.db, joined.session.id as never))?.facts.logins.slice(-1) ?? [];
    const line = new RegExp(`"event":"collect.dropped","task":"${task?.taskId}"`);
    await expect.poll(() => place.practice.logged(), { timeout: 20_000 }).toMatch(line);
  }

  it('that was ended by a process that died is erased by the next sweep', async () => {
    const { joined } = await collectedWalk(place, 'kees', WITH_BANK);
    await place.practice.database.asOwner(
      sql`insert into session_end (session_id, reason, at) values (${joined.session.id}, 'STOPPED', clock_timestamp())`,
    );
    expect((await sessionOf(joined)).state).toBe('STOPPED');
    expect(await keptOf(place, joined)).toEqual(COLLECTED);
    await place.practice.broker.sweep();
    expect(await keptOf(place, joined)).toEqual(NOTHING_KEPT);
  });

  it('whose request was withdrawn by a process that died is ended by the next sweep', async () => {
    const { joined } = await collectedWalk(place, 'kees', WITH_BANK);
    await place.practice.database.asOwner(
      sql`insert into request_end (request_id, reason, at) values (${joined.request.id}, 'WITHDRAWN', clock_timestamp())`,
    );
    expect((await sessionOf(joined)).state).toBe('STOPPED');
    await place.practice.broker.sweep();
    expect(await keptOf(place, joined)).toEqual(NOTHING_KEPT);
  });

  it('is erased in the same sweep, however many others are paused and wait', async () => {
    const { joined: paused } = await pairedWalk(place);
    await call(paused.caller, PAUSE, { hours: 72 });
    await copySessions(place.practice.database, paused.session.id, 120);
    const { joined } = await collectedWalk(place, 'kees', WITH_BANK);
    await advance(place, 10 * MINUTE);
    expect(await keptOf(place, joined)).toEqual(NOTHING_KEPT);
    expect((await sessionOf(paused)).state).toBe('PAUSED');
  });

  it('is approved or stopped, never both: the one that came later changes nothing', async () => {
    const { joined, invitation } = await collectedWalk(place, 'kees');
    const { database, keys } = place.practice;
    const stored = await loadSession(database.db, joined.session.id as never);
    await share(joined, await review(joined), 'nl');
    expect(codes((await call(joined.caller, STOP, {})).stopSession)).toEqual(['SESSION_EXPIRED']);
    const keyring = await openFolderKeyring(pathOf(keys, 'storage'), secureRandom);
    if (!stored) throw new Error('the session is there');
    // As a stop does that had read the session a moment before.
    await endAndErase({ ...database, keyring }, stored.row, 'STOPPED', await domainNow(database.db));
    expect((await sessionOf(joined)).state).toBe('APPROVED');
    expect((await receive(place, { invitation })).opened.person).toBe('MATCH');
  });

  it('that is paused waits for three days, opens on its device again, and is shared', async () => {
    const { joined, invitation } = await collectedWalk(place, 'kees');
    for (const hours of [0, 73]) {
      const { pauseSession } = await call(joined.caller, PAUSE, { hours });
      expect(pauseSession.refusals).toEqual([{ code: 'MALFORMED', path: 'hours' }]);
    }
    const { pauseSession } = await call(joined.caller, PAUSE, { hours: 72 });
    const { state, now, deadline } = pauseSession.session ?? joined.session;
    expect([state, Date.parse(deadline) - Date.parse(now)]).toEqual(['PAUSED', 72 * HOUR * 1000]);
    await advance(place, 71 * HOUR);
    expect((await sessionOf(joined)).state).toBe('PAUSED');
    expect((await review(joined)).sections).toEqual([]);
    expect(codes((await call(joined.caller, RESUME, {})).resumeSession)).toEqual([]);
    expect((await sessionOf(joined)).state).toBe('REVIEW');
    expect(codes((await call(joined.caller, RESUME, {})).resumeSession)).toEqual(['SESSION_EXPIRED']);
    await share(joined, await review(joined), 'nl');
    expect((await receive(place, { invitation })).opened.person).toBe('MATCH');
    const told = await progressTo(place, invitation.record.request, 'SHARED');
    expect(told).toEqual(['INVITED', 'OPENED', 'PAIRED', 'COLLECTING', 'PAUSED', 'COLLECTING', 'SHARED']);
  });

  it('that stays paused past its end is erased; pauses together last four days at most', async () => {
    const [long, twice] = [await collectedWalk(place, 'kees'), await collectedWalk(place, 'kees')];
    await call(long.joined.caller, PAUSE, { hours: 72 });
    await call(twice.joined.caller, PAUSE, { hours: 72 });
    await advance(place, 71 * HOUR);
    await call(twice.joined.caller, RESUME, {});
    const { pauseSession } = await call(twice.joined.caller, PAUSE, { hours: 72 });
    expect(pauseSession.session?.state).toBe('PAUSED');
    await advance(place, HOUR);
    expect((await sessionOf(long.joined)).state).toBe('EXPIRED');
    expect(await keptOf(place, long.joined)).toEqual(NOTHING_KEPT);
    expect((await eventsTo(long.joined, 'ENDED EXPIRED')).at(-1)).toBe('ENDED EXPIRED');
    await advance(place, 24 * HOUR);
    expect((await sessionOf(twice.joined)).state).toBe('EXPIRED');
    expect(await keptOf(place, twice.joined)).toEqual(NOTHING_KEPT);
  });

  it('goes on when its request is closed: only the link is dead', async () => {
    const { joined } = await pairedWalk(place);
    await call(place.lender.caller, CLOSE, { requestId: joined.request.id });
    expect(await login(joined, 'UWV', { name: 'kees' })).toEqual({ state: 'SEALED' });
    expect(await tasksOf(joined)).toEqual({ MIJNOVERHEID: 'WAITING', UWV: 'SEALED' });
  });

  it('of a request that was closed is stopped and erased when the request is withdrawn after all', async () => {
    const { joined } = await pairedWalk(place);
    const requestId = joined.request.id;
    await call(place.lender.caller, CLOSE, { requestId });
    await login(joined, 'UWV', { name: 'kees' });
    await call(place.lender.caller, WITHDRAW, { requestId });
    expect((await sessionOf(joined)).state).toBe('STOPPED');
    expect(await keptOf(place, joined)).toEqual(NOTHING_KEPT);
  });
});
