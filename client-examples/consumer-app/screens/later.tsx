import { type ComponentType, lazy, Suspense } from 'react';
import { Act } from '../parts/act.tsx';
import { Screen } from '../parts/screen.tsx';
import { useVisit } from '../parts/visit.context.ts';
import { OpeningScreen } from './opening.tsx';

/** A screen that few people open: its code is fetched when somebody does, so that the first page stays small. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Screen = lazy(async () => ({ default: await load().catch(() => NotFetchedScreen) }));
  return (props) => (
    <Suspense fallback={<OpeningScreen />}>
      <Screen {...props} />
    </Suspense>
  );
}

/** No internet, or the app has been renewed meanwhile: a reload keeps what one was doing. */
function NotFetchedScreen() {
  const { say, seen } = useVisit();
  return (
    <Screen
      title={say('state.unreachable.title')}
      lead={seen.isOnline ? say('state.unreachable') : undefined}
      actions={
        <Act as="primary" does={() => window.location.reload()}>
          {say('app.retry')}
        </Act>
      }
    />
  );
}
