import { lacksPart } from '../values/groups.ts';
import type { Key } from '../words/words.ts';
import type { Seen, Session } from './seen.ts';

type Sentence = Extract<
  Key,
  | 'fail.UNREACHABLE'
  | 'fail.since'
  | 'fail.back'
  | 'fail.TIMEOUT'
  | 'fail.answer'
  | 'fail.LOGIN_FAILED'
  | 'fail.UNAVAILABLE'
  | 'fail.tooBusy'
  | 'fail.file'
>;

/** How one portal stands, as the consumer reads it. */
export interface Standing {
  readonly word: 'waiting' | 'login' | 'busy' | 'sealed' | 'partly' | 'failed' | 'left' | 'outage' | 'back' | 'skipped';
  /** What it means and what to do, where that is not plain. */
  readonly sentence?: Sentence;
  /** When an outage began, if that is known: ISO 8601. */
  readonly since?: string;
}

/** Since when a portal is disturbed for others too, if it is; at a bank, that bank. */
export function disturbedSince(catalogue: Seen['catalogue'], portal: string, bank?: string): string | undefined {
  const found = catalogue.find(({ id }) => id === portal);
  const health = bank === undefined ? found?.health : found?.banks.find(({ id }) => id === bank)?.health;
  return health?.state === 'DISTURBED' ? (health.since ?? undefined) : undefined;
}

/** The broker's word for a task, with what only this device knows: what the sections lack, what a call was refused for. */
export function standingOf(
  { loginProblems, review, catalogue, back }: Pick<Seen, 'loginProblems' | 'review' | 'catalogue' | 'back'>,
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
  const since = disturbedSince(catalogue, portal);
  const outage = (sentence: Sentence): Standing =>
    since ? { word: 'outage', sentence: 'fail.since', since } : { word: 'outage', sentence };
  if (state === 'FAILED' && back.has(portal)) return { word: 'back', sentence: 'fail.back' };
  switch (loginProblems[portal]) {
    case 'UNAVAILABLE':
      return outage('fail.UNAVAILABLE');
    case 'TIMEOUT':
      return { word: 'failed', sentence: 'fail.TIMEOUT' };
    case 'BUSY':
      return { word: 'failed', sentence: 'fail.tooBusy' };
    case 'FILE':
      return { word: 'failed', sentence: 'fail.file' };
    case 'LEFT':
      return { word: 'left', sentence: 'fail.LOGIN_FAILED' };
    default:
      break;
  }
  if (state === 'LOGIN') return { word: 'login' };
  if (state !== 'FAILED') return since ? outage('fail.since') : { word: 'waiting' };
  switch (failure) {
    case 'UNREACHABLE':
      return outage('fail.UNREACHABLE');
    case 'TIMEOUT':
      return { word: 'failed', sentence: 'fail.TIMEOUT' };
    case 'LOGIN_FAILED':
      return { word: 'left', sentence: 'fail.LOGIN_FAILED' };
    default:
      return { word: 'failed', sentence: 'fail.answer' };
  }
}
