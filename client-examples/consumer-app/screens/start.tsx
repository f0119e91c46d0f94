import { Heading } from '@nl-design-system-candidate/heading-react';
import { Act } from '../parts/act.tsx';
import { BegunHere } from '../parts/begun-here.tsx';
import { Screen } from '../parts/screen.tsx';
import { Seal } from '../parts/seal.tsx';
import { useVisit } from '../parts/visit.context.ts';
import { dayOf, momentOf, timeOf } from '../values/format.ts';
import { resume } from '../visit/joining.ts';

/** Nothing is going on: scan, carry on after a pause, or look at what is shared. */
export function StartScreen() {
  const { visit, say, go, seen } = useVisit();
  const { memory, now, leave } = visit.machine;
  const paused = memory.paused.read();
  const remembered = memory.begun.read();
  const begun = !paused && remembered && Date.parse(remembered.until) > now() ? remembered : undefined;
  return (
    <Screen
      // What waits to be read comes before what the app is.
      emblem={begun ? undefined : <Seal big={true} />}
      title={say('start.title')}
      lead={begun ? undefined : say('start.lead')}
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
          {begun ? (
            <Act does={() => leave(`https://${begun.domain}`)}>
              {say('ended.newLink', { provider: begun.provider })}
            </Act>
          ) : null}
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
      ) : null}
      {begun ? (
        <section className="stack">
          <Heading level={2}>{say('begun.title', { provider: begun.provider })}</Heading>
          <p>{say('begun.at', { at: momentOf(begun.at, seen.language) })}</p>
          <BegunHere begun={begun} />
        </section>
      ) : null}
      {paused || begun ? null : (
        <>
          <p className="soft">{say('start.scanLead')}</p>
          <p className="soft">{say('start.codeLead')}</p>
        </>
      )}
    </Screen>
  );
}
