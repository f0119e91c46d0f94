import { Act } from '../parts/act.tsx';
import { Contact } from '../parts/contact.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSession, useVisit } from '../parts/visit.context.ts';
import { stop } from '../visit/deciding.ts';

/** C19. Stopping is asked once, and then done. */
export function StopScreen() {
  const { visit, provider, say } = useSession();
  return (
    <Screen
      title={say('stop.title')}
      lead={say('stop.lead', { provider })}
      actions={
        <div className="pair">
          <Act as="primary" does={() => void stop(visit)}>
            {say('stop.yes')}
          </Act>
          <Act does={() => visit.happen({ did: 'BACK' })}>{say('stop.no')}</Act>
        </div>
      }
    />
  );
}

export function StoppedScreen() {
  const { say, go } = useVisit();
  return (
    <Screen
      title={say('stopped.title')}
      lead={say('stopped.lead')}
      actions={<Act does={() => go({ at: 'SCAN' })}>{say('start.scan')}</Act>}
    >
      <Contact />
    </Screen>
  );
}
