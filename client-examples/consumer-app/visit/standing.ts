import { lacksPart } from '../values/groups.ts';
import type { Key } from '../words/words.ts';
import type { Seen, Session } from './seen.ts';

type Sentence = Extract<
  Key,
  | 'fail.UNREACHABLE'
  | 'fail.TIMEOUT'
  | 'fail.answer'
  | 'fail.LOGIN_FAILED'
  | 'fail.UNAVAILABLE'
  | 'fail.tooBusy'
  | 'fail.file'
>;

/** How one portal stands, as the consumer reads it. */
export interface Standing {
  readonly word: 'waiting' | 'login' | 'busy' | 'sealed' | 'partly' | 'failed' | 'outage' | 'skipped';
  /** What it means and what to do, where that is not plain. */
  readonly sentence?: Sentence;
}

/** The broker's word for a task, with what only this device knows: what the sections lack, what a call was refused for. */
export function standingOf(
  { loginProblems, review }: Pick<Seen, 'loginProblems' | 'review'>,
  { portal, state, failure }: Session['tasks'][number],
): Standing {
  switch (state) {
    case 'SEALED':
      return review?.sections.some((section) => section.planned.portal === portal && lacksPart(section))
        ? { word: 'partly' }
        : { word: 'sealed' };
    case 'BUSY':
      return { word: 'busy' };
    case 'SKIPPED':
      return { word: 'skipped' };
    default:
      break;
  }
  switch (loginProblems[portal]) {
    case 'UNAVAILABLE':
      return { word: 'outage', sentence: 'fail.UNAVAILABLE' };
    case 'TIMEOUT':
      return { word: 'failed', sentence: 'fail.TIMEOUT' };
    case 'BUSY':
      return { word: 'failed', sentence: 'fail.tooBusy' };
    case 'FILE':
      return { word: 'failed', sentence: 'fail.file' };
    case 'LEFT':
      return { word: 'failed', sentence: 'fail.LOGIN_FAILED' };
    default:
      break;
  }
  if (state !== 'FAILED') return { word: state === 'LOGIN' ? 'login' : 'waiting' };
  switch (failure) {
    case 'UNREACHABLE':
      return { word: 'outage', sentence: 'fail.UNREACHABLE' };
    case 'TIMEOUT':
      return { word: 'failed', sentence: 'fail.TIMEOUT' };
    case 'LOGIN_FAILED':
      return { word: 'failed', sentence: 'fail.LOGIN_FAILED' };
    default:
      return { word: 'failed', sentence: 'fail.answer' };
  }
}
