import { describe, expect, it } from 'vitest';
import { told, wantedOf } from '../suwi/suwi.testing.ts';
import { toStudentDebt } from './debt.mapping.ts';
import { parseDebt } from './debt.wire.ts';
import { debtAnswer, SUBJECT } from './duo.testing.ts';

const parse = (text: string) => parseDebt(Buffer.from(text));
const loanOf = (loan: object) => parse(debtAnswer(loan)).debt?.loans[0];

function mapped(text: string): unknown {
  const { debt, asOf } = parse(text);
  return told(debt && toStudentDebt(debt, asOf, wantedOf('studentDebt')));
}

describe('an answer about a debt', () => {
  it('has amounts in cents, exactly as they are written', () => {
    expect(
      loanOf({ actueleHoofdsom: 14_320.55, achterstand: '0.10', maandbedrag: 0, wettelijkMaandbedrag: -1.5 }),
    ).toMatchObject({
      current: 1_432_055,
      arrears: 10,
      monthly: 0,
      statutory: -150,
    });
  });

  it('leaves open what it does not say: false and nothing are not the same', () => {
    expect(loanOf({})).toMatchObject({
      isMeansTested: undefined,
      extra: undefined,
      asOf: undefined,
      original: undefined,
    });
    expect(loanOf({ draagkrachtmetingToegepast: false, extraAflossingen: [] })).toMatchObject({
      isMeansTested: false,
      extra: [],
    });
  });

  it('may have members nobody knows, and nulls', () => {
    expect(loanOf({ nieuw: { a: 1 }, renteVastTot: null, __proto__: 1 })).toMatchObject({ rateFixedUntil: undefined });
  });

  it('about somebody DUO does not know has no debt', () => {
    expect(parse(`{"burgerservicenummer":"${SUBJECT}","studieschuld":null}`).debt).toBeUndefined();
  });

  it.each([
    ['the answer is not JSON in UTF-8', '<html/>'],
    ['the answer is not JSON in UTF-8', ''],
    ['the answer is not JSON in UTF-8', '['.repeat(100_000)],
    ['the answer is not an object', '[]'],
    ['burgerservicenummer is not nine digits', '{}'],
    ['burgerservicenummer is not a text', '{"burgerservicenummer":999971141}'],
    ['peildatum is not a day', debtAnswer().replace('2026-11-23', '2026-11-31')],
    ['studieschuld is not an object', `{"burgerservicenummer":"${SUBJECT}","studieschuld":[]}`],
    ['studieschuld.leningen is not a list', debtAnswer({}, { leningen: {} })],
    ['studieschuld.leningen[0] is not an object', debtAnswer({}, { leningen: [1] })],
    ['studieschuld.leningen are too many', debtAnswer({}, { leningen: Array.from({ length: 51 }, () => ({})) })],
    ['studieschuld.leningen[0].soort is not a text', debtAnswer({ soort: 1 })],
    ['studieschuld.leningen[0].soort is not a code', debtAnswer({ soort: `SF15 ${SUBJECT}` })],
    [
      'studieschuld.leningen[0].terugbetalingsregeling is not a code',
      debtAnswer({ terugbetalingsregeling: 'x'.repeat(61) }),
    ],
    [
      'studieschuld.leningen[0].looptijdMaanden is not a whole number from 0 to 1200',
      debtAnswer({ looptijdMaanden: -1 }),
    ],
    ['studieschuld.leningen[0].renteVastTot is not a day', debtAnswer({ renteVastTot: '31-12-2029' })],
    [
      'studieschuld.leningen[0].draagkrachtmetingToegepast is not true or false',
      debtAnswer({ draagkrachtmetingToegepast: 'nee' }),
    ],
    [
      'studieschuld.leningen[0].extraAflossingen[0].datum is not a day',
      debtAnswer({ extraAflossingen: [{ datum: 'ooit' }] }),
    ],
  ])('is refused by the place of what is wrong: %s', (detail, text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'MALFORMED', detail }));
  });

  it.each([1e21, 1e-7, 12.345, 123_456_789, '12,50', 'veel', true, {}])('has no amount %j', (actueleHoofdsom) => {
    expect(() => loanOf({ actueleHoofdsom })).toThrow(
      /actueleHoofdsom is not a number of at most 8 digits and 2 places/,
    );
  });
});

describe('a debt', () => {
  it('keeps loans apart, each with its own day, or that of the answer', () => {
    const leningen = [{ soort: 'A', peildatum: '2026-10-01' }, { soort: 'A' }];
    expect(mapped(debtAnswer({}, { leningen }))).toMatchObject({
      loans: [{ asOf: '2026-10-01' }, { asOf: '2026-11-23' }],
    });
  });

  it('has the total DUO gives, and none where it gives none', () => {
    expect(mapped(debtAnswer({}, { totaal: 1 }))).toMatchObject({ total: { amount: '1.00' } });
    expect(mapped(debtAnswer({}, { totaal: null }))).toMatchObject({ total: 'UNAVAILABLE' });
  });

  it('with loans left out ends with PARTIAL, and so does its total', () => {
    expect(mapped(debtAnswer({}, { onvolledig: true }))).toMatchObject({ total: 'PARTIAL', loans: [{}, 'PARTIAL'] });
  });

  it('keeps a rule nobody knows, without a label, and writes a rate as a decimal', () => {
    expect(mapped(debtAnswer({ terugbetalingsregeling: 'SF99', rentepercentage: '02.330' }))).toMatchObject({
      loans: [{ repaymentRule: { code: 'SF99', label: undefined }, interestPercentage: '2.330' }],
    });
  });
});
