import type { PracticeEducation, PracticeLoan } from '../practice/facts/education.ts';
import type { PlayedAnswer } from '../practice/play.simulator.ts';
import type { PracticeWorld } from '../practice/world.ts';

/** The day of the month on which DUO collects. */
const COLLECTION_DAY = 23;

/** The number asked about, or `undefined` where the request is not the one the proposal allows. */
export function readDebtQuestion(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const names = Object.keys(body);
  const bsn: unknown = Reflect.get(body, 'burgerservicenummer');
  const isAsked = names.length === 1 && typeof bsn === 'string' && /^\d{9}$/.test(bsn);
  return isAsked ? bsn : undefined;
}

/** The proposed payload about one person. @param isPart - one loan is left out, and the answer says so */
export function debtOf(world: PracticeWorld, bsn: string, isPart: boolean): PlayedAnswer {
  const facts = world.person(bsn)?.facts.education;
  if (!facts) return nobody(world, bsn);
  const today = world.today();
  const loans = facts.loans.map((loan) => loanOf(loan, today));
  const shown = isPart ? loans.slice(1) : loans;
  return json({
    burgerservicenummer: bsn,
    peildatum: today,
    studieschuld: {
      totaal: euros(totalOf(facts, today)),
      leningen: shown,
      ...(isPart ? { onvolledig: true } : {}),
    },
  });
}

/** DUO has nothing of this person. */
export function nobody(world: PracticeWorld, bsn: string): PlayedAnswer {
  return json({ burgerservicenummer: bsn, peildatum: world.today(), studieschuld: null });
}

export function json(value: unknown, status = 200): PlayedAnswer {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}

function totalOf({ statedTotal, loans }: PracticeEducation, today: string): number {
  return statedTotal ?? loans.reduce((sum, loan) => sum + currentOf(loan, today), 0);
}

function loanOf(loan: PracticeLoan, today: string): object {
  return {
    peildatum: loan.current === undefined ? today : `${today.slice(0, 7)}-01`,
    soort: loan.kind,
    terugbetalingsregeling: loan.rule,
    oorspronkelijkeHoofdsom: euros(loan.original),
    actueleHoofdsom: euros(currentOf(loan, today)),
    achterstand: euros(loan.arrears),
    rentepercentage: Number(loan.rate),
    renteVastTot: loan.rateFixedUntil,
    ingangsdatumAflosfase: loan.repaymentFrom,
    looptijdMaanden: loan.months,
    resterendeLooptijdMaanden: Math.max(0, loan.months - paidTerms(loan, today)),
    wettelijkMaandbedrag: euros(loan.statutory),
    maandbedrag: euros(loan.monthly),
    draagkrachtmetingToegepast: loan.meansTested,
    aflosvrijeMaandenResterend: loan.freeMonthsLeft,
    extraAflossingen: loan.extra.map(({ on, cents }) => ({ datum: on, bedrag: euros(cents) })),
  };
}

/** What is left after every month's interest and term, in cents. */
function currentOf(loan: PracticeLoan, today: string): number {
  if (loan.current !== undefined) return loan.current;
  let owed = loan.original;
  for (let term = 0; term < paidTerms(loan, today); term += 1) {
    owed += Math.round((owed * Number(loan.rate)) / 1200) - loan.monthly;
  }
  return Math.max(0, owed);
}

function paidTerms({ repaymentFrom, months }: PracticeLoan, today: string): number {
  const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const isCollected = Number(today.slice(8)) >= COLLECTION_DAY;
  const passed = monthOf(today) - monthOf(repaymentFrom) + (isCollected ? 1 : 0);
  return Math.min(months, Math.max(0, passed));
}

function euros(cents: number): number {
  return cents / 100;
}
