import { describe, expect, it } from 'vitest';
import { worldOn } from '../tax-years.testing.ts';
import type { PracticeMortgage } from './facts/property.ts';
import { passesElfproef } from './practice-number.ts';
import { inYear, mortgageInYear, paidInYear, wholeEuros } from './tax-year.ts';

const world = worldOn();
const YEARS = [2021, 2022, 2023, 2024, 2025];
const taxed = world.people.flatMap((person) =>
  person.facts.taxReturn ? [{ person, facts: person.facts.taxReturn }] : [],
);
const kees = world.personByLogin('kees');

describe('the tax facts of the cast', () => {
  it('are there for everybody but leeg', () => {
    expect(taxed.map(({ person }) => person.login)).toEqual(
      world.people.map(({ login }) => login).filter((login) => login !== 'leeg'),
    );
  });

  it.each(taxed)(
    'of $person.login name a balance for each account, and decisions that come after their year',
    (given) => {
      const { person, facts } = given;
      expect(facts.balances.length).toBe(person.accounts.length);
      for (const { year, decidedOn } of facts.registered) expect(Number(decidedOn.slice(0, 4))).toBeGreaterThan(year);
      const keys = facts.registered.map(({ year, decidedOn }) => `${year} ${decidedOn}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { lender } of facts.privateLoans ?? []) expect(passesElfproef(lender.bsn)).toBe(true);
    },
  );

  it('add to a registered income what the return holds besides wages', () => {
    for (const { person, facts } of taxed.filter(({ person: { login } }) =>
      ['fatima', 'lotte', 'anja'].includes(login),
    )) {
      for (const { year, addedEuros } of facts.registered) {
        const besides = [...(facts.foreignBenefits ?? []), ...(facts.otherWork ?? [])];
        const sum = besides.reduce((total, part) => total + inYear(part.inYear, year), 0);
        expect(addedEuros, `${person.login} ${year}`).toBe(sum);
      }
    }
  });

  it('take from a registered income no more than interest and ground rent, where a home is all there is', () => {
    for (const login of ['kees', 'sanne']) {
      const person = world.personByLogin(login);
      const [home] = person?.facts.properties ?? [];
      for (const { year, addedEuros } of person?.facts.taxReturn?.registered ?? []) {
        const interest = (home?.mortgages ?? []).reduce(
          (sum, one) => sum + (mortgageInYear(one, year)?.interest ?? 0),
          0,
        );
        const most = wholeEuros(interest + (home?.canonCents ?? 0));
        expect(-addedEuros, `${login} ${year}`).toBeGreaterThan(0);
        expect(-addedEuros, `${login} ${year}`).toBeLessThanOrEqual(most);
      }
    }
  });
});

describe('a tax year', () => {
  it('counts each payslip in the year it was paid in, and all of them once', () => {
    if (!kees) throw new Error('kees is there');
    const [job] = kees.jobs;
    if (!job) throw new Error('kees works');
    const years = [2019, 2020, ...YEARS, 2026].flatMap((year) => paidInYear(world, kees, year));
    const all = world.payslips(job, world.today());
    const sum = (amounts: readonly { readonly taxableWage: number }[]) =>
      amounts.reduce((total, { taxableWage }) => total + taxableWage, 0);
    expect(sum(years)).toBe(sum(all));
    expect(paidInYear(world, kees, 2018)).toEqual([]);
  });

  it('of a mortgage: what leaves the bank is interest and what the debt fell by, and the last term ends it', () => {
    const loan: PracticeMortgage = {
      loanNumber: '1',
      lender: 'x',
      label: 'x',
      startedOn: '2024-10-15',
      principalCents: 120_000,
      termCents: 31_000,
      interestMilliPercent: 12_000,
    };
    expect(mortgageInYear(loan, 2023)).toBeUndefined();
    // 1% a month: 1,200.00 becomes 902.00 in November and 601.02 in December.
    expect(mortgageInYear(loan, 2024)).toEqual({ owedBegin: 0, owedEnd: 60_102, interest: 2_102 });
    expect(mortgageInYear(loan, 2025)).toEqual({ owedBegin: 60_102, owedEnd: 0, interest: 898 });
    expect(mortgageInYear(loan, 2026)).toEqual({ owedBegin: 0, owedEnd: 0, interest: 0 });
    expect(mortgageInYear({ ...loan, startedOn: '2024-12-01' }, 2025)?.owedBegin).toBe(120_000);
  });

  it('of a series goes on as it ended, and began as it begins', () => {
    const series = { from: 2021, euros: [1, 2, 3] } as const;
    expect([2019, 2021, 2022, 2023, 2030].map((year) => inYear(series, year))).toEqual([1, 1, 2, 3, 3]);
  });
});
