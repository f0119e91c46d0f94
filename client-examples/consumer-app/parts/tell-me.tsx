import { useState } from 'react';
import { canTell, isTold, type TellOutcome, type Topic, tellMe, tellMeNoMore } from '../visit/telling.ts';
import { Act } from './act.tsx';
import { Notice } from './notice.tsx';
import { useVisit } from './visit.context.ts';

/** An offer to be told while the app is closed; the browser is asked by the tap alone. */
export function TellMe({ topic, why }: { readonly topic: Topic; readonly why: string }) {
  const { visit, say } = useVisit();
  const [came, setCame] = useState<TellOutcome | null>(null);
  if (!canTell()) return null;
  if (came === 'TOLD' || (came === null && isTold(visit, topic)))
    return (
      <section className="stack" role="status">
        <p className="soft">{say('tell.on')}</p>
        <Act
          as="subtle"
          does={() =>
            void visit.act(async () => {
              await tellMeNoMore(visit, topic);
              setCame(null);
            })
          }
        >
          {say('tell.stop')}
        </Act>
      </section>
    );
  return (
    <section className="stack" role="status">
      <p className="soft">{why}</p>
      {came === 'DENIED' ? <Notice tone="warning">{say('tell.denied')}</Notice> : null}
      {came === 'FAILED' ? <Notice tone="warning">{say('tell.failed')}</Notice> : null}
      <Act does={() => void visit.act(async () => setCame(await tellMe(visit, topic)))}>{say('tell.offer')}</Act>
    </section>
  );
}
