import { describe, expect, it } from 'vitest';
import { gapReason } from '../../schema/gap.ts';
import { SourceFailure } from '../source-failure.ts';
import {
  CONTEXTS,
  context,
  explicit,
  fact,
  instanceOf,
  money,
  SUBJECT,
  tuple,
  UNITS,
  type Written,
  wages,
  YEAR,
} from './instance.testing.ts';
import { parseReturn, type ViaReturn } from './via.wire.ts';

const parsed = (xml: string, asked = { bsn: SUBJECT, year: YEAR }): ViaReturn =>
  parseReturn(Buffer.from(xml), 'application/xbrl+xml', asked);

function refusal(xml: string): string {
  try {
    parsed(xml);
  } catch (failure) {
    if (failure instanceof SourceFailure) return failure.message;
    throw failure;
  }
  return 'none';
}

const WAGE = money('PresentWorkWages', 46_200);
const bank = (...parts: readonly string[]) => tuple('AssetsOnBankAccountsSpecification', ...parts);

describe('a return', () => {
  it('has rows of typed values by our own keys, money in cents', () => {
    const { presentWork, bankAccounts, debts, alimony } = parsed(
      instanceOf(
        [
          wages(WAGE, fact('PresentWorkIncomeRatioCode', '15'), fact('PresentWorkUnheardOf', 'x')),
          money('AlimonyMinusDeductibleCostsBalance', '-120'),
          bank(money('AssetsOnBankAccountsBalance', 7, 'tb')),
          tuple(
            'DebtAccountsSpecification',
            fact('DebtAccountsMortgageIndication', ' 1 '),
            tuple('DebtPositionSpecification', money('DebtPositionBankAccountBalance', 5, 'te')),
          ),
        ].join(''),
      ),
    );
    expect(presentWork).toMatchObject([{ amount: 4_620_000, incomeKind: '15', wageTax: undefined }]);
    expect(alimony).toBe(-12_000);
    expect(bankAccounts).toMatchObject([{ balance: 700 }]);
    expect(debts).toMatchObject([{ isMortgage: true, positions: [{ owedBegin: undefined, owedEnd: 500 }] }]);
  });

  it('is read whatever its prefixes, with comments, character data and a date with a time zone', () => {
    const loan = 'OwnHouseDebtDeductibleInterestOtherThanTaxAdministration';
    const text = instanceOf(
      `<!-- x -->${wages(fact('PresentWorkEmployerOrBenefitsAgencyName', '<![CDATA[Jansen & Zn]]>'))}${tuple(
        `${loan}Specification`,
        fact(`${loan}LoanPeriodStartDate`, '2015-05-01+02:00'),
      )}`,
    )
      .replaceAll('<i:', '<feit:')
      .replaceAll('</i:', '</feit:')
      .replaceAll('xmlns:i=', 'xmlns:feit=');
    const { presentWork, privateLoans } = parsed(text);
    expect([presentWork[0]?.payer, privateLoans[0]?.from]).toEqual(['Jansen & Zn', '2015-05-01']);
  });

  it('that holds nothing has empty lists', () => {
    expect(Object.values(parsed(instanceOf(''))).flat()).toEqual([undefined]);
  });

  it('has no value where an item is nil', () => {
    const nil = fact('PresentWorkWages', '', 'contextRef="d" unitRef="EUR" xsi:nil="true"');
    expect(parsed(instanceOf(wages(nil))).presentWork).toMatchObject([{ amount: undefined }]);
  });

  it('may say the same thing twice, and write whole amounts with a point', () => {
    const same = money('PresentWorkWages', '46200.00', 'd', 'decimals="0"');
    expect(parsed(instanceOf(wages(WAGE, same))).presentWork[0]?.amount).toBe(4_620_000);
  });

  it('never gives a text that holds a number of a person it names', () => {
    const withheld = [SUBJECT, '999.990.184', 'Zorg 999990184 BV', '999993847', 'PGB 9999 93847', '111222333'];
    for (const name of withheld) {
      const partner = tuple(
        'RelationshipTaxpayerPersonalDataPartnerChildrenSpecification',
        fact('RelationshipTaxpayerIdentificationNumber', '999993847'),
      );
      const payer = fact('PresentWorkEmployerOrBenefitsAgencyName', name);
      const account = bank(fact('AssetsOnBankAccountsBankAccountNumber', name.replace('111222333', SUBJECT)));
      const { presentWork, bankAccounts } = parsed(instanceOf(partner + wages(payer) + account));
      expect([gapReason(presentWork[0]?.payer), gapReason(bankAccounts[0]?.accountNumber)], name).toEqual([
        'UNAVAILABLE',
        'UNAVAILABLE',
      ]);
    }
  });

  it('keeps an account number of nine digits that nobody has', () => {
    const account = bank(fact('AssetsOnBankAccountsBankAccountNumber', '111222333'));
    expect(parsed(instanceOf(account)).bankAccounts[0]?.accountNumber).toBe('111222333');
  });
});

describe('an instance is refused', () => {
  const ROOT_2024 = 'http://www.nltaxonomie.nl/nt19/bd/20241211';
  const unknown = `${ROOT_2024}/entrypoints/bd-rpt-ihz-aangifte-2024.xsd`;
  it.each([
    ['that is none', '<a/>', 'xbrl'],
    ['that is no XML', 'x<', 'not well-formed XML'],
    ['with a DOCTYPE', `<!DOCTYPE a>${instanceOf('')}`, 'a DOCTYPE'],
    ['of an entry point nobody knows', instanceOf('', { schemaRef: unknown }), 'schemaRef is not known'],
    ['without an entry point', instanceOf('').replace(/<link:[^>]*>/, ''), 'schemaRef is not there once'],
    ['of two', instanceOf('').replace(/<link:[^>]*>/, '$&$&'), 'schemaRef is not there once'],
    [
      'of another year than was asked',
      instanceOf('', { schemaRef: `${ROOT_2024}/entrypoints/bd-rpt-ihz-via-2024.xsd` }),
      'schemaRef is of another year',
    ],
    ['whose facts are of another release', instanceOf(wages(WAGE), { root: ROOT_2024 }), 'a fact of another release'],
    [
      'about another',
      instanceOf('', { contexts: context('d', '', { bsn: '999993847' }) }),
      'answered about somebody else',
    ],
    [
      'of which one context is about another',
      instanceOf('', { contexts: CONTEXTS + context('p', '', { bsn: '999993847' }) }),
      'answered about somebody else',
    ],
    ['about nobody', instanceOf('', { contexts: '' }), 'context is nowhere'],
    ['with a context twice', instanceOf('', { contexts: CONTEXTS + context('d') }), 'context without an id of its own'],
  ])('%s', (_, xml, message) => {
    expect(refusal(xml)).toBe(`MALFORMED: ${message}`);
  });

  it('accepts a BSN that lost its leading zero, and a schemaRef by https', () => {
    const contexts = context('d', '', { bsn: '12345672' });
    const xml = instanceOf('', { contexts }).replace('href="http:', 'href="https:');
    expect(() => parsed(xml, { bsn: '012345672', year: YEAR })).not.toThrow();
  });
});

describe('a fact is refused by its name', () => {
  const balance = 'AssetsOnBankAccountsBalance';
  const other = (dimension: string, member: string) =>
    context('x').replace(
      '</xbrli:context>',
      `<xbrli:scenario>${explicit(member, dimension)}</xbrli:scenario></xbrli:context>`,
    );
  const lastYear = '<xbrli:startDate>2024-01-01</xbrli:startDate><xbrli:endDate>2024-12-31</xbrli:endDate>';
  const cases: readonly (readonly [what: string, facts: string, written: Written, message: string])[] = [
    ['a balance without a moment', bank(money(balance, 1)), {}, `${balance} is of another moment`],
    ['a balance of 1 January at the end', bank(money(balance, 1, 'te')), {}, `${balance} is of another moment`],
    ['a year total of one day', wages(money('PresentWorkWages', 1, 'tb')), {}, 'PresentWorkWages is of another moment'],
    ['one without a context', wages(money('PresentWorkWages', 1, 'q')), {}, 'PresentWorkWages has no context'],
    [
      'one of another year',
      wages(money('PresentWorkWages', 1, 'x')),
      { contexts: context('x', '', { period: lastYear }) },
      'PresentWorkWages is of another moment',
    ],
    [
      'one of a day',
      wages(money('PresentWorkWages', 1, 'x')),
      { contexts: context('x', '', { period: '<xbrli:instant>2025-01-01</xbrli:instant>' }) },
      'PresentWorkWages is of another moment',
    ],
    ...(['dim:Other', 'mem:TimeDimension', 'x'] as const).map(
      (dimension) =>
        [
          `one of dimension ${dimension}`,
          bank(money(balance, 1, 'x')),
          { contexts: other(dimension, 'mem:Begin') },
          `${balance} is of another moment`,
        ] as const,
    ),
    [
      'one of a member nobody knows',
      bank(money(balance, 1, 'x')),
      { contexts: other('dim:TimeDimension', 'mem:Middle') },
      `${balance} is of another moment`,
    ],
    [
      'one in dollars',
      wages(WAGE),
      { units: UNITS.replace('iso4217:EUR', 'iso4217:USD') },
      'PresentWorkWages is not in euro',
    ],
    ['one without a unit', wages(fact('PresentWorkWages', '1')), {}, 'PresentWorkWages is not in euro'],
    ['one rounded', wages(money('PresentWorkWages', 1, 'd', 'decimals="-3"')), {}, 'PresentWorkWages is rounded'],
    ...(['1.50', 'veel', '', '1e3', '9'.repeat(13), '--1', '1,000'] as const).map(
      (value) =>
        [
          `the amount "${value}"`,
          wages(money('PresentWorkWages', value)),
          {},
          'PresentWorkWages is not a whole amount',
        ] as const,
    ),
    ['two amounts for one moment', wages(WAGE, money('PresentWorkWages', 1)), {}, 'PresentWorkWages has two values'],
    [
      'a name of thousands of letters',
      wages(fact('PresentWorkEmployerOrBenefitsAgencyName', 'a'.repeat(501))),
      {},
      'PresentWorkEmployerOrBenefitsAgencyName is empty or too long',
    ],
    [
      'a mark that is a word',
      tuple('DebtAccountsSpecification', fact('DebtAccountsMortgageIndication', 'ja')),
      {},
      'DebtAccountsMortgageIndication is not true or false',
    ],
    [
      'a day that is none',
      tuple(
        'LoanFinalStudyYearDataSpecification',
        tuple('LoanFinalStudyYearPeriodSpecification', fact('LoanFinalStudyYearPeriodStartDate', '2019-02-30')),
      ),
      {},
      'LoanFinalStudyYearPeriodStartDate is not a day',
    ],
    [
      "an amount that is the person's number",
      wages(money('PresentWorkWages', SUBJECT)),
      {},
      "PresentWorkWages holds somebody's number",
    ],
  ];

  it.each(cases)('%s', (_, facts, written, message) => {
    expect(refusal(instanceOf(facts, written))).toBe(`MALFORMED: ${message}`);
  });
});
