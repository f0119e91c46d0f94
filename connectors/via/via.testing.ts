export const INCOME_LISTS = [
  'income.wagesPerYear',
  'income.benefitsPerYear',
  'income.foreignBenefitsPerYear',
  'income.otherWorkPerYear',
  'income.alimonyPerYear',
] as const;

export const ASSET_LISTS = [
  'assetsAndDebts.homes',
  'assetsAndDebts.bankAccounts',
  'assetsAndDebts.investmentAccounts',
  'assetsAndDebts.foreignAccounts',
  'assetsAndDebts.capitalInsurances',
  'assetsAndDebts.constructionDeposits',
  'assetsAndDebts.debts',
  'assetsAndDebts.privateLoans',
  'assetsAndDebts.studyLoanDeductions',
] as const;

export const ALL_LISTS: readonly string[] = [...INCOME_LISTS, ...ASSET_LISTS];
