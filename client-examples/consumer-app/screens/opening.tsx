import { Act } from '../parts/act.tsx';
import { Contact } from '../parts/contact.tsx';
import { Screen } from '../parts/screen.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useVisit } from '../parts/visit.context.ts';
import { LONG_MS, SAY_SO_MS, useWaited } from '../parts/waited.ts';
import { tryAgain } from '../visit/joining.ts';

const MOMENTS = [SAY_SO_MS, LONG_MS];

/** The link is being opened: said after a second, and again when it takes long. */
export function OpeningScreen() {
  const { say } = useVisit();
  const waited = useWaited(MOMENTS);
  return (
    <Screen title={say('app.busy')}>
      <p role="status">
        {waited >= LONG_MS ? say('state.loadingLong') : waited >= SAY_SO_MS ? say('state.loading') : ''}
      </p>
      <Skeleton />
    </Screen>
  );
}

/** Nobody answers, or there is no internet, which the notice tells: nothing is lost, and it may be tried again. */
export function UnreachableScreen() {
  const { visit, say, seen } = useVisit();
  return (
    <Screen
      title={say('state.unreachable.title')}
      lead={seen.isOnline ? say('state.unreachable') : undefined}
      actions={
        <Act as="primary" does={() => void tryAgain(visit)}>
          {say('app.retry')}
        </Act>
      }
    >
      <Contact />
    </Screen>
  );
}
