import type { Asker } from '../flow/place.ts';
import { useVisit } from './visit.context.ts';

/** What one can still do with a session that was begun here, in another window or in one that was closed. */
export function BegunHere({ begun: { provider } }: { readonly begun: Pick<Asker, 'provider'> }) {
  const { say } = useVisit();
  return (
    <>
      <p>{say('begun.open')}</p>
      <p>{say('begun.closed', { provider })}</p>
      <p className="soft">{say('begun.erased')}</p>
    </>
  );
}
