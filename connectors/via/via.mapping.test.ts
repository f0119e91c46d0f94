import { describe, expect, it } from 'vitest';
import { compileDocument } from '../../schema/document.ts';
import { personalSchema } from '../../schema/personal-schema.ts';
import { projectSection } from '../../schema/project.ts';
import { answering, euro, TODAY, told, wantedOf } from '../tax-years.testing.ts';
import { fact, instanceOf, money, SUBJECT, tuple, wages } from './instance.testing.ts';
import { via } from './via.connector.ts';
import { ALL_LISTS } from './via.testing.ts';

const PERIOD = { from: '2025-01-01', to: '2025-12-31' };
const LOAN = 'OwnHouseDebtDeductibleInterestOtherThanTaxAdministration';

async function fetched(facts: string) {
  const wanted = wantedOf(ALL_LISTS, PERIOD);
  const now = new Date(`${TODAY}T09:00:00Z`);
  const access = { baseUrl: 'http://127.0.0.1' };
  return via.fetch({ access, loggedIn: { bsn: SUBJECT }, wanted, http: answering(instanceOf(facts)), now });
}

async function mapped(facts: string): Promise<Record<string, Record<string, unknown>>> {
  return told((await fetched(facts)).record, PERIOD) as Record<string, Record<string, unknown>>;
}

const debt = (...parts: readonly string[]) => tuple('DebtAccountsSpecification', ...parts);
const position = (...parts: readonly string[]) => tuple('DebtPositionSpecification', ...parts);
const privateLoan = (...parts: readonly string[]) => tuple(`${LOAN}Specification`, ...parts);

describe('what a return says', () => {
  it('of work without an employer comes out by its kind, without the names in it', async () => {
    const { income } = await mapped(
      [
        tuple('GuestParentSpecification', fact('GuestParentName', 'G. Ouder'), money('GuestParentAmount', 900)),
        tuple('PersonalBudgetHolderSpecification', money('HealthcareProfessionalAmount', 800)),
        tuple('IncomeAsResultIncomeOtherSpecification', money('IncomeAsResultIncomeSOtherAmount', 700)),
      ].join(''),
    );
    expect(income?.otherWorkPerYear).toEqual([
      { year: 2025, kind: 'CHILDMINDING', amount: euro(900) },
      { year: 2025, kind: 'CARE_BUDGET', amount: euro(800) },
      { year: 2025, kind: 'OTHER', amount: euro(700) },
    ]);
  });

  it('of a debt in several positions is gathered; where they differ on one moment nothing is chosen', async () => {
    const begin = (euros: number) => money('DebtPositionBankAccountBalance', euros, 'tb');
    const end = money('DebtPositionBankAccountBalance', 90, 'te');
    const { assetsAndDebts } = await mapped(
      debt(position(begin(100), end)) +
        debt(position(begin(100)), position(end), position(end)) +
        debt(position(begin(1)), position(begin(2))),
    );
    expect(assetsAndDebts?.debts).toEqual([
      { year: 2025, owedOnJanuary1: euro(100), owedOnDecember31: euro(90) },
      { year: 2025, owedOnJanuary1: euro(100), owedOnDecember31: euro(90) },
      { year: 2025, owedOnJanuary1: 'UNAVAILABLE' },
    ]);
  });

  it('of a residual debt and a part in it stands under names of its own', async () => {
    const { assetsAndDebts } = await mapped(
      debt(
        fact('DebtAccountsAccountHolderIdentificationNumber', '999993847'),
        position(
          money('DebtPositionBankAccountRestDebt', 30, 'te'),
          money('DebtPositionBankAccountBenefitTaxpayer', 15, 'tb'),
          money('DebtPositionBankAccountBenefitTaxpayer', 10, 'te'),
        ),
      ),
    );
    expect(assetsAndDebts?.debts).toEqual([
      { year: 2025, residualDebtOnDecember31: euro(30), ownPartOnDecember31: euro(10) },
    ]);
  });

  it.each([
    ['Instalment', 'ANNUITY'],
    ['Linear', 'LINEAR'],
    ['Other', 'OTHER'],
  ])('of repaying a private loan by %s is %s', async (item, repayment) => {
    const { assetsAndDebts } = await mapped(privateLoan(fact(`${LOAN}LoanRedemption${item}`, 'true')));
    expect(assetsAndDebts?.privateLoans).toEqual([{ year: 2025, repayment }]);
  });

  it('of repaying in two ways is not known, and of none is nothing', async () => {
    const both = ['Instalment', 'Linear'].map((item) => fact(`${LOAN}LoanRedemption${item}`, 'true'));
    const none = ['Instalment', 'Linear'].map((item) => fact(`${LOAN}LoanRedemption${item}`, 'false'));
    const { assetsAndDebts } = await mapped(privateLoan(...both) + privateLoan(...none));
    expect(assetsAndDebts?.privateLoans).toEqual([{ year: 2025, repayment: 'UNAVAILABLE' }, { year: 2025 }]);
  });

  it('in codes nobody explains passes as it is, with the list it is from', async () => {
    const { income, assetsAndDebts } = await mapped(
      wages(fact('PresentWorkIncomeRatioCode', '99')) +
        tuple('AssetsOnBankAccountsSpecification', fact('AssetsOnBankAccountsCommonInterestIndication', '07')),
    );
    expect(income?.wagesPerYear).toEqual([{ year: 2025, incomeKind: { code: '99', list: 'Loonaangifte CdSrtIV' } }]);
    expect(assetsAndDebts?.bankAccounts).toEqual([
      { year: 2025, jointInterest: { code: '07', list: 'VIA gezamenlijk belang' } },
    ]);
  });
});

describe('a request of a lender', () => {
  const period = 'period: { from: "2025-01-01", to: "2025-12-31" }';
  const text = `{ applicant {
    income { wagesPerYear(${period}) { year payerName amount { amount currency } incomeKind { code label } } alimonyPerYear(${period}) { balance { amount } } }
    assetsAndDebts {
      homes(${period}) { objectNumber wozValue { amount } situations { from occupation { code label } } }
      privateLoans(${period}) { lenderName repayment }
      studyLoanDeductions(${period}) { studyYear periods { courseKind from } }
    } } }`;

  it('gets exactly its leaves out of the record, and a reason for every null', async () => {
    const compiled = compileDocument(personalSchema(), { text, variables: {}, asOf: TODAY });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusals));
    const [subject] = compiled.value.subjects;
    if (!subject) throw new Error('one subject');
    const home = 'OwnHouseSecondHomeImmovablePropertyOther';
    const { record } = await fetched(
      wages(fact('PresentWorkEmployerOrBenefitsAgencyName', 'Werk BV'), money('PresentWorkWages', 10)) +
        tuple(
          `${home}Specification`,
          money(`${home}ImmovablePropertyLawValue`, 300),
          tuple('ResidenceSituationPeriodQualificationSpecification', fact('ResidenceSituation', '01')),
        ),
    );
    const leaves = new Set(compiled.value.leaves.map(({ path }) => path));
    const { data, gaps } = projectSection(subject, { leaves }, record);
    expect(data).toEqual({
      applicant: {
        income: {
          wagesPerYear: [
            { year: 2025, payerName: 'Werk BV', amount: { amount: '10.00', currency: 'EUR' }, incomeKind: null },
          ],
          alimonyPerYear: null,
        },
        assetsAndDebts: {
          homes: [
            {
              objectNumber: null,
              wozValue: { amount: '300.00' },
              situations: [{ from: null, occupation: { code: '01', label: null } }],
            },
          ],
          privateLoans: [],
          studyLoanDeductions: [],
        },
      },
    });
    const later = gaps.filter(({ path }) => path.at(-1) === 'alimonyPerYear');
    expect(later).toMatchObject([{ reason: 'UNAVAILABLE' }]);
    expect(new Set(gaps.filter((gap) => !later.includes(gap)).map(({ reason }) => reason))).toEqual(new Set(['EMPTY']));
  });
});
