import { useState } from 'react';
import { Act } from '../parts/act.tsx';
import { Fold } from '../parts/facts.tsx';
import { Notice } from '../parts/notice.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSession } from '../parts/visit.context.ts';

type Item = 'digid' | 'sms' | 'mijnoverheid' | 'bank' | 'internet';

/** C5. What to have at hand: only what this plan needs, and how to get what one lacks. */
export function ReadyScreen() {
  const { session, say, go } = useSession();
  const [hasNoSms, setHasNoSms] = useState(false);
  const portals: readonly string[] = session.tasks.map(({ portal }) => portal);
  const hasGovernment = portals.some((portal) => portal !== 'BANK' && portal !== 'IDIN');
  const items: readonly Item[] = [
    ...(hasGovernment ? (['digid', 'sms'] as const) : []),
    ...(portals.includes('MIJNOVERHEID') ? (['mijnoverheid'] as const) : []),
    ...(portals.includes('BANK') || portals.includes('IDIN') ? (['bank'] as const) : []),
    'internet',
  ];
  return (
    <Screen
      title={say('ready.title')}
      actions={
        <>
          <Act as="primary" does={() => go({ at: 'PORTALS' })}>
            {say('ready.all')}
          </Act>
          {hasGovernment && !hasNoSms ? <Act does={() => setHasNoSms(true)}>{say('ready.noSms')}</Act> : null}
        </>
      }
    >
      {hasNoSms ? <Notice tone="warning">{say('ready.noSmsLead')}</Notice> : null}
      <ul className="list checks">
        {items.map((item) => (
          <li key={item}>
            <p className="label">{say(`ready.${item}`)}</p>
            <Fold title={say('ready.no')}>
              <p>{say(`ready.${item}No`)}</p>
            </Fold>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
