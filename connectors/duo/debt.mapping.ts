import { euros } from '../../schema/cents.ts';
import type { Code } from '../../schema/code.type.ts';
import { gap } from '../../schema/gap.ts';
import type { Money } from '../../schema/money.type.ts';
import type { Value } from '../../schema/record.ts';
import type { ExtraRepayment, StudentDebt, StudentLoan } from '../../schema/student-debt.type.ts';
import type { Wanted } from '../connector.ts';
import { onlyWanted } from '../wanted.mapping.ts';
import type { WireDebt, WireLoan, WireStudentDebt } from './debt.wire.ts';

/** The rules of repayment by the names DUO gives them (duo.nl); labels ours. */
const RULES: Readonly<Record<string, string>> = {
  'SF15-oud': 'Terugbetalen in 15 jaar, oude regels',
  SF15: 'Terugbetalen in 15 jaar',
  SF35: 'Terugbetalen in 35 jaar',
  LLLK: 'Levenlanglerenkrediet',
};

/**
 * The wanted part of a debt: each loan by itself, under the rule it has. The total is the one DUO gives; where it gives
 * none, none is made. Contradictions between total and loans stay as they are.
 *
 * @param asOf - the day of the answer, for a loan that names no day of its own
 */
export function toStudentDebt(debt: WireStudentDebt, asOf: string | undefined, wanted: Wanted): StudentDebt {
  return onlyWanted<StudentDebt>(wanted, 'studentDebt', {
    total: () => {
      if (debt.isPartial) return gap('PARTIAL');
      return debt.total === undefined && debt.loans.length > 0 ? gap('UNAVAILABLE') : money(debt.total);
    },
    loans: () => {
      const loans = debt.loans.map((loan) => studentLoan(loan, asOf, wanted));
      return debt.isPartial ? [...loans, gap('PARTIAL')] : loans;
    },
  });
}

/** The day each loan is true for, in the order of the loans; `undefined` where neither loan nor answer names one. */
export function loanDays({ asOf, debt }: WireDebt): readonly (string | undefined)[] {
  return debt?.loans.map((loan) => loan.asOf ?? asOf) ?? [];
}

function studentLoan(loan: WireLoan, asOf: string | undefined, wanted: Wanted): StudentLoan {
  return onlyWanted<StudentLoan>(wanted, 'studentDebt.loans', {
    asOf: () => loan.asOf ?? asOf,
    kind: () => coded(loan.kind, 'DUO soort lening'),
    repaymentRule: () => coded(loan.rule, 'DUO terugbetalingsregel'),
    originalPrincipal: () => money(loan.original),
    currentPrincipal: () => money(loan.current),
    arrears: () => money(loan.arrears),
    interestPercentage: () => loan.rate?.replace(/^(-?)0+(?=\d)/, '$1'),
    interestFixedUntil: () => loan.rateFixedUntil,
    repaymentFrom: () => loan.repaymentFrom,
    termMonths: () => loan.months,
    remainingMonths: () => loan.monthsLeft,
    paymentFreeMonthsLeft: () => loan.freeMonthsLeft,
    statutoryMonthlyAmount: () => money(loan.statutory),
    monthlyAmount: () => money(loan.monthly),
    isMeansTested: () => loan.isMeansTested,
    extraRepayments: () =>
      loan.extra?.map(({ on, amount }) =>
        onlyWanted<ExtraRepayment>(wanted, 'studentDebt.loans.extraRepayments', {
          paidOn: () => on,
          amount: () => money(amount),
        }),
      ),
  });
}

function money(cents: number | undefined): Value<Money> {
  return cents === undefined ? undefined : euros(cents);
}

function coded(code: string | undefined, list: string): Value<Code> {
  return code === undefined ? undefined : { code, label: Object.hasOwn(RULES, code) ? RULES[code] : undefined, list };
}
