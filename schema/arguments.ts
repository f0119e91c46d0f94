import type { ArgumentMeaning } from './meaning.ts';
import { PeriodInput } from './period.type.ts';

/** The `period:` argument of a field with history; every use names its period. */
export const PERIOD: Readonly<Record<string, ArgumentMeaning>> = {
  period: { type: () => PeriodInput, description: 'Which stretch of time; limited per purpose.' },
};
