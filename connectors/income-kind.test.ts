import { describe, expect, it } from 'vitest';
import { incomeKindCode, partOf } from './income-kind.ts';

describe('the kind of an income', () => {
  it.each(['31', '32', '33', '34', '36', '37', '38', '39', '40', '42', '43', '45', '46', '50', '52', '22', '23', '24'])(
    '%s is a benefit',
    (code) => {
      expect(partOf(code)).toBe('BENEFIT');
      expect(incomeKindCode(code).label).toBeTypeOf('string');
    },
  );

  it.each([
    ['WORK', ['11', '13', '15', '17', '18', '61', '62']],
    ['PENSION', ['55', '56', '57', '58', '59', '60', '63']],
  ] as const)('is %s for %j', (part, codes) => {
    expect(codes.map(partOf)).toEqual(codes.map(() => part));
    expect(codes.filter((code) => !incomeKindCode(code).label)).toEqual([]);
  });

  it.each(['53', '99', '00', undefined])('counts as work when nobody explains it: %s', (code) => {
    expect(partOf(code)).toBe('WORK');
  });

  it('passes through without a label when it is not known', () => {
    expect(incomeKindCode('53')).toEqual({ code: '53', label: undefined, list: 'Loonaangifte CdSrtIV' });
  });
});
