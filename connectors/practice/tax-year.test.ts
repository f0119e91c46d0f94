import { describe, expect, it } from 'vitest';
import { worldOn } from '../tax-years.testing.ts';
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

  it('of a mortgage: what leaves the bank in November is interest and what is paid off', () => {
    const [mortgage] = kees?.facts.properties?.[0]?.mortgages ?? [];
    if (!mortgage) throw new Error('kees has a mortgage');
    const year = mortgageInYear(mortgage, 2026);
    expect(year).toMatchObject({ owedBegin: 16_594_000, owedEnd: 16_594_000 - 12 * 78_000 });
    const november = 78_000 + ((year?.owedEnd ?? 0) + 78_000) * (mortgage.interestMilliPercent / 100_000 / 12);
    const collected = kees?.accounts.flatMap(({ recurring }) => recurring).find(({ truth }) => truth === 'MORTGAGE');
    expect(Math.abs(november + (collected?.cents ?? 0)), 'but for the rounding of a term').toBeLessThan(2);
    expect(mortgageInYear(mortgage, 2015)).toMatchObject({ owedBegin: 0, owedEnd: 26_500_000 - 7 * 78_000 });
    expect(mortgageInYear(mortgage, 2014)).toBeUndefined();
  });

  it('of a series goes on as it ended, and began as it begins', () => {
    const series = { from: 2021, euros: [1, 2, 3] } as const;
    expect([2019, 2021, 2022, 2023, 2030].map((year) => inYear(series, year))).toEqual([1, 1, 2, 3, 3]);
  });
});
