import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { Act } from '../parts/act.tsx';
import { Contact } from '../parts/contact.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSession } from '../parts/visit.context.ts';
import { givePartnerTheDevice } from '../visit/deciding.ts';

/** C24. Two people, one after the other: the first one's details leave the screen before the second begins. */
export function PartnerScreen() {
  const { visit, provider, say } = useSession();
  return (
    <Screen
      title={say('partner.title')}
      lead={say('partner.lead', { provider })}
      actions={
        <Act as="primary" does={() => void givePartnerTheDevice(visit)}>
          {say('partner.here')}
        </Act>
      }
    >
      <Paragraph>{say('partner.separate')}</Paragraph>
      <p className="soft">{say('partner.invite', { provider })}</p>
      <Contact />
    </Screen>
  );
}
