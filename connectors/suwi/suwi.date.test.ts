import { describe, expect, it } from 'vitest';
import { gapReason } from '../../schema/gap.ts';
import { dayText } from '../days.ts';
import { dateValue, exactDay, parseSuwiDate, partialDateValue } from './suwi.date.ts';

function written(text: string): string | null | undefined {
  const date = parseSuwiDate(text);
  return date && `${dayText(date.from)} ${dayText(date.to)}`;
}

describe('a SuwiML date', () => {
  it.each([
    ['a day', '20260229', '2026-02-01 2026-02-28'],
    ['a leap day', '20240229', '2024-02-29 2024-02-29'],
    ['a month, when the day is 00', '20190300', '2019-03-01 2019-03-31'],
    ['a year, when the month is 00', '20190000', '2019-01-01 2019-12-31'],
    ['a year, when only the month is 00', '20190015', '2019-01-01 2019-12-31'],
    ['a year, when the month does not exist', '20191501', '2019-01-01 2019-12-31'],
    ['any day, when all is zero', '00000000', '0001-01-01 9999-12-31'],
    ['any day, when the year is not known', '00000312', '0001-01-01 9999-12-31'],
    ['a day in the first century', '00450101', '0045-01-01 0045-01-01'],
  ])('stands for %s', (_, text, expected) => {
    expect(written(text)).toBe(expected);
  });

  it.each(['66660101', '88881231', '99991230', '99991231'])('that is %s is no date', (text) => {
    expect(parseSuwiDate(text)).toBeNull();
  });

  it.each(['', '2026', '2026-01-01', '202601011', '2026010a'])('is not written %j', (text) => {
    expect(parseSuwiDate(text)).toBeUndefined();
  });

  it('is delivered as a day, or as a gap that tells how much of it is known', () => {
    const value = (text: string) => dateValue(parseSuwiDate(text) ?? undefined);
    expect(value('20260131')).toBe('2026-01-31');
    expect(gapReason(value('20260100'))).toBe('PARTIAL');
    expect(gapReason(value('20260000'))).toBe('PARTIAL');
    expect(gapReason(value('00000000'))).toBe('UNAVAILABLE');
    expect(value('99991230')).toBeUndefined();
  });

  it.each([
    ['20260131', '2026-01-31'],
    ['20260100', '2026-01'],
    ['20240200', '2024-02'],
    ['20260000', '2026'],
    ['00450000', '0045'],
  ])('is delivered as far as it is known, where a field takes that: %s', (text, expected) => {
    expect(partialDateValue(parseSuwiDate(text) ?? undefined)).toBe(expected);
  });

  it('of which nothing is known is UNAVAILABLE in such a field, and no date is none', () => {
    expect(gapReason(partialDateValue(parseSuwiDate('00000000') ?? undefined))).toBe('UNAVAILABLE');
    expect(partialDateValue(undefined)).toBeUndefined();
  });

  it('has one day only when day, month and year are known', () => {
    const day = (text: string) => exactDay(parseSuwiDate(text) ?? undefined);
    expect(day('19700102')).toBe(1);
    expect(day('19700100')).toBeUndefined();
  });
});
