import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { correctionOf, nameOf } from '../../device/plan.ts';
import { Act } from '../parts/act.tsx';
import { Contact } from '../parts/contact.tsx';
import { Fold } from '../parts/facts.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSession } from '../parts/visit.context.ts';

/** C15. A value is wrong: who can put it right, and what one can do now. */
export function WrongScreen({ source }: { readonly source: string }) {
  const { visit, provider, say, seen, go } = useSession();
  const name = nameOf('sources', source, seen.language);
  return (
    <Screen
      title={say('wrong.title')}
      lead={say('wrong.lead', { source: name })}
      actions={
        <>
          <Act as="primary" does={() => visit.happen({ did: 'BACK' })}>
            {say('wrong.back')}
          </Act>
          <Act does={() => go({ at: 'STOP' })}>{say('app.stop')}</Act>
        </>
      }
    >
      <Fold title={say('wrong.route', { source: name })} isOpen={true}>
        <p>{correctionOf(source, seen.language)}</p>
      </Fold>
      <Paragraph>{say('wrong.choice', { provider })}</Paragraph>
      <Contact />
    </Screen>
  );
}
