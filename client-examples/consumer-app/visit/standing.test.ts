import { expect, test } from 'vitest';
import { sectionOf } from '../values/section.fixture.ts';
import type { LoginProblem } from './seen.ts';
import { standingOf } from './standing.ts';

const task = (state: 'WAITING' | 'LOGIN' | 'BUSY' | 'SEALED' | 'SKIPPED') =>
  ({ portal: 'BANK', state, failure: null }) as const;
const failed = (failure: 'UNREACHABLE' | 'TIMEOUT' | 'MALFORMED' | 'REFUSED' | 'BUSY' | 'LOGIN_FAILED') =>
  ({ portal: 'BANK', state: 'FAILED', failure }) as const;
const nothing = { loginProblems: {}, review: null };

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
  [failed('LOGIN_FAILED'), 'failed', 'fail.LOGIN_FAILED'],
] as const)('a portal whose task is %o stands as %s', (told, word, sentence?: string) => {
  expect(standingOf(nothing, told)).toEqual(sentence ? { word, sentence } : { word });
});

test.each([
  ['UNAVAILABLE', 'outage'],
  ['TIMEOUT', 'failed'],
  ['BUSY', 'failed'],
  ['FILE', 'failed'],
  ['LEFT', 'failed'],
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
