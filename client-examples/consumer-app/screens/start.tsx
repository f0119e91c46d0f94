import { Heading } from '@nl-design-system-candidate/heading-react';
import { Act } from '../parts/act.tsx';
import { Screen } from '../parts/screen.tsx';
import { Seal } from '../parts/seal.tsx';
import { useVisit } from '../parts/visit.context.ts';
import { dayOf, timeOf } from '../values/format.ts';
import { resume } from '../visit/joining.ts';

/** Nothing is going on: scan, carry on after a pause, or look at what is shared. */
export function StartScreen() {
  const { visit, say, go, seen } = useVisit();
  const paused = visit.machine.memory.paused.read();
  return (
    <Screen
      emblem={<Seal big={true} />}
      title={say('start.title')}
      lead={say('start.lead')}
      actions={
        <>
          {paused ? (
            <Act as="primary" does={() => void resume(visit)}>
              {say('start.resume')}
            </Act>
          ) : null}
          <Act as={paused ? 'secondary' : 'primary'} does={() => go({ at: 'SCAN' })}>
            {say('start.scan')}
          </Act>
        </>
      }
    >
      {paused ? (
        <section className="stack">
          <Heading level={2}>{paused.provider}</Heading>
          <p className="soft">
            {say('start.resumeLead', {
              date: `${dayOf(paused.until, seen.language)}, ${timeOf(paused.until, seen.language)}`,
            })}
          </p>
        </section>
      ) : (
        <p className="soft">{say('start.scanLead')}</p>
      )}
    </Screen>
  );
}
