import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { Act } from '../parts/act.tsx';
import { HelpdeskFacts } from '../parts/contact.tsx';
import { Fact, Facts, Fold } from '../parts/facts.tsx';
import { Icon } from '../parts/icon.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSession } from '../parts/visit.context.ts';
import { remember } from '../visit/session.ts';

/** C2. Who asks, and is it really them: name and domain come from the registry, the signature was checked. */
export function RequesterScreen() {
  const { visit, joined, session, provider, say, go } = useSession();
  const { domain, kvk, address, helpdesk } = joined.request.provider;
  const { return_url: returnUrl } = joined.claims;
  // A domain that is nobody's stands for the practice lender's page, which is where the signed address leads.
  const practiceHost = returnUrl && domain.endsWith('.example') ? new URL(returnUrl).host : null;
  const goOn = (): void => {
    remember(visit, { isKnown: true });
    go(session.state === 'COLLECTING' || session.state === 'REVIEW' ? { at: 'ASKED' } : { at: 'PAIRING' });
  };
  return (
    <Screen
      title={say('who.title', { provider })}
      lead={say('who.domain', { domain })}
      actions={
        <>
          <Act as="primary" does={goOn}>
            {say('who.yes')}
          </Act>
          <Act does={() => go({ at: 'STOP' })}>{say('app.stop')}</Act>
        </>
      }
    >
      {practiceHost ? <p className="soft">{say('who.practice', { host: practiceHost })}</p> : null}
      <Paragraph>{say('who.unknown')}</Paragraph>
      <p className="soft checked">
        <Icon name="lock" />
        {say('who.checked', { provider })}
      </p>
      <div>
        <Fold title={say('who.about')}>
          <Facts>
            <Fact name={say('who.website')}>{domain}</Fact>
            <Fact name={say('who.address')}>{address}</Fact>
          </Facts>
          <p className="soft">{say('who.registered', { kvk })}</p>
          <HelpdeskFacts of={helpdesk} />
        </Fold>
        <Fold title={say('who.report')}>
          <p>{say('who.reportLead', { provider })}</p>
        </Fold>
      </div>
    </Screen>
  );
}
