import { Link } from '@nl-design-system-candidate/link-react';
import { sectionsOf } from '../../../sealing/plan.ts';
import { itemsIn } from '../../device/items.ts';
import { nameOf } from '../../device/plan.ts';
import { Act } from '../parts/act.tsx';
import { AgreedWords } from '../parts/agreed-words.tsx';
import { Fact, Facts } from '../parts/facts.tsx';
import { Notice } from '../parts/notice.tsx';
import { OwnNotes, UnaddedNotes } from '../parts/own-notes.tsx';
import { ReferenceFact } from '../parts/reference.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSession } from '../parts/visit.context.ts';
import { momentOf } from '../values/format.ts';
import { lacksPart } from '../values/groups.ts';
import { isVoluntary } from '../values/voluntary.ts';
import { approve, decline } from '../visit/deciding.ts';
import { portalName } from '../words/portal-name.ts';
import { agreedPage } from './asked.tsx';
import { missingIn } from './result.tsx';

const HOUR = 3_600_000;

/** C16. The decision: sharing and not sharing are equal. */
export function ApproveScreen() {
  const { visit, joined, provider, say, seen, go } = useSession();
  const { language, review, without, isBusy } = seen;
  const { claims } = joined;
  const shared = (review?.sections ?? []).filter(({ planned }) => !without.has(planned.group));
  const items = itemsIn(shared.map(({ planned }) => planned));
  const sources = new Set(shared.map(({ planned }) => planned.source)).size;
  const until = visit.machine.now() + claims.pickup_hours * HOUR;
  const yes = (): void => {
    if (claims.retention_days > 0) go({ at: 'KEEP' });
    else void approve(visit, 0);
  };
  return (
    <Screen
      title={shared.length > 0 ? say('share.title', { provider }) : say('share.nothing')}
      lead={shared.length > 0 ? say('share.items', { n: items, m: sources }) : say('share.nothingWay')}
      actions={
        <>
          <div className="pair">
            {shared.length > 0 ? (
              <Act as="primary" does={yes}>
                {say('share.yes')}
              </Act>
            ) : null}
            <Act as="primary" does={() => void decline(visit)}>
              {say('share.no')}
            </Act>
          </div>
          <Act as="subtle" does={() => go({ at: 'OVERVIEW' })}>
            {say('share.see')}
          </Act>
        </>
      }
    >
      <p role="status" className="unseen">
        {isBusy ? say('share.busy') : ''}
      </p>
      <Facts>
        <Fact name={say('share.why')}>{nameOf('purposes', claims.purpose, language)}</Fact>
        <ReferenceFact />
        {shared.length > 0 ? (
          <>
            <Fact name={say('share.kept')}>
              {claims.retention_days > 0
                ? say('share.days', { n: claims.retention_days })
                : say('share.once', { provider })}
            </Fact>
            <Fact name={say('share.until')}>
              {say('share.untilTime', { provider, time: momentOf(until, language) })}
            </Fact>
          </>
        ) : null}
      </Facts>
      <Missing />
      <UnaddedNotes />
      <OwnNotes />
      {shared.length > 0 ? (
        <>
          <p>
            {say('share.locked')} {say('share.judge', { provider })}
          </p>
          <AgreedWords />
          <Agreed />
        </>
      ) : null}
    </Screen>
  );
}

/** What is not there, each in the words of its own cause. Nothing of it stands in the way of sharing. */
function Missing() {
  const { joined, session, provider, say, seen } = useSession();
  const { language, review, without } = seen;
  const sections = review?.sections ?? [];
  const missing = missingIn(sections.filter(lacksPart), language);
  const skipped = session.tasks.filter(({ state, portal }) => state === 'SKIPPED' && !isVoluntary(joined, portal));
  const notTried = session.tasks.filter(({ state }) => !['SEALED', 'SKIPPED'].includes(state));
  const left = session.tasks.filter(({ state, portal }) => state === 'SKIPPED' && isVoluntary(joined, portal));
  const leftOut = sectionsOf(joined.plan, joined.subject).filter(
    ({ group, portal }) => without.has(group) || left.some((task) => task.portal === portal),
  );
  const names = (portals: readonly { readonly portal: string }[]): string =>
    portals.map(({ portal }) => portalName(portal, language)).join(', ');
  const what = [missing, names(notTried)].filter((text) => text !== '').join(', ');
  return (
    <>
      {what === '' ? null : <Notice tone="warning">{say('share.missing', { what, provider })}</Notice>}
      {skipped.length > 0 ? (
        <Notice tone="warning">{say('share.skipped', { portal: names(skipped), provider })}</Notice>
      ) : null}
      {leftOut.length > 0 ? (
        <Notice tone="info">
          {say('share.leftOut', {
            what: [...new Set(leftOut.map(({ source }) => nameOf('sources', source, language)))].join(', '),
          })}
        </Notice>
      ) : null}
    </>
  );
}

/** The texts one agrees to by sharing, where the receipt's digests can be held against them. */
function Agreed() {
  const { joined, say, seen } = useSession();
  const { endpoint } = joined.caller;
  const [before, between, after] = say('share.terms', { terms: '\n', privacy: '\n' }).split('\n');
  return (
    <p className="soft">
      {before}
      <Link href={agreedPage(endpoint, 'terms', seen.language)} target="_blank" rel="noreferrer">
        {say('share.termsLink')}
      </Link>
      {between}
      <Link href={agreedPage(endpoint, 'privacy', seen.language)} target="_blank" rel="noreferrer">
        {say('share.privacyLink')}
      </Link>
      {after}
    </p>
  );
}
