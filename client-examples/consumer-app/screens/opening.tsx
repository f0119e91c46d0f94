import { useEffect, useState } from 'react';
import { Act } from '../parts/act.tsx';
import { Screen } from '../parts/screen.tsx';
import { useVisit } from '../parts/visit.context.ts';
import { tryAgain } from '../visit/joining.ts';

const SAY_SO_MS = 1_000;
const LONG_MS = 10_000;

/** The link is being opened: said after a second, and again when it takes long. */
export function OpeningScreen() {
  const { say } = useVisit();
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    const timers = [SAY_SO_MS, LONG_MS].map((after) => setTimeout(() => setWaited(after), after));
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <Screen title={say('app.busy')}>
      <p role="status">
        {waited >= LONG_MS ? say('state.loadingLong') : waited >= SAY_SO_MS ? say('state.loading') : ''}
      </p>
      <div className="skeleton" aria-hidden="true">
        <span />
        <span />
        <span />
        <span />
      </div>
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
    />
  );
}
