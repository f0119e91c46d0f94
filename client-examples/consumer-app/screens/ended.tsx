import type { EndReason } from '../flow/place.ts';
import { Act } from '../parts/act.tsx';
import { Contact } from '../parts/contact.tsx';
import { Screen } from '../parts/screen.tsx';
import { useVisit } from '../parts/visit.context.ts';

/** The session ended without sharing: what became of the data, and the way to a new link. */
export function EndedScreen({ why }: { readonly why: EndReason }) {
  const { visit, say, seen, go } = useVisit();
  const asker = seen.joined?.request.provider;
  const provider = asker?.name ?? '';
  const [title, lead] = ((): readonly [string, string] => {
    switch (why) {
      case 'TIME':
        return [say('ended.time.title'), say('ended.time')];
      case 'PAUSE':
        return [say('ended.pause.title'), say('ended.pause')];
      case 'WITHDRAWN':
        return [say('ended.WITHDRAWN.title', { provider }), say('ended.WITHDRAWN')];
      case 'SUPERSEDED':
        return [say('ended.SUPERSEDED.title'), say('ended.SUPERSEDED', { provider })];
      case 'REVOKED':
        return [say('ended.REVOKED.title', { provider }), say('ended.REVOKED')];
      case 'NOT_PAIRED':
        return [say('ended.NOT_PAIRED.title'), say('ended.NOT_PAIRED')];
      case 'APPROVED':
        return [say('ended.APPROVED.title'), say('ended.APPROVED')];
      default: {
        const never: never = why;
        return never;
      }
    }
  })();
  return (
    <Screen
      title={title}
      lead={lead}
      actions={
        <>
          {asker && why !== 'APPROVED' && why !== 'REVOKED' ? (
            <Act as="primary" does={() => visit.machine.leave(`https://${asker.domain}`)}>
              {say('ended.newLink', { provider })}
            </Act>
          ) : null}
          <Act does={() => go({ at: 'SCAN' })}>{say('start.scan')}</Act>
        </>
      }
    >
      <Contact />
    </Screen>
  );
}
