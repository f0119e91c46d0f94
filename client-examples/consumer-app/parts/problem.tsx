import type { Problem } from '../visit/seen.ts';
import type { Key } from '../words/words.ts';
import { Notice } from './notice.tsx';
import { useVisit } from './visit.context.ts';

type Plain = Extract<
  Key,
  'state.offline' | 'state.unreachable' | 'state.wrong' | `fail.${'changed' | 'audit' | 'noRoom' | 'proof'}`
>;

const SENTENCES: Readonly<Record<Exclude<Problem, 'UNCERTAIN' | 'TOO_LATE'>, Plain>> = {
  OFFLINE: 'state.offline',
  UNREACHABLE: 'state.unreachable',
  WRONG: 'state.wrong',
  CHANGED: 'fail.changed',
  AUDIT: 'fail.audit',
  NO_ROOM: 'fail.noRoom',
  PROOF: 'fail.proof',
};

/** That there is no internet, and what went wrong with what was last done, until something else is done. */
export function ProblemNotice() {
  const { seen, say } = useVisit();
  const { problem, isOnline } = seen;
  return (
    <>
      {isOnline ? null : <Notice tone="warning">{say('state.offline')}</Notice>}
      {problem === null || (problem === 'OFFLINE' && !isOnline) ? null : <LastDone problem={problem} />}
    </>
  );
}

function LastDone({ problem }: { readonly problem: Problem }) {
  const { seen, say } = useVisit();
  if (problem === 'UNCERTAIN') return <Notice tone="warning">{say('fail.uncertain')}</Notice>;
  if (problem === 'TOO_LATE')
    return (
      <Notice tone="warning">{say('done.tooLate', { provider: seen.joined?.request.provider.name ?? '' })}</Notice>
    );
  return <Notice tone="error">{say(SENTENCES[problem])}</Notice>;
}
