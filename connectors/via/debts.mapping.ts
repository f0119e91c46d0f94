import { gap } from '../../schema/gap.ts';
import type { Money } from '../../schema/money.type.ts';
import type { PrefilledDebt, PrivateLoan } from '../../schema/prefilled-debt.type.ts';
import type { Value } from '../../schema/record.ts';
import { moneyOf } from './rows.mapping.ts';
import type { ViaReturn } from './via.wire.ts';

type DebtRow = ViaReturn['debts'][number];
type LoanRow = ViaReturn['privateLoans'][number];

export function debtOf(row: DebtRow, year: number): PrefilledDebt {
  const { positions, interest } = row;
  return {
    year,
    accountNumber: row.accountNumber,
    product: row.product,
    isMortgage: row.isMortgage,
    isAnnuity: row.isAnnuity,
    startAmount: moneyOf(row.startAmount),
    owedOnJanuary1: only(positions.map(({ owedBegin }) => owedBegin)),
    owedOnDecember31: only(positions.map(({ owedEnd }) => owedEnd)),
    ownPartOnDecember31: only(positions.map(({ ownPartEnd }) => ownPartEnd)),
    ownHomeDebtOnDecember31: only(positions.map(({ ownHomeEnd }) => ownHomeEnd)),
    residualDebtOnDecember31: only(positions.map(({ residualEnd }) => residualEnd)),
    interestInYear: only(interest.map(({ amount }) => amount)),
    ownHomeInterestInYear: only(interest.map(({ ownHome }) => ownHome)),
  };
}

export function privateLoanOf(row: LoanRow, year: number): PrivateLoan {
  return { year, from: row.from, until: row.until, repayment: repaymentOf(row), lenderName: lenderOf(row) };
}

/** A debt may have several positions; what they say of one moment is delivered where they say one thing. */
function only(amounts: readonly (number | undefined)[]): Value<Money> {
  const known = new Set(amounts.filter((amount) => amount !== undefined));
  if (known.size > 1) return gap('UNAVAILABLE');
  return moneyOf(known.values().next().value);
}

function repaymentOf({ annuity, linear, other }: LoanRow): PrivateLoan['repayment'] {
  const ways = [annuity && 'ANNUITY', linear && 'LINEAR', other && 'OTHER'].filter(
    (way) => way === 'ANNUITY' || way === 'LINEAR' || way === 'OTHER',
  );
  return ways.length > 1 ? gap('UNAVAILABLE') : ways[0];
}

function lenderOf({ initials, prefix, surname }: LoanRow): Value<string> {
  if (typeof surname !== 'string') return surname;
  return [initials, prefix, surname].filter((part) => typeof part === 'string').join(' ');
}
