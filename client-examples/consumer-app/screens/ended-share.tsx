import { Notice } from '../parts/notice.tsx';
import { useVisit } from '../parts/visit.context.ts';
import { dayOf, momentOf } from '../values/format.ts';
import type { OwnShare } from '../visit/shares.ts';

/** How a share that is over ended, and how an erasure request stands. */
export function Ended({
  shown,
  provider,
}: {
  readonly shown: NonNullable<OwnShare['shown']>;
  readonly provider: string;
}) {
  const { say, seen } = useVisit();
  const { language } = seen;
  const at = momentOf(shown.endedAt ?? shown.until, language);
  return (
    <>
      {shown.state === 'WITHDRAWN' ? <Notice tone="info">{say('withdraw.done', { at })}</Notice> : null}
      {shown.state === 'EXPIRED' ? <Notice tone="info">{say('withdraw.expired', { at })}</Notice> : null}
      {shown.state === 'REJECTED' ? <Notice tone="warning">{say('rejected', { provider })}</Notice> : null}
      {shown.erasure ? (
        <Notice tone="info">
          {shown.erasure.state === 'REQUESTED'
            ? say('erasure.REQUESTED', { provider, date: dayOf(shown.erasure.dueAt, language) })
            : say(`erasure.${shown.erasure.state}`, { provider })}
        </Notice>
      ) : null}
    </>
  );
}
