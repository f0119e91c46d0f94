import { describe, expect, it } from 'vitest';
import type { TaskId } from '../database/ids.ts';
import { type SessionFacts, sessionState, taskState } from './session.state.ts';

const start = Date.parse('2026-11-24T10:00:00Z');
const minute = (minutes: number): Date => new Date(start + minutes * 60_000);
const hour = (hours: number): Date => minute(hours * 60);

const fresh: SessionFacts = {
  startedAt: minute(0),
  lastCallAt: minute(0),
  pairedAt: null,
  sharedAt: null,
  end: null,
  stop: null,
  pauses: [],
  portals: ['MIJNOVERHEID', 'UWV'],
  logins: [],
  skips: [],
};
const login = (
  portal: 'MIJNOVERHEID' | 'UWV',
  at: number,
  ended: { returned?: number; failure?: 'UNREACHABLE' | null } = {},
) => ({
  taskId: `tsk_${portal}${at}` as TaskId,
  portal,
  at: minute(at),
  returnedAt: ended.returned === undefined ? null : minute(ended.returned),
  outcome: ended.failure === undefined ? null : { failure: ended.failure, at: minute(ended.returned ?? at + 1) },
});
const stateAt = (facts: Partial<SessionFacts>, now: Date) => sessionState({ ...fresh, ...facts }, now).state;

describe('a session', () => {
  it('pairs first, then collects, and is in review once every portal is sealed or skipped', () => {
    expect(stateAt({}, minute(1))).toBe('PAIRING');
    expect(stateAt({ pairedAt: minute(1) }, minute(2))).toBe('COLLECTING');
    const sealed = [login('MIJNOVERHEID', 2, { returned: 3, failure: null })];
    expect(stateAt({ pairedAt: minute(1), logins: sealed, lastCallAt: minute(4) }, minute(5))).toBe('COLLECTING');
    expect(
      stateAt(
        { pairedAt: minute(1), logins: sealed, skips: [{ portal: 'UWV', at: minute(4) }], lastCallAt: minute(4) },
        minute(5),
      ),
    ).toBe('REVIEW');
  });

  it('that has shared and stays open goes on, and is APPROVED at its end, whatever ends it', () => {
    const sharing = { pairedAt: minute(1), sharedAt: minute(4), lastCallAt: minute(4) };
    expect(stateAt(sharing, minute(5))).toBe('COLLECTING');
    expect(stateAt(sharing, minute(14))).toBe('APPROVED');
    expect(stateAt({ ...sharing, end: { reason: 'STOPPED', at: minute(5) } }, minute(6))).toBe('APPROVED');
    expect(stateAt({ ...sharing, stop: { reason: 'WITHDRAWN', at: minute(5) } }, minute(6))).toBe('APPROVED');
  });

  it('ends after ten minutes without a call, to the millisecond', () => {
    expect(stateAt({}, new Date(minute(10).valueOf() - 1))).toBe('PAIRING');
    expect(stateAt({}, minute(10))).toBe('EXPIRED');
    expect(stateAt({ lastCallAt: minute(9) }, minute(18))).toBe('PAIRING');
  });

  it('does not count idle time during a login, twenty minutes at most', () => {
    const logins = [login('UWV', 1)];
    expect(stateAt({ pairedAt: minute(1), logins }, minute(20))).toBe('COLLECTING');
    expect(stateAt({ pairedAt: minute(1), logins }, minute(21))).toBe('EXPIRED');
  });

  it('lasts through a pause until its end, and no longer', () => {
    const pauses = [{ at: minute(5), until: hour(72), resumedAt: null }];
    expect(stateAt({ pairedAt: minute(1), pauses }, hour(71))).toBe('PAUSED');
    expect(stateAt({ pairedAt: minute(1), pauses }, hour(72))).toBe('EXPIRED');
    expect(
      stateAt(
        {
          pairedAt: minute(1),
          pauses: [{ at: minute(5), until: hour(72), resumedAt: hour(20) }],
          lastCallAt: hour(20),
        },
        hour(20),
      ),
    ).toBe('COLLECTING');
  });

  it('never lives longer than 96 hours, however often it is paused', () => {
    expect(
      stateAt({ pairedAt: minute(1), pauses: [{ at: hour(90), until: hour(162), resumedAt: null }] }, hour(96)),
    ).toBe('EXPIRED');
  });

  it('has one end, and keeps it', () => {
    expect(stateAt({ end: { reason: 'APPROVED', at: minute(3) } }, hour(1000))).toBe('APPROVED');
    expect(stateAt({ end: { reason: 'DECLINED', at: minute(3) } }, minute(4))).toBe('DECLINED');
    expect(stateAt({ end: { reason: 'NOT_PAIRED', at: minute(3) } }, minute(4))).toBe('STOPPED');
  });

  it('stops when the provider withdraws its request', () => {
    expect(stateAt({ pairedAt: minute(1), stop: { reason: 'WITHDRAWN', at: minute(2) } }, minute(3))).toBe('STOPPED');
  });
});

describe('a task', () => {
  const taskAt = (facts: Partial<SessionFacts>, now: Date) => taskState({ ...fresh, ...facts }, 'UWV', now);

  it('is the newest login at its portal', () => {
    expect(taskAt({}, minute(1))).toEqual({ state: 'WAITING' });
    expect(taskAt({ logins: [login('UWV', 1)] }, minute(2))).toEqual({ state: 'LOGIN' });
    expect(taskAt({ logins: [login('UWV', 1, { returned: 2 })] }, minute(3))).toEqual({ state: 'BUSY' });
    expect(taskAt({ logins: [login('UWV', 1, { returned: 2, failure: 'UNREACHABLE' })] }, minute(3))).toEqual({
      state: 'FAILED',
      failure: 'UNREACHABLE',
    });
    const retried = [
      login('UWV', 1, { returned: 2, failure: 'UNREACHABLE' }),
      login('UWV', 4, { returned: 5, failure: null }),
    ];
    expect(taskAt({ logins: retried }, minute(6))).toEqual({ state: 'SEALED' });
  });

  it('is the login that something happened to last, where several were open at once', () => {
    const left = login('UWV', 2, { returned: 3, failure: 'UNREACHABLE' });
    expect(taskAt({ logins: [login('UWV', 1), left] }, minute(4))).toMatchObject({ state: 'FAILED' });
    expect(taskAt({ logins: [login('UWV', 1, { returned: 4 }), left] }, minute(5))).toEqual({ state: 'BUSY' });
    expect(taskAt({ logins: [login('UWV', 1, { returned: 4, failure: null }), left] }, minute(5))).toEqual({
      state: 'SEALED',
    });
  });

  it('fails by itself when nobody comes back from the portal, or the collector dies', () => {
    expect(taskAt({ logins: [login('UWV', 1)] }, minute(21))).toEqual({ state: 'FAILED', failure: 'LOGIN_FAILED' });
    expect(taskAt({ logins: [login('UWV', 1, { returned: 2 })] }, minute(5))).toEqual({
      state: 'FAILED',
      failure: 'TIMEOUT',
    });
  });

  it('is skipped until a later login takes that back', () => {
    const skips = [{ portal: 'UWV' as const, at: minute(2) }];
    expect(taskAt({ skips }, minute(3))).toEqual({ state: 'SKIPPED' });
    expect(taskAt({ skips, logins: [login('UWV', 4)] }, minute(5))).toEqual({ state: 'LOGIN' });
  });
});
