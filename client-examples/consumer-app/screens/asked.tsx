import { Heading } from '@nl-design-system-candidate/heading-react';
import { Link } from '@nl-design-system-candidate/link-react';
import { sectionsOf } from '../../../sealing/plan.ts';
import { itemsIn } from '../../device/items.ts';
import { nameOf } from '../../device/plan.ts';
import { showPlan } from '../../device/show-plan.ts';
import { Act } from '../parts/act.tsx';
import { HelpdeskFacts } from '../parts/contact.tsx';
import { Fact, Facts, Fold } from '../parts/facts.tsx';
import { ReferenceFact } from '../parts/reference.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSession } from '../parts/visit.context.ts';
import { isVoluntary } from '../values/voluntary.ts';
import { differencesFrom } from '../visit/earlier.ts';

/** So many lines are read at a glance: they need no tap. */
const FEW_LINES = 8;

/** C4. What is asked, why, how long, who gets it and who decides: from the signed request and this app's own texts. */
export function AskedScreen() {
  const { joined, session, provider, say, seen, go } = useSession();
  const { claims, plan, subject } = joined;
  const { language } = seen;
  const shown = showPlan(joined, language);
  const isShort = shown.reduce((sum, { lines }) => sum + lines.length, 0) <= FEW_LINES;
  const voluntary = session.tasks.filter(({ portal }) => isVoluntary(joined, portal)).length;
  return (
    <Screen
      title={say('asked.title', { provider })}
      actions={
        <>
          <Act as="primary" does={() => go({ at: 'READY' })}>
            {say('app.next')}
          </Act>
          <Act as="subtle" does={() => go({ at: 'STOP' })}>
            {say('app.stop')}
          </Act>
        </>
      }
    >
      <Differences />
      <Facts>
        <Fact name={say('asked.why')}>{nameOf('purposes', claims.purpose, language)}</Fact>
        <ReferenceFact />
        <Fact name={say('asked.only')}>{say('asked.items', { n: itemsIn(sectionsOf(plan, subject)) })}</Fact>
        <Fact name={say('asked.kept')}>
          {claims.retention_days > 0
            ? say('asked.days', { n: claims.retention_days })
            : say('asked.once', { provider })}
        </Fact>
        <Fact name={say('asked.pickup')}>{say('asked.hours', { provider, n: claims.pickup_hours })}</Fact>
        <Fact name={say('asked.passed')}>
          {claims.recipients.length > 0 ? claims.recipients.join(', ') : say('asked.nobody')}
        </Fact>
        <Fact name={say('asked.logins')}>
          {say('asked.times', { n: session.tasks.length })}
          {voluntary > 0 ? ` ${say('asked.voluntary', { n: voluntary })}` : null}
        </Fact>
        <Fact name={say('asked.decides')}>{say('app.judge', { provider })}</Fact>
      </Facts>
      <div>
        <Fold title={say('asked.every')} isOpen={isShort}>
          {shown.map(({ section, lines, narrowed }) => (
            <section key={section.id} className="stack">
              <h2 className="label">{nameOf('sources', section.source, language)}</h2>
              {section.group === 'required' ? null : (
                <p className="soft">
                  {say('asked.optional')}
                  {section.reason ? `. ${say('asked.reason', { provider, reason: section.reason })}` : null}
                </p>
              )}
              <ul className="list dotted">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              {narrowed.map((line) => (
                <p key={line} className="soft">
                  {line}
                </p>
              ))}
            </section>
          ))}
        </Fold>
        <Fold title={say('asked.self')}>
          <p>{say('asked.selfLead', { provider })}</p>
          <HelpdeskFacts of={joined.request.provider.helpdesk} />
        </Fold>
      </div>
      <p className="soft capital">
        <Link href={agreedPage(joined.caller.endpoint, 'privacy', language)} target="_blank" rel="noreferrer">
          {say('share.privacyLink')}
        </Link>
      </p>
    </Screen>
  );
}

/** What is asked otherwise than this provider asked before, as far as this device keeps that consent. */
function Differences() {
  const { visit, joined, say, seen } = useSession();
  const told = differencesFrom(visit.machine.memory.shares.read() ?? [], joined, seen.language);
  if (!told) return null;
  return (
    <section className="stack">
      <Heading level={2}>{say('asked.before')}</Heading>
      <ul className="list dotted">
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** Where the broker shows a text that is agreed to. */
export function agreedPage(endpoint: string, page: 'terms' | 'privacy', language: 'nl' | 'en'): string {
  return new URL(`/${page}?lang=${language}`, endpoint).href;
}
