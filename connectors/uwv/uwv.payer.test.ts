import { describe, expect, it } from 'vitest';
import { gapReason } from '../../schema/gap.ts';
import { payerOf } from './uwv.payer.ts';

const SUBJECT = '999990184';
const legal = {
  kind: 'LEGAL',
  name: 'Installatietechniek BV',
  payrollTaxNumber: '800050011L01',
  fiscalNumber: '800050011',
} as const;

describe('who paid', () => {
  it('is a legal person by its name and payroll number', () => {
    expect(payerOf(legal, SUBJECT)).toEqual({ name: 'Installatietechniek BV', payrollTaxNumber: '800050011L01' });
  });

  it.each(['NATURAL', 'UNKNOWN'] as const)('is never told of a payer of kind %s', (kind) => {
    const { name, payrollTaxNumber } = payerOf({ ...legal, kind }, SUBJECT);
    expect([gapReason(name), gapReason(payrollTaxNumber)]).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
  });

  it.each([
    ["is not the legal person's own", { fiscalNumber: '001002041' }],
    ['cannot be compared', { fiscalNumber: undefined }],
    ['has another shape', { payrollTaxNumber: '800050011' }],
    ["is the subject's own", { payrollTaxNumber: '999990184L01', fiscalNumber: SUBJECT }],
  ])('keeps a payroll number back that %s', (_, change) => {
    const { name, payrollTaxNumber } = payerOf({ ...legal, ...change }, SUBJECT);
    expect([name, gapReason(payrollTaxNumber)]).toEqual(['Installatietechniek BV', 'UNAVAILABLE']);
  });

  it('keeps a name back that holds a number which may be a BSN', () => {
    expect(gapReason(payerOf({ ...legal, name: 'Zorg voor 999993847' }, SUBJECT).name)).toBe('UNAVAILABLE');
    expect(gapReason(payerOf({ ...legal, name: 'Zorg voor 123123123' }, '123123123').name)).toBe('UNAVAILABLE');
  });

  it('is empty where the record has no payer', () => {
    expect(payerOf(undefined, SUBJECT)).toEqual({});
  });
});
