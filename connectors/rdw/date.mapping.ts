import { gap } from '../../schema/gap.ts';
import type { Value } from '../../schema/record.ts';
import { dayText } from '../days.ts';
import { knownDate, type SuwiDate } from '../suwi/suwi.date.ts';

/** As far as the register knows it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; UNAVAILABLE where it knows nothing of it. */
export function partialDate(date: SuwiDate | undefined): Value<string> {
  if (date === undefined) return undefined;
  const known = knownDate(date);
  if (!known) return gap('UNAVAILABLE');
  const [from, to] = [dayText(known.from), dayText(known.to)];
  if (from === to) return from;
  return from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : from.slice(0, 4);
}
