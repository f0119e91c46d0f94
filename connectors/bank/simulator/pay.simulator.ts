import type { Category } from '../../../schema/category.ts';
import type { PracticeJob, PracticePerson } from '../../practice/person.ts';
import type { PracticeWorld } from '../../practice/world.ts';
import { type Days, type Movement, seedOf } from './movement.simulator.ts';

const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

interface PayKind {
  readonly truth: Category;
  readonly purposeCode: string;
  readonly text: (month: string, year: string) => string;
}

/** By SrtIV, the code of an income relation: what the payer writes. */
const BENEFITS: Readonly<Record<string, PayKind>> = {
  '22': { truth: 'STATE_PENSION', purposeCode: 'PENS', text: (month, year) => `AOW ${month} ${year}` },
  '31': { truth: 'SICKNESS_BENEFIT', purposeCode: 'BENE', text: (month) => `Ziektewet-uitkering ${month}` },
  '33': { truth: 'UNEMPLOYMENT_BENEFIT', purposeCode: 'BENE', text: (month, year) => `WW-uitkering ${month} ${year}` },
  '37': { truth: 'DISABILITY_BENEFIT', purposeCode: 'BENE', text: (month) => `Wajong-uitkering ${month}` },
  '40': { truth: 'DISABILITY_BENEFIT', purposeCode: 'BENE', text: (month) => `WIA-uitkering ${month} WGA` },
  '56': { truth: 'PENSION', purposeCode: 'PENS', text: (month, year) => `Pensioen ${month} ${year}` },
};

const WAGE_TEXTS: readonly PayKind['text'][] = [
  (month, year) => `Salaris ${month} ${year}`,
  (month, year) => `SALARIS ${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${year}`,
  (month, year) => `Loonbetaling ${month} ${year}`,
  (month, year) => `Nettoloon ${month} ${year} personeelsnummer 4118`,
];

/** Pay as the payslips have it: the same net amount on the same day, worded as payers do. */
export function payMovements(world: PracticeWorld, person: PracticePerson, days: Days): readonly Movement[] {
  return person.jobs.flatMap((job) =>
    world
      .payslips(job, days.to)
      .filter(({ paidOn }) => paidOn >= days.from)
      .map(({ paidOn, net }) => payMovement(job, paidOn, net)),
  );
}

function payMovement(job: PracticeJob, paidOn: string, net: number): Movement {
  const seed = seedOf(job.employerIban);
  const wageText = WAGE_TEXTS[seed % WAGE_TEXTS.length] ?? WAGE_TEXTS[0];
  const kind = BENEFITS[job.incomeKind] ?? { truth: 'SALARY', purposeCode: 'SALA', text: wageText };
  const [year = '', month = '1'] = paidOn.split('-');
  return {
    day: paidOn,
    cents: net,
    party: { name: job.employer, iban: job.employerIban },
    text: kind.text?.(MONTHS[Number(month) - 1] ?? '', year) ?? '',
    bankTransactionCode: 'PMNT-RCDT-ESCT',
    // Not every payer says what the payment is for.
    ...(seed % 3 === 0 ? {} : { purposeCode: kind.purposeCode }),
    truth: kind.truth,
  };
}
