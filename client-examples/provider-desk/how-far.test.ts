import { expect, it } from 'vitest';
import { peopleOf } from './how-far.ts';
import type { ShownDelivery } from './shown-case.ts';

type Session = 'COLLECTING' | 'SHARED' | 'WAITING_FOR_PARTNER';
type Became = Partial<Pick<ShownDelivery, 'state' | 'openedAt'>> & {
  readonly share?: Partial<NonNullable<ShownDelivery['share']>>;
};

const share = { id: 'shr_1', state: 'ACTIVE', until: '2026-12-27T12:00:00Z', daysLeft: 30, erasure: null } as const;
const asked = { id: 'era_1', dueAt: '2026-12-27T12:00:00Z' } as const;

function farOf(state: Session, ...became: readonly Became[]) {
  const standing = { subjects: [{ subject: 'APPLICANT' as const, state }] };
  const deliveries = became.map((one) => ({
    subject: 'APPLICANT' as const,
    state: one.state ?? 'PENDING',
    openedAt: one.openedAt ?? null,
    share: one.share ? { ...share, ...one.share } : null,
  }));
  return peopleOf(standing, deliveries)[0]?.howFar;
}

it('is the broker’s word until somebody shares', () => {
  expect(farOf('COLLECTING')).toBe('COLLECTING');
  expect(farOf('SHARED')).toBe('SHARED');
});

it('is received once the desk opened it, or confirmed it', () => {
  expect(farOf('SHARED', {})).toBe('SHARED');
  expect(farOf('SHARED', { openedAt: '2026-11-27T12:00:00Z' })).toBe('RECEIVED');
  expect(farOf('SHARED', { state: 'ACKNOWLEDGED', share: {} })).toBe('RECEIVED');
  expect(farOf('WAITING_FOR_PARTNER', { openedAt: '2026-11-27T12:00:00Z' })).toBe('WAITING_FOR_PARTNER');
});

it('is what became of it afterwards: withdrawn is shared no more, and erased says more than withdrawn', () => {
  const openedAt = '2026-11-27T12:00:00Z';
  expect(farOf('SHARED', { state: 'WITHDRAWN', openedAt })).toBe('WITHDRAWN');
  expect(farOf('SHARED', { state: 'ACKNOWLEDGED', openedAt, share: { state: 'WITHDRAWN' } })).toBe('WITHDRAWN');
  const erasure = { ...asked, state: 'CONFIRMED' } as const;
  expect(farOf('SHARED', { state: 'WITHDRAWN', share: { state: 'WITHDRAWN', erasure } })).toBe('ERASED');
  expect(farOf('SHARED', { state: 'ACKNOWLEDGED', share: { state: 'EXPIRED' } })).toBe('OVER');
  expect(farOf('SHARED', { state: 'LAPSED' })).toBe('LAPSED');
  expect(farOf('SHARED', { state: 'REJECTED' })).toBe('REJECTED');
});

it('speaks of the newest delivery: an older one was replaced', () => {
  expect(farOf('SHARED', { state: 'SUPERSEDED' }, { openedAt: '2026-11-27T12:00:00Z' })).toBe('RECEIVED');
});
