import { expect, test } from 'vitest';
import { balanceOf, kindOf } from './account.mapping.ts';
import type { WireBalance } from './bank.wire.ts';

test('the kind of an account is known, another, or not told', () => {
  const codes = ['CACC', 'TRAN', 'SVGS', 'LLSV', 'CARD', 'constructor', undefined];
  expect(codes.map(kindOf)).toEqual(['CURRENT', 'CURRENT', 'SAVINGS', 'SAVINGS', 'OTHER', 'OTHER', undefined]);
});

test('the balance is what is booked, without credit, and with its own day', () => {
  const balance = (balanceType: string, cents: number, given: Partial<WireBalance> = {}): WireBalance => ({
    balanceType,
    balanceAmount: { cents, currency: 'EUR' },
    creditLimitIncluded: false,
    referenceDate: undefined,
    lastChangeDate: undefined,
    ...given,
  });
  const expected = balance('expected', 2, { lastChangeDate: '2026-11-23' });
  const booked = balance('closingBooked', 3, { referenceDate: '2026-11-22', lastChangeDate: '2026-11-23' });
  const credit = balance('interimBooked', 4, { creditLimitIncluded: true });
  const amountOf = (balances: readonly WireBalance[]) => [
    balanceOf(balances)?.balance.amount,
    balanceOf(balances)?.balanceOn,
  ];
  expect(amountOf([credit, expected, booked])).toEqual(['0.03', '2026-11-22']);
  expect(amountOf([credit, expected])).toEqual(['0.02', '2026-11-23']);
  expect(amountOf([credit])).toEqual(['0.04', undefined]);
  expect(amountOf([balance('nonInvoiced', 5)])).toEqual([undefined, undefined]);
});
