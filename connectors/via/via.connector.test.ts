import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wholeEuros } from '../practice/tax-year.ts';
import { euro, TODAY, told, worldOn } from '../tax-years.testing.ts';
import { PracticeTaxOffice } from './practice.testing.ts';

let office: PracticeTaxOffice;
beforeAll(() => {
  office = new PracticeTaxOffice();
});
afterAll(() => office.close());
beforeEach(() => {
  office.world = worldOn();
});

describe('the pre-filled returns of the practice people', () => {
  it("kees's wages are his payslips of the year, and half of the mortgage is his", async () => {
    const { income, assetsAndDebts } = await office.told('kees');
    const [job] = office.world.personByLogin('kees')?.jobs ?? [];
    if (!job) throw new Error('kees works');
    const paid = office.world.payslips(job, '2025-12-31').filter(({ paidOn }) => paidOn.startsWith('2025'));
    const total = paid.reduce((sum, { taxableWage }) => sum + taxableWage, 0);
    expect(income?.wagesPerYear).toMatchObject([
      { year: 2024 },
      {
        year: 2025,
        payerName: job.employer,
        amount: euro(wholeEuros(total)),
        incomeKind: { code: '15', label: 'Loon' },
      },
    ]);
    expect(income).toMatchObject({ benefitsPerYear: [], otherWorkPerYear: [], alimonyPerYear: ['UNAVAILABLE'] });
    expect(assetsAndDebts?.debts).toMatchObject([
      { year: 2024 },
      {
        year: 2025,
        accountNumber: '44.018.220',
        isMortgage: true,
        isAnnuity: true,
        startAmount: euro(265_000),
        owedOnJanuary1: euro(201_940),
        owedOnDecember31: euro(194_037),
        ownPartOnDecember31: euro(97_019),
        ownHomeDebtOnDecember31: euro(194_037),
        interestInYear: euro(7_053),
      },
    ]);
    expect(assetsAndDebts?.homes).toMatchObject([
      { year: 2024, objectNumber: '051800631274' },
      { year: 2025, address: 'King Olivereiland 64', wozValue: euro(441_000), situations: [{ from: '2025-01-01' }] },
    ]);
  });

  it("noor's lender is named, but only where that is wanted", async () => {
    const named = await office.told('noor');
    expect(named.assetsAndDebts?.privateLoans).toMatchObject([
      { year: 2024, from: '2015-05-01', until: '2045-04-30', repayment: 'LINEAR', lenderName: 'W.J. Buitenhof' },
      { year: 2025 },
    ]);
    const unnamed = await office.told('noor', { lists: ['assetsAndDebts.privateLoans.repayment'] });
    expect(unnamed).toEqual({ assetsAndDebts: { privateLoans: [{ repayment: 'LINEAR' }, { repayment: 'LINEAR' }] } });
  });

  it('sanne has savings, investments, an insurance, and a debt of which all is hers', async () => {
    const { assetsAndDebts } = await office.told('sanne');
    expect(assetsAndDebts).toMatchObject({
      bankAccounts: { length: 4, 3: { year: 2025, product: 'Spaarrekening', balanceOnJanuary1: euro(18_920) } },
      investmentAccounts: { 1: { balanceOnJanuary1: euro(6_105), ownPartOnJanuary1: euro(6_105) } },
      capitalInsurances: { 1: { product: 'Kapitaalverzekering eigen woning', valueForYear: euro(15_700) } },
      debts: { 1: { isAnnuity: true, ownPartOnDecember31: euro(207_486), owedOnDecember31: euro(207_486) } },
    });
  });

  it('mo has a loan and no wages: profit is not filled in beforehand', async () => {
    const { income, assetsAndDebts } = await office.told('mo');
    expect(income?.wagesPerYear).toEqual([]);
    expect(assetsAndDebts?.debts).toMatchObject([
      { year: 2024, isMortgage: false, owedOnJanuary1: euro(11_380), owedOnDecember31: euro(9_590) },
      { year: 2025, owedOnDecember31: euro(7_690), interestInYear: euro(350) },
    ]);
  });

  it('fatima has a state pension, three funds, and one abroad', async () => {
    const { income } = await office.told('fatima', { period: { from: '2025-01-01', to: '2025-12-31' } });
    expect(income?.wagesPerYear).toEqual([]);
    expect(income?.benefitsPerYear).toMatchObject([
      { payerName: 'Sociale Verzekeringsbank', incomeKind: { code: '22', label: 'AOW' }, amount: euro(19_607) },
      { incomeKind: { code: '56' } },
      { incomeKind: { code: '56' } },
      { incomeKind: { code: '56' } },
    ]);
    expect(income?.foreignBenefitsPerYear).toMatchObject([{ country: { code: 'MAR' }, amount: euro(1_092) }]);
  });

  it('daan has the figures of his final loan, which are no debt', async () => {
    const { assetsAndDebts } = await office.told('daan', { period: { from: '2025-01-01', to: '2025-12-31' } });
    expect(assetsAndDebts).toMatchObject({
      debts: [],
      studyLoanDeductions: [
        { year: 2025, studyYear: '2019/2020', amountInStudyYear: euro(1_184) },
        { studyYear: '2020/2021', periods: [{ courseKind: 'HBO/WO' }, { from: '2021-02-01', to: '2021-08-31' }] },
      ],
    });
  });

  it('lotte had a benefit and a private employer, and cared for somebody', async () => {
    const { income } = await office.told('lotte', { period: { from: '2024-01-01', to: '2025-12-31' } });
    expect(income).toMatchObject({
      benefitsPerYear: [{ year: 2025, payerName: 'UWV', incomeKind: { label: 'WW' } }],
      otherWorkPerYear: [{ year: 2024, kind: 'CARE_BUDGET', amount: euro(2_380) }],
    });
  });

  it('igor left: his last return is of 2022, with an account abroad', async () => {
    const { assetsAndDebts } = await office.told('igor', { period: { from: '2022-01-01', to: '2024-12-31' } });
    expect(assetsAndDebts?.foreignAccounts).toMatchObject([{ year: 2022, country: { code: 'CZE' } }, 'PARTIAL']);
  });

  it('groot holds one account jointly, and two homes', async () => {
    const { assetsAndDebts } = await office.told('groot', { period: { from: '2025-01-01', to: '2025-12-31' } });
    expect(assetsAndDebts?.bankAccounts).toMatchObject({
      1: { jointInterest: { code: '01' }, balanceOnJanuary1: euro(3_320), ownPartOnJanuary1: euro(1_660) },
    });
    expect(assetsAndDebts?.homes).toMatchObject({
      length: 2,
      1: { address: 'Bovenstraat 12A', wozValue: euro(224_000) },
    });
    expect(assetsAndDebts?.debts).toMatchObject([{ isAnnuity: false, owedOnDecember31: euro(212_000) }]);
  });

  it('fout has a building deposit without a home, and it is told as it stands', async () => {
    const { income, assetsAndDebts } = await office.told('fout', { period: { from: '2025-01-01', to: '2025-12-31' } });
    expect(assetsAndDebts).toMatchObject({
      homes: [],
      constructionDeposits: [{ balanceOnJanuary1: euro(25_000), balanceOnDecember31: euro(31_000) }],
    });
    expect(income?.alimonyPerYear).toBe('UNAVAILABLE');
  });

  it('maintenance of a year stands in the return of the next one, which is asked for it', async () => {
    const lists = ['income.alimonyPerYear'];
    const asked = async (from: string, to: string) => {
      const { income } = await office.told('fout', { lists, period: { from, to } });
      return [income?.alimonyPerYear, (office.http?.exchanges ?? []).map(({ request }) => request.body?.slice(-5, -1))];
    };
    const rows = [
      { year: 2023, balance: euro(3_720) },
      { year: 2024, balance: euro(3_720) },
    ];
    expect(await asked('2023-06-01', '2024-12-31')).toEqual([rows, ['2024', '2025']]);
    expect(await asked('2024-01-01', TODAY)).toEqual([[rows[1], 'UNAVAILABLE'], ['2025']]);
    const { references } = await office.fetched('fout', { lists, period: { from: '2023-01-01', to: TODAY } });
    expect(references).toMatchObject([{ referenceDate: '2024-12-31' }]);
  });

  it('anja has other work in one year only', async () => {
    expect((await office.told('anja')).income?.otherWorkPerYear).toEqual([
      { year: 2024, kind: 'OTHER', amount: euro(640) },
    ]);
  });

  it('leeg has nothing, which is no failure', async () => {
    const { income, assetsAndDebts } = await office.told('leeg');
    expect(new Set([...Object.values(income ?? {}), ...Object.values(assetsAndDebts ?? {})])).toEqual(
      new Set(['EMPTY']),
    );
  });

  it.each(worldOn().people.map(({ login }) => login))(
    'of %s no BSN is delivered, and nothing of others',
    async (login) => {
      const { record, references } = await office.fetched(login, { period: { from: '2021-01-01', to: '2025-12-31' } });
      const text = JSON.stringify([told(record, { from: '2021-01-01', to: '2025-12-31' }), references]);
      const person = office.world.personByLogin(login);
      const others = [...(person?.children ?? []), ...(person?.partnership ? [person.partnership.partner] : [])];
      for (const other of others) expect(text).not.toContain(other.birthDate);
      expect(text).not.toMatch(/9999[579]\d{4}|A\. Vuurman/);
      for (const { request } of office.http?.exchanges ?? []) expect(request.url).not.toMatch(/\d{9}/);
    },
  );
});

describe('what is asked of the tax office', () => {
  it('is one return per year of the period that has ended, and no more', async () => {
    await office.fetched('kees', { period: { from: '2024-11-24', to: TODAY } });
    const bodies = (office.http?.exchanges ?? []).map(({ request }) => request.body);
    expect(bodies).toEqual([2024, 2025].map((year) => `{"burgerservicenummer":"999990184","belastingjaar":${year}}`));
  });

  it('is nothing where no list of a return is wanted', async () => {
    const { record, references } = await office.fetched('kees', { lists: ['income.registered', 'identity'] });
    expect([record, references, office.http?.exchanges ?? []]).toEqual([{}, [], []]);
  });

  it('delivers the wanted lists only, each with its own day', async () => {
    const { record, references } = await office.fetched('kees', {
      lists: ['income.wagesPerYear.amount', 'assetsAndDebts.homes', 'assetsAndDebts.bankAccounts.balanceOnJanuary1'],
    });
    const found = told(record) as Record<string, Record<string, object[]>>;
    expect([Object.keys(found.income ?? {}), Object.keys(found.assetsAndDebts ?? {})]).toEqual([
      ['wagesPerYear'],
      ['homes', 'bankAccounts'],
    ]);
    expect(Object.keys(found.income?.wagesPerYear?.[0] ?? {})).toEqual(['amount']);
    expect(references).toEqual([
      { path: ['income', 'wagesPerYear'], source: 'VIA', referenceDate: '2025-12-31', broughtByConsumer: false },
      { path: ['assetsAndDebts', 'homes'], source: 'VIA', referenceDate: '2024-01-01', broughtByConsumer: false },
      {
        path: ['assetsAndDebts', 'bankAccounts'],
        source: 'VIA',
        referenceDate: '2025-01-01',
        broughtByConsumer: false,
      },
    ]);
  });

  it('is not asked for a year before any known taxonomy: the list is then PARTIAL', async () => {
    const { income } = await office.told('kees', { period: { from: '1990-01-01', to: '2025-12-31' } });
    expect((office.http?.exchanges ?? []).length).toBe(7);
    expect(income?.wagesPerYear).toMatchObject({ 4: { year: 2025 }, 5: 'PARTIAL' });
  });
});
