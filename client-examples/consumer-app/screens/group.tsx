import { Heading } from '@nl-design-system-candidate/heading-react';
import { sectionsOf } from '../../../sealing/plan.ts';
import { nameOf } from '../../device/plan.ts';
import { Act } from '../parts/act.tsx';
import { Fold } from '../parts/facts.tsx';
import { Notice } from '../parts/notice.tsx';
import { PartValues } from '../parts/part-values.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSession } from '../parts/visit.context.ts';
import { dayOf } from '../values/format.ts';
import { groupsOf, isGroupId, wordOf } from '../values/groups.ts';
import { aboutPart, noteOn, notesOf } from '../values/notes.ts';
import { SectionState } from './result.tsx';

/** C13. Every value of a group, explained, as it would be delivered. */
export function GroupScreen({ group: id }: { readonly group: string }) {
  const { joined, provider, say, seen, go } = useSession();
  const { language, review, changed } = seen;
  const groups = groupsOf(sectionsOf(joined.plan, joined.subject), review?.sections ?? []);
  const group = groups.find((found) => found.id === id);
  const title = isGroupId(id) ? say(`group.${id}`) : '';
  return (
    <Screen title={title}>
      {(group?.parts ?? []).map(({ planned, section, fields }) => {
        if (!section) return null;
        const about = aboutPart({ planned, fields });
        const note = noteOn(notesOf(seen), about);
        const source = nameOf('sources', planned.source, language);
        const reference = section.payload.references.find(({ referenceDate }) => referenceDate)?.referenceDate;
        const isStale = wordOf(section) === 'STALE';
        return (
          <section key={planned.id} className="stack">
            <Heading level={2}>{source}</Heading>
            {reference && !isStale ? (
              <p className="soft">{say('look.asOf', { date: dayOf(reference, language) })}</p>
            ) : null}
            {isStale ? <SectionState section={section} /> : null}
            {changed.has(planned.id) ? <Notice tone="info">{say('fail.changed')}</Notice> : null}
            <PartValues planned={planned} section={section} fields={fields} />
            <Fold title={say('group.whyAsked', { provider })}>
              <p>
                {planned.reason
                  ? say('asked.reason', { provider, reason: planned.reason })
                  : say('group.whyPurpose', {
                      provider,
                      purpose: nameOf('purposes', joined.claims.purpose, language),
                    })}
              </p>
            </Fold>
            {note ? <p className="soft">{say('note.yours', { text: note.text })}</p> : null}
            <Act as="subtle" does={() => go({ at: 'WRONG', about })}>
              {say('group.wrong')}
            </Act>
          </section>
        );
      })}
    </Screen>
  );
}
