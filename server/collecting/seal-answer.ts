import type { SourceAnswer } from '../../connectors/connector.ts';
import { SourceFailure } from '../../connectors/source-failure.ts';
import type { CompiledDocument } from '../../schema/document.ts';
import { gap } from '../../schema/gap.ts';
import { projectSection } from '../../schema/project.ts';
import type { Selection } from '../../schema/selection-tree.ts';
import { fromBase64url, wipe } from '../../sealing/bytes.ts';
import { checkLaw } from '../../sealing/leaves.ts';
import type { Reference } from '../../sealing/payload.ts';
import { assertPerson } from '../../sealing/person.ts';
import type { PlannedSection } from '../../sealing/plan.ts';
import { sealSection } from '../../sealing/section.ts';
import type { CollectedSection, CollectJob } from './job.ts';
import type { CollectorTools } from './tools.ts';

/**
 * One section of a source's answer, sealed to the device. A source that gave nothing while others behind the same login
 * did has its section too: every leaf of it is UNAVAILABLE, and nobody but the device learns which source it was.
 *
 * @throws SourceFailure MALFORMED when the mapping gave other leaves than were asked
 */
export function sealAnswer(
  section: PlannedSection,
  answer: SourceAnswer | SourceFailure,
  compiled: CompiledDocument,
  job: CollectJob,
  tools: CollectorTools,
): CollectedSection {
  const subject = compiled.subjects.find((tree) => tree.fieldName === job.subject.toLowerCase());
  if (!subject) throw new TypeError('a planned section has a subject');
  const given = answer instanceof SourceFailure ? nothingOf(subject) : answer;
  const scope = { leaves: new Set(section.leaves.map(({ path }) => path)) };
  const { data, gaps } = projectSection(subject, scope, given.record);
  const broken = checkLaw({ leaves: section.leaves, data, gaps });
  if (broken.length > 0) throw new SourceFailure('MALFORMED', `the mapping broke the law at ${broken[0]?.path ?? ''}`);
  const personKey = fromBase64url(job.personKey, 'personKey', 32);
  const fetchedAt = new Date(job.now).toISOString();
  const sealed = sealSection({
    payload: {
      data,
      gaps,
      references: referencesOf(section, given, subject.responseKey, fetchedAt, job.sealedFile !== undefined),
      person: assertPerson({ personKey, ...given.person }),
    },
    deviceSealKey: fromBase64url(job.deviceSealKey, 'deviceSealKey', 32),
    random: tools.random,
    primitives: tools.primitives,
  });
  wipe(personKey);
  return {
    ...sealed,
    section: section.id,
    ciphertext: spelled(sealed.ciphertext),
    keyForDevice: spelled(sealed.keyForDevice),
  };
}

/** What a source that failed knows of a person. */
function nothingOf(subject: Selection): SourceAnswer {
  const record = Object.fromEntries(subject.selections.map(({ fieldName }) => [fieldName, gap('UNAVAILABLE')]));
  return { record, person: {}, references: [] };
}

/** base64url by Node itself: a megabyte takes the portable code of `sealing/` ten times as long. */
function spelled(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}

/**
 * The answer's references that speak of this section, by response path: field names become the names of the document.
 * A reference into a list speaks for the whole list, because a `period:` may have left out rows.
 */
function referencesOf(
  section: PlannedSection,
  answer: SourceAnswer,
  root: string,
  fetchedAt: string,
  broughtByConsumer: boolean,
): Reference[] {
  const references = new Map<string, Reference>();
  for (const reference of answer.references) {
    const fields = reference.path.slice(0, reference.path.findIndex((step) => typeof step === 'number') >>> 0);
    for (const leaf of section.leaves) {
      if (fields.some((name, place) => leaf.field.split('.')[place] !== name)) continue;
      const steps = leaf.path.split('.').slice(0, fields.length + 1);
      const list = steps.findIndex((step) => step.endsWith('[]'));
      const path = steps.slice(0, list < 0 ? undefined : list + 1).map((step) => step.replace('[]', ''));
      references.set(JSON.stringify([path, reference.referenceDate]), {
        ...reference,
        path,
        fetchedAt,
        broughtByConsumer,
      });
    }
  }
  return references.size > 0
    ? [...references.values()]
    : [{ path: [root], source: section.source, fetchedAt, referenceDate: null, broughtByConsumer }];
}
