import { Link } from '@nl-design-system-candidate/link-react';
import { openingHoursIn } from '../../device/opening-hours.ts';
import type { Asker, Helpdesk } from '../flow/place.ts';
import { Fold } from './facts.tsx';
import { useVisit } from './visit.context.ts';

/**
 * Where the provider answers, on every screen without a way on; and whose decision it is.
 *
 * @param of - where it is not who asks in this session
 */
export function Contact({ of }: { readonly of?: Pick<Asker, 'provider' | 'helpdesk'> | undefined }) {
  const { seen, say } = useVisit();
  const joined = of ? null : seen.joined;
  const provider = of?.provider ?? joined?.request.provider.name;
  const helpdesk = of?.helpdesk ?? joined?.request.provider.helpdesk;
  if (!provider || !helpdesk) return null;
  return (
    <section className="stack" aria-label={say('app.contact', { provider })}>
      <p className="soft">{say('app.judge', { provider })}</p>
      <HelpdeskFacts of={helpdesk} />
      {joined ? (
        <Fold title={say('app.reference')}>
          <p className="soft">
            {joined.request.id}
            <br />
            {joined.session.id}
          </p>
        </Fold>
      ) : null}
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
