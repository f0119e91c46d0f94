import { Notice } from '../parts/notice.tsx';
import { useVisit } from '../parts/visit.context.ts';
import { dayOf, momentOf } from '../values/format.ts';
import { shareState } from '../values/share-state.ts';
import type { OwnShare } from '../visit/shares.ts';

interface Shown {
  readonly shown: NonNullable<OwnShare['shown']>;
  readonly provider: string;
}

/** How a share that is over ended, and how an erasure request stands. */
export function Ended({ shown, provider }: Shown) {
  const { say, seen } = useVisit();
  const { language } = seen;
  const at = momentOf(shown.endedAt ?? shown.until, language);
  return (
    <>
      {shown.state === 'WITHDRAWN' ? <Notice tone="info">{say('withdraw.done', { at })}</Notice> : null}
      {shown.state === 'EXPIRED' ? <Notice tone="info">{say('withdraw.expired', { at })}</Notice> : null}
      {shareState(shown) === 'LAPSED' ? <Notice tone="warning">{say('lapsed', { provider })}</Notice> : null}
      {shown.state === 'REJECTED' ? <Notice tone="warning">{say('rejected', { provider })}</Notice> : null}
      <Erasure shown={shown} provider={provider} />
    </>
  );
}

/** How an erasure request stands, when there is one; refused, on which ground and what one can do. */
export function Erasure({ shown: { erasure }, provider }: Shown) {
  const { say, seen } = useVisit();
  if (!erasure) return null;
  const { state, dueAt, ground } = erasure;
  return (
    <Notice tone="info">
      {state === 'REQUESTED'
        ? say('erasure.REQUESTED', { provider, date: dayOf(dueAt, seen.language) })
        : say(`erasure.${state}`, { provider })}
      {ground ? ` ${say(`ground.${ground}`)} ${say('ground.disagree')}` : null}
    </Notice>
  );
}
