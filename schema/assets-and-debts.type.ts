import { ObjectType } from 'type-graphql';
import { PERIOD } from './arguments.ts';
import { PersonalList } from './meaning.ts';
import type { Period } from './period.ts';
import { CapitalInsurance, ConstructionDeposit, ForeignAccount, PrefilledAccount } from './prefilled-asset.type.ts';
import { PrefilledDebt, PrivateLoan } from './prefilled-debt.type.ts';
import { PrefilledHome } from './prefilled-home.type.ts';
import type { Purpose } from './purpose.ts';
import type { Asked, Listed } from './record.ts';
import { StudyLoanDeduction } from './study-loan-deduction.type.ts';

/** What somebody owns is for those who lend on a home or help with debts; what somebody owes is for every asker here. */
const WHOLE_WEALTH: readonly Purpose[] = ['MORTGAGE', 'DEBT_COUNSELLING'];

@ObjectType({
  description:
    'What the pre-filled tax returns hold of property, savings and debts, for each calendar year the period touches. A new return replaces an old one. Dutch: bezittingen en schulden.',
})
export class AssetsAndDebts {
  @PersonalList(
    () => PrefilledHome,
    {
      nl: { label: 'Huizen in de aangifte', explanation: 'Je eigen huis, en andere huizen of grond.' },
      en: { label: 'Homes in the return', explanation: 'Your own home, and other homes or land.' },
      purposes: WHOLE_WEALTH,
    },
    PERIOD,
  )
  homes?: Asked<{ readonly period: Period }, Listed<PrefilledHome>>;

  @PersonalList(
    () => PrefilledAccount,
    {
      nl: { label: 'Geld op de bank', explanation: 'Je betaalrekeningen en spaarrekeningen op 1 januari.' },
      en: { label: 'Money in the bank', explanation: 'Your payment and savings accounts on 1 January.' },
      purposes: WHOLE_WEALTH,
    },
    PERIOD,
  )
  bankAccounts?: Asked<{ readonly period: Period }, Listed<PrefilledAccount>>;

  @PersonalList(
    () => PrefilledAccount,
    {
      nl: { label: 'Beleggingen', explanation: 'Je rekeningen met aandelen en fondsen op 1 januari.' },
      en: { label: 'Investments', explanation: 'Your accounts with stocks and funds on 1 January.' },
      purposes: WHOLE_WEALTH,
    },
    PERIOD,
  )
  investmentAccounts?: Asked<{ readonly period: Period }, Listed<PrefilledAccount>>;

  @PersonalList(
    () => ForeignAccount,
    {
      nl: {
        label: 'Rekeningen in het buitenland',
        explanation: 'Rekeningen in een ander land. Het saldo is er niet bij.',
      },
      en: { label: 'Accounts abroad', explanation: 'Accounts in another country. Their balance is not included.' },
      purposes: WHOLE_WEALTH,
    },
    PERIOD,
  )
  foreignAccounts?: Asked<{ readonly period: Period }, Listed<ForeignAccount>>;

  @PersonalList(
    () => CapitalInsurance,
    {
      nl: { label: 'Kapitaalverzekeringen', explanation: 'Verzekeringen die je later een bedrag betalen.' },
      en: { label: 'Capital insurances', explanation: 'Insurances that pay you a sum later.' },
      purposes: WHOLE_WEALTH,
    },
    PERIOD,
  )
  capitalInsurances?: Asked<{ readonly period: Period }, Listed<CapitalInsurance>>;

  @PersonalList(
    () => ConstructionDeposit,
    {
      nl: { label: 'Bouwdepots', explanation: 'Geleend geld dat klaarstaat voor een verbouwing.' },
      en: { label: 'Construction deposits', explanation: 'Borrowed money kept ready for building.' },
      purposes: WHOLE_WEALTH,
    },
    PERIOD,
  )
  constructionDeposits?: Asked<{ readonly period: Period }, Listed<ConstructionDeposit>>;

  @PersonalList(
    () => PrefilledDebt,
    {
      nl: { label: 'Schulden', explanation: 'Je hypotheek en andere leningen bij banken.' },
      en: { label: 'Debts', explanation: 'Your mortgage and other loans at banks.' },
      sensitivity: 'HIGH',
    },
    PERIOD,
  )
  debts?: Asked<{ readonly period: Period }, Listed<PrefilledDebt>>;

  @PersonalList(
    () => PrivateLoan,
    {
      nl: { label: 'Leningen voor je huis bij anderen', explanation: 'Geld voor je huis van iemand die geen bank is.' },
      en: { label: 'Home loans from others', explanation: 'Money for your home from somebody who is no bank.' },
      purposes: WHOLE_WEALTH,
      sensitivity: 'HIGH',
    },
    PERIOD,
  )
  privateLoans?: Asked<{ readonly period: Period }, Listed<PrivateLoan>>;

  @PersonalList(
    () => StudyLoanDeduction,
    {
      nl: {
        label: 'Studielening voor de aftrek',
        explanation: 'Cijfers voor de aftrek van studiekosten. Dit is niet je studieschuld.',
      },
      en: {
        label: 'Study loan for the deduction',
        explanation: 'Figures for deducting study costs. It is not your student debt.',
      },
      purposes: ['MORTGAGE'],
    },
    PERIOD,
  )
  studyLoanDeductions?: Asked<{ readonly period: Period }, Listed<StudyLoanDeduction>>;
}
