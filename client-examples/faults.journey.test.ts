import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineAtHand } from '../server/database/testing.ts';
import type { CollectOutcome } from './device/collect.ts';
import { collect } from './device/collect.ts';
import { SKIP_PORTAL } from './device/operations.ts';
import { PersonMismatch, review } from './device/review.ts';
import { share } from './device/share.ts';
import { visitPortal } from './practice-visitor.ts';
import { acknowledge } from './provider/deliveries.ts';
import {
  collectedWalk,
  gapsBelow,
  login,
  openPlace,
  type Place,
  pairedWalk,
  receive,
  sessionOf,
  tasksOf,
  type Walk,
} from './walk.testing.ts';
import { call } from './wire/call.ts';

const WITH_BANK = '{ applicant { identity { fullName } bank { accounts { iban } } } }';

describe('a source that fails', () => {
  let place: Place;
  /** Two that take their time, begun at once and waited for at the end. */
  let slow: { readonly silent: Walk; readonly late: Walk; readonly ends: Promise<readonly CollectOutcome[]> };

  beforeAll(async () => {
    place = await openPlace(engineAtHand());
    const [silent, late] = [await pairedWalk(place), await pairedWalk(place)];
    const ends = Promise.all([
      login(silent.joined, 'UWV', { name: 'daan', password: 'error_SOURCE_TIMEOUT' }),
      login(late.joined, 'UWV', { name: 'lotte', password: 'slow_15s' }),
    ]);
    ends.catch(() => {});
    slow = { silent, late, ends };
  });
  afterAll(async () => {
    await slow?.ends.catch(() => {});
    await place?.close();
  });

  /** Shares what was collected, and opens it as the lender. */
  async function delivered(walk: Walk, without: ReadonlySet<string> = new Set()) {
    await share(walk.joined, await review(walk.joined), 'nl', without);
    const { opened, deliveryId } = await receive(place, walk);
    await acknowledge(place.lender.caller, deliveryId);
    return opened;
  }

  const FAULTS = [
    ['error_SOURCE_UNAVAILABLE', 'UNREACHABLE'],
    ['error_SOURCE_MALFORMED', 'MALFORMED'],
    ['error_SOURCE_REFUSED', 'REFUSED'],
    ['error_SOURCE_BUSY', 'BUSY'],
  ] as const;

  it('is a named state of that task alone, and is retried until it works', async () => {
    const [faulty, other] = ['UWV', 'MIJNOVERHEID'] as const;
    const walk = await pairedWalk(place);
    expect(await login(walk.joined, other, { name: 'kees' })).toEqual({ state: 'SEALED' });
    for (const [password, failure] of FAULTS) {
      expect(await login(walk.joined, faulty, { name: 'kees', password })).toEqual({ state: 'FAILED', failure });
      expect(await tasksOf(walk.joined)).toEqual({ [faulty]: `FAILED ${failure}`, [other]: 'SEALED' });
      expect((await sessionOf(walk.joined)).state).toBe('COLLECTING');
    }
    expect(await login(walk.joined, faulty, { name: 'kees' })).toEqual({ state: 'SEALED' });
    expect((await sessionOf(walk.joined)).state).toBe('REVIEW');
    const { data, gaps } = await delivered(walk);
    expect(data).toMatchObject({
      applicant: { identity: { fullName: 'Kees Hendrik de Wit' }, employment: { employers: [{}] } },
    });
    expect(gaps).toEqual([]);
  });

  it('at a bank is a named state too; a bank that is down is told before anybody logs in', async () => {
    const walk = await pairedWalk(place, { document: WITH_BANK });
    await login(walk.joined, 'MIJNOVERHEID', { name: 'kees' });
    const down = collect(walk.joined, 'BANK', (url) => visitPortal(url, '', { name: 'kees' }), 'storing');
    await expect(down).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
    const unknown = collect(walk.joined, 'BANK', (url) => visitPortal(url, '', { name: 'kees' }), 'geen-bank');
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await tasksOf(walk.joined)).toEqual({ MIJNOVERHEID: 'SEALED', BANK: 'FAILED UNREACHABLE' });
    for (const [password, failure] of FAULTS)
      expect(await login(walk.joined, 'BANK', { name: 'kees', password })).toEqual({ state: 'FAILED', failure });
    expect(await login(walk.joined, 'BANK', { name: 'kees' })).toEqual({ state: 'SEALED' });
    const { data, person } = await delivered(walk);
    expect(data).toMatchObject({ applicant: { bank: { accounts: [{ iban: 'NL91ABNA0417164300' }] } } });
    expect(person).not.toBe('MISMATCH');
  });

  it('and does not know the person is no fault: every leaf of it is delivered as EMPTY', async () => {
    const walk = await pairedWalk(place);
    await login(walk.joined, 'MIJNOVERHEID', { name: 'kees' });
    const outcome = await login(walk.joined, 'UWV', { name: 'kees', password: 'error_SUBJECT_UNKNOWN' });
    expect(outcome).toEqual({ state: 'SEALED' });
    const opened = await delivered(walk);
    expect(opened.data).toMatchObject({ applicant: { identity: { fullName: 'Kees Hendrik de Wit' } } });
    expect(gapsBelow(opened, 'applicant', 'employment')).toEqual(['EMPTY']);
  });

  it('in part gives what it has, and a PARTIAL gap for the rest', async () => {
    const walk = await pairedWalk(place);
    await login(walk.joined, 'MIJNOVERHEID', { name: 'kees' });
    expect(await login(walk.joined, 'UWV', { name: 'kees', password: 'error_PARTIAL' })).toEqual({ state: 'SEALED' });
    const opened = await delivered(walk);
    expect(gapsBelow(opened, 'applicant', 'employment')).toEqual(['PARTIAL']);
  });

  it('and answers of another person is refused by the device: nothing is shown or shared until that login is redone', async () => {
    const walk = await pairedWalk(place);
    await login(walk.joined, 'MIJNOVERHEID', { name: 'kees' });
    await login(walk.joined, 'UWV', { name: 'kees', password: 'error_PERSON_MISMATCH' });
    await expect(review(walk.joined)).rejects.toThrow(PersonMismatch);
    await expect(review(walk.joined)).rejects.toMatchObject({ code: 'PERSON_MISMATCH' });
    await login(walk.joined, 'UWV', { name: 'kees' });
    const opened = await delivered(walk);
    expect(opened.person).toBe('MATCH');
  });

  it('never blocks sharing: the lender gets the rest, and NOT_SHARED for what failed or was skipped', async () => {
    const failed = await pairedWalk(place);
    await login(failed.joined, 'MIJNOVERHEID', { name: 'kees' });
    await login(failed.joined, 'UWV', { name: 'kees', password: 'error_SOURCE_UNAVAILABLE' });
    const skipped = await pairedWalk(place);
    await login(skipped.joined, 'MIJNOVERHEID', { name: 'kees' });
    await call(skipped.joined.caller, SKIP_PORTAL, { input: { portal: 'UWV' } });
    expect((await sessionOf(skipped.joined)).state).toBe('REVIEW');
    const [one, other] = [await delivered(failed), await delivered(skipped)];
    expect(gapsBelow(one, 'applicant', 'employment')).toEqual(['NOT_SHARED']);
    expect(one.gaps).toEqual(other.gaps);
    expect(one.data).toEqual(other.data);
  });

  it('and was skipped after it had answered stays out; a later login there takes it back', async () => {
    const walk = await collectedWalk(place, 'kees');
    await call(walk.joined.caller, SKIP_PORTAL, { input: { portal: 'UWV' } });
    expect(await tasksOf(walk.joined)).toEqual({ MIJNOVERHEID: 'SEALED', UWV: 'SKIPPED' });
    expect((await review(walk.joined)).sections.map(({ planned }) => planned.portal)).toEqual(['MIJNOVERHEID']);
    await login(walk.joined, 'UWV', { name: 'kees' });
    expect((await review(walk.joined)).sections.map(({ planned }) => planned.portal).sort()).toEqual([
      'MIJNOVERHEID',
      'UWV',
    ]);
    await call(walk.joined.caller, SKIP_PORTAL, { input: { portal: 'UWV' } });
    expect(gapsBelow(await delivered(walk), 'applicant', 'employment')).toEqual(['NOT_SHARED']);
  });

  it('is left out with its optional group when the consumer says so, though it was collected', async () => {
    const document =
      '{ applicant { identity { fullName } household @optional(reason: "Tells who lives with you.") { numberOfChildren } } }';
    const walk = await collectedWalk(place, 'kees', { document });
    const groups = walk.joined.plan.sections.map(({ group }) => group).filter((group) => group !== 'required');
    expect(groups).toHaveLength(1);
    const opened = await delivered(walk, new Set(groups));
    expect(opened.data).toMatchObject({ applicant: { identity: { fullName: 'Kees Hendrik de Wit' } } });
    expect(gapsBelow(opened, 'applicant', 'household')).toEqual(['NOT_SHARED']);
    expect(opened.receipt.sections.map(({ group, outcome }) => [group === 'required', outcome])).toEqual([
      [true, 'SHARED'],
      [false, 'NOT_SHARED'],
    ]);
  });

  it('is reported as its newest try ended, also when that was over before the device looked', async () => {
    const { joined } = await pairedWalk(place);
    await login(joined, 'UWV', { name: 'kees', password: 'error_SOURCE_BUSY' });
    let calls = 0;
    const accessToken = async (): Promise<string> => {
      calls += 1;
      // Begin, hand over, and then follow: late.
      if (calls === 3) await expect.poll(async () => (await tasksOf(joined)).UWV, { timeout: 20_000 }).toBe('SEALED');
      return (await joined.caller.accessToken?.()) ?? '';
    };
    const late = { ...joined, caller: { ...joined.caller, accessToken } };
    expect(await login(late, 'UWV', { name: 'kees' })).toEqual({ state: 'SEALED' });
  });

  it('by silence is TIMEOUT within half a minute; one that is only slow is SEALED', { timeout: 60_000 }, async () => {
    expect(await slow.ends).toEqual([{ state: 'FAILED', failure: 'TIMEOUT' }, { state: 'SEALED' }]);
    expect(await tasksOf(slow.silent.joined)).toEqual({ MIJNOVERHEID: 'WAITING', UWV: 'FAILED TIMEOUT' });
    expect(await login(slow.silent.joined, 'UWV', { name: 'daan' })).toEqual({ state: 'SEALED' });
  });

  it('is logged with codes and places, never with what it said of whom', () => {
    const logged = place.practice.logged();
    expect(logged).toContain('"failure":"MALFORMED"');
    expect(logged).not.toMatch(/de Wit|999990184|2551JV|NL91ABNA/);
  });
});
