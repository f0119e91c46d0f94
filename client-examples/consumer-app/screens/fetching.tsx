import { useEffect, useState } from 'react';
import { sectionsOf } from '../../../sealing/plan.ts';
import type { Portal } from '../../device/collect.ts';
import { nameOf } from '../../device/plan.ts';
import { Act } from '../parts/act.tsx';
import { Badge } from '../parts/badge.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSession } from '../parts/visit.context.ts';
import { portalName } from '../words/portal-name.ts';

const LONG_MS = 10_000;
const OFFER_NEXT_MS = 30_000;

/** C10. The portal is being read, and one may go on meanwhile. */
export function FetchingScreen({ portal }: { readonly portal: Portal }) {
  const { joined, session, say, seen, go } = useSession();
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    const timers = [LONG_MS, OFFER_NEXT_MS].map((after) => setTimeout(() => setWaited(after), after));
    return () => timers.forEach(clearTimeout);
  }, []);
  const { language } = seen;
  const planned = sectionsOf(joined.plan, joined.subject).filter((section) => section.portal === portal);
  const sources = [...new Set(planned.map(({ source }) => nameOf('sources', source, language)))];
  const hasNext = session.tasks.some((task) => task.portal !== portal && task.state === 'WAITING');
  return (
    <Screen
      title={say('fetch.title', { portal: portalName(portal, language) })}
      lead={say('fetch.usual')}
      actions={
        <>
          {hasNext ? (
            <Act as={waited >= OFFER_NEXT_MS ? 'primary' : 'secondary'} does={() => go({ at: 'PORTALS' })}>
              {say('fetch.next')}
            </Act>
          ) : null}
          <Act as="subtle" does={() => go({ at: 'STOP' })}>
            {say('app.stop')}
          </Act>
        </>
      }
    >
      <ul className="list">
        {sources.map((source) => (
          <li key={source}>
            <Badge tone="plain" icon="busy">
              {say('fetch.line', { source })}
            </Badge>
          </li>
        ))}
      </ul>
      <p role="status">{waited >= LONG_MS ? say('fetch.long') : ''}</p>
    </Screen>
  );
}
