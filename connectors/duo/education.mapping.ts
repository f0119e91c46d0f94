import type { Code } from '../../schema/code.type.ts';
import type { Diploma, Education, Enrolment } from '../../schema/education.type.ts';
import { type Gap, gap } from '../../schema/gap.ts';
import type { Value } from '../../schema/record.ts';
import { mayHoldBsn, textValue } from '../bsn.ts';
import type { Wanted } from '../connector.ts';
import { partialDateValue } from '../suwi/suwi.date.ts';
import { onlyWanted } from '../wanted.mapping.ts';
import { formCode, kindCode, levelCode, outcomeOf, pathCode, schoolCode } from './education.codes.ts';
import { coversAll } from './education.coverage.ts';
import { followedIn } from './education.followed.ts';
import type { EducationFound, WireAgreement, WireParticipation, WireResult } from './education.wire.ts';

/**
 * The wanted part of what the register knows. A list ends with PARTIAL where older entries may be missing, the source
 * warned about its answer, or an outcome is not understood.
 */
export function toEducation(education: EducationFound, wanted: Wanted): Education {
  const missing = education.warned || !coversAll(education);
  return onlyWanted<Education>(wanted, 'education', {
    diplomas: () => {
      const outcomes = education.results.map((result) => ({ result, outcome: outcomeOf(result.outcome) }));
      const passed = outcomes.filter(({ outcome }) => outcome === 'PASSED');
      const isUnclear = outcomes.some(({ outcome }) => outcome === 'UNKNOWN');
      return ending(
        passed.map(({ result }) => diploma(result, education.bsn, wanted)),
        missing || isUnclear,
      );
    },
    enrolments: () =>
      ending(
        education.agreements.flatMap((agreement) => enrolments(agreement, education.bsn, wanted)),
        missing,
      ),
  });
}

function diploma(result: WireResult, subject: string, wanted: Wanted): Diploma {
  return onlyWanted<Diploma>(wanted, 'education.diplomas', {
    course: () => textValue(result.course, subject),
    kind: () => coded(result.kind, kindCode, subject),
    level: () => coded(result.level, levelCode, subject),
    institution: () => school(result.schools),
    obtainedOn: () => partialDateValue(result.on),
  });
}

/** One per course followed without a break; of an agreement without courses, the agreement itself. */
function enrolments(agreement: WireAgreement, subject: string, wanted: Wanted): readonly Enrolment[] {
  const { from, until } = agreement;
  const bare: WireParticipation = {
    from,
    until,
    course: undefined,
    level: undefined,
    form: undefined,
    path: undefined,
  };
  const followed = agreement.participations.length === 0 ? [bare] : followedIn(agreement.participations);
  return followed.map((part) =>
    onlyWanted<Enrolment>(wanted, 'education.enrolments', {
      course: () => textValue(part.course, subject),
      level: () => coded(part.level, levelCode, subject),
      form: () => coded(part.path, pathCode, subject) ?? coded(part.form, formCode, subject),
      institution: () => school(agreement.schools),
      from: () => partialDateValue(part.from ?? from),
      until: () => partialDateValue(part.until ?? until),
    }),
  );
}

/** Of several schools that share a course one alone would be half the truth. */
function school([one, ...more]: readonly string[]): Value<Code> {
  return more.length > 0 ? gap('PARTIAL') : one === undefined ? undefined : schoolCode(one);
}

/** Codes are texts on this line, so that a number of somebody could stand in one. */
function coded(code: string | undefined, explain: (code: string) => Code, subject: string): Value<Code> {
  if (code === undefined) return undefined;
  return mayHoldBsn(code) || code.includes(subject) ? gap('UNAVAILABLE') : explain(code);
}

function ending<T>(list: readonly T[], isPartial: boolean): readonly (T | Gap)[] {
  return isPartial ? [...list, gap('PARTIAL')] : list;
}
