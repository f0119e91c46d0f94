import { describe, expect, test } from 'vitest';
import { asideOf, BEGINNING, canReturn, type Flow, type Happening, next, placeOf } from './flow.ts';
import { isInSession, type Place, STEPS, stepOf } from './place.ts';

const flowAfter = (...happenings: readonly Happening[]): Flow => happenings.reduce(next, BEGINNING);
const go = (to: Place): Happening => ({ did: 'GO', to });
const told = (state: string, uwv?: string): Happening => ({
  did: 'TOLD',
  session: { state, tasks: uwv ? [{ portal: 'UWV', state: uwv }] : [] },
});
const back: Happening = { did: 'BACK' };
const at = (flow: Flow): string => placeOf(flow).at;

describe('the flow', () => {
  test('begins at the start, from where nothing leads back', () => {
    expect(at(BEGINNING)).toBe('START');
    expect(canReturn(BEGINNING)).toBe(false);
    expect(next(BEGINNING, back)).toEqual(BEGINNING);
  });

  test('shows what is asked once the provider’s page has paired, and not before', () => {
    const pairing = flowAfter(go({ at: 'REQUESTER' }), go({ at: 'PAIRING' }));
    expect(at(next(pairing, told('PAIRING')))).toBe('PAIRING');
    const asked = next(pairing, told('COLLECTING'));
    expect(at(asked)).toBe('ASKED');
    expect(canReturn(asked)).toBe(false);
  });

  test.each([
    ['SEALED', 'RESULT'],
    ['BUSY', 'FETCHING'],
    ['LOGIN', 'FETCHING'],
    ['FAILED', 'PORTALS'],
    ['SKIPPED', 'PORTALS'],
  ])('goes on from collecting when the task is %s: %s', (state, place) => {
    expect(at(flowAfter(go({ at: 'FETCHING', portal: 'UWV' }), told('COLLECTING', state)))).toBe(place);
  });

  test('leads back from a group to that group in the overview', () => {
    const group = flowAfter(go({ at: 'OVERVIEW' }), go({ at: 'GROUP', group: 'bank' }));
    expect(placeOf(next(group, back))).toEqual({ at: 'OVERVIEW', from: 'bank' });
    const wrong = next(group, go({ at: 'WRONG', about: { source: 'BANK', path: ['applicant', 'bank'] } }));
    expect(placeOf(next(next(wrong, back), back))).toEqual({ at: 'OVERVIEW', from: 'bank' });
  });

  test('leaves who reads something else alone when a task ends', () => {
    expect(at(flowAfter(go({ at: 'OVERVIEW' }), told('REVIEW', 'SEALED')))).toBe('OVERVIEW');
  });

  test('leads back to the list of portals, whichever way one came to a portal', () => {
    expect(at(flowAfter(go({ at: 'RESULT', portal: 'UWV' }), go({ at: 'PORTAL', portal: 'DUO' }), back))).toBe(
      'PORTALS',
    );
  });

  test('leads back from stopping to where one was', () => {
    const looking = flowAfter(go({ at: 'OVERVIEW' }), go({ at: 'GROUP', group: 'home' }), go({ at: 'STOP' }));
    expect(at(looking)).toBe('STOP');
    expect(at(next(looking, back))).toBe('GROUP');
    expect(at([back, back].reduce(next, looking))).toBe('OVERVIEW');
  });

  test('has no way back once it is shared, stopped or ended', () => {
    for (const end of [{ at: 'DONE' }, { at: 'STOPPED', provider: 'x' }, { at: 'ENDED', why: 'TIME' }] as const)
      expect(canReturn(flowAfter(go({ at: 'OVERVIEW' }), go(end)))).toBe(false);
  });

  test('keeps its place beneath help, and comes back to it', () => {
    const helped = flowAfter(
      go({ at: 'OVERVIEW' }),
      { did: 'OPEN', aside: { at: 'HELP', question: null } },
      { did: 'OPEN', aside: { at: 'ABOUT' } },
    );
    expect(asideOf(helped)?.at).toBe('ABOUT');
    expect(asideOf(next(helped, back))?.at).toBe('HELP');
    expect(next(helped, { did: 'CLOSE' }).asides).toEqual([]);
    expect(at(helped)).toBe('OVERVIEW');
  });

  test('tells an end only to who is in the session, or about to be', () => {
    const end: Happening = { did: 'ENDED', why: 'TIME' };
    expect(at(flowAfter(go({ at: 'APPROVE' }), end))).toBe('ENDED');
    expect(at(flowAfter(go({ at: 'PAUSED', until: '2026-11-28' }), end))).toBe('ENDED');
    expect(at(flowAfter(go({ at: 'OPENING' }), end))).toBe('ENDED');
    expect(at(flowAfter(go({ at: 'DONE' }), end))).toBe('DONE');
    expect(at(flowAfter(go({ at: 'STOPPED', provider: 'x' }), end))).toBe('STOPPED');
  });
});

describe('a place', () => {
  test('belongs to one of five steps while something is asked', () => {
    expect(stepOf({ at: 'START' })).toBeUndefined();
    expect(STEPS).toContain(stepOf({ at: 'KEEP' }));
    expect(stepOf({ at: 'MISMATCH', portal: 'UWV' })).toBe('collect');
  });

  test('is in the session until it is shared', () => {
    expect(isInSession({ at: 'APPROVE' })).toBe(true);
    expect(isInSession({ at: 'STOP' })).toBe(true);
    expect(isInSession({ at: 'DONE' })).toBe(false);
  });
});
