import { describe, expect, test } from 'vitest';
import { isIban } from './iban.ts';
import { parseMt940 } from './mt940.wire.ts';
import { readFile, shown } from './statement.testing.ts';
import { textOf } from './statement.text.ts';

/** A statement with these lines between its balances; the closing one follows from the entries. */
function message(
  lines: readonly string[],
  given: { readonly account?: string; readonly closing?: string } = {},
): string {
  const { account = 'NL91ABNA0417164300EUR', closing = 'C261231EUR100,00' } = given;
  return [':20:X', `:25:${account}`, ':28C:1', ':60F:C251231EUR100,00', ...lines, `:62F:${closing}`, '-'].join('\r\n');
}
const entries = (...lines: readonly string[]) => parseMt940(message(lines))[0]?.entries ?? [];
const booking = (...lines: readonly string[]) => entries(...lines)[0]?.booking;

test('a text that is too long is cut off between two characters, never within one', () => {
  const text = (end: string) => booking(':61:261026C1,NTRFX', `:86:${'x'.repeat(1_999)}${end}`)?.text;
  expect([text('yz'), text('\u{1f600}')]).toEqual([`${'x'.repeat(1_999)}y`, 'x'.repeat(1_999)]);
});

describe('field 61', () => {
  test.each([
    ['2610261026C12,50NTRFNONREF', 1250],
    ['2610261026D12,5NTRFNONREF', -1250],
    ['261026C500NTRFNONREF', 50_000],
    ['2610261026D0,NMSCNONREF', 0],
    ['2610261026RC7,00NTRFNONREF', -700],
    ['2610261026RD7,00NDDTNONREF', 700],
    ['261026DR7,10NTRFX//REF', -710],
    ['261026CN7,10FCHGNONREF', 710],
  ])('%s is so many cents, by its mark and decimal comma', (line, cents) => {
    expect(booking(`:61:${line}`)?.cents).toBe(cents);
  });

  test.each([
    ['2610261027', '2026-10-27'],
    ['261026', '2026-10-26'],
    ['2701011231', '2026-12-31'],
    ['2612310101', '2027-01-01'],
    ['2610260000', '2026-10-26'],
    ['2610260230', '2026-10-26'],
    ['2402280229', '2024-02-29'],
    ['2503010229', '2025-03-01'],
    ['9912310101', '2000-01-01'],
  ])('%s is booked on %s: the year is that of the value date, save around New Year', (dates, day) => {
    expect(booking(`:61:${dates}C1,00NTRFNONREF`)?.bookedOn).toBe(day);
  });

  test('with a value date that does not exist, and no other, belongs to no day', () => {
    expect(booking(':61:260230D1,00NINTNONREF')).toMatchObject({ bookedOn: undefined });
  });

  test.each([
    ['NDDT', 'D', 'PMNT-RDDT-ESDD'],
    ['NDDT', 'C', 'PMNT-RDDT-UPDD'],
    ['NDDT', 'RD', 'PMNT-RDDT-UPDD'],
    ['NCHG', 'D', 'ACMT-MDOP-CHRG'],
    ['FCHG', 'D', undefined],
    ['NTRF', 'C', undefined],
    ['NTRF', 'RD', undefined],
  ])('of kind %s, marked %s, has the code %s', (kind, mark, code) => {
    expect(booking(`:61:261026${mark}1,00${kind}NONREF`)?.bankTransactionCode).toBe(code);
  });

  test.each([
    '2610',
    '261026X1,00NTRF',
    '261026C1,0005NTRF',
    '261026C1.50NTRF',
    '261026C1,005NTRF',
    '',
    'x'.repeat(9000),
  ])('%# is refused, and nothing of it is told', (line) => {
    expect(() => entries(`:61:${line}`)).toThrow(/^MALFORMED: 61 (is no entry|has no amount in cents)$/);
  });
});

describe('field 86', () => {
  const described = (...lines: readonly string[]) => booking(':61:261026D1,00NTRFNONREF', ...lines);

  test('goes on in the middle of a token where a line is full', () => {
    expect(
      described(':86:/CNTP/NL44RABO0123456789/RABONL2U/STICHTING VOORBEELD WONEN///REM', 'I/USTD//HUUR NOVEMBER 2026/'),
    ).toMatchObject({
      counterpartyName: 'STICHTING VOORBEELD WONEN',
      counterpartyIban: 'NL44RABO0123456789',
      text: 'HUUR NOVEMBER 2026',
    });
  });

  test.each([
    ['/REMI/STRD/CUR/4654654654654654/', '4654654654654654'],
    ['/REMI/USTD//tekst met een / erin/', 'tekst met een / erin'],
    [
      '/TRTP/SEPA OVERBOEKING/IBAN/NL20INGB0001234567/BIC/INGBNL2A/NAME/J JANSEN/REMI/VOOR JOU/EREF/NOTPROVIDED',
      'VOOR JOU',
    ],
    ['/BENM//NAME/J JANSEN/REMI/VOOR JOU/ISDT/2026-10-26', 'VOOR JOU'],
    ['GEEN OPMAAK', 'GEEN OPMAAK'],
    ['/ONBEKEND', 'ONBEKEND'],
  ])('%s says %s', (written, text) => {
    expect(described(`:86:${written}`)?.text).toBe(text);
  });

  test('names who collects, what for, and that it came back', () => {
    const lines = [
      ':61:261026C1,00NTRFNONREF',
      ':86:/RTRN/MD06//MARF/M1//CSID/NL12ZZZ999999990000//CNTP////REMI/USTD//x//PURP/CD/SALA/',
    ];
    expect(booking(...lines)).toMatchObject({
      creditorId: 'NL12ZZZ999999990000',
      purposeCode: 'SALA',
      bankTransactionCode: 'PMNT-RDDT-UPDD',
      counterpartyName: undefined,
      counterpartyIban: undefined,
    });
  });

  test('belongs to the entry before it; without an entry it is of the statement', () => {
    const found = entries(':61:261026D1,00NTRFNONREF', ':NS:01Straat', ':86:een', ':61:261026D1,00NTRFNONREF');
    expect(found.map((entry) => entry.booking.text)).toEqual(['een', '']);
  });
});

describe('a message', () => {
  const closing = 'C261231EUR101,00';
  const body = message([':61:261026C1,00NTRFNONREF//1', ':86:een'], { closing });

  test.each([
    ['as it is', body],
    ['in SWIFT’s blocks', `{1:F01X}{2:I940X}{4:\r\n${body.replace(/-$/, '-}{5:{MAC:1}}')}`],
    ['as ING frames it', `0000 01INGBNL2AXXXX00001\n940 00\n${body.replace(/-$/, '-XXX')}`],
    ['with a first line of its own', `:940:\n${body}`],
    ['with line feeds alone', body.replaceAll('\r', '')],
    ['with carriage returns alone', body.replaceAll('\n', '')],
    ['with empty lines', body.replaceAll('\r\n', '\r\n\r\n')],
    ['without an end', body.replace(/-$/, '')],
    ['with a balance of an unfinished page', body.replace(':62F:', ':62M:').replace(':60F:', ':60M:')],
  ])('is read %s', (_, file) => {
    expect(parseMt940(file)[0]?.entries).toHaveLength(1);
  });

  test('after message, each with an account of its own, are several accounts', () => {
    const other = message([], { account: 'NL02INGB0000012345' });
    const { accounts } = shown(readFile(`${body}\r\n${other}`));
    expect(accounts.map(({ iban }) => iban)).toEqual(['NL91ABNA0417164300', undefined]);
  });

  test.each([
    ['NL91ABNA0417164300', 'NL91ABNA0417164300'],
    ['NL91ABNA0417164300EUR', 'NL91ABNA0417164300'],
    ['NL91ABNA0417164300 EUR', 'NL91ABNA0417164300'],
    ['nl91 abna 0417 1643 00', 'NL91ABNA0417164300'],
    // Passes the check of IBANs with its currency as well.
    ['NL02KNAB0900003020EUR', 'NL02KNAB0900003020'],
    ['123456789', undefined],
    ['NL92ABNA0417164300EUR', undefined],
  ])('of account %s has the IBAN %s', (account, iban) => {
    expect(parseMt940(message([], { account }))[0]?.iban).toBe(iban);
  });

  test.each([
    ['25', /:25:.*\r\n/],
    ['60F', /:60F:.*\r\n/],
    ['62F', /:62F:.*\r\n/],
  ])('without field %s is refused', (tag, field) => {
    expect(() => parseMt940(body.replace(field, ''))).toThrow(`MALFORMED: ${tag} is`);
  });
});

test('letters are read from UTF-8, with or without a mark, UTF-16 and windows-1252', () => {
  const text = ':86:Café Zoë Š';
  expect(textOf(Buffer.from(text))).toBe(text);
  expect(textOf(Buffer.from(`\ufeff${text}`))).toBe(text);
  expect(textOf(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(text);
  expect(textOf(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toBe(text);
  expect(textOf(Buffer.concat([Buffer.from(text.slice(0, -1), 'latin1'), Buffer.of(0x8a)]))).toBe(text);
});

test('an IBAN is told by its check', () => {
  expect(['NL91ABNA0417164300', 'CH2801234000123456789', 'GB82WEST12345698765432'].every(isIban)).toBe(true);
  expect(['NL92ABNA0417164300', 'NL91ABNA', '', 'NL91ABNA04171643OO', '91NLABNA0417164300'].some(isIban)).toBe(false);
});
