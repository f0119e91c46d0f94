import { describe, expect, it } from 'vitest';
import { fault } from '../suwi/answer.testing.ts';
import { partialDateValue } from '../suwi/suwi.date.ts';
import { agreement, answer, answerOf, client, element, OTHER, result, SUBJECT } from './duo.testing.ts';
import { type EducationFound, parseEducation } from './education.wire.ts';

const parse = (message: string) => parseEducation(Buffer.from(message), 'text/xml; charset=utf-8');

function found(message: string): EducationFound {
  const read = parse(message);
  if (!read.found) throw new Error('nothing found');
  return read;
}

describe('an answer about education', () => {
  it('says whom it is about, and has agreements and results', () => {
    const rows = [{ from: '20130801', until: '20140731', more: '<CdOnderwijsvorm>VOLTIJD</CdOnderwijsvorm>' }];
    const read = found(answerOf(agreement(rows), result({ on: '20180613', kind: 'DIPLOMA' })));
    expect(read).toMatchObject({
      bsn: SUBJECT,
      warned: false,
      agreements: [{ schools: ['91AC'], participations: [{ course: 'Havo', level: 'VO-HAVO', form: 'VOLTIJD' }] }],
      results: [{ schools: ['95RN'], course: 'Havo', kind: 'DIPLOMA', outcome: 'G' }],
    });
  });

  it.each([
    [{ on: '20180613', year: '2018' }, '2018-06-13'],
    [{ on: '20180600', year: '2018' }, '2018-06'],
    [{ on: '00000000', year: '2018' }, '2018'],
    [{ year: '2018' }, '2018'],
  ])('dates a result by its day, else by its year: %j', (given, expected) => {
    expect(partialDateValue(found(answerOf(result(given))).results[0]?.on)).toBe(expected);
  });

  it('may have the parts of a result in any order, as the official samples do', () => {
    const swapped = answerOf(result({ on: '20180613' })).replace(
      /(<CdResultaatExamen>.*<\/CdResultaatExamen>)(<DatResultaatExamen>.*<\/DatResultaatExamen>)/,
      '$2$1',
    );
    expect(found(swapped).results).toMatchObject([{ outcome: 'G', on: { from: expect.any(Number) } }]);
  });

  it('may leave out what the schema requires, leave elements empty and have elements nobody knows', () => {
    const bare =
      '<Onderwijsovereenkomst/><ResultaatOpleidingGeregistrDuo><Nieuw>1</Nieuw><Brin/></ResultaatOpleidingGeregistrDuo>';
    expect(found(answerOf(bare))).toMatchObject({
      agreements: [{ schools: [], participations: [] }],
      results: [{ schools: [], outcome: undefined, on: undefined }],
    });
  });

  it('names a school once, with its location where the source writes it', () => {
    expect(found(answerOf(result({ schools: ['95RN', '95RN', '25PT00'] }))).results[0]?.schools).toEqual([
      '95RN',
      '25PT00',
    ]);
  });

  it.each([
    ['Fout', true],
    ['Waarschuwing', true],
    ['Informatie', false],
  ])('beside a %s warns: %s', (kind, warned) => {
    expect(found(answer(client(), `<fwi:FWI><${kind}><Code>1</Code></${kind}></fwi:FWI>`)).warned).toBe(warned);
  });
});

describe('an answer about education without data', () => {
  it.each(['NietsGevonden', 'NietVanToepassing'])('is nothing found: %s', (name) => {
    expect(parse(answer(`<fwi:${name}/>`))).toEqual({ found: false });
  });

  it.each([
    ['REFUSED: NietGerechtigd', answer('<fwi:NietGerechtigd/>')],
    ['REFUSED: fwi:Fout', answer('<fwi:FWI><Fout><Code>1</Code></Fout></fwi:FWI>')],
    ['UNREACHABLE: SOAP fault SUWIML-0000', fault('s:Server-SUWIML-0000')],
    ['MALFORMED: DUOPersoonsInfoResponse', answer('')],
    ['MALFORMED: DUOPersoonsInfoResponse', answer(client()).replaceAll('GSD/v0300', 'GSD/v0200')],
    ['MALFORMED: a DOCTYPE', `<!DOCTYPE x>${answer(client())}`],
    ['MALFORMED: not well-formed XML', answer(client()).slice(0, -10)],
  ])('fails with %s', (message, text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ message }));
  });
});

describe('a broken answer about education', () => {
  it.each([
    ['Burgerservicenr', answer(element('ClientSuwi', ''))],
    ['Burgerservicenr', answerOf(element('Burgerservicenr', OTHER))],
    ['ClientSuwi', answer(client(), client())],
    ['DatResultaatExamen', answerOf(result({ on: '2018-06-13' }))],
    ['JaarAfgelegdExamen', answerOf(result({ year: '18' }))],
    ['DatInschrijvingOpleiding', answerOf(agreement([], 'vorig jaar'))],
    ['BrinNr', answerOf(result({ schools: [SUBJECT] }))],
    ['CdNiveauOpleidingDuo', answerOf(result({ level: 'x'.repeat(71) }))],
    ['NaamOpleidingKortDuo', answerOf(result({ course: 'x'.repeat(161) }))],
    ['ResultaatOpleidingGeregistrDuo', answerOf(result().repeat(301))],
    ['DeelnameOpleidingGeregistrDuo', answerOf(agreement(Array.from({ length: 301 }, () => ({}))))],
  ])('is refused by the name of what is wrong: %s', (key, text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ message: `MALFORMED: ${key}` }));
  });
});
