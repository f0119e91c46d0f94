import type { Portal } from '../../device/collect.ts';
import { Act } from '../parts/act.tsx';
import { Contact } from '../parts/contact.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSession } from '../parts/visit.context.ts';
import { portalName } from '../words/portal-name.ts';

/** What was collected is of more than one person: nothing of it is shown, nothing is shared. */
export function MismatchScreen({ portal }: { readonly portal: Portal }) {
  const { say, seen, go } = useSession();
  const name = portalName(portal, seen.language);
  return (
    <Screen
      title={say('mismatch.title')}
      lead={say('mismatch')}
      actions={
        <>
          <Act as="primary" does={() => go({ at: 'PORTAL', portal })}>
            {say('mismatch.again', { portal: name })}
          </Act>
          <Act does={() => go({ at: 'SKIP', portal })}>{say('portal.skip')}</Act>
          <Act as="subtle" does={() => go({ at: 'STOP' })}>
            {say('app.stop')}
          </Act>
        </>
      }
    >
      <Contact />
    </Screen>
  );
}
