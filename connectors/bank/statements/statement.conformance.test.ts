import { describe, expect, test } from 'vitest';
import { SourceFailure } from '../../source-failure.ts';
import { parseXml } from '../../xml/xml.element.ts';
import { parseCamt } from './camt.wire.ts';
import { parseMt940 } from './mt940.wire.ts';
import { fileOf, readFile, shown } from './statement.testing.ts';
import { textOf } from './statement.text.ts';
import { problemOf, SPECS_MISSING, samples } from './statement-spec.testing.ts';

const skipped = SPECS_MISSING ? ` (left out: ${SPECS_MISSING})` : '';

describe.skipIf(SPECS_MISSING)(`by the schemas of ISO 20022${skipped}`, () => {
  test.each(['kees', 'mo', 'igor', 'leeg'])('the practice files of %s are valid, in both versions', (login) => {
    for (const version of ['02', '08'] as const) {
      const file = fileOf(version, login);
      // Nobody downloads the statements of no account.
      if (file.includes('<Stmt>')) expect(problemOf(file, version)).toBeUndefined();
    }
  });

  test('a broken file is told apart from a right one', () => {
    const file = Buffer.from(fileOf('02', 'kees').toString().replace('CRDT', 'CREDIT'));
    expect(problemOf(file, '02')).toContain('CdtDbtInd');
  });
});

describe.skipIf(SPECS_MISSING)(`the published samples${skipped}`, () => {
  const camt = (name: string) => parseCamt(parseXml(samples('CAMT').get(name) ?? Buffer.alloc(0)));
  const mt940 = (name: string) => parseMt940(textOf(samples('MT940').get(name) ?? Buffer.alloc(0)));
  const cents = (statements: ReturnType<typeof parseMt940>) =>
    statements.map(({ opening, closing, entries }) => [
      opening.cents,
      closing.cents,
      ...entries.map(({ booking }) => booking.cents),
    ]);

  test('of CAMT.053, valid by their schemas, have these balances and entries', () => {
    expect(cents(camt('camt053.v2.minimal.xml'))).toEqual([[1815, -2700, 885]]);
    expect(cents(camt('camt053.v2.all-balance-types.xml'))).toEqual([[101, 404, 885]]);
    expect(cents(camt('camt053.v2.multi.statement.xml'))).toEqual([
      [1815, 2700, 885],
      [2700, 2000, -700],
    ]);
    expect(cents(camt('camt053.v8.xml'))).toEqual([[1815, -2700, 885]]);
    expect(camt('camt053.v8.xml')[0]).toMatchObject({
      iban: 'NL26VAYB8060476890',
      ownerName: 'FINPETROL',
      entries: [
        {
          reference: 'AAAASESS-FP-CN_98765/01',
          booking: {
            bookedOn: '2014-12-31',
            counterpartyName: 'NAME NAME',
            counterpartyIban: 'NL56AGDH9619008421',
            bankTransactionCode: 'PMNT-RCDT-BOOK',
            text: '4654654654654654',
          },
        },
      ],
    });
    for (const [name, file] of samples('CAMT'))
      if (!name.includes('wrong'))
        expect([name, problemOf(file, name.includes('v8') ? '08' : '02')]).toEqual([name, undefined]);
  });

  test('of CAMT.053 hold birth places and numbers of people, of which nothing is taken', () => {
    const taken = JSON.stringify(camt('camt053.v2.with-party-ids.xml'));
    expect(samples('CAMT').get('camt053.v2.with-party-ids.xml')?.toString()).toContain('19121212-1212');
    expect(taken).not.toMatch(/1912|Skatteverket|teborg/);
  });

  test('without a statement in it is refused', () => {
    expect(() => camt('camt053.v2.wrong.xml')).toThrow('MALFORMED: Stmt is missing');
  });

  test('of MT940 have these balances and entries, and add up', () => {
    expect(cents(mt940('test1.mt940'))).toEqual([
      [0, 50_000, 50_000],
      [305_898, 79_898, -276_000, 50_000],
    ]);
    expect(cents(mt940('testX.mt940'))).toEqual(cents(mt940('test1.mt940')));
    expect(cents(mt940('test-with-NS.mt940x'))).toEqual([
      [350_360, 299_653, -36_900, -1507, -12_300],
      [299_653, 297_153, -2500],
    ]);
    for (const file of samples('MT940').values()) expect(() => readFile(file)).not.toThrow();
  });

  test('of MT940 as Dutch banks structure it has every token in its place, across the ends of lines', () => {
    const [statement] = mt940('sample-nl-structured.mt940');
    expect(statement).toMatchObject({ iban: 'NL91ABNA0417164300', days: { from: '2026-11-01', to: '2026-11-03' } });
    expect(
      statement?.entries.map(({ booking }) => [
        booking.cents,
        booking.counterpartyName,
        booking.counterpartyIban,
        booking.text,
      ]),
    ).toEqual([
      [265_000, 'VOORBEELD WERKGEVER BV', 'NL02INGB0000012345', 'SALARIS OKTOBER 2026'],
      [-87_500, 'STICHTING VOORBEELD WONEN', 'NL44RABO0123456789', 'HUUR NOVEMBER 2026 OBJECT 12-3'],
      [-14_250, 'VOORBEELD ENERGIE BV', 'NL20INGB0001234567', 'TERMIJN NOV KLANT 998877'],
    ]);
    expect(statement?.entries[2]?.booking).toMatchObject({
      creditorId: 'NL12ZZZ999999990000',
      bankTransactionCode: 'PMNT-RDDT-ESDD',
    });
  });

  test('are refused as files where they do not add up or mix currencies; the one that adds up is read', () => {
    const outcomes = [...samples('CAMT')].map(([name, file]) => {
      try {
        return [name, shown(readFile(file)).accounts.length];
      } catch (error) {
        if (error instanceof SourceFailure) return [name, error.code];
        throw error;
      }
    });
    const [read, refused] = [
      outcomes.filter(([, outcome]) => outcome === 1),
      outcomes.filter(([, outcome]) => outcome !== 1),
    ];
    expect(read.map(([name]) => name)).toEqual(['camt053.v2.multi.statement.xml']);
    expect(new Set(refused.map(([, outcome]) => outcome))).toEqual(new Set(['MALFORMED']));
  });
});
