import { expect, test } from 'vitest';
import { memoryOf } from '../memory/memory.ts';
import { storage } from '../memory/storage.fixture.ts';
import { isNews, rememberLook, type Stand, standOf } from './news.ts';

const access = { number: 1, at: '2026-11-27T09:05:00Z' };
const untouched: Stand = { state: 'ACTIVE', accesses: [], erasure: null, grants: [] };
const grant: Stand['grants'][number] = { id: 'gra_1', state: 'PROPOSED', accesses: [] };

test('a share to which nothing happened is no news, looked at or not', () => {
  const { looked } = memoryOf(storage(), storage());
  expect(isNews(looked, 'shr_1', untouched)).toBe(false);
  rememberLook(looked, 'shr_1', untouched);
  expect(isNews(looked, 'shr_1', untouched)).toBe(false);
});

test.each<Stand>([
  { ...untouched, accesses: [access] },
  { ...untouched, state: 'WITHDRAWN' },
  { ...untouched, grants: [grant] },
])('what happened is news until it was looked at: %o', (stand) => {
  const { looked } = memoryOf(storage(), storage());
  expect(isNews(looked, 'shr_1', stand)).toBe(true);
  rememberLook(looked, 'shr_1', stand);
  expect(isNews(looked, 'shr_1', stand)).toBe(false);
  expect(isNews(looked, 'shr_2', stand)).toBe(true);
});

test('each step of a grant and of an erasure request stands apart', () => {
  const erasure = (state: 'REQUESTED' | 'CONFIRMED') => ({
    id: 'era_1',
    state,
    at: '',
    dueAt: '',
    answer: null,
    ground: null,
  });
  const stands: readonly Stand[] = [
    { ...untouched, grants: [grant] },
    { ...untouched, grants: [{ ...grant, state: 'ACTIVE' }] },
    { ...untouched, grants: [{ ...grant, state: 'ACTIVE', accesses: [access] }] },
    { ...untouched, erasure: erasure('REQUESTED') },
    { ...untouched, erasure: erasure('CONFIRMED') },
  ];
  expect(new Set(stands.map(standOf)).size).toBe(stands.length);
});
