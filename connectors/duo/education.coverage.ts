import { dayNumber } from '../days.ts';
import { knownDate, type SuwiDate } from '../suwi/suwi.date.ts';
import { isSecondary } from './education.codes.ts';
import type { EducationFound } from './education.wire.ts';

/**
 * The register has diplomas of secondary schools since 2006, of mbo since 2007, of hbo and wo since 1996. Who left
 * secondary school in 2006 or later can have no diploma of mbo before 2007.
 */
const SECONDARY_SINCE = dayNumber('2006-01-01');

/** Something the register knows of somebody's time at school. */
interface Trace {
  readonly from: SuwiDate;
  /** Until when it ran; `undefined` while it does. */
  readonly until: SuwiDate | undefined;
  readonly level: string | undefined;
}

/**
 * True when the register can be expected to have everything this person learned. It does not say since when it has
 * records of somebody, nor how old the person is, so the answer itself must show it: the first thing in it is secondary
 * school, and that lasted into the years the register covers. Without that, an older diploma may be missing, and a
 * missing diploma is not no diploma.
 *
 * Not seen: a first secondary school before 2006 of somebody who went to one again later, and nothing else of the time
 * in between.
 */
export function coversAll(education: EducationFound): boolean {
  const traces = tracesOf(education).sort((one, other) => one.from.from - other.from.from);
  if (!isSecondary(traces[0]?.level)) return false;
  return traces.some(({ level, until }) => isSecondary(level) && (until?.from ?? SECONDARY_SINCE) >= SECONDARY_SINCE);
}

function tracesOf({ agreements, results }: EducationFound): Trace[] {
  const followed = agreements.flatMap((agreement) =>
    agreement.participations.flatMap(({ from, until, level }) => {
      const began = knownDate(from) ?? knownDate(agreement.from);
      return began ? [{ from: began, until: until ?? agreement.until, level }] : [];
    }),
  );
  const finished = results.flatMap(({ on, level }) => {
    const known = knownDate(on);
    return known ? [{ from: known, until: known, level }] : [];
  });
  return [...followed, ...finished];
}
