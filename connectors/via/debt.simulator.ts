import type { PracticeMortgage, PracticeProperty } from '../practice/facts/property.ts';
import type { PracticeDebt, PracticePrivateLoan, PracticeTaxReturn } from '../practice/facts/tax-return.ts';
import type { PracticePerson } from '../practice/person.ts';
import { inYear, mortgageInYear, wholeEuros } from '../practice/tax-year.ts';
import { item, money, type Part, tuple } from './xbrl.simulator.ts';

/** Mortgages of what the person owns, and other loans. */
export function debts(person: PracticePerson, facts: PracticeTaxReturn, year: number): readonly Part[] {
  const mortgages = (person.facts.properties ?? []).flatMap((property) =>
    property.mortgages.flatMap((mortgage) => mortgageDebt(person, property, mortgage, year)),
  );
  const loans = (facts.debts ?? []).flatMap((debt) => otherDebt(person, debt, year));
  return [...mortgages, ...loans];
}

function mortgageDebt(
  { bsn }: PracticePerson,
  { owners }: PracticeProperty,
  mortgage: PracticeMortgage,
  year: number,
): readonly Part[] {
  const figures = mortgageInYear(mortgage, year);
  if (!figures) return [];
  const owner = owners.find((one) => one.bsn === bsn);
  const share = owner ? owner.numerator / owner.denominator : 1;
  const [begin, end] = [wholeEuros(figures.owedBegin), wholeEuros(figures.owedEnd)];
  const interest = wholeEuros(figures.interest);
  return [
    tuple(
      'DebtAccountsSpecification',
      item('DebtAccountsAccountHolderIdentificationNumber', bsn),
      item('DebtAccountsBankAccountNumber', mortgage.loanNumber),
      item('DebtAccountsBankProductLabel', mortgage.label),
      item('DebtAccountsMortgageIndication', 'true'),
      item('DebtAccountsInstalmentIndication', String(mortgage.label.startsWith('Annuïteit'))),
      money('DebtAccountsLoanStartAmount', wholeEuros(mortgage.principalCents)),
      tuple(
        'DebtPositionSpecification',
        money('DebtPositionBankAccountBalance', begin, 'tb'),
        money('DebtPositionBankAccountBenefitTaxpayer', Math.round(begin * share), 'tb'),
      ),
      tuple(
        'DebtPositionSpecification',
        money('DebtPositionBankAccountBalance', end, 'te'),
        money('DebtPositionBankAccountBenefitTaxpayer', Math.round(end * share), 'te'),
        money('DebtPositionBankAccountOwnHouseDebtBalance', end, 'te'),
      ),
      tuple(
        'DebtInterestSpecification',
        money('DebtInterestAmount', interest),
        money('DebtInterestAmountOwnHouseDebt', interest),
      ),
    ),
  ];
}

/** Both moments in one position, as the schema also allows. */
function otherDebt({ bsn }: PracticePerson, debt: PracticeDebt, year: number): readonly Part[] {
  const [begin, end] = [inYear(debt.owed, year), inYear(debt.owed, year + 1)];
  if (begin === 0 && end === 0) return [];
  const interest = debt.interestInYear && inYear(debt.interestInYear, year);
  return [
    tuple(
      'DebtAccountsSpecification',
      item('DebtAccountsAccountHolderIdentificationNumber', bsn),
      item('DebtAccountsBankAccountNumber', debt.number),
      item('DebtAccountsBankProductLabel', debt.product),
      item('DebtAccountsMortgageIndication', 'false'),
      money('DebtAccountsLoanStartAmount', debt.startEuros),
      tuple(
        'DebtPositionSpecification',
        money('DebtPositionBankAccountBalance', begin, 'tb'),
        money('DebtPositionBankAccountBox3Balance', begin, 'tb'),
        money('DebtPositionBankAccountBalance', end, 'te'),
      ),
      ...(interest === undefined ? [] : [tuple('DebtInterestSpecification', money('DebtInterestAmount', interest))]),
    ),
  ];
}

const LOAN = 'OwnHouseDebtDeductibleInterestOtherThanTaxAdministration';

export function privateLoans({ privateLoans: loans = [] }: PracticeTaxReturn, year: number): readonly Part[] {
  const isRunning = ({ from, until }: PracticePrivateLoan) => from <= `${year}-12-31` && until >= `${year}-01-01`;
  return loans
    .filter(isRunning)
    .map((loan, at) =>
      tuple(
        `${LOAN}Specification`,
        item(`${LOAN}LoanDescription`, 'Familielening eigen woning'),
        item(`${LOAN}LoanNumber`, `FL-${at + 1}`),
        item(`${LOAN}LoanPeriodStartDate`, loan.from),
        item(`${LOAN}LoanPeriodEndDate`, loan.until),
        item(`${LOAN}LoanRedemptionInstalment`, String(loan.repayment === 'ANNUITY')),
        item(`${LOAN}LoanRedemptionLinear`, String(loan.repayment === 'LINEAR')),
        item(`${LOAN}LoanRedemptionOther`, String(loan.repayment === 'OTHER')),
        item(`${LOAN}LoanProviderIdentificationNumber`, loan.lender.bsn),
        item(`${LOAN}LoanProviderInitials`, loan.lender.initials),
        item(`${LOAN}LoanProviderPrefix`, loan.lender.prefix),
        item(`${LOAN}LoanProviderSurname`, loan.lender.surname),
      ),
    );
}
