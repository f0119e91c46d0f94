import { balance, code, date, flag, money, text, tuple } from './via.table.ts';

const OWN_HOUSE = 'OwnHouseSecondHomeImmovablePropertyOther';
const LOAN = 'OwnHouseDebtDeductibleInterestOtherThanTaxAdministrationLoan';

/**
 * What is read of the return over 2019 (NT14, release 20191211, entry point `bd-rpt-ihz-via-2019`). What does not stand
 * here is never read: account holders, partner and children, provisional assessments. A later year is this table with
 * what changed: the keys are ours, the names are the taxonomy's.
 */
export const VIA_2019 = tuple(
  '',
  // Of the year before: it stands among the figures for the annuity margin (jaarruimte).
  { alimony: money('AlimonyMinusDeductibleCostsBalance') },
  {
    presentWork: tuple('PresentWorkSpecification', {
      payer: text('PresentWorkEmployerOrBenefitsAgencyName'),
      amount: money('PresentWorkWages'),
      wageTax: money('PresentWorkWithheldWageLevy'),
      incomeKind: code('PresentWorkIncomeRatioCode'),
    }),
    previousWork: tuple('PreviousWorkSpecification', {
      payer: text('PreviousWorkBenefitsAgencyName'),
      amount: money('PreviousWorkIncomeAmount'),
      wageTax: money('PreviousWorkWithheldWageLevy'),
      incomeKind: code('PreviousWorkIncomeRatioCode'),
    }),
    previousWorkAbroad: tuple('IncomePreviousWorkAbroadWithoutDutchWageTaxSpecification', {
      payer: text('ForeignBenefitsAgencyNameAndAddress'),
      amount: money('IncomePreviousWorkAbroadWithoutDutchWageTaxAmount'),
      country: code('IncomePreviousWorkAbroadWithoutDutchWageTaxCountryCode'),
    }),
    childminding: tuple('GuestParentSpecification', { amount: money('GuestParentAmount') }),
    careBudget: tuple('PersonalBudgetHolderSpecification', { amount: money('HealthcareProfessionalAmount') }),
    otherWork: tuple('IncomeAsResultIncomeOtherSpecification', { amount: money('IncomeAsResultIncomeSOtherAmount') }),
    homes: tuple(
      `${OWN_HOUSE}Specification`,
      {
        wozValue: money(`${OWN_HOUSE}ImmovablePropertyLawValue`),
        objectNumber: text(`${OWN_HOUSE}ImmovablePropertyLawAppurtenanceObjectNumber`),
        address: text(`${OWN_HOUSE}ImmovablePropertyLawAddress`),
        municipality: text(`${OWN_HOUSE}ImmovablePropertyLawMunicipalityName`),
      },
      {
        situations: tuple('ResidenceSituationPeriodQualificationSpecification', {
          from: date('ResidenceSituationStartDate'),
          to: date('ResidenceSituationEndDate'),
          occupation: code('ResidenceSituation'),
          qualification: code('ResidenceSituationPreQualification'),
        }),
      },
    ),
    bankAccounts: tuple('AssetsOnBankAccountsSpecification', {
      accountNumber: text('AssetsOnBankAccountsBankAccountNumber'),
      product: text('AssetsOnBankAccountsBankProductLabel'),
      jointInterest: code('AssetsOnBankAccountsCommonInterestIndication'),
      balance: balance('AssetsOnBankAccountsBalance', 'tb'),
      ownPart: balance('AssetsOnBankAccountsBalanceBenefit', 'tb'),
    }),
    investmentAccounts: tuple('AssetsOnStockAccountsSpecification', {
      accountNumber: text('AssetsOnStockAccountsBankAccountNumber'),
      product: text('AssetsOnStockAccountsBankProductLabel'),
      jointInterest: code('AssetsOnStockAccountsCommonInterestIndication'),
      balance: balance('AssetsOnStockAccountsBalance', 'tb'),
      ownPart: balance('AssetsOnStockAccountsBalanceBenefit', 'tb'),
    }),
    foreignAccounts: tuple('AssetsOnBankStockAccountsForeignSpecification', {
      accountNumber: text('AssetsOnBankStockAccountsForeignBankAccountNumber'),
      bankName: text('AssetsOnBankStockAccountsForeignBankName'),
      country: code('AssetsOnBankStockAccountsForeignCountryCode'),
    }),
    capitalInsurances: tuple('CapitalInsuranceSpecification', {
      product: text('CapitalInsuranceLabel'),
      value: money('CapitalInsuranceValue'),
    }),
    constructionDeposits: tuple('ConstructionDepotSpecification', {
      product: text('ConstructionDepotLabel'),
      balanceBegin: balance('ConstructionDepotBalance', 'tbe', 'tb'),
      balanceEnd: balance('ConstructionDepotBalance', 'tbe', 'te'),
    }),
    debts: tuple(
      'DebtAccountsSpecification',
      {
        accountNumber: text('DebtAccountsBankAccountNumber'),
        product: text('DebtAccountsBankProductLabel'),
        isMortgage: flag('DebtAccountsMortgageIndication'),
        isAnnuity: flag('DebtAccountsInstalmentIndication'),
        startAmount: money('DebtAccountsLoanStartAmount'),
      },
      {
        positions: tuple('DebtPositionSpecification', {
          owedBegin: balance('DebtPositionBankAccountBalance', 'tbe', 'tb'),
          owedEnd: balance('DebtPositionBankAccountBalance', 'tbe', 'te'),
          ownPartEnd: balance('DebtPositionBankAccountBenefitTaxpayer', 'tbe', 'te'),
          ownHomeEnd: balance('DebtPositionBankAccountOwnHouseDebtBalance', 'te'),
          residualEnd: balance('DebtPositionBankAccountRestDebt', 'te'),
        }),
        interest: tuple('DebtInterestSpecification', {
          amount: money('DebtInterestAmount'),
          ownHome: money('DebtInterestAmountOwnHouseDebt'),
        }),
      },
    ),
    privateLoans: tuple('OwnHouseDebtDeductibleInterestOtherThanTaxAdministrationSpecification', {
      from: date(`${LOAN}PeriodStartDate`),
      until: date(`${LOAN}PeriodEndDate`),
      annuity: flag(`${LOAN}RedemptionInstalment`),
      linear: flag(`${LOAN}RedemptionLinear`),
      other: flag(`${LOAN}RedemptionOther`),
      initials: text(`${LOAN}ProviderInitials`),
      prefix: text(`${LOAN}ProviderPrefix`),
      surname: text(`${LOAN}ProviderSurname`),
    }),
    studyLoans: tuple(
      'LoanFinalStudyYearDataSpecification',
      { studyYear: text('LoanFinalStudyYearDataStudyYear'), amount: money('LoanFinalStudyYearDataLoanFinalAmount') },
      {
        periods: tuple('LoanFinalStudyYearPeriodSpecification', {
          courseKind: text('LoanFinalStudyYearPeriodTrainingType'),
          from: date('LoanFinalStudyYearPeriodStartDate'),
          to: date('LoanFinalStudyYearPeriodEndDate'),
        }),
      },
    ),
  },
);
