import { useState } from 'react';
import { Act } from '../parts/act.tsx';
import { Screen } from '../parts/screen.tsx';
import { useVisit } from '../parts/visit.context.ts';
import { dayOf, momentOf } from '../values/format.ts';
import { rememberLook } from '../values/news.ts';
import { askErasure, withdrawShare } from '../visit/shares.ts';
import { Erasure } from './ended-share.tsx';
import { useOwnShares } from './shares.tsx';

/** C22. Withdrawing, what it reaches and what not; then the request to erase what was collected. */
export function WithdrawScreen({ share }: { readonly share: string }) {
  const hand = useVisit();
  const { visit, say, seen } = hand;
  const { language } = seen;
  const [turn, setTurn] = useState(0);
  const shares = useOwnShares(hand, turn);
  const own = typeof shares !== 'string' ? shares.find(({ kept }) => kept.shareId === share) : undefined;
  if (!own?.shown) return <Screen key="waiting" title={say('withdraw.title')} />;
  const { kept, shown } = own;
  const { provider } = kept;
  rememberLook(visit.machine.memory.looked, share, shown);
  const last = shown.accesses.at(-1);
  const isActive = shown.state === 'ACTIVE';
  const then = (deed: () => Promise<unknown>) => (): void =>
    void visit.act(async () => {
      await deed();
      setTurn(turn + 1);
    });
  return (
    <Screen
      key={shown.state}
      title={isActive ? say('withdraw.title') : say('withdraw.done', { at: momentOf(shown.endedAt ?? '', language) })}
      lead={isActive ? say('withdraw.lead', { provider }) : undefined}
      actions={
        isActive ? (
          <div className="pair">
            <Act as="primary" does={then(() => withdrawShare(visit.machine, kept))}>
              {say('withdraw.yes')}
            </Act>
            <Act does={() => visit.happen({ did: 'BACK' })}>{say('withdraw.no')}</Act>
          </div>
        ) : (
          <>
            {last && !shown.erasure ? (
              <Act as="primary" does={then(() => askErasure(visit.machine, kept))}>
                {say('withdraw.send')}
              </Act>
            ) : null}
            <Act does={() => visit.happen({ did: 'CLOSE' })}>{say('app.close')}</Act>
          </>
        )
      }
    >
      {last ? (
        <>
          <p>{say('withdraw.collected', { provider, date: dayOf(last.at, language) })}</p>
          {shown.erasure || isActive ? null : <p>{say('withdraw.erase', { provider })}</p>}
        </>
      ) : null}
      <Erasure shown={shown} provider={provider} />
    </Screen>
  );
}
