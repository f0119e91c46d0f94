import { describe, expect, it } from 'vitest';
import type { Period } from '../../schema/period.ts';
import {
  amount,
  answer,
  answerOf,
  client,
  element,
  legal,
  months,
  natural,
  period,
  relation,
  SUBJECT,
} from '../suwi/answer.testing.ts';
import { toBenefits, toEmployment, toRecord } from './uwv.mapping.ts';
import { told } from './uwv.testing.ts';
import { parseAnswer } from './uwv.wire.ts';

const AUTUMN: Period = { from: '2026-09-01', to: '2026-10-31' };
/** The service says nothing of it: it is in the report only. */
const NO_CAR = { companyCarPrivateUse: 'UNAVAILABLE', companyCarContribution: 'UNAVAILABLE' };
const EMPTY_ROW = {
  ...NO_CAR,
  svWage: undefined,
  taxableWage: undefined,
  wageTax: undefined,
  holidayAllowance: undefined,
  hours: undefined,
};

/** The record of an answer on 1 November 2026, all functions executed. */
function mapped(text: string, asked: Period = AUTUMN) {
  const read = parseAnswer(Buffer.from(text), 'text/xml');
  if (!read.found) throw new Error('nothing found');
  const record = toRecord(read, '2026-11-01');
  return told({ employment: toEmployment(record), benefits: toBenefits(record) }, asked) as {
    readonly employment: { readonly employers: readonly Record<string, unknown>[]; readonly atLeast: unknown };
    readonly benefits: readonly unknown[];
  };
}

const euros = (value: string) => ({ amount: value, currency: 'EUR' });
const autumn = months('202609', 2, 402_500);

describe('a job', () => {
  it('has its employer, its contract and its wage per pay period', () => {
    const more = [
      '<AantVerloondeUrenIko>160</AantVerloondeUrenIko>',
      amount('BedrLoonLbPremieVolksverz', 402_500),
      amount('BedrIngehoudenLbPremieVolksverz', 92_000),
      amount('BedrVakantietoeslag', -1),
    ].join('');
    const rows = autumn.map((row) => ({ ...row, more }));
    const wage = {
      ...NO_CAR,
      svWage: euros('4025.00'),
      taxableWage: euros('4025.00'),
      wageTax: euros('920.00'),
      holidayAllowance: euros('-0.01'),
      hours: 160,
    };
    expect(mapped(answerOf(relation({ rows, periods: period('20190301', { nature: '01', term: 'O' }) })))).toEqual({
      employment: {
        employers: [
          {
            name: 'Haagse Installatietechniek BV',
            payrollTaxNumber: '123456782L01',
            startedOn: '2019-03-01',
            endedOn: undefined,
            isPermanent: true,
            isOnCall: 'UNAVAILABLE',
            isWritten: 'UNAVAILABLE',
            contractKind: { code: '01', label: 'Arbeidsovereenkomst', list: 'SGR CdAardIkv' },
            incomeKind: { code: '15', label: 'Loon', list: 'Loonaangifte CdSrtIV' },
            wages: [
              { from: '2026-09-01', to: '2026-09-30', ...wage },
              { from: '2026-10-01', to: '2026-10-31', ...wage },
            ],
          },
        ],
        atLeast: true,
      },
      benefits: [],
    });
  });

  it('tells what the record does not hold by a gap, or by nothing', () => {
    const bare = relation({
      begins: '20190300',
      payer: natural('T. Rietveen', `${SUBJECT}L01`),
      periods: period('20190300'),
    });
    expect(mapped(answerOf(bare)).employment.employers).toMatchObject([
      {
        name: 'UNAVAILABLE',
        payrollTaxNumber: 'UNAVAILABLE',
        startedOn: 'PARTIAL',
        endedOn: undefined,
        isPermanent: 'UNAVAILABLE',
        contractKind: undefined,
      },
    ]);
  });

  it('is told by the income period at the end of the time asked', () => {
    const periods = [
      period('20190301', { to: '20260930', nature: '11', term: 'B' }),
      period('20261001', { nature: '01', term: 'O' }),
    ].join('');
    const text = answerOf(relation({ periods, rows: autumn }));
    const contract = (to: string) => mapped(text, { from: '2026-09-01', to }).employment.employers[0];
    expect(contract('2026-10-31')).toMatchObject({ isPermanent: true, contractKind: { code: '01' } });
    expect(contract('2026-09-30')).toMatchObject({ isPermanent: 'UNAVAILABLE', contractKind: { code: '11' } });
  });

  it.each([
    ['has ended', { ends: '20261031' }, '2026-10-31'],
    ['ended in a month of which the day is not known', { ends: '20261000' }, 'PARTIAL'],
    ['ended on a day nobody knows', { ends: '00000000', periods: period('20190301') }, 'UNAVAILABLE'],
    ['runs', {}, undefined],
    ['runs by a sentinel', { ends: '99991230', periods: period('20190301', { to: '88881231' }) }, undefined],
    [
      'has income periods that ended, and no end itself',
      { periods: period('20190301', { to: '20261031' }) },
      'UNAVAILABLE',
    ],
    ['has income periods that end later', { periods: period('20190301', { to: '20271231' }) }, undefined],
  ])('ends or not, when it %s', (_, given, endedOn) => {
    const [employer] = mapped(answerOf(relation({ ...given, rows: autumn }))).employment.employers;
    expect(employer?.endedOn).toBe(endedOn);
  });

  it('shows a row as it was reported, also without an end, with an impossible one, or without money', () => {
    const rows = [{ from: '20260901' }, { from: '20260902', to: '20231123' }, { from: '20261000', to: '20261031' }];
    expect(mapped(answerOf(relation({ rows }))).employment.employers[0]?.wages).toEqual([
      { from: '2026-09-01', to: undefined, ...EMPTY_ROW },
      { from: '2026-09-02', to: '2023-11-23', ...EMPTY_ROW },
      { from: 'PARTIAL', to: '2026-10-31', ...EMPTY_ROW },
      'STALE',
    ]);
  });

  it('has only the rows of the time asked, and only the employers of that time', () => {
    const old = relation({ sequence: '2', begins: '20100101', ends: '20151231', rows: months('201501', 1, 1) });
    const found = mapped(answerOf(old, relation({ rows: months('202607', 4, 1) })));
    expect(found.employment.employers).toMatchObject([{ wages: [{ from: '2026-09-01' }, { from: '2026-10-01' }] }]);
  });

  it('of a person without any has no employers, no wage, and no gap', () => {
    expect(mapped(answerOf())).toEqual({ employment: { employers: [], atLeast: false }, benefits: [] });
  });
});

describe('a pension', () => {
  it('stands below who pays it, with the kind of income it is', () => {
    const pension = relation({ kind: '56', payer: legal('Pensioenfonds', '800050011L01'), rows: autumn });
    expect(mapped(answerOf(pension)).employment.employers).toMatchObject([
      { incomeKind: { label: 'Ouderdomspensioen' } },
    ]);
    expect(mapped(answerOf(pension)).benefits).toEqual([]);
  });
});

describe('benefits', () => {
  const uwv = legal('UWV', '800050011L01');
  const kind = (code: string, label: string) => ({ code, label, list: 'Loonaangifte CdSrtIV' });

  it('are one row per pay period with their kind, of all benefits together, oldest first', () => {
    const ww = relation({ kind: '33', payer: uwv, ends: '20261031', rows: months('202609', 2, 150_000) });
    const zw = relation({
      kind: '31',
      payer: uwv,
      begins: '20260901',
      ends: '20260930',
      rows: months('202609', 1, 90_000),
    });
    expect(mapped(answerOf(ww, zw))).toEqual({
      employment: { employers: [], atLeast: false },
      benefits: [
        { kind: kind('33', 'WW'), from: '2026-09-01', to: '2026-09-30', amount: euros('1500.00') },
        { kind: kind('31', 'Ziektewet'), from: '2026-09-01', to: '2026-09-30', amount: euros('900.00') },
        { kind: kind('33', 'WW'), from: '2026-10-01', to: '2026-10-31', amount: euros('1500.00') },
      ],
    });
  });

  it('have the taxable amount where the record has it', () => {
    const row = { from: '20261001', to: '20261031', svWage: 1, more: amount('BedrLoonLbPremieVolksverz', 120_000) };
    const found = mapped(answerOf(relation({ kind: '40', begins: '20261001', rows: [row] })));
    expect(found.benefits).toMatchObject([{ amount: euros('1200.00') }]);
  });

  it('end with STALE while the newest ones of a running benefit are not reported', () => {
    const found = mapped(answerOf(relation({ kind: '33', begins: '20260801', rows: months('202608', 1, 1) })));
    expect(found.benefits).toEqual(['STALE']);
  });
});

describe('an answer that is not whole', () => {
  const job = relation({ rows: autumn });
  const delivered = (from: string, to: string) =>
    element('PeriodeGegevensleveringIko', element('DatBPeriode', from) + element('DatEPeriode', to));

  it.each([
    ['warns', answer(client(job), '<fwi:FWI><Waarschuwing/></fwi:FWI>'), 'PARTIAL'],
    ['begins later than was asked', answer(client(job), delivered('20260902', '20261101')), 'PARTIAL'],
    ['ends earlier than was asked', answer(client(job), delivered('20200101', '20261030')), 'STALE'],
  ])('because it %s, ends every list with a gap', (_, text, reason) => {
    const found = mapped(text);
    expect(found.employment.employers).toMatchObject([{ wages: [{}, {}, reason] }, reason]);
    expect(found.benefits).toEqual([reason]);
  });

  it('answers a threshold only when what is there is enough', () => {
    const text = (cents: number) =>
      answer(client(relation({ rows: months('202609', 2, cents) })), '<fwi:FWI><Fout/></fwi:FWI>');
    expect(mapped(text(250_000)).employment.atLeast).toBe(true);
    expect(mapped(text(249_999)).employment.atLeast).toBe('PARTIAL');
  });

  it('is whole when it delivered what was asked, or more', () => {
    const found = mapped(answer(client(job), delivered('20250101', '20261101')));
    expect(found.employment.employers).toHaveLength(1);
    expect(found.benefits).toEqual([]);
  });
});
