import { EMPLOYERS } from '../cast/organisation.ts';
import type { Chance } from '../chance.ts';
import { addDays } from '../day.ts';
import type { PracticeJob } from '../person.ts';
import { practiceIban, practicePayrollNumber } from '../practice-number.ts';
import { EMPLOYER_KINDS, EMPLOYER_NAMES } from './words.ts';

const SERIALS_FROM = 10_000;

/** Working lives begin here, so that there are five years of wages on any later day. */
const FIRST_YEARS = { least: 2008, most: 2019 } as const;
const LAST_JOB_STARTS_BY = '2024-01-01';

/** One job after the other, now and then with a stretch of unemployment benefit between two; the last one goes on. */
export function workingLife(draw: Chance): readonly PracticeJob[] {
  const jobs: PracticeJob[] = [];
  let start = `${draw.between(FIRST_YEARS.least, FIRST_YEARS.most)}-${month(draw)}-01`;
  let wage = draw.between(1_500, 3_600) * 100;
  for (;;) {
    const end = addDays(start, draw.between(400, 2200));
    const isLast = end >= LAST_JOB_STARTS_BY;
    jobs.push(job(draw, start, isLast ? undefined : end, wage));
    if (isLast) return jobs;
    wage = Math.round(wage * (1 + draw.between(2, 25) / 100));
    start = addDays(end, 1);
    if (draw.percent(25)) {
      const benefitEnd = addDays(start, draw.between(60, 300));
      jobs.push(unemployment(start, benefitEnd, Math.round(wage * 0.7)));
      start = addDays(benefitEnd, 1);
    }
  }
}

function job(draw: Chance, startedOn: string, endedOn: string | undefined, wage: number): PracticeJob {
  const isFlex = draw.percent(15);
  const kind = draw.between(0, EMPLOYER_KINDS.length - 1);
  const name = draw.between(0, EMPLOYER_NAMES.length - 1);
  const serial = SERIALS_FROM + kind * EMPLOYER_NAMES.length + name;
  return {
    employer: `${EMPLOYER_KINDS[kind]} ${EMPLOYER_NAMES[name]} BV`,
    payrollTaxNumber: practicePayrollNumber(serial),
    employerIban: practiceIban('RABO', serial),
    incomeKind: '15',
    contractNature: isFlex ? draw.oneOf(['11', '81']) : '01',
    permanent: !isFlex && draw.percent(70),
    startedOn,
    ...(endedOn ? { endedOn } : {}),
    payPeriod: isFlex ? 'FOUR_WEEKS' : 'MONTH',
    hours: draw.oneOf([64, 96, 120, 144, 160, 173]),
    wage: raises(draw, startedOn, endedOn ?? '2030-12-31', wage),
  };
}

/** Every January. */
function raises(draw: Chance, from: string, until: string, first: number): PracticeJob['wage'] {
  const wage = [{ from, cents: first }];
  let cents = first;
  for (let year = Number(from.slice(0, 4)) + 1; `${year}-01-01` < until; year += 1) {
    cents = Math.round(cents * (1 + draw.between(0, 60) / 1000));
    wage.push({ from: `${year}-01-01`, cents });
  }
  return wage;
}

function unemployment(startedOn: string, endedOn: string, cents: number): PracticeJob {
  return {
    ...EMPLOYERS.benefits,
    incomeKind: '33',
    contractNature: '99',
    permanent: false,
    startedOn,
    endedOn,
    payPeriod: 'MONTH',
    hours: 0,
    wage: [{ from: startedOn, cents }],
  };
}

function month(draw: Chance): string {
  return String(draw.between(1, 12)).padStart(2, '0');
}
