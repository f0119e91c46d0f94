import { Heading } from '@nl-design-system-candidate/heading-react';
import { Link } from '@nl-design-system-candidate/link-react';
import type { Answerable } from '../flow/place.ts';
import { Act } from '../parts/act.tsx';
import { Contact, HelpdeskFacts } from '../parts/contact.tsx';
import { Fold } from '../parts/facts.tsx';
import { Screen } from '../parts/screen.tsx';
import { useVisit } from '../parts/visit.context.ts';

const QUESTIONS = [
  'safe',
  'real',
  'code',
  'digid',
  'bank',
  'missing',
  'wrong',
  'bsn',
  'long',
  'collected',
  'withdraw',
  'pause',
  'self',
  'other',
] as const;

const PLACES = [
  ['Mijn DigiD', 'https://mijn.digid.nl'],
  ['MijnOverheid', 'https://mijn.overheid.nl'],
  ['Autoriteit Persoonsgegevens', 'https://www.autoriteitpersoonsgegevens.nl'],
] as const;

/** C25. The same place on every screen; the question that belongs to where one came from is open. */
export function HelpScreen({
  question,
  of,
}: {
  readonly question: string | null;
  readonly of: Answerable | undefined;
}) {
  const { visit, say, seen, open } = useVisit();
  const { joined } = seen;
  const officer = joined?.operator.party.privacy_officer;
  return (
    <Screen
      title={say('help.title')}
      actions={<Act does={() => visit.happen({ did: 'CLOSE' })}>{say('app.close')}</Act>}
    >
      {of ? (
        <>
          <Heading level={2}>{say('app.contact', { provider: of.name })}</Heading>
          <p>{say('sharing.wrongLead', { provider: of.name })}</p>
          {of.receipt ? <p className="soft">{say('done.receipt', { receipt: of.receipt })}</p> : null}
          <HelpdeskFacts of={of.helpdesk} />
        </>
      ) : null}
      <Heading level={2}>{say('help.questions')}</Heading>
      <div>
        {QUESTIONS.map((name) => (
          <Fold key={name} title={say(`faq.${name}.q`)} isOpen={name === question}>
            <p>{say(`faq.${name}.a`)}</p>
          </Fold>
        ))}
      </div>
      {of ? null : (
        <>
          <Heading level={2}>{say('help.provider')}</Heading>
          {joined ? (
            <>
              <p>{say('help.providerLead', { provider: joined.request.provider.name })}</p>
              <Contact />
            </>
          ) : (
            <p>{say('help.none')}</p>
          )}
        </>
      )}
      <Heading level={2}>{say('help.complain')}</Heading>
      <p>
        {say('help.complainHere')}
        {officer ? ` ${say('help.complainLead', { officer })}` : null}
      </p>
      <Act does={() => open({ at: 'COMPLAIN' })}>{say('help.complainOpen')}</Act>
      <Heading level={2}>{say('help.links')}</Heading>
      <ul className="list">
        {PLACES.map(([name, href]) => (
          <li key={name}>
            <Link href={href} target="_blank" rel="noreferrer">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
