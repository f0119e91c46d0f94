import { addDays } from '../practice/day.ts';
import { reportedUntil } from '../practice/payslips.ts';
import type { Payslip, PracticeJob, PracticePerson } from '../practice/person.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { tag, type Xml } from '../suwi/soap.simulator.ts';
import { datum } from '../suwi/suwi.simulator.ts';

/** Kinds of income that are work: only these have a contract. */
const WORK: ReadonlySet<string> = new Set(['11', '13', '15', '17']);

/** Kinds of income that no employee insurance covers: they have no SV wage, whatever is paid. */
const UNINSURED = /^(17|2\d|5[5-9]|6\d)$/;

/** CdTypeArbeidscontract was recorded for income periods that began before this day. */
const TERM_UNTIL = '2020-01-01';
/** From this year on the loonaangifte writes payrolling as 82; before, the Suwi register as 81. */
const PAYROLLING_IS_82_SINCE = '2026-01-01';

/** Pay periods asked for, `YYYY-MM-DD`, both included. */
export interface Asked {
  readonly from: string;
  readonly to: string;
}

/** The register's file of one person: ClientSuwi with one Inkomstenverhouding per job that has a report in the period. */
export function dossier(world: PracticeWorld, person: PracticePerson, asked: Asked): Xml {
  const known = reportedUntil(world.today());
  const relations = person.jobs.map((job, index) => {
    const isAsked = ({ from, to }: Payslip) => to <= known && from <= asked.to && to >= asked.from;
    return relation(job, index + 1, known, world.payslips(job, world.today()).filter(isAsked));
  });
  return tag('ClientSuwi', tag('Burgerservicenr', person.bsn), ...relations);
}

/** PeriodeGegevensleveringIko: what was delivered. */
export function deliveredPeriod({ from, to }: Asked): Xml {
  return tag('PeriodeGegevensleveringIko', tag('DatBPeriode', datum(from)), tag('DatEPeriode', datum(to)));
}

/** The younger half of a period. */
export function youngerHalf({ from, to }: Asked): Asked {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return { from: addDays(from, Math.ceil(days / 2)), to };
}

/** The end of a job is known when its last pay period is: it comes with that report. */
function relation(job: PracticeJob, sequence: number, known: string, payslips: readonly Payslip[]): Xml | undefined {
  if (payslips.length === 0) return undefined;
  const endedOn = job.endedOn !== undefined && job.endedOn <= known ? datum(job.endedOn) : undefined;
  const isWork = WORK.has(job.incomeKind);
  const hasTerm = isWork && job.startedOn < TERM_UNTIL;
  return tag(
    'Inkomstenverhouding',
    tag('VolgnrIkv', sequence),
    tag('DatBIkv', datum(job.startedOn)),
    endedOn && tag('DatEIkv', endedOn),
    payer(job),
    tag(
      'Inkomstenperiode',
      tag('DatBIkp', datum(job.startedOn)),
      endedOn && tag('DatEIkp', endedOn),
      tag('CdSrtIkv', job.incomeKind),
      hasTerm ? tag('CdTypeArbeidscontract', job.permanent ? 'O' : 'B') : undefined,
      tag('IndLoonheffingskortingToegepast', 1),
      isWork ? tag('CdAardIkv', nature(job)) : undefined,
    ),
    ...payslips.map((payslip) => statement(job, payslip)),
  );
}

/** Somebody who employs others by himself is in the register as a person; the number is then that person's own. */
function payer(job: PracticeJob): Xml {
  const owner = job.naturalPerson
    ? tag('PersoonAdministratieveEenheid', tag('SignificantDeelVanDeAchternaam', job.employer))
    : tag(
        'RechtspersoonAdministratieveEenh',
        tag('FiNr', job.payrollTaxNumber.slice(0, 9)),
        tag('NaamRechtspersoon', job.employer),
      );
  return tag(
    'AdministratieveEenheid',
    tag('NaamAdministratieveEenheid', job.employer),
    tag('Loonheffingennr', job.payrollTaxNumber),
    owner,
  );
}

function statement(job: PracticeJob, payslip: Payslip): Xml {
  return tag(
    'Inkomstenopgave',
    tag('DatBIko', datum(payslip.from)),
    tag('DatEIko', datum(payslip.to)),
    tag('AantVerloondeUrenIko', payslip.hours),
    amount('BedrBrutoloonSv', UNINSURED.test(job.incomeKind) ? 0 : payslip.svWage),
    amount('BedrLoonLbPremieVolksverz', payslip.taxableWage),
    amount('BedrIngehoudenLbPremieVolksverz', payslip.wageTax),
    amount('BedrVakantietoeslag', payslip.holidayAllowance),
  );
}

function amount(name: string, cents: number): Xml {
  return tag(
    name,
    tag('CdMunteenheid', 'EUR'),
    tag('CdPositiefNegatief', cents < 0 ? '-' : '+'),
    tag('WaardeBedr', Math.abs(cents)),
  );
}

function nature(job: PracticeJob): string {
  return job.contractNature === '81' && job.startedOn >= PAYROLLING_IS_82_SINCE ? '82' : job.contractNature;
}
