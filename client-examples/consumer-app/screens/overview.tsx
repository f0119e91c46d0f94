import { Heading } from '@nl-design-system-candidate/heading-react';
import { useEffect, useRef } from 'react';
import { sectionsOf } from '../../../sealing/plan.ts';
import { nameOf } from '../../device/plan.ts';
import { Act } from '../parts/act.tsx';
import { Badge } from '../parts/badge.tsx';
import { OwnNotes, UnaddedNotes } from '../parts/own-notes.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSession } from '../parts/visit.context.ts';
import { dayOf } from '../values/format.ts';
import { type Group, type GroupPart, groupsOf, sharedStandOf } from '../values/groups.ts';
import { moneyOf } from '../values/money.ts';
import { choose } from '../visit/deciding.ts';
import { portalName } from '../words/portal-name.ts';
import { partsOf, SectionState } from './result.tsx';

/** C12. Everything that was collected, group by group, before anything is decided. */
export function OverviewScreen({ from }: { readonly from: string | undefined }) {
  const { joined, say, seen, go } = useSession();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => card.current?.scrollIntoView({ block: 'center' }), []);
  const { review } = seen;
  const sections = review?.sections ?? [];
  const groups = groupsOf(sectionsOf(joined.plan, joined.subject), sections);
  return (
    <Screen
      title={say('look.title')}
      lead={sections.length > 0 ? say('look.lead') : say('look.nothing')}
      actions={
        <Act as="primary" does={() => go(sections.length > 0 ? { at: 'APPROVE' } : { at: 'PORTALS' })}>
          {sections.length > 0 ? say('look.next') : say('portals.title')}
        </Act>
      }
    >
      <UnaddedNotes />
      <ul className="list">
        {groups.map((group) => (
          <li key={group.id} className="card" ref={group.id === from ? card : null}>
            <GroupCard group={group} />
          </li>
        ))}
      </ul>
      <OwnNotes />
      {moneyOf(sections).totals.length > 0 ? (
        <div className="card">
          <Heading level={2}>{say('look.money')}</Heading>
          <Act does={() => go({ at: 'MONEY' })}>{say('look.moneyView')}</Act>
        </div>
      ) : null}
      {review ? (
        <Act as="subtle" does={() => go({ at: 'PAPER' })}>
          {say('look.pdf')}
        </Act>
      ) : null}
    </Screen>
  );
}

function GroupCard({ group }: { readonly group: Group }) {
  const { say, go } = useSession();
  const name = say(`group.${group.id}`);
  const hasAny = group.parts.some(({ section }) => section);
  return (
    <>
      <Heading level={2}>{name}</Heading>
      {group.parts.map((part) => (
        <Part key={part.planned.id} part={part} />
      ))}
      {hasAny ? <Act does={() => go({ at: 'GROUP', group: group.id })}>{say('look.view', { group: name })}</Act> : null}
    </>
  );
}

/** One source in a group: where it is from, of when, and whether it is shared; what may be left out has a switch. */
function Part({ part: { planned, section } }: { readonly part: GroupPart }) {
  const { visit, session, provider, say, seen } = useSession();
  const { language, without } = seen;
  const stand = sharedStandOf({ planned, section }, without, session.tasks);
  const isShared = stand === 'shared';
  const isOptional = planned.group !== 'required';
  const reference = section?.payload.references.find(({ referenceDate }) => referenceDate);
  const fetched = section?.payload.references[0]?.fetchedAt;
  return (
    <div className="stack">
      <p>
        {say('look.from', {
          source:
            planned.source === 'BANK' ? portalName('BANK', language) : nameOf('sources', planned.source, language),
        })}
        {section?.payload.references.some(({ broughtByConsumer }) => broughtByConsumer)
          ? ` (${say('look.brought')})`
          : null}
      </p>
      <p className="soft">{partsOf(planned, language).join(', ')}</p>
      <p className="soft dated">
        {reference?.referenceDate
          ? say('look.asOf', { date: dayOf(reference.referenceDate, language) })
          : fetched
            ? say('look.fetched', { date: dayOf(fetched, language) })
            : null}{' '}
        <Badge tone={isShared ? 'good' : 'plain'} icon={isShared ? 'lock' : stand === 'busy' ? 'busy' : 'skip'}>
          {stand === 'busy' ? say('portals.busy') : say(`look.${stand}`)}
        </Badge>
      </p>
      {section ? <SectionState section={section} /> : null}
      {section && isOptional ? (
        <>
          <label className="switch">
            <input
              type="checkbox"
              checked={isShared}
              onChange={({ target }) => choose(visit, planned.group, target.checked)}
            />
            <span>
              {say('look.switch')}
              <span className="unseen">: {nameOf('sources', planned.source, language)}</span>
            </span>
          </label>
          {planned.reason ? <p className="soft">{say('asked.reason', { provider, reason: planned.reason })}</p> : null}
        </>
      ) : null}
    </div>
  );
}
