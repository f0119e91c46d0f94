import { createHash } from 'node:crypto';
import type { PracticeTaxReturn } from '../practice/facts/tax-return.ts';
import type { PracticePerson } from '../practice/person.ts';
import { inYear, type PaidInYear, paidInYear, wholeEuros } from '../practice/tax-year.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { debts, privateLoans } from './debt.simulator.ts';
import { assets, homes } from './wealth.simulator.ts';
import { item, money, type Part, tuple } from './xbrl.simulator.ts';

/** Kinds of income that are pay for present work (the white table); the others are benefits and pensions. */
const PRESENT_WORK: ReadonlySet<string> = new Set(['11', '13', '15', '17', '31']);

/** All that the tax office filled in beforehand for one person and tax year, in the order of the entry point. */
export function returnOf(
  world: PracticeWorld,
  person: PracticePerson,
  facts: PracticeTaxReturn,
  year: number,
): readonly Part[] {
  const parts = [
    ...personal(person, year),
    ...relations(person, year),
    ...paidInYear(world, person, year).map(paid),
    ...benefitsAbroad(facts, year),
    ...otherWork(facts, year),
    ...homes(person, year),
    // One of the figures for the annuity margin, which are those of the year before.
    money('AlimonyMinusDeductibleCostsBalance', facts.alimony && inYear(facts.alimony, year - 1)),
    ...assets(person, facts, year),
    ...debts(person, facts, year),
    ...privateLoans(facts, year),
    ...studyLoans(facts),
  ];
  return parts.filter((part) => part !== undefined);
}

function personal(person: PracticePerson, year: number): readonly (Part | undefined)[] {
  const mark = createHash('sha256').update(`${person.login} ${year}`).digest('hex').slice(0, 32).toUpperCase();
  return [
    item('PrefilledTaxReturnIncomeUseWatermark', mark),
    item('TaxpayerName', [person.initials, person.namePrefix, person.familyName].filter(Boolean).join(' ')),
    item('DateOfBirth', customDate(person.birthDate)),
    item('BankAccountNumber', person.accounts.find(({ main }) => main)?.iban),
  ];
}

/** Partner and children: other people, with their numbers. */
function relations({ partnership, children }: PracticePerson, year: number): readonly Part[] {
  const isPartner = partnership && partnership.since <= `${year}-12-31` && (partnership.endedOn ?? '9') >= `${year}`;
  return [
    ...(isPartner ? [{ ...partnership.partner, code: '01', wedding: partnership.since }] : []),
    ...children.map((child) => ({ ...child, code: '02', wedding: undefined })),
  ].map((relation) =>
    tuple(
      'RelationshipTaxpayerPersonalDataPartnerChildrenSpecification',
      item('RelationshipTaxpayerIdentificationNumber', relation.bsn),
      item('RelationshipTaxpayerSurname', [relation.namePrefix, relation.familyName].filter(Boolean).join(' ')),
      item('RelationshipTaxpayerRelationCode', relation.code),
      item('RelationshipTaxpayerWeddingDate', relation.wedding),
      item('RelationshipTaxpayerDateOfBirth', customDate(relation.birthDate)),
    ),
  );
}

function paid({ job, taxableWage, wageTax }: PaidInYear): Part {
  const [kind, payer, amount] = PRESENT_WORK.has(job.incomeKind)
    ? ['PresentWork', 'PresentWorkEmployerOrBenefitsAgencyName', 'PresentWorkWages']
    : ['PreviousWork', 'PreviousWorkBenefitsAgencyName', 'PreviousWorkIncomeAmount'];
  return tuple(
    `${kind}Specification`,
    item(payer, job.employer),
    money(amount, wholeEuros(taxableWage)),
    money(`${kind}WithheldWageLevy`, wholeEuros(wageTax)),
    item(`${kind}IncomeRatioCode`, job.incomeKind),
    item(`${kind}HealthInsuranceLawCode`, 'K'),
  );
}

function benefitsAbroad({ foreignBenefits = [] }: PracticeTaxReturn, year: number): readonly Part[] {
  return foreignBenefits.map((benefit) =>
    tuple(
      'IncomePreviousWorkAbroadWithoutDutchWageTaxSpecification',
      item('ForeignBenefitsAgencyNameAndAddress', benefit.payer),
      money('IncomePreviousWorkAbroadWithoutDutchWageTaxAmount', inYear(benefit.inYear, year)),
      item('IncomePreviousWorkAbroadWithoutDutchWageTaxCountryCode', benefit.country),
    ),
  );
}

const OTHER_WORK = {
  CHILDMINDING: ['GuestParentSpecification', 'GuestParentName', 'GuestParentAmount'],
  CARE_BUDGET: ['PersonalBudgetHolderSpecification', 'PersonalBudgetHolderName', 'HealthcareProfessionalAmount'],
  OTHER: [
    'IncomeAsResultIncomeOtherSpecification',
    'IncomeAsResultIncomeOtherSupplierName',
    'IncomeAsResultIncomeSOtherAmount',
  ],
} as const;

function otherWork({ otherWork: works = [] }: PracticeTaxReturn, year: number): readonly Part[] {
  return works.flatMap((work) => {
    const euros = inYear(work.inYear, year);
    const [specification, name, amount] = OTHER_WORK[work.kind];
    return euros === 0 ? [] : [tuple(specification, item(name, work.name), money(amount, euros))];
  });
}

function studyLoans({ studyLoans: loans = [] }: PracticeTaxReturn): readonly Part[] {
  return loans.map(({ studyYear, euros, training, periods }) =>
    tuple(
      'LoanFinalStudyYearDataSpecification',
      item('LoanFinalStudyYearDataStudyYear', studyYear),
      money('LoanFinalStudyYearDataLoanFinalAmount', euros),
      ...periods.map(({ from, to }) =>
        tuple(
          'LoanFinalStudyYearPeriodSpecification',
          item('LoanFinalStudyYearPeriodTrainingType', training),
          item('LoanFinalStudyYearPeriodStartDate', from),
          item('LoanFinalStudyYearPeriodEndDate', to),
        ),
      ),
    ),
  );
}

/** A date of which day or month is not known has zeros there. */
function customDate(date: string): string {
  return `${date}-00-00`.slice(0, 10);
}
