import { expect, test } from 'vitest';
import type { WireTransaction } from './bank.wire.ts';
import { bookingOf } from './booking.mapping.ts';

const OWN = 'NL91ABNA0417164300';
const OTHER = 'NL02INGB0000012345';

function transaction(given: Partial<WireTransaction> & { readonly cents: number }): WireTransaction {
  const { cents, ...rest } = given;
  return {
    id: undefined,
    bookedOn: '2026-10-25',
    transactionAmount: { cents, currency: 'EUR' },
    creditorId: undefined,
    creditorName: undefined,
    creditorIban: undefined,
    debtorName: undefined,
    debtorIban: undefined,
    remittance: '',
    purposeCode: undefined,
    bankTransactionCode: undefined,
    ...rest,
  };
}

test.each([
  ['a creditor alone, without a sign: out', { cents: 500, creditorName: 'Winkel' }, -500, 'Winkel'],
  ['a creditor alone, with a minus: out', { cents: -500, creditorName: 'Winkel' }, -500, 'Winkel'],
  ['a debtor alone: in', { cents: 500, debtorName: 'Werkgever' }, 500, 'Werkgever'],
  ['a debtor alone, with a minus: in', { cents: -500, debtorName: 'Werkgever' }, 500, 'Werkgever'],
  [
    'both, this account paying: out',
    { cents: 500, creditorName: 'Winkel', creditorIban: OTHER, debtorName: 'Ik', debtorIban: OWN },
    -500,
    'Winkel',
  ],
  [
    'both, this account receiving: in',
    { cents: 500, debtorName: 'Baas', debtorIban: OTHER, creditorName: 'Ik', creditorIban: OWN },
    500,
    'Baas',
  ],
  ['both by name only: the sign tells', { cents: -500, debtorName: 'Ik', creditorName: 'Winkel' }, -500, 'Winkel'],
  ['neither: the sign tells', { cents: 500 }, 500, undefined],
  ['neither, with a minus', { cents: -500 }, -500, undefined],
  [
    'a direct debit given back: in, from who had collected',
    { cents: 500, creditorName: 'Energie', bankTransactionCode: 'PMNT-RDDT-UPDD' },
    500,
    'Energie',
  ],
  ['this account alone as debtor: out, to nobody named', { cents: 500, debtorIban: OWN }, -500, undefined],
])('%s', (_, given, cents, name) => {
  const booking = bookingOf(transaction(given), OWN);
  expect([booking.cents, booking.counterpartyName]).toEqual([cents, name]);
});

test('nothing is plus nothing, never minus', () => {
  expect(Object.is(bookingOf(transaction({ cents: 0, creditorName: 'Winkel' }), OWN).cents, 0)).toBe(true);
});
