import { describe, expect, test } from 'vitest';
import { gapReason } from '../../../schema/gap.ts';
import { parseXml } from '../../xml/xml.element.ts';
import { parseCamt } from './camt.wire.ts';
import { readFile, shown } from './statement.testing.ts';

const OWN = 'NL91ABNA0417164300';
const balance = (code: string, amount: string, mark = 'CRDT', date = '<Dt>2026-10-31</Dt>') =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${mark}</CdtDbtInd><Dt>${date}</Dt></Bal>`;
const ntry = (amount: string, mark: string, more = '') =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${mark}</CdtDbtInd>${more}</Ntry>`;
const BOOKED = '<BookgDt><Dt>2026-10-26</Dt></BookgDt>';
const details = (...each: readonly string[]) =>
  `<NtryDtls>${each.map((one) => `<TxDtls>${one}</TxDtls>`).join('')}</NtryDtls>`;

function file(
  entries: string,
  given: { readonly version?: string; readonly acct?: string; readonly balances?: string } = {},
) {
  const { version = '02', acct = `<Id><IBAN>${OWN}</IBAN></Id>` } = given;
  const { balances = `${balance('OPBD', '0')}${balance('CLBD', '0')}` } = given;
  return `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><Stmt><Acct>${acct}</Acct>${balances}${entries}</Stmt></BkToCstmrStmt></Document>`;
}
const parse = (text: string) => parseCamt(parseXml(Buffer.from(text)));
const bookings = (entries: string) => parse(file(entries)).flatMap((one) => one.entries.map(({ booking }) => booking));

describe('an entry', () => {
  test('goes the way its mark says; a reversal too, which keeps its sides', () => {
    const collector = details('<RltdPties><Cdtr><Nm>Energie</Nm></Cdtr></RltdPties>');
    expect(bookings(ntry('5', 'DBIT', `${BOOKED}${collector}`))).toMatchObject([
      { cents: -500, counterpartyName: 'Energie' },
    ]);
    expect(bookings(ntry('5', 'CRDT', `<RvslInd>true</RvslInd>${BOOKED}${collector}`))).toMatchObject([
      { cents: 500, counterpartyName: 'Energie' },
    ]);
  });

  test('of a direct debit that was reversed is money back, however it is coded', () => {
    const code = '<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RDDT</Cd><SubFmlyCd>ESDD</SubFmlyCd></Fmly></Domn></BkTxCd>';
    const [back] = bookings(ntry('5', 'CRDT', `<RvslInd>1</RvslInd>${BOOKED}${code}`));
    expect(back?.bankTransactionCode).toBe('PMNT-RDDT-UPDD');
    const [collected] = bookings(ntry('5', 'DBIT', `${BOOKED}${code}`));
    expect(collected?.bankTransactionCode).toBe('PMNT-RDDT-ESDD');
  });

  test('with both sides has the other one, never the own account', () => {
    const both = `<RltdPties><Dbtr><Nm>Ik</Nm></Dbtr><DbtrAcct><Id><IBAN>${OWN}</IBAN></Id></DbtrAcct><Cdtr><Pty><Nm>Winkel</Nm></Pty></Cdtr><CdtrAcct><Id><IBAN>NL02 INGB 0000 0123 45</IBAN></Id></CdtrAcct></RltdPties>`;
    for (const mark of ['DBIT', 'CRDT'])
      expect(bookings(ntry('5', mark, `${BOOKED}${details(both)}`))).toMatchObject([
        { counterpartyName: 'Winkel', counterpartyIban: 'NL02INGB0000012345' },
      ]);
  });

  test.each([
    ['<BookgDt><DtTm>2026-10-26T23:59:00+02:00</DtTm></BookgDt>', '2026-10-26'],
    ['<ValDt><Dt>2026-10-27</Dt></ValDt>', '2026-10-27'],
    ['<BookgDt><Dt>2026-02-30</Dt></BookgDt>', undefined],
    ['', undefined],
  ])('dated %s is booked on %s', (dates, day) => {
    expect(bookings(ntry('5', 'CRDT', dates))[0]?.bookedOn).toBe(day);
  });

  test.each(['<Sts>PDNG</Sts>', '<Sts><Cd>PDNG</Cd></Sts>', '<Sts>INFO</Sts>', '<Sts><Cd>FUTR</Cd></Sts>'])(
    'that is not booked is none: %s',
    (status) => {
      expect(bookings(ntry('5', 'CRDT', status))).toEqual([]);
    },
  );

  test('has its text wherever it stands', () => {
    const texts = [
      details('<RmtInf><Ustrd>Huur</Ustrd><Ustrd>mei</Ustrd></RmtInf>'),
      details('<RmtInf><Strd><CdtrRefInf><Ref>RF18</Ref></CdtrRefInf></Strd></RmtInf>'),
      details('<AddtlTxInf>Extra</AddtlTxInf>'),
      '<AddtlNtryInf>Van de bank</AddtlNtryInf>',
    ];
    expect(texts.map((text) => bookings(ntry('5', 'CRDT', text))[0]?.text)).toEqual([
      'Huur mei',
      'RF18',
      'Extra',
      'Van de bank',
    ]);
  });

  test('takes a creditor id from SEPA alone: other ids of a party may be those of a person', () => {
    const id = (value: string, scheme: string) =>
      details(
        `<RltdPties><Cdtr><Id><PrvtId><Othr><Id>${value}</Id><SchmeNm>${scheme}</SchmeNm></Othr></PrvtId></Id></Cdtr></RltdPties>`,
      );
    const of = (given: string) => bookings(ntry('5', 'DBIT', given))[0]?.creditorId;
    expect(of(id('NL12ZZZ999999990000', '<Prtry>SEPA</Prtry>'))).toBe('NL12ZZZ999999990000');
    expect(of(id('19121212-1212', '<Cd>NIDN</Cd>'))).toBeUndefined();
    expect(of(id('999990184', '<Prtry>SEPA</Prtry>'))).toBeUndefined();
  });
});

describe('an entry of several payments', () => {
  const part = (amount: string, name: string, version: 'old' | 'new') =>
    `${version === 'old' ? `<AmtDtls><TxAmt><Amt Ccy="EUR">${amount}</Amt></TxAmt></AmtDtls>` : `<Amt Ccy="EUR">${amount}</Amt>`}<RltdPties><Cdtr><Nm>${name}</Nm></Cdtr></RltdPties>`;

  test.each(['old', 'new'] as const)('that add up is each of them (%s place of the amount)', (version) => {
    const batch = ntry('5', 'DBIT', `${BOOKED}${details(part('2', 'Een', version), part('3', 'Twee', version))}`);
    expect(bookings(batch).map(({ cents, counterpartyName }) => [cents, counterpartyName])).toEqual([
      [-200, 'Een'],
      [-300, 'Twee'],
    ]);
  });

  test.each([
    ['do not add up', part('2', 'Een', 'new'), part('2', 'Twee', 'new')],
    ['are not all there', part('2', 'Een', 'new'), '<RltdPties/>'],
    ['are in another currency', part('2', 'Een', 'new'), part('3', 'Twee', 'new').replace('EUR', 'USD')],
  ])('that %s is one payment to nobody in particular', (_, ...parts) => {
    expect(bookings(ntry('5', 'DBIT', `${BOOKED}${details(...parts)}`))).toMatchObject([
      { cents: -500, counterpartyName: undefined },
    ]);
  });
});

describe('a statement', () => {
  test.each(['02', '03', '04', '05', '06', '07', '08', '09', '10'])('of version %s is read', (version) => {
    expect(parse(file('', { version }))).toHaveLength(1);
  });

  test.each(['01', '11', '99'])('of version %s is refused', (version) => {
    expect(() => parse(file('', { version }))).toThrow('not a camt.053 of versions 02 to 10');
  });

  test('of an account without IBAN is read, and has none', () => {
    const acct = '<Id><Othr><Id>123456789</Id></Othr></Id>';
    const balances = `${balance('OPBD', '1.5')}${balance('CLBD', '1.50000')}`;
    const { accounts } = shown(readFile(file('', { acct, balances })));
    expect(accounts[0]).toMatchObject({ iban: undefined, balance: { amount: '1.50', currency: 'EUR' } });
  });

  test('in the red has a balance below nothing', () => {
    const balances = `${balance('PRCD', '5', 'DBIT')}${balance('CLBD', '5', 'DBIT', '<DtTm>2026-11-01T00:00:00</DtTm>')}`;
    const [statement] = parse(file('', { balances }));
    expect(statement).toMatchObject({
      closing: { cents: -500, on: '2026-11-01' },
      days: { from: '2026-11-01', to: '2026-11-01' },
    });
  });

  test.each([
    ['2026-12-01T00:00:00', '2026-11-30', '2026-11-30'],
    ['2026-12-01T00:00:00.000+01:00', '2026-11-30', '2026-11-30'],
    ['2026-11-30T00:00:00', '2026-11-30', '2026-11-30'],
    ['2026-11-30T23:59:59', '2026-11-28', '2026-11-30'],
  ])('until %s, with a closing balance of %s, covers %s and no day more', (until, closed, to) => {
    const days = `<FrToDt><FrDtTm>2026-11-01T00:00:00</FrDtTm><ToDtTm>${until}</ToDtTm></FrToDt>`;
    const balances = `${balance('OPBD', '0', 'CRDT', '<Dt>2026-11-01</Dt>')}${balance('CLBD', '0', 'CRDT', `<Dt>${closed}</Dt>`)}`;
    expect(parse(file('', { balances: `${days}${balances}` }))[0]?.days).toEqual({ from: '2026-11-01', to });
  });

  test('whose entries have no date is not whole', () => {
    const balances = `${balance('OPBD', '0', 'CRDT', '<Dt>2025-01-01</Dt>')}${balance('CLBD', '5', 'CRDT', '<Dt>2026-12-01</Dt>')}`;
    const { rows } = shown(readFile(file(ntry('5', 'CRDT'), { balances })));
    expect(rows.map((row) => gapReason(row))).toEqual(['PARTIAL']);
  });

  test.each([
    ['Acct.Id is missing', file('', { acct: '' })],
    ['Bal OPBD is missing', file('', { balances: balance('CLBD', '0') })],
    ['Bal CLBD is missing', file('', { balances: balance('OPBD', '0') })],
    ['Bal OPBD is no amount', file('', { balances: balance('OPBD', '-1') })],
    ['Ntry.Amt is no amount', file(ntry('1,00', 'CRDT'))],
    ['Ntry.Amt is no amount in cents', file(ntry('1.005', 'CRDT'))],
    ['Ntry.Amt is no amount in cents', file(ntry('9'.repeat(30), 'CRDT'))],
    ['Ntry.Amt is no amount with a currency', file(ntry('1', 'CRDT').replace('EUR', 'euro'))],
    ['Ntry.CdtDbtInd is neither CRDT nor DBIT', file(ntry('1', 'C'))],
    ['not well-formed XML', file('<Ntry>')],
  ])('is refused: %s', (problem, text) => {
    expect(() => readFile(text)).toThrow(`MALFORMED: ${problem}`);
  });
});
