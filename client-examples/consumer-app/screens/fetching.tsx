import { sectionsOf } from '../../../sealing/plan.ts';
import type { Portal } from '../../device/collect.ts';
import { nameOf } from '../../device/plan.ts';
import { Act } from '../parts/act.tsx';
import { Badge } from '../parts/badge.tsx';
import { Screen } from '../parts/screen.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useSession } from '../parts/visit.context.ts';
import { LONG_MS, SAY_SO_MS, useWaited } from '../parts/waited.ts';
import { portalName } from '../words/portal-name.ts';

const OFFER_NEXT_MS = 30_000;
const MOMENTS = [SAY_SO_MS, LONG_MS, OFFER_NEXT_MS];

/** C10. The portal is being read, and one may go on meanwhile. */
export function FetchingScreen({ portal }: { readonly portal: Portal }) {
  const { joined, session, say, seen, go } = useSession();
  const waited = useWaited(MOMENTS);
  const { language } = seen;
  const planned = sectionsOf(joined.plan, joined.subject).filter((section) => section.portal === portal);
  const sources = [...new Set(planned.map(({ source }) => nameOf('sources', source, language)))];
  const hasNext = session.tasks.some((task) => task.portal !== portal && task.state === 'WAITING');
  const isOffered = hasNext && waited >= OFFER_NEXT_MS;
  const told = isOffered
    ? 'fetch.offer'
    : waited >= LONG_MS
      ? 'fetch.long'
      : waited >= SAY_SO_MS
        ? 'fetch.usual'
        : null;
  return (
    <Screen
      title={say('fetch.title', { portal: portalName(portal, language) })}
      // One sentence takes the other’s place, which is kept from the start.
      lead={<span role="status">{told ? say(told) : '\u00a0'}</span>}
      actions={
        <>
          {hasNext ? (
            <Act as={isOffered ? 'primary' : 'secondary'} does={() => go({ at: 'PORTALS' })}>
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
      <Skeleton />
    </Screen>
  );
}
