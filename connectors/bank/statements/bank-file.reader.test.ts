import { beforeAll, describe, expect, test } from 'vitest';
import { centsOfDecimal } from '../../../schema/cents.ts';
import { gapReason } from '../../../schema/gap.ts';
import { PEOPLE } from '../../practice/people.ts';
import { ALL_FIELDS, collect, startBanks, YEAR } from '../bank.testing.ts';
import { bankFile } from './bank-file.reader.ts';
import { camtFile } from './camt.simulator.ts';
import { FORMATS, fileOf, personOf, readFile, shown, WORLD } from './statement.testing.ts';

const rowShape = (row: object): unknown => {
  const { bookedOn, amount, category } = row as Record<string, unknown>;
  return gapReason(row) ?? [bookedOn, amount, category];
};

let byBank: ReturnType<typeof shown>;
beforeAll(async () => {
  const banks = await startBanks();
  byBank = shown(await collect(banks, 'kees'));
  await banks.close();
});

describe('a statement file', () => {
  test.each(FORMATS)('as %s gives the same payments, kinds and sums as the bank does over its interface', (format) => {
    const byFile = shown(readFile(fileOf(format, 'kees')));
    expect(byFile.rows.map(rowShape)).toHaveLength(byBank.rows.length);
    const inOrder = (rows: readonly object[]): readonly string[] =>
      rows.map((row) => JSON.stringify(rowShape(row))).sort();
    expect(inOrder(byFile.rows)).toEqual(inOrder(byBank.rows));
    expect(byFile.sums).toEqual(byBank.sums);
    expect([byFile.atLeast('2500'), byFile.atLeast('7500')]).toEqual([true, false]);
    expect(byFile.accounts.map(({ iban, balance }) => [iban, balance])).toEqual(
      byBank.accounts.map(({ iban, balance }) => [iban, balance]),
    );
  });

  test.each(
    PEOPLE.slice(0, 11)
      .filter(({ login }) => login !== 'groot')
      .map(({ login }) => login),
  )('of %s is read as CAMT and as MT940, whole, and names nobody', (login) => {
    const person = personOf(login);
    if (person.accounts.length === 0) return;
    for (const format of FORMATS) {
      const answer = readFile(fileOf(format, login));
      expect(answer.person).toEqual({});
      const { accounts, rows } = shown(answer);
      expect(accounts.map(({ iban }) => iban)).toEqual(person.accounts.map(({ iban }) => iban));
      expect(rows.map((row) => gapReason(row)).filter(Boolean)).toEqual([]);
      expect(JSON.stringify(answer)).not.toContain(person.bsn);
    }
  });

  test('names the other side, by CAMT and by the structured MT940 of three banks alike', () => {
    const sides = FORMATS.filter((format) => format !== 'SWIFT').map((format) =>
      shown(readFile(fileOf(format, 'kees')))
        .rows.map((row) =>
          `${'counterpartyName' in row ? row.counterpartyName : ''}`.normalize('NFD').replaceAll(/\p{M}/gu, ''),
        )
        .sort(),
    );
    for (const side of sides) expect(side).toEqual(sides[0]);
    expect(sides[0]?.filter((name) => name !== 'undefined').length).toBeGreaterThan(200);
  });

  test('has the reference date of its closing balance, and its end for the rest', () => {
    const { references } = readFile(fileOf('02', 'kees'));
    expect(references.map(({ path, referenceDate }) => [path.join('.'), referenceDate])).toEqual([
      ['bank.accounts.0', '2026-11-24'],
      ['bank.accounts.1', '2026-11-24'],
      ['bank.transactions', '2026-11-24'],
      ['bank.sums', '2026-11-24'],
      ['bank.atLeast', '2026-11-24'],
    ]);
  });

  test('that ends before the period does is of its own last day', () => {
    const { references } = readFile(fileOf('02', 'kees', { days: { from: YEAR.from, to: '2026-11-20' } }));
    expect(new Set(references.map(({ referenceDate }) => referenceDate))).toEqual(new Set(['2026-11-20']));
  });

  test('gives nothing that was not asked', () => {
    const fields = ALL_FIELDS.filter((field) => !/counterparty|description/.test(field));
    const { rows, accounts } = shown(readFile(fileOf('ING', 'kees'), { fields }));
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'bookedOn',
      'amount',
      'category',
      'categoryRule',
      'categoryConfidence',
    ]);
    expect(JSON.stringify([rows, accounts])).not.toMatch(/Installatietechniek|Supermarkt/);
    expect(readFile(fileOf('02', 'kees'), { fields: ['identity.birthDate'] }).record).toEqual({});
  });

  test('tells whose account it is only where the format does', () => {
    const names = (format: '02' | 'ING') =>
      shown(readFile(fileOf(format, 'kees'))).accounts.map(({ ownerName }) => gapReason(ownerName) ?? ownerName);
    expect(names('02')).toEqual(['K.H. de Wit', 'K.H. de Wit']);
    expect(names('ING')).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
  });
});

describe('a file that lacks part of the period', () => {
  const lastIs = (file: Buffer) => {
    const last = shown(readFile(file)).rows.at(-1);
    return gapReason(last) ?? 'whole';
  };

  test.each(['08', 'ABNAMRO'] as const)(
    'as %s ends with PARTIAL, and still answers yes where yes is sure',
    (format) => {
      const short = fileOf(format, 'kees', { days: { from: '2026-01-01', to: YEAR.to } });
      expect(lastIs(short)).toBe('PARTIAL');
      const { atLeast } = shown(readFile(short));
      expect([atLeast('500'), gapReason(atLeast('7500'))]).toEqual([true, 'PARTIAL']);
      expect(lastIs(fileOf(format, 'kees', { days: { from: YEAR.from, to: '2026-11-20' } }))).toBe('PARTIAL');
    },
  );

  test('of one of two accounts is not whole either', () => {
    const [main, savings] = personOf('kees').accounts;
    if (!main || !savings) throw new Error('kees has two accounts');
    const whole = fileOf('02', 'kees', { accounts: [main] }).toString();
    const part = fileOf('02', 'kees', { accounts: [savings], days: { from: '2026-06-01', to: YEAR.to } }).toString();
    const statement = /<Stmt>[\s\S]*<\/Stmt>/.exec(part)?.[0] ?? '';
    expect(lastIs(Buffer.from(whole.replace('</BkToCstmrStmt>', `${statement}</BkToCstmrStmt>`)))).toBe('PARTIAL');
  });
});

describe('several statements of one account in one file', () => {
  const statementsOf = (...spans: readonly (readonly [from: string, to: string])[]): Buffer => {
    const person = personOf('kees');
    const accounts = person.accounts.slice(0, 1);
    const files = spans.map(([from, to]) => camtFile(WORLD, { person, accounts, days: { from, to } }).toString());
    const bodies = files.map((file) => /<Stmt>[\s\S]*<\/Stmt>/.exec(file)?.[0] ?? '');
    return Buffer.from((files[0] ?? '').replace(bodies[0] ?? '', bodies.join('\n')));
  };
  const whole = () => shown(readFile(statementsOf([YEAR.from, YEAR.to])));

  test('one after the other are one history, in any order', () => {
    const file = statementsOf(['2026-05-01', YEAR.to], [YEAR.from, '2026-04-30']);
    const { rows, accounts, sums } = shown(readFile(file));
    expect(accounts).toEqual(whole().accounts);
    expect(rows).toHaveLength(whole().rows.length);
    expect(sums).toEqual(whole().sums);
  });

  test('with a month between them that nothing covers are not whole', () => {
    const file = statementsOf([YEAR.from, '2026-03-31'], ['2026-05-01', YEAR.to]);
    expect(gapReason(shown(readFile(file)).rows.at(-1))).toBe('PARTIAL');
  });

  test('that come twice count once', () => {
    const file = statementsOf([YEAR.from, YEAR.to], [YEAR.from, YEAR.to]);
    expect(shown(readFile(file)).rows).toHaveLength(whole().rows.length);
  });
});

describe('a file that is refused', () => {
  test.each([
    ['a zip', Buffer.from('PK\u0003\u0004'), 'a zip: the statement is the file in it'],
    ['a list of a bank of its own', 'Datum;Bedrag\n2026-11-01;1,00', 'neither CAMT.053 nor MT940'],
    ['nothing', '', 'neither CAMT.053 nor MT940'],
    [
      'another XML file',
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"/>',
      'not a camt.053 of versions 02 to 10',
    ],
    [
      'an intraday report',
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.052.001.02"/>',
      'not a camt.053 of versions 02 to 10',
    ],
    [
      'a DOCTYPE',
      '<!DOCTYPE a [<!ENTITY b "c">]><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">&b;</Document>',
      'a DOCTYPE',
    ],
    ['nothing but tags', `<Document>${'<a/>'.repeat(1_200_000)}</Document>`, 'more than 1200000 tags'],
    ['messages without end', ':20:\n:60F:\n'.repeat(5_001), 'more than 5000 messages'],
    ['more than is taken', Buffer.alloc(bankFile.maxBytes + 1, 32), 'the file is too large'],
  ])('%s: %#', (_, file, problem) => {
    expect(() => readFile(file)).toThrow(`MALFORMED: ${problem}`);
  });

  test.each(['02', 'RABOBANK'] as const)('as %s when it does not add up', (format) => {
    const file = fileOf(format, 'kees').toString('latin1');
    const changed = file
      .replace(/(<Ntry><Amt Ccy="EUR">)\d+/, '$1999999')
      .replace(/^(:61:\d+R?[CD])\d+,/m, '$1999999,');
    expect(changed).not.toBe(file);
    expect(() => readFile(Buffer.from(changed, 'latin1'))).toThrow('does not add up to its closing balance');
  });

  test.each(['/', ' /', ':61:', '/REMI/', 'BEA, ', 'a '])(
    'a description of megabytes of %j keeps nobody busy',
    (piece) => {
      const text = `/REMI/x${piece.repeat(1_000_000)}x`;
      const file = `:20:X\n:25:1\n:60F:C251101EUR0,\n:61:261026C1,NTRFX\n:86:${text}\n:62F:C261124EUR1,`;
      const [row] = shown(readFile(file)).rows;
      expect(row && 'description' in row ? String(row.description).length : 0).toBeLessThanOrEqual(2_000);
    },
  );

  test('twelve thousand entries are read, and their sums are right', () => {
    const { sums, rows } = shown(readFile(fileOf('ABNAMRO', 'groot')));
    expect(rows.length).toBeGreaterThan(12_000);
    const cents = sums.map((sum) => ('total' in sum && sum.total && 'amount' in sum.total ? sum.total.amount : '0'));
    const ofRows = rows.map((row) =>
      'amount' in row && row.amount && 'amount' in row.amount ? row.amount.amount : '0',
    );
    const added = (amounts: readonly unknown[]): number =>
      amounts.reduce<number>((sum, amount) => sum + centsOfDecimal(String(amount)), 0);
    expect(added(cents)).toBe(added(ofRows));
  });
});
