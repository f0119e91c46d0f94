import { describe, expect, it } from 'vitest';
import { dayText } from '../days.ts';
import {
  answer,
  answerOf,
  client,
  element,
  envelope,
  legal,
  natural,
  period,
  relation,
  SUBJECT,
} from '../suwi/answer.testing.ts';
import { parseAnswer, type WireFound } from './uwv.wire.ts';

const parse = (message: string) => parseAnswer(Buffer.from(message), 'text/xml; charset=utf-8');

function found(message: string): WireFound {
  const read = parse(message);
  if (!read.found) throw new Error('nothing found');
  return read;
}

describe('an answer of UWV', () => {
  it('says whom it is about and holds one relation per income', () => {
    const read = found(answerOf(relation({ sequence: '0007' }), relation({ sequence: '0' })));
    expect(read.bsn).toBe(SUBJECT);
    expect(read.relations.map(({ sequence }) => sequence)).toEqual(['7', '0']);
  });

  it('has amounts in cents with their sign, hours, and periods', () => {
    const row = {
      from: '20260901',
      to: '20260930',
      svWage: -1,
      more: '<AantVerloondeUrenIko>-8</AantVerloondeUrenIko>',
    };
    const [statement] = found(answerOf(relation({ rows: [row] }))).relations[0]?.statements ?? [];
    expect(statement).toMatchObject({ hours: -8, svWage: { cents: -1, currency: 'EUR' }, taxableWage: undefined });
    expect(dayText(statement?.to?.from ?? Number.NaN)).toBe('2026-09-30');
  });

  it('has no negative zero', () => {
    const zero =
      '<BedrBrutoloonSv><CdPositiefNegatief>-</CdPositiefNegatief><WaardeBedr>0</WaardeBedr></BedrBrutoloonSv>';
    const rows = [{ from: '20260901', more: `<AantVerloondeUrenIko>-0</AantVerloondeUrenIko>${zero}` }];
    const [statement] = found(answerOf(relation({ rows }))).relations[0]?.statements ?? [];
    expect([statement?.hours, statement?.svWage?.cents]).toEqual([0, 0]);
  });

  it('passes codes it does not know through, and skips elements it does not know', () => {
    const read = found(
      answerOf(relation({ periods: `${period('20190301', { kind: '77', nature: 'ZZ' })}<Nieuw>1</Nieuw>` })),
    );
    expect(read.relations[0]?.periods).toMatchObject([{ incomeKind: '77', contractKind: 'ZZ' }]);
  });

  it('may leave out what the schema requires of a relation, and leave elements empty', () => {
    const bare = '<Inkomstenverhouding><DatEIkv/><Inkomstenopgave/></Inkomstenverhouding>';
    expect(found(answerOf(bare)).relations).toMatchObject([
      { payer: undefined, ends: undefined, statements: [{ from: undefined }] },
    ]);
  });

  it('may qualify the elements below its root, though its schema does not', () => {
    const qualified = answerOf(relation({})).replace(/<(\/?)(ClientSuwi|Burgerservicenr)>/g, '<$1smls:$2>');
    expect(found(qualified).bsn).toBe(SUBJECT);
  });

  it('takes nothing from an element of another namespace', () => {
    const foreign = '<x:Inkomstenverhouding xmlns:x="urn:x"/>';
    expect(found(answerOf(foreign)).relations).toEqual([]);
  });

  it('tells a legal person from a natural one, and neither from who is not said', () => {
    const kindOf = (payer: string) => found(answerOf(relation({ payer }))).relations[0]?.payer?.kind;
    expect(kindOf(legal('A BV', '123456782L01'))).toBe('LEGAL');
    expect(kindOf(natural('A', '123456782L01'))).toBe('NATURAL');
    expect(kindOf(`${natural('A', '123456782L01')}${element('RechtspersoonAdministratieveEenh', '')}`)).toBe('NATURAL');
    expect(kindOf('<Loonheffingennr>123456782L01</Loonheffingennr>')).toBe('UNKNOWN');
  });

  it('says which period it delivers', () => {
    const delivered = element('PeriodeGegevensleveringIko', '<DatBPeriode>20250101</DatBPeriode>');
    const read = found(answer(client(), delivered)).delivered;
    expect(dayText(read.from?.from ?? Number.NaN)).toBe('2025-01-01');
    expect(read.to).toBeUndefined();
  });

  it.each([
    ['Fout', true],
    ['Waarschuwing', true],
    ['Informatie', false],
  ])('beside a %s warns: %s', (kind, warned) => {
    expect(found(answer(client(), `<fwi:FWI><${kind}><Code>1</Code></${kind}></fwi:FWI>`)).warned).toBe(warned);
  });
});

describe('an answer of UWV without data', () => {
  it.each(['NietsGevonden', 'NietVanToepassing'])('is nothing found: %s', (name) => {
    expect(parse(answer(`<fwi:${name}/>`))).toEqual({ found: false });
    expect(parse(envelope(`<${name} xmlns="http://bkwi.nl/SuwiML/FWI/v0205"/>`))).toEqual({ found: false });
  });

  it.each([
    ['REFUSED: NietGerechtigd', answer('<fwi:NietGerechtigd/>')],
    ['REFUSED: fwi:Fout', answer('<fwi:FWI><Fout><Code>1</Code></Fout></fwi:FWI>')],
    ['REFUSED: fwi:Fout', envelope('<f:Fout xmlns:f="http://bkwi.nl/SuwiML/FWI/v0205"><Code>1</Code></f:Fout>')],
    ['MALFORMED: UWVPersoonsIkvInfoResponse', answer('<fwi:FWI><Informatie/></fwi:FWI>')],
    ['MALFORMED: UWVPersoonsIkvInfoResponse', answer('')],
    ['MALFORMED: UWVPersoonsIkvInfoResponse', envelope(client())],
    ['MALFORMED: UWVPersoonsIkvInfoResponse', answer('<NietsGevonden/>')],
  ])('fails with %s', (message, text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ message }));
  });
});

describe('a broken answer of UWV', () => {
  const row = (more: string) => answerOf(relation({ rows: [{ from: '20260901', more }] }));
  const wage = (parts: string) => row(element('BedrBrutoloonSv', parts));

  it.each([
    ['Burgerservicenr', answer(element('ClientSuwi', ''))],
    ['Burgerservicenr', answer(element('ClientSuwi', '<Burgerservicenr>99999018</Burgerservicenr>'))],
    [
      'Burgerservicenr',
      answer(client().replace('</ClientSuwi>', '<Burgerservicenr>999993847</Burgerservicenr></ClientSuwi>')),
    ],
    ['ClientSuwi', answer(client(), client())],
    ['DatBIkv', answerOf(relation({ begins: '2019-03-01', periods: '' }))],
    ['DatBIko', answerOf(relation({ rows: [{ from: 'gisteren' }] }))],
    ['CdSrtIkv', answerOf(relation({ kind: SUBJECT }))],
    ['AantVerloondeUrenIko', row('<AantVerloondeUrenIko>veel</AantVerloondeUrenIko>')],
    ['BedrBrutoloonSv/WaardeBedr', wage('<WaardeBedr>4025.00</WaardeBedr>')],
    [
      'BedrBrutoloonSv/CdPositiefNegatief',
      wage('<CdPositiefNegatief>?</CdPositiefNegatief><WaardeBedr>1</WaardeBedr>'),
    ],
    ['BedrBrutoloonSv/CdMunteenheid', wage('<CdMunteenheid>euro</CdMunteenheid><WaardeBedr>1</WaardeBedr>')],
    ['Inkomstenopgave', answerOf(relation({ rows: Array.from({ length: 601 }, () => ({ from: '20260901' })) }))],
    ['Inkomstenverhouding', answerOf('<Inkomstenverhouding/>'.repeat(1001))],
  ])('is refused by the name of what is wrong: %s', (key, text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ message: `MALFORMED: ${key}` }));
  });
});
