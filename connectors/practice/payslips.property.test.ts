import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './day.ts';
import { payslipsOf } from './payslips.ts';
import type { PracticeJob } from './person.ts';

const day = (from: string, to: string): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: (Date.parse(to) - Date.parse(from)) / 86_400_000 }).map((days) => addDays(from, days));

const job: fc.Arbitrary<PracticeJob> = fc
  .record({
    startedOn: day('2015-01-01', '2025-12-31'),
    lasts: fc.option(fc.integer({ min: 0, max: 2500 }), { nil: undefined }),
    payPeriod: fc.constantFrom('MONTH' as const, 'FOUR_WEEKS' as const),
    incomeKind: fc.constantFrom('15', '33', '56'),
    hours: fc.integer({ min: 0, max: 173 }),
    raises: fc.array(
      fc.record({ after: fc.integer({ min: 1, max: 3000 }), cents: fc.integer({ min: 0, max: 1_500_000 }) }),
      {
        maxLength: 4,
      },
    ),
    first: fc.integer({ min: 0, max: 1_500_000 }),
  })
  .map(({ startedOn, lasts, raises, first, ...rest }) => ({
    employer: 'Proefbedrijf',
    payrollTaxNumber: '800000000L01',
    employerIban: 'NL91ABNA0417164300',
    contractNature: '01',
    permanent: true,
    startedOn,
    ...(lasts === undefined ? {} : { endedOn: addDays(startedOn, lasts) }),
    wage: [
      { from: startedOn, cents: first },
      ...raises.map(({ after, cents }) => ({ from: addDays(startedOn, after), cents })),
    ].sort((a, b) => a.from.localeCompare(b.from)),
    ...rest,
  }));

describe('the payslips of any job', () => {
  it('follow one another without a gap, from the first day to no later than the last, each paid within its period', () => {
    fc.assert(
      fc.property(job, day('2015-01-01', '2027-12-31'), (given, asOf) => {
        const payslips = payslipsOf(given, asOf);
        let next = given.startedOn;
        for (const { from, to, paidOn } of payslips) {
          expect(from).toBe(next);
          expect(from <= paidOn && paidOn <= to && paidOn <= asOf).toBe(true);
          next = addDays(to, 1);
        }
        const last = payslips.at(-1)?.to ?? '';
        expect(last <= (given.endedOn ?? '9999')).toBe(true);
        if (given.endedOn && given.endedOn <= asOf) expect(last).toBe(given.endedOn);
      }),
    );
  });

  it('never change: what was paid by an earlier day is the beginning of what was paid by a later one', () => {
    fc.assert(
      fc.property(job, day('2015-01-01', '2027-12-31'), fc.integer({ min: 0, max: 800 }), (given, asOf, later) => {
        const before = payslipsOf(given, asOf);
        expect(payslipsOf(given, addDays(asOf, later)).slice(0, before.length)).toEqual(before);
      }),
    );
  });

  it('add up in whole cents: net and tax make the wage, and neither is below zero', () => {
    fc.assert(
      fc.property(job, (given) => {
        for (const payslip of payslipsOf(given, '2027-12-31')) {
          for (const cents of [payslip.svWage, payslip.wageTax, payslip.net, payslip.holidayAllowance]) {
            expect(Number.isSafeInteger(cents) && cents >= 0).toBe(true);
          }
          expect(payslip.net + payslip.wageTax).toBe(payslip.taxableWage);
          expect(payslip.svWage).toBe(payslip.taxableWage);
        }
      }),
    );
  });

  it('pay 8% of all wages of an ended job as holiday allowance, and none on a pension', () => {
    fc.assert(
      fc.property(job, (given) => {
        const payslips = payslipsOf({ ...given, endedOn: given.endedOn ?? '2026-12-31' }, '2035-01-01');
        const allowance = payslips.reduce((sum, payslip) => sum + payslip.holidayAllowance, 0);
        const base = payslips.reduce((sum, payslip) => sum + payslip.svWage, 0) - allowance;
        const expected = given.incomeKind === '56' ? 0 : base * 0.08;
        expect(Math.abs(allowance - expected)).toBeLessThanOrEqual(payslips.length);
      }),
    );
  });
});
