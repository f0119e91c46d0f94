import type { CheckedSection } from '../../../sealing/check-section.ts';
import type { Portal } from '../../device/collect.ts';
import { emptyIn, itemsIn } from '../../device/items.ts';
import { nameOf, stepsTo } from '../../device/plan.ts';
import { Act } from '../parts/act.tsx';
import { Notice } from '../parts/notice.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSession } from '../parts/visit.context.ts';
import { dayOf } from '../values/format.ts';
import { lacksPart, wordOf } from '../values/groups.ts';
import { portalName } from '../words/portal-name.ts';

/** C11. What came of a login, read on this device. */
export function ResultScreen({ portal }: { readonly portal: Portal }) {
  const { session, say, seen, go } = useSession();
  const { language } = seen;
  const name = portalName(portal, language);
  const sections = (seen.review?.sections ?? []).filter(({ planned }) => planned.portal === portal);
  const isPartly = sections.some(lacksPart);
  const waiting = session.tasks.find(({ state }) => state === 'WAITING' || state === 'LOGIN');
  const hasMore = session.tasks.some((task) => task.state !== 'SEALED' && task.state !== 'SKIPPED');
  return (
    <Screen
      title={isPartly ? say('result.partly', { portal: name }) : say('result.done', { portal: name })}
      actions={
        <>
          <Act as="primary" does={() => go(waiting ? { at: 'PORTAL', portal: waiting.portal } : { at: 'OVERVIEW' })}>
            {waiting ? say('result.next', { portal: portalName(waiting.portal, language) }) : say('result.look')}
          </Act>
          {isPartly ? <Act does={() => go({ at: 'PORTAL', portal })}>{say('result.again')}</Act> : null}
          {hasMore ? (
            <Act as="subtle" does={() => go({ at: 'PORTALS' })}>
              {say('result.all')}
            </Act>
          ) : null}
        </>
      }
    >
      <ul className="list">
        {sections.map((section) => (
          <li key={section.planned.id} className="stack">
            <p className="label">
              {say('result.items', {
                source: nameOf('sources', section.planned.source, language),
                n: itemsIn([section.planned]),
              })}
            </p>
            <p className="soft">{partsOf(section.planned, language).join(', ')}</p>
            <SectionState section={section} />
            <SomeEmpty section={section} />
          </li>
        ))}
      </ul>
      {isPartly ? <p className="soft">{say('result.againLead')}</p> : null}
    </Screen>
  );
}

/** That some of what was asked is not there, where its source told all it has. */
function SomeEmpty({ section }: { readonly section: CheckedSection }) {
  const { say } = useSession();
  const n = emptyIn(section);
  if (n === 0 || wordOf(section) === 'EMPTY' || lacksPart(section)) return null;
  return <p className="soft">{say('result.empty', { n })}</p>;
}

/** Nothing, a part, or nothing newer: each in its own words. */
export function SectionState({ section }: { readonly section: CheckedSection }) {
  const { say, seen, provider } = useSession();
  const { language } = seen;
  const word = wordOf(section);
  switch (word) {
    case 'EMPTY':
      return (
        <Notice tone="info">
          {say('fail.empty', { source: nameOf('sources', section.planned.source, language) })}
        </Notice>
      );
    case 'PARTLY':
    case 'MISSING': {
      const what = missingIn([section], language);
      return (
        <Notice tone="warning">
          {word === 'PARTLY' ? say('fail.partial', { what, provider }) : say('share.missing', { what, provider })}
        </Notice>
      );
    }
    case 'STALE': {
      const date = section.payload.references.find(({ referenceDate }) => referenceDate)?.referenceDate;
      return <p className="soft">{date ? say('fail.stale', { date: dayOf(date, language) }) : say('gap.STALE')}</p>;
    }
    case undefined:
      return null;
    default: {
      const never: never = word;
      return never;
    }
  }
}

/** What could not be had, by the name a consumer knows it by. */
export function missingIn(sections: readonly CheckedSection[], language: 'nl' | 'en'): string {
  const labels = sections.flatMap(({ planned, payload }) =>
    payload.gaps
      .filter(({ reason }) => reason === 'UNAVAILABLE' || reason === 'PARTIAL')
      .map(({ path }) => {
        const names = path.filter((step) => typeof step === 'string');
        const leaf = planned.leaves.find((one) => {
          const own = one.path.replace(/\[\]/g, '').split('.');
          return names.every((name, at) => own[at] === name);
        });
        const steps = leaf ? stepsTo(leaf.field, language) : [];
        return steps.slice(0, Math.max(1, names.length - 1)).at(-1)?.label ?? '';
      }),
  );
  return [...new Set(labels.filter((label) => label !== ''))].join(', ');
}

/** What a section is about, by the name a consumer knows it by: the parts of a person, or of one part where it is alone. */
export function partsOf(
  { leaves }: Pick<CheckedSection['planned'], 'leaves'>,
  language: 'nl' | 'en',
): readonly string[] {
  const ways = leaves.map(({ field }) => stepsTo(field, language));
  const first = [...new Set(ways.map(([step]) => step?.label ?? ''))];
  return first.length > 1 ? first : [...new Set(ways.map(([, step]) => step?.label ?? first[0] ?? ''))];
}
