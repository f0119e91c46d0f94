import { Link } from '@nl-design-system-candidate/link-react';
import { openingHoursIn } from '../../device/opening-hours.ts';
import type { Helpdesk } from '../flow/place.ts';
import { Fold } from './facts.tsx';
import { useVisit } from './visit.context.ts';

/** Where the provider answers, on every screen without a way on; and whose decision it is. */
export function Contact() {
  const { seen, say } = useVisit();
  const { joined } = seen;
  if (!joined) return null;
  const { name, helpdesk } = joined.request.provider;
  return (
    <section className="stack" aria-label={say('app.contact', { provider: name })}>
      <p className="soft">{say('app.judge', { provider: name })}</p>
      <HelpdeskFacts of={helpdesk} />
      <Fold title={say('app.reference')}>
        <p className="soft">
          {joined.request.id}
          <br />
          {joined.session.id}
        </p>
      </Fold>
    </section>
  );
}

export function HelpdeskFacts({ of }: { readonly of: Helpdesk }) {
  const { seen, say } = useVisit();
  const { phone, email, page, hours } = of;
  return (
    <dl className="facts wide">
      <div>
        <dt>{say('help.phone')}</dt>
        <dd>
          <Link href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</Link>
          <span className="soft"> ({openingHoursIn(hours, seen.language)})</span>
        </dd>
      </div>
      <div>
        <dt>{say('help.email')}</dt>
        <dd>
          <Link href={`mailto:${email}`}>{email}</Link>
        </dd>
      </div>
      {page.startsWith('https://') ? (
        <div>
          <dt>{say('help.page')}</dt>
          <dd>
            <Link href={page} target="_blank" rel="noreferrer">
              {page.replace('https://', '')}
            </Link>
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
