import { describe, expect, it } from 'vitest';
import { fault } from '../suwi/answer.testing.ts';
import { told } from '../suwi/suwi.testing.ts';
import { toSocialInsurance } from './svb.mapping.ts';
import { ALL_TIME, answer, answerOf, client, element, OTHER, relation, SUBJECT, wantedOver } from './svb.testing.ts';
import { parseAnswer } from './svb.wire.ts';

const parse = (message: string) => parseAnswer(Buffer.from(message), 'text/xml; charset=utf-8');

interface Told {
  readonly statePension: readonly (string | Record<string, unknown>)[];
  readonly childBenefit: readonly (string | Record<string, unknown>)[];
}
function mapped(message: string, period = ALL_TIME): Told {
  const read = parse(message);
  if (!read.found) throw new Error('nothing found');
  return told(toSocialInsurance(read, wantedOver(period)), { period }) as Told;
}
const pensions = (...parts: Parameters<typeof relation>) => mapped(answerOf(relation(...parts))).statePension;

describe('a payment', () => {
  it('has gross and net of the same days, the first with the first', () => {
    const [may, june] = [
      { from: '20260501', to: '20260531' },
      { from: '20260601', to: '20260630' },
    ];
    const gross = [
      { cents: 1, ...may },
      { cents: 2, ...may },
      { cents: 3, ...june },
    ];
    const net = [
      { cents: 30, ...june },
      { cents: 10, ...may },
    ];
    const found = pensions([{ from: '20260501', gross, net }]);
    expect(found).toMatchObject([
      { from: '2026-05-01', gross: { amount: '0.01' }, net: { amount: '0.10' } },
      { from: '2026-05-01', gross: { amount: '0.02' }, net: undefined },
      { from: '2026-06-01', gross: { amount: '0.03' }, net: { amount: '0.30' } },
    ]);
  });

  it('has the days of its period where the amount has none, and may have net only, or no amount', () => {
    const period = { from: '20260501', to: '20260531' };
    expect(pensions([{ ...period, net: [{ cents: 5 }] }])).toMatchObject([
      { from: '2026-05-01', to: '2026-05-31', gross: undefined, net: { amount: '0.05' } },
    ]);
    expect(pensions([period])).toMatchObject([
      { from: '2026-05-01', gross: undefined, net: undefined, term: undefined },
    ]);
  });

  it('that still runs has no end, and one whose days are not known says so', () => {
    expect(pensions([{ from: '20260501' }])).toMatchObject([{ from: '2026-05-01', to: undefined }]);
    expect(pensions([{ from: '20260500', to: '00000000' }])).toMatchObject([{ from: 'PARTIAL', to: 'UNAVAILABLE' }]);
  });

  it.each([
    ['1', true],
    ['2', false],
    ['9', 'UNAVAILABLE'],
  ])('with partner allowance %s is %s', (code, expected) => {
    const pension = `<IndPartnertoeslagAow>${code}</IndPartnertoeslagAow><PercToegekendeAow>07650</PercToegekendeAow>`;
    expect(pensions([{ from: '20260501', pension }])).toMatchObject([
      { hasPartnerAllowance: expected, percentage: '76.50' },
    ]);
  });

  it('of child benefit is its net amount, else its gross one', () => {
    const periods = [
      { from: '20260101', gross: [{ cents: 7 }] },
      { from: '20260401', gross: [{ cents: 7 }], net: [{ cents: 8 }] },
    ];
    expect(mapped(answerOf(relation(periods, 'AKW'))).childBenefit).toMatchObject([
      { amount: { amount: '0.07' } },
      { amount: { amount: '0.08' } },
    ]);
  });

  it.each(['AIO', 'WLZ', 'ANW', 'REM'])('under another act, %s, is none of these', (act) => {
    expect(mapped(answerOf(relation([{ from: '20260501' }], act)))).toEqual({ statePension: [], childBenefit: [] });
  });

  it.each([
    [{ from: '20260430', to: '20260501' }, 1],
    [{ from: '20260531', to: '20260630' }, 1],
    [{ from: '20260401', to: '20260430' }, 0],
    [{ from: '20260601', to: '20260630' }, 0],
    [{ from: '20200101' }, 1],
    [{}, 1],
  ])('belongs to a period when a day of it does: %j', (days, count) => {
    const may = { from: '2026-05-01', to: '2026-05-31' };
    expect(mapped(answerOf(relation([days])), may).statePension).toHaveLength(count);
  });
});

describe('an answer of SVB', () => {
  it.each(['NietsGevonden', 'NietVanToepassing'])('without data is nothing found: %s', (name) => {
    expect(parse(answer(`<fwi:${name}/>`))).toEqual({ found: false });
  });

  it('that warns ends every list with PARTIAL', () => {
    const warned = answer(client(), '<fwi:FWI><Waarschuwing><Code>1</Code></Waarschuwing></fwi:FWI>');
    expect(mapped(warned)).toEqual({ statePension: ['PARTIAL'], childBenefit: ['PARTIAL'] });
  });

  it('may leave out what the schema requires and have what nobody knows', () => {
    expect(parse(answerOf('<Uitkeringsverhouding><Nieuw/></Uitkeringsverhouding><Kind/>'))).toMatchObject({
      relations: [{ act: undefined, periods: [] }],
    });
  });

  const gross = (cents: string) => answerOf(relation([{ gross: [{ cents }] }]));
  it.each([
    ['REFUSED: NietGerechtigd', answer('<fwi:NietGerechtigd/>')],
    ['UNREACHABLE: SOAP fault SUWIML-0000', fault('s:Server-SUWIML-0000')],
    ['MALFORMED: SVBPersoonsInfoResponse', answer('')],
    ['MALFORMED: Burgerservicenr', answerOf(element('Burgerservicenr', OTHER))],
    ['MALFORMED: BrutoUitkeringsbedr/WaardeBedr', gross('12,50')],
    ['MALFORMED: BrutoUitkeringsbedr/WaardeBedr', gross(`${SUBJECT}00`)],
    ['MALFORMED: DatBUitkeringsperiode', answerOf(relation([{ from: '2026-05-01' }]))],
    ['MALFORMED: CdUitkeringsperiode', answerOf(relation([{ gross: [{ term: SUBJECT }] }]))],
    ['MALFORMED: CdSzWet', answerOf(relation([], SUBJECT))],
    ['MALFORMED: PercToegekendeAow', answerOf(relation([{ pension: '<PercToegekendeAow>vol</PercToegekendeAow>' }]))],
    ['MALFORMED: Uitkeringsverhouding', answerOf(relation([]).repeat(101))],
    ['MALFORMED: Uitkeringsperiode', answerOf(relation(Array.from({ length: 1501 }, () => ({}))))],
  ])('fails with %s', (message, text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ message }));
  });
});
