import { Heading } from '@nl-design-system-candidate/heading-react';
import { sectionsOf } from '../../../sealing/plan.ts';
import { exportCopy } from '../../device/export.ts';
import { nameOf } from '../../device/plan.ts';
import { Act } from '../parts/act.tsx';
import { Fact, Facts } from '../parts/facts.tsx';
import { OwnNotes } from '../parts/own-notes.tsx';
import { PartValues } from '../parts/part-values.tsx';
import { ReferenceFact } from '../parts/reference.tsx';
import { saveFile } from '../parts/save-file.ts';
import { Screen } from '../parts/screen.tsx';
import { Whole } from '../parts/values.tsx';
import { useSession } from '../parts/visit.context.ts';
import { dayOf } from '../values/format.ts';
import { groupsOf } from '../values/groups.ts';
import { NOTES_GROUP } from '../values/notes.ts';

/** The overview with every value, to be printed or saved as a PDF by the browser; or as a file for a program. */
export function PaperScreen() {
  const { joined, provider, say, seen } = useSession();
  const { language, review, without } = seen;
  const groups = groupsOf(sectionsOf(joined.plan, joined.subject), review?.sections ?? []);
  if (!review) return null;
  const copy = { ...review, notes: without.has(NOTES_GROUP) ? null : review.notes };
  return (
    <Screen
      title={say('paper.title')}
      lead={<span className="on-screen">{say('paper.lead')}</span>}
      actions={
        <>
          <Act as="primary" does={() => window.print()}>
            {say('look.print')}
          </Act>
          <Act does={() => saveFile('zegel.json', exportCopy(joined, copy))}>{say('look.copy')}</Act>
        </>
      }
    >
      <Facts>
        <Fact name={say('paper.for')}>{provider}</Fact>
        <Fact name={say('share.why')}>{nameOf('purposes', joined.claims.purpose, language)}</Fact>
        <ReferenceFact />
      </Facts>
      <Whole value={true}>
        {groups.map(({ id, parts }) => (
          <section key={id} className="stack">
            <Heading level={2}>{say(`group.${id}`)}</Heading>
            {parts.map(({ planned, section, fields }) => {
              const date = section?.payload.references.find(({ referenceDate }) => referenceDate)?.referenceDate;
              const isShared = section !== undefined && !without.has(planned.group);
              return (
                <section key={planned.id} className="stack">
                  <Heading level={3}>{nameOf('sources', planned.source, language)}</Heading>
                  <p className="soft">
                    {date ? `${say('look.asOf', { date: dayOf(date, language) })}, ` : ''}
                    {isShared ? say('look.shared') : say('look.notShared')}
                  </p>
                  {section ? <PartValues planned={planned} section={section} fields={fields} /> : null}
                </section>
              );
            })}
          </section>
        ))}
      </Whole>
      <OwnNotes />
    </Screen>
  );
}
