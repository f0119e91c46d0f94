import { describe, expect, it } from 'vitest';
import { contractKindCode, isPermanent } from './uwv.codes.ts';

describe('the nature of a work relation', () => {
  it('81 is payrolling in the Suwi register, and another thing in the loonaangifte of 2026', () => {
    expect(contractKindCode('81', '2025-12-31')).toMatchObject({ label: 'Payrolling', list: 'SGR CdAardIkv' });
    expect(contractKindCode('81', undefined)).toMatchObject({ label: 'Payrolling' });
    expect(contractKindCode('81', '2026-01-01')).toEqual({
      code: '81',
      label: 'Andere fictieve dienstbetrekking',
      list: 'Loonaangifte 2026 CdAard',
    });
  });

  it('is explained by the other list where its own does not have it', () => {
    expect(contractKindCode('82', '2024-01-01')).toMatchObject({
      label: 'Payrolling',
      list: 'Loonaangifte 2026 CdAard',
    });
    expect(contractKindCode('13', '2026-05-01')).toMatchObject({ label: 'Ambtenaar', list: 'SGR CdAardIkv' });
  });

  it('passes through without a label when neither list has it', () => {
    expect(contractKindCode('99', '2024-01-01')).toEqual({ code: '99', label: undefined, list: 'SGR CdAardIkv' });
  });
});

describe('whether a contract is permanent', () => {
  const now = { from: '2022-01-01', to: undefined };

  it('follows from the term in the record', () => {
    expect(isPermanent('O', now)).toBe(true);
    expect(isPermanent('B', now)).toBe(false);
  });

  it.each(['U', 'V', undefined])('is not known from %s', (term) => {
    expect(isPermanent(term, now)).toBeUndefined();
  });

  it('is not known of a temporary contract that went on after the register stopped recording terms', () => {
    expect(isPermanent('B', { from: '2018-05-01', to: undefined })).toBeUndefined();
    expect(isPermanent('B', { from: undefined, to: '2021-01-01' })).toBeUndefined();
    expect(isPermanent('B', { from: '2018-05-01', to: '2019-12-31' })).toBe(false);
  });
});
