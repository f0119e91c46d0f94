import { reportedUntil } from '../practice/payslips.ts';
import type { Payslip, PracticeJob, PracticePerson } from '../practice/person.ts';
import type { PracticeWorld } from '../practice/world.ts';

/** No employee insurance covers these kinds of income, and so they are not in a report on insured wages. */
const UNINSURED = /^(17|2\d|5[5-9]|6\d)$/;

/** What UWV calls its own benefits, by kind of income. */
const BENEFITS: Readonly<Record<string, string>> = {
  31: 'Ziektewet- of WAZO-Uitkering van UWV',
  33: 'WW-Uitkering van UWV',
  40: 'WIA (WGA)-Uitkering van UWV',
};

const YEARS_BACK = 5;
const LINES_PER_PAGE = 60;

/**
 * The text of a practice person's digitaal verzekeringsbericht, as it comes out of the PDF of Mijn UWV: five years of
 * pay periods, newest first.
 */
export function uwvReport(world: PracticeWorld, person: PracticePerson): string {
  const today = world.today();
  const since = `${Number(today.slice(0, 4)) - YEARS_BACK}${today.slice(4)}`;
  const known = reportedUntil(today);
  const isInReport = ({ from, to }: Payslip) => from >= since && to <= known;
  const blocks = person.jobs
    .filter(({ incomeKind }) => !UNINSURED.test(incomeKind))
    .map((job) => ({ job, payslips: world.payslips(job, today).filter(isInReport) }))
    .filter(({ payslips }) => payslips.length > 0);
  return paged([
    'Digitaal verzekeringsbericht',
    '',
    `${{ M: 'De heer', V: 'Mevrouw', O: 'De heer/mevrouw' }[person.gender]} ${nameOf(person)}`,
    `Geboortedatum: ${dutchDay(person.birthDate)}`,
    `Datum: ${dutchDay(today)}`,
    'versie VZB-006',
    ...blocks.flatMap(({ job, payslips }) => block(job, payslips)),
  ]);
}

function nameOf({ initials, namePrefix, familyName }: PracticePerson): string {
  return [initials, namePrefix, familyName].filter((part) => part !== undefined).join(' ');
}

function block(job: PracticeJob, payslips: readonly Payslip[]): readonly string[] {
  const benefit = BENEFITS[job.incomeKind];
  return [
    '',
    `Werkgever/Instantie: ${benefit ?? job.employer}`,
    `Loonheffingennummer: ${job.payrollTaxNumber}`,
    'Verzekerde wetten: WW, ZW, WAO/WIA',
    ...(benefit === undefined ? [`Contractvorm: ${contract(job)}`] : []),
    'Periode  Uren  SV-loon',
    ...payslips.toReversed().map(row),
  ];
}

function contract({ contractNature, permanent }: PracticeJob): string {
  const term = permanent ? 'onbepaalde' : 'bepaalde';
  if (contractNature === '18') return `Publiekrechtelijke aanstelling voor ${term} tijd`;
  const onCall = contractNature === '11' ? 'oproepovereenkomst' : 'geen oproepovereenkomst';
  return `Schriftelijke arbeidsovereenkomst voor ${term} tijd, ${onCall}`;
}

function row({ from, to, hours, svWage }: Payslip): string {
  return `${dutchDay(from)} t/m ${dutchDay(to)}  ${hours}  EUR ${dutchAmount(svWage)}`;
}

function dutchDay(day: string): string {
  return day.split('-').reverse().join('-');
}

function dutchAmount(cents: number): string {
  const whole = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${whole},${String(cents % 100).padStart(2, '0')}`;
}

function paged(lines: readonly string[]): string {
  const pages = Math.ceil(lines.length / LINES_PER_PAGE);
  return Array.from({ length: pages }, (_, page) =>
    [...lines.slice(page * LINES_PER_PAGE, (page + 1) * LINES_PER_PAGE), `Pagina ${page + 1} van ${pages}`].join('\n'),
  ).join('\f');
}
