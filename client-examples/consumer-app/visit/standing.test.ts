import { expect, test } from 'vitest';
import { sectionOf } from '../values/section.fixture.ts';
import type { LoginProblem } from './seen.ts';
import { disturbedSince, standingOf } from './standing.ts';

const task = (state: 'WAITING' | 'LOGIN' | 'BUSY' | 'SEALED' | 'SKIPPED') =>
  ({ portal: 'BANK', state, failure: null }) as const;
const failed = (failure: 'UNREACHABLE' | 'TIMEOUT' | 'MALFORMED' | 'REFUSED' | 'BUSY' | 'LOGIN_FAILED') =>
  ({ portal: 'BANK', state: 'FAILED', failure }) as const;
const nothing = { loginProblems: {}, review: null, catalogue: [], back: new Set<string>() };

test.each([
  [task('WAITING'), 'waiting'],
  [task('LOGIN'), 'login'],
  [task('BUSY'), 'busy'],
  [task('SEALED'), 'sealed'],
  [task('SKIPPED'), 'skipped'],
  [failed('UNREACHABLE'), 'outage', 'fail.UNREACHABLE'],
  [failed('TIMEOUT'), 'failed', 'fail.TIMEOUT'],
  [failed('MALFORMED'), 'failed', 'fail.answer'],
  [failed('REFUSED'), 'failed', 'fail.answer'],
  [failed('BUSY'), 'failed', 'fail.answer'],
  [failed('LOGIN_FAILED'), 'left', 'fail.LOGIN_FAILED'],
] as const)('a portal whose task is %o stands as %s', (told, word, sentence?: string) => {
  expect(standingOf(nothing, told)).toEqual(sentence ? { word, sentence } : { word });
});

test.each([
  ['UNAVAILABLE', 'outage'],
  ['TIMEOUT', 'failed'],
  ['BUSY', 'failed'],
  ['FILE', 'failed'],
  ['LEFT', 'left'],
] as const)('a login that could not begin or end, %s, is told at its portal', (problem: LoginProblem, word) => {
  expect(standingOf({ ...nothing, loginProblems: { BANK: problem } }, task('LOGIN')).word).toBe(word);
});

test('what was collected since is told, whatever went wrong before', () => {
  expect(standingOf({ ...nothing, loginProblems: { BANK: 'UNAVAILABLE' } }, task('SEALED')).word).toBe('sealed');
});

test('a section that lacks a part makes its portal partly done, which only the device knows', () => {
  const sections = [sectionOf([], {}, [{ path: ['applicant', 'bank'], reason: 'UNAVAILABLE' }])];
  const review = { sections, person: 'NOT_CHECKABLE', persons: [], notes: null, now: '' } as const;
  expect(standingOf({ ...nothing, review }, task('SEALED'))).toEqual({ word: 'partly' });
});

const SINCE = '2026-11-27T12:10:00.000Z';
const LATER = '2026-11-27T12:20:00.000Z';
const disturbed = {
  ...nothing,
  catalogue: [
    {
      id: 'BANK',
      nl: 'Bank',
      en: 'Bank',
      sources: [],
      takesFile: true,
      health: { state: 'DISTURBED', since: SINCE },
      banks: [{ id: 'traag', name: 'Traag', health: { state: 'DISTURBED', since: LATER } }],
    },
  ],
} satisfies Parameters<typeof standingOf>[0];

test('a portal that is disturbed for others is told before one logs in there, and since when', () => {
  const outage = { word: 'outage', sentence: 'fail.since', since: SINCE };
  expect(standingOf(disturbed, task('WAITING'))).toEqual(outage);
  expect(standingOf(disturbed, failed('UNREACHABLE'))).toEqual(outage);
  expect(standingOf(disturbed, failed('REFUSED')).word).toBe('failed');
  expect(standingOf(disturbed, task('LOGIN'))).toEqual({ word: 'login' });
  expect(standingOf(disturbed, task('SEALED'))).toEqual({ word: 'sealed' });
});

test('a bank is disturbed by itself', () => {
  expect(disturbedSince(disturbed.catalogue, 'BANK', 'traag')).toBe(LATER);
  expect(disturbedSince(disturbed.catalogue, 'BANK', 'gezond')).toBeUndefined();
});

test('a portal that failed here and works again may be tried again', () => {
  for (const loginProblems of [{}, { BANK: 'UNAVAILABLE' }] as const) {
    const standing = standingOf({ ...nothing, loginProblems, back: new Set(['BANK']) }, failed('UNREACHABLE'));
    expect(standing).toEqual({ word: 'back', sentence: 'fail.back' });
  }
});
