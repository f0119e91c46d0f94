import { expect, test } from 'vitest';
import { shareState } from './share-state.ts';

const collected = [{ number: 1, at: '2026-11-03T10:05:00Z' }];

test('a share that ran out is told apart by whether anybody collected it', () => {
  expect(shareState({ state: 'EXPIRED', accesses: [] })).toBe('LAPSED');
  expect(shareState({ state: 'EXPIRED', accesses: collected })).toBe('EXPIRED');
});

test.each(['ACTIVE', 'WITHDRAWN', 'REJECTED'] as const)('%s says so itself, collected or not', (state) => {
  expect(shareState({ state, accesses: [] })).toBe(state);
  expect(shareState({ state, accesses: collected })).toBe(state);
});
