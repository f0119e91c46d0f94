import type { CheckedSection } from '../../../sealing/check-section.ts';
import { sectionsOf } from '../../../sealing/plan.ts';
import { secrecyIn } from '../../device/secret-address.ts';
import type { GroupPart } from '../values/groups.ts';
import { branchesOf } from '../values/tree.ts';
import { Secrecy, Value } from './values.tsx';
import { useSession } from './visit.context.ts';

/** Every value of one source in one group, explained, as it would be delivered. */
export function PartValues({
  planned,
  section,
  fields,
}: Pick<GroupPart, 'planned' | 'fields'> & { readonly section: CheckedSection }) {
  const { joined, seen } = useSession();
  const { language, review } = seen;
  const subject = subjectOf(planned.leaves[0]?.path ?? '');
  const person: unknown = Reflect.get(section.payload.data, subject);
  const isSecret = secrecyIn(
    sectionsOf(joined.plan, joined.subject).flatMap(({ leaves }) => leaves),
    (review?.sections ?? []).map(({ payload }) => payload.data),
  );
  return (
    <Secrecy value={isSecret}>
      <dl className="facts">
        {branchesOf(planned, language)
          .flatMap((root) => (root.field === '' ? root.parts : [root]))
          .filter(({ field }) => fields.includes(field))
          .map((branch) => (
            <Value
              key={branch.name}
              branch={branch}
              data={typeof person === 'object' && person !== null ? Reflect.get(person, branch.name) : null}
              path={[subject, branch.name]}
              gaps={section.payload.gaps}
            />
          ))}
      </dl>
    </Secrecy>
  );
}

/** The answer's member that holds the person: `applicant`, `partner`, or an alias of it. */
const subjectOf = (path: string): string => path.split('.')[0] ?? '';
