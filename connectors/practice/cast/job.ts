import type { PracticeJob } from '../person.ts';
import type { EMPLOYERS } from './organisation.ts';

/** Wage per pay period in whole euros, from a day on: `['2024-07-01', 3_780]`. */
export type Raise = readonly [from: string, euros: number];

interface JobFacts {
  readonly at: (typeof EMPLOYERS)[keyof typeof EMPLOYERS];
  readonly hours: number;
  readonly from: string;
  readonly until?: string;
  /** The first one starts with the job. */
  readonly wage: readonly [Raise, ...Raise[]];
}

/** A permanent contract, paid per month. */
export function permanentJob(facts: JobFacts): PracticeJob {
  return job(facts, { incomeKind: '15', contractNature: '01', permanent: true, payPeriod: 'MONTH' });
}

/** A contract with an end, paid per month. */
export function temporaryJob(facts: JobFacts): PracticeJob {
  return { ...permanentJob(facts), permanent: false };
}

/** Work through an agency (11) or payrolling (81), paid per four weeks. */
export function flexJob(facts: JobFacts, contractNature: '01' | '11' | '81'): PracticeJob {
  return job(facts, { incomeKind: '15', contractNature, permanent: false, payPeriod: 'FOUR_WEEKS' });
}

/** A benefit or pension: no hours, no contract; 99 stands for "no work relation". */
export function benefit(facts: Omit<JobFacts, 'hours'>, incomeKind: '22' | '33' | '56'): PracticeJob {
  const other = { incomeKind, contractNature: '99', permanent: false, payPeriod: 'MONTH' } as const;
  return job({ ...facts, hours: 0 }, other);
}

function job(
  { at, hours, from, until, wage }: JobFacts,
  kind: Pick<PracticeJob, 'incomeKind' | 'contractNature' | 'permanent' | 'payPeriod'>,
): PracticeJob {
  return {
    ...at,
    ...kind,
    hours,
    startedOn: from,
    ...(until ? { endedOn: until } : {}),
    wage: wage.map(([since, euros]) => ({ from: since, cents: euros * 100 })),
  };
}
