import { useEffect, useState } from 'react';
import { Act } from '../parts/act.tsx';
import { Badge } from '../parts/badge.tsx';
import { Notice } from '../parts/notice.tsx';
import { Screen } from '../parts/screen.tsx';
import { type AtHand, useVisit } from '../parts/visit.context.ts';
import { isNews } from '../values/news.ts';
import { shareState } from '../values/share-state.ts';
import { type OwnShare, ownShares } from '../visit/shares.ts';

const STATES = {
  ACTIVE: 'shares.ACTIVE',
  WITHDRAWN: 'shares.WITHDRAWN',
  EXPIRED: 'shares.EXPIRED',
  REJECTED: 'shares.REJECTED',
  LAPSED: 'lapsed.title',
} as const;

/** What the broker answered, once it has; reading again is asked by another `turn`. */
export function useOwnShares({ visit }: Pick<AtHand, 'visit'>, turn = 0): readonly OwnShare[] | 'WAITING' | 'FAILED' {
  const [shares, setShares] = useState<readonly OwnShare[] | 'WAITING' | 'FAILED'>('WAITING');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks again
  useEffect(() => {
    let isGone = false;
    const say = (found: readonly OwnShare[] | 'FAILED'): void => {
      if (!isGone) setShares(found);
    };
    ownShares(visit.machine).then(say, () => say('FAILED'));
    return () => {
      isGone = true;
    };
  }, [visit, turn]);
  return shares;
}

/** C20. What is shared for longer, gathered on this device: one call per share. */
export function SharesScreen() {
  const hand = useVisit();
  const { visit, say, open } = hand;
  const shares = useOwnShares(hand);
  return (
    <Screen
      title={say('shares.title')}
      actions={
        <>
          <Act does={() => visit.happen({ did: 'CLOSE' })}>{say('app.close')}</Act>
          <Act as="subtle" does={() => open({ at: 'RECOVER' })}>
            {say('recover.have')}
          </Act>
        </>
      }
    >
      {shares === 'WAITING' ? <p role="status">{say('app.busy')}</p> : null}
      {shares === 'FAILED' ? <Notice tone="error">{say('state.unreachable')}</Notice> : null}
      {typeof shares !== 'string' && shares.length === 0 ? <p>{say('shares.none')}</p> : null}
      {typeof shares !== 'string' && shares.length > 0 ? (
        <>
          <p className="soft">{say('shares.lead')}</p>
          <ul className="list">
            {shares.map(({ kept, shown }) => (
              <li key={kept.shareId} className="card">
                <header>
                  <h2 className="label">{kept.provider}</h2>
                  {shown ? (
                    <Badge
                      tone={shown.state === 'ACTIVE' ? 'good' : 'plain'}
                      icon={shown.state === 'ACTIVE' ? 'open' : 'lock'}
                    >
                      {say(STATES[shareState(shown)])}
                      {shown.state === 'ACTIVE' ? `, ${say('shares.daysLeft', { n: shown.daysLeft })}` : ''}
                    </Badge>
                  ) : (
                    <Badge tone="plain" icon="lock">
                      {say('shares.gone')}
                    </Badge>
                  )}
                </header>
                {shown ? <News shareId={kept.shareId} shown={shown} /> : null}
                <Act does={() => open({ at: 'SHARING', share: kept.shareId })}>
                  {say('shares.open', { provider: kept.provider })}
                </Act>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Screen>
  );
}

/** What waits for the consumer, or is new since they last looked. */
function News({ shareId, shown }: { readonly shareId: string; readonly shown: NonNullable<OwnShare['shown']> }) {
  const { visit, say } = useVisit();
  if (shown.state === 'ACTIVE' && shown.grants.some(({ state }) => state === 'PROPOSED'))
    return (
      <p>
        <Badge tone="warn" icon="info">
          {say('shares.asked')}
        </Badge>
      </p>
    );
  if (!isNews(visit.machine.memory.looked, shareId, shown)) return null;
  return (
    <p>
      <Badge tone="warn" icon="info">
        {say('shares.news')}
      </Badge>
    </p>
  );
}
