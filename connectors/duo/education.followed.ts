import { exactDay } from '../suwi/suwi.date.ts';
import type { WireParticipation } from './education.wire.ts';

/**
 * Participations, which the register keeps per school year, as courses followed: rows of one course, level and form that
 * begin the day after another ended become one. Rows without whole dates are left as they are. Oldest first.
 */
export function followedIn(rows: readonly WireParticipation[]): readonly WireParticipation[] {
  const followed: WireParticipation[] = [];
  for (const row of rows.toSorted((one, other) => firstDay(one) - firstDay(other))) {
    const at = followed.findLastIndex((earlier) => isNextDay(earlier, row) && isSame(earlier, row));
    const earlier = followed[at];
    if (earlier) followed[at] = { ...earlier, until: row.until };
    else followed.push(row);
  }
  return followed;
}

function firstDay({ from }: WireParticipation): number {
  return from?.from ?? Number.MAX_SAFE_INTEGER;
}

function isSame(one: WireParticipation, other: WireParticipation): boolean {
  return (['course', 'level', 'form', 'path'] as const).every((key) => one[key] === other[key]);
}

function isNextDay(earlier: WireParticipation, later: WireParticipation): boolean {
  const [ended, begins] = [exactDay(earlier.until), exactDay(later.from)];
  return ended !== undefined && begins === ended + 1;
}
