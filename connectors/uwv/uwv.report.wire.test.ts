import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceFailure } from '../source-failure.ts';
import { SPECS_MISSING } from '../suwi/suwi-schema.testing.ts';
import { HEAD, PERMANENT, payer, readReport, reportOf, rows } from './report.testing.ts';
import { uwvReport } from './uwv.report.simulator.ts';
import { parseReport } from './uwv.report.wire.ts';
import { TODAY, TWO_YEARS, told, worldOfToday } from './uwv.testing.ts';

const parse = (text: string) => parseReport(Buffer.from(text), TODAY);
const one = (row: string) => parse(reportOf(payer('Bakkerij BV', [row]))).answer.relations[0];
const SECRET = 'GEHEIM5551';

describe('The text of a report', () => {
  it('may have other line ends, spaces, pages, heads and euro signs', () => {
    const text = reportOf(payer('Bakkerij BV', rows(1, 2)));
    const paged = text
      .replace('Contractvorm', 'Pagina 1 van 2\f  Digitaal verzekeringsbericht\nContractvorm')
      .replaceAll('EUR', '€')
      .replace('  160', '\t160')
      .replace(/$/, '\nPagina 2 van 2')
      .replaceAll('\n', '\r\n\r\n');
    expect(parse(paged)).toEqual(parse(text));
    expect(parse(text.replace('01-01-2026 t/m', 'Periode  Uren  SV-loon\n01-01-2026 t/m'))).toEqual(parse(text));
    expect(parse(text.replaceAll(': ', ' '))).toEqual(parse(text));
    expect(parse(text.replace('De heer', 'De heer/mevrouw').replace('versie ', ''))).toEqual(parse(text));
  });

  it.each([
    ['is not there', (first: string) => first],
    ['comes twice', (first: string, last: string) => `${first}\f${last}\f${last}`],
    ['comes first', (first: string, last: string) => `${last}\f${first}`],
    ['is of another report', (first: string, last: string) => `${first}\f${last.replace('van 2', 'van 3')}`],
  ])('of which the last page %s is refused', (_, changed) => {
    const [first, last] = [`${reportOf(payer('Bakkerij BV', rows(1, 2)))}\nPagina 1 van 2`, 'Pagina 2 van 2'];
    expect(parse(`${first}\f${last}`).answer.relations).toHaveLength(1);
    expect(() => parse(changed(first, last))).toThrow('MALFORMED');
  });

  it.each([
    ['01-01-2026 t/m 31-01-2026  160  EUR 4.025,00', 160, 402_500],
    ['01-01-2026 t/m 31-01-2026 160 EUR4025,00', 160, 402_500],
    ['01-01-2026 t/m 31-01-2026  0  € 0,00', 0, 0],
    ['01-01-2026 t/m 31-01-2026  € 1.420,55', undefined, 142_055],
    ['01-01-2026 t/m 31-01-2026  160  EUR -12,05', 160, -1_205],
    ['01-01-2026 t/m 31-01-2026  160  EUR 1.234.567,89', 160, 123_456_789],
    ['01-01-2026 t/m 31-01-2026  160  EUR 4.025,00  EUR 100,00  EUR 415,00', 160, 402_500],
  ])('has a row %s', (row, hours, cents) => {
    expect(one(row)?.statements).toMatchObject([{ hours, svWage: { cents, currency: 'EUR' }, taxableWage: undefined }]);
  });

  it('has what somebody paid for a company car and what its private use is worth; of one amount alone nobody knows which', () => {
    const row = '01-01-2026 t/m 31-01-2026  160  EUR 4.025,00';
    const carOf = (text: string) => one(text)?.statements[0]?.companyCar;
    expect(carOf(`${row}  EUR 100,00  EUR 415,00`)).toEqual({
      contribution: { cents: 10_000, currency: 'EUR' },
      privateUse: { cents: 41_500, currency: 'EUR' },
    });
    expect(carOf(`${row}  EUR 415,00`)).toBe('NOT_TOLD');
    expect(carOf(row)).toEqual({ contribution: undefined, privateUse: undefined });
  });

  it.each([
    [PERMANENT, { contractKind: '01', contractTerm: 'O', isWritten: true, isOnCall: false }],
    [
      'Niet schriftelijke arbeidsovereenkomst voor bepaalde tijd, oproepovereenkomst',
      { contractKind: '01', contractTerm: 'B', isWritten: false, isOnCall: true },
    ],
    [
      'Publiekrechtelijke aanstelling voor onbepaalde tijd',
      { contractKind: '18', contractTerm: 'O', isWritten: undefined, isOnCall: undefined },
    ],
  ])('has a contract: %s', (phrase, contract) => {
    const [relation] = parse(reportOf(payer('Bakkerij BV', rows(1, 9), phrase))).answer.relations;
    expect(relation?.periods).toMatchObject([{ ...contract, incomeKind: undefined }]);
  });
});

describe('A report is refused by the number and kind of a line, and never with its text:', () => {
  const block = (name: string, ...lines: readonly string[]) => reportOf([`Werkgever/Instantie: ${name}`, ...lines]);

  it.each([
    ['nothing', '', 'no version that is known'],
    ['a PDF', '%PDF-1.7', 'line 1 is of no known kind'],
    ['a line of its own', block('Bakkerij BV', SECRET), 'line 7 is of no known kind'],
    ['a long line', block('A'.repeat(200)), 'line 6 is too long'],
    ['no version', HEAD.slice(0, 4).join('\n'), 'no version that is known'],
    ['another version', reportOf().replace('006', '007'), 'no version that is known'],
    ['no name', reportOf().replace(/De heer.*\n/, ''), 'no name'],
    ['no birth date', reportOf().replace(/Geb.*\n/, ''), 'no birth date'],
    ['no date', reportOf().replace(/Datum: .*\n/, ''), 'no date'],
    ['a day that does not exist', reportOf().replace('06-03-1975', '30-02-1975'), 'line 3 is no whole birth date'],
    ['two names', reportOf(['De heer P. Anders']), 'line 6 says something a second time'],
    ['two numbers', reportOf(['BSN: 999990184', 'BSN: 999993847']), 'line 7 says something a second time'],
    ['half a number', reportOf(['BSN: 99999018']), 'line 6 is no whole citizen number'],
    ['a payroll number of nobody', reportOf(['Loonheffingennummer: 800050011L01']), 'line 6 stands before any payer'],
    ['half a payroll number', block('X BV', `Loonheffingennummer: ${SECRET}`), 'line 7 is no whole payroll number'],
    ['an unknown law', block('X BV', `Verzekerde wetten: WW, ${SECRET}`), 'line 7 is no whole insured laws'],
    ['an unknown contract', block('X BV', `Contractvorm: ${SECRET}`), 'line 7 is no whole contract'],
    [
      'two contracts',
      reportOf([...payer('X BV', []), `Contractvorm: ${PERMANENT}`]),
      'line 10 says something a second time',
    ],
    ['no employer', block(''), 'line 6 is no whole payer'],
    ['a row with a word', block('X BV', `01-01-2026 t/m 31-01-2026  ${SECRET}`), 'line 7 is no whole wage row'],
    ['a row without cents', block('X BV', '01-01-2026 t/m 31-01-2026 160 EUR 4.025'), 'line 7 is no whole wage row'],
    [
      'an amount in English',
      block('X BV', '01-01-2026 t/m 31-01-2026 160 EUR 4,025.00'),
      'line 7 is no whole wage row',
    ],
    ['a huge amount', block('X BV', '01-01-2026 t/m 31-01-2026 160 EUR 999990184,00'), 'line 7 is no whole wage row'],
    ['a row that ends first', block('X BV', '31-01-2026 t/m 01-01-2026 160 EUR 1,00'), 'line 7 is no whole wage row'],
    [
      'too many payers',
      reportOf(Array<string>(201).fill('Werkgever/Instantie: X BV')),
      'line 206 is more than 200 payers',
    ],
    [
      'too many rows',
      block('X BV', ...Array<string>(601).fill('01-01-2026 t/m 31-01-2026 160 EUR 1,00')),
      'line 607 is more than 600 rows',
    ],
  ])('%s', (_, text, detail) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ name: 'SourceFailure', code: 'MALFORMED', detail }));
  });

  it('what is not UTF-8', () => {
    expect(() => parseReport(Uint8Array.of(0xff, 0xfe), TODAY)).toThrow(/MALFORMED: not text in UTF-8$/);
  });
});

describe('Whatever stands in a report', () => {
  const world = worldOfToday();
  const texts = ['kees', 'lotte', 'mo', 'anja']
    .flatMap((login) => world.personByLogin(login) ?? [])
    .map((person) => uwvReport(world, person));
  const puts = fc.constantFrom(
    '999990184',
    'BSN: 999990184',
    'Stichting 999 990 184',
    'L01',
    '-',
    ',00',
    '\f',
    '\n',
    ' ',
    '0',
    'é',
  );
  const edit = fc.record({
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    take: fc.integer({ min: 0, max: 12 }),
    put: puts,
  });
  const named = fc.record({ name: fc.oneof(puts, fc.string({ maxLength: 30 })), at: fc.nat(9) });
  const hostile = fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { maxLength: 1 }), named)
    .map(([text, edits, { name, at }]) => {
      let seen = 0;
      const renamed = text.replace(/(?<=Instantie: ).*/g, (old) =>
        seen++ === at % 3 ? `${name.replace(/\s/g, ' ')} BV` : old,
      );
      return edits.reduce((all, { at: where, take, put }) => {
        const from = Math.floor(where * all.length);
        return all.slice(0, from) + put + all.slice(from + take);
      }, renamed);
    });

  it('there is a record without the BSN, or a named failure without it', () => {
    let records = 0;
    fc.assert(
      fc.property(hostile, (text) => {
        try {
          const { record, references } = readReport(text);
          records += 1;
          expect(JSON.stringify([told(record, TWO_YEARS), references])).not.toMatch(/999\D?990\D?184/);
        } catch (failure) {
          if (!(failure instanceof SourceFailure)) throw failure;
          expect(failure.message).not.toContain('999990184');
        }
      }),
      { numRuns: process.env.ZEGEL_LONG === '1' ? 2_000 : 100 },
    );
    expect(records, 'records among the outcomes').toBeGreaterThan(20);
  });
});

const layout = new URL('../../../shared/specs/loonaangifte/verzekeringsbericht-layout.json', import.meta.url);
const why = SPECS_MISSING === undefined ? '' : ` (skipped: ${SPECS_MISSING})`;

describe.skipIf(SPECS_MISSING)(`The described layout${why}`, () => {
  it('is read whole: every contract, every benefit, every payroll number of UWV', () => {
    const { contractvormen, uitkeringsomschrijvingen, uwvLoonheffingennummers } = JSON.parse(
      readFileSync(layout, 'utf8'),
    );
    const contracts = contractvormen.map((phrase: string) => payer('Bakkerij BV', rows(9, 1), phrase));
    const benefits = uitkeringsomschrijvingen.map((name: string) => payer(name, rows(9, 1), ''));
    const numbers = uwvLoonheffingennummers.map((number: string) => [
      'Werkgever/Instantie: UWV',
      `Loonheffingennummer: ${number}`,
    ]);
    const { relations } = parse(reportOf(...contracts, ...benefits, ...numbers)).answer;
    expect(relations.length).toBe(contracts.length + benefits.length + numbers.length);
    const kinds = relations.slice(contracts.length).flatMap(({ periods }) => periods[0]?.incomeKind ?? []);
    expect(kinds).toEqual(['31', '32', '33', '36', '38', '39', '40', '46', '52']);
  });
});
