import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { Act } from '../parts/act.tsx';
import { Contact } from '../parts/contact.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSession, useVisit } from '../parts/visit.context.ts';
import { momentOf } from '../values/format.ts';
import { PAUSE_HOURS, pause } from '../visit/deciding.ts';
import { resume } from '../visit/joining.ts';

const HOUR = 3_600_000;

/** C26. Later: what is kept, where, until when, and what the provider sees of it. */
export function PauseScreen() {
  const { visit, provider, say, seen, go } = useSession();
  const until = momentOf(visit.machine.now() + PAUSE_HOURS * HOUR, seen.language);
  return (
    <Screen
      title={say('pause.title')}
      lead={say('pause.keep', { date: until })}
      actions={
        <>
          <Act as="primary" does={() => void pause(visit)}>
            {say('pause.yes')}
          </Act>
          <Act does={() => visit.happen({ did: 'BACK' })}>{say('pause.no')}</Act>
          <Act as="subtle" does={() => go({ at: 'STOP' })}>
            {say('pause.stop')}
          </Act>
        </>
      }
    >
      <Paragraph>{say('pause.sees', { provider })}</Paragraph>
      <Paragraph>{say('pause.close')}</Paragraph>
    </Screen>
  );
}

export function PausedScreen({ until }: { readonly until: string }) {
  const { visit, say, seen } = useVisit();
  return (
    <Screen
      title={say('paused.title', { date: momentOf(until, seen.language) })}
      lead={say('paused.lead')}
      actions={<Act does={() => void resume(visit)}>{say('paused.resume')}</Act>}
    >
      <Contact of={visit.machine.memory.paused.read()} />
    </Screen>
  );
}
