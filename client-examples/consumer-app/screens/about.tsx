import { Heading } from '@nl-design-system-candidate/heading-react';
import { Link } from '@nl-design-system-candidate/link-react';
import { Act } from '../parts/act.tsx';
import { Screen } from '../parts/screen.tsx';
import { useVisit } from '../parts/visit.context.ts';
import { agreedPage } from './asked.tsx';
import { PARTS_OF_OTHERS } from './parts-of-others.ts';

/** What the app is, what it keeps, what it is made of. */
export function AboutScreen() {
  const { visit, say, seen } = useVisit();
  const { endpoint } = visit.machine;
  return (
    <Screen
      title={say('about.title')}
      lead={say('about.lead')}
      actions={<Act does={() => visit.happen({ did: 'CLOSE' })}>{say('app.close')}</Act>}
    >
      <Heading level={2}>{say('about.holds')}</Heading>
      <p>{say('about.holdsLead')}</p>
      <Heading level={2}>{say('about.device')}</Heading>
      <ul className="list dotted">
        <li>{say('about.tab')}</li>
        <li>{say('about.paused')}</li>
        <li>{say('about.sharesKept')}</li>
        <li>{say('about.complaints')}</li>
        <li>{say('about.links')}</li>
        <li>{say('about.looked')}</li>
        <li>{say('about.files')}</li>
        <li>{say('about.never')}</li>
      </ul>
      <Heading level={2}>{say('about.limits')}</Heading>
      <ul className="list dotted">
        <li>{say('about.limit1')}</li>
        <li>{say('about.limit2')}</li>
        <li>{say('about.limit3')}</li>
      </ul>
      <Heading level={2}>{say('about.texts')}</Heading>
      <ul className="list">
        {(['terms', 'privacy'] as const).map((page) => (
          <li key={page} className="capital">
            <Link href={agreedPage(endpoint, page, seen.language)} target="_blank" rel="noreferrer">
              {page === 'terms' ? say('share.termsLink') : say('share.privacyLink')}
            </Link>
          </li>
        ))}
      </ul>
      <Heading level={2}>{say('about.parts')}</Heading>
      <p>{say('about.partsLead')}</p>
      <ul className="list dotted">
        {PARTS_OF_OTHERS.map(({ name, licence }) => (
          <li key={name}>
            {name} ({licence})
          </li>
        ))}
      </ul>
    </Screen>
  );
}
