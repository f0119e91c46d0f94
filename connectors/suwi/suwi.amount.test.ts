import { describe, expect, it } from 'vitest';
import { moneyOf, parseCents } from './suwi.amount.ts';

describe('an amount of money', () => {
  it.each([
    ['402500', '4025.00'],
    ['0', '0.00'],
    ['5', '0.05'],
    ['000000000000402500', '4025.00'],
    ['+99', '0.99'],
    ['9999999999', '99999999.99'],
  ])('of %s cents is %s euros', (digits, euros) => {
    expect(moneyOf({ cents: parseCents(digits) ?? Number.NaN, currency: 'EUR' })).toEqual({
      amount: euros,
      currency: 'EUR',
    });
  });

  it('carries its sign in front and its currency beside it', () => {
    expect(moneyOf({ cents: -1234, currency: 'NLG' })).toEqual({ amount: '-12.34', currency: 'NLG' });
    expect(moneyOf({ cents: -5, currency: 'EUR' }).amount).toBe('-0.05');
  });

  it.each(['', '-5', '12.50', '12,50', 'veel', '1e5', '99999999999'])('is not written %j', (digits) => {
    expect(parseCents(digits)).toBeUndefined();
  });

  it('has too few digits to be a BSN before its point', () => {
    expect(parseCents('99999018400')).toBeUndefined();
  });
});
