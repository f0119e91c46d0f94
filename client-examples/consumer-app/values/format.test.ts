import { expect, test } from 'vitest';
import { dayOf, inWords, momentOf, moneyOf } from './format.ts';

test('a date is told as far as the source knows it', () => {
  expect(dayOf('2025-01-01', 'nl')).toBe('1 januari 2025');
  expect(dayOf('2025-01', 'nl')).toBe('januari 2025');
  expect(dayOf('2025', 'en')).toBe('2025');
});

test('a moment is told in Dutch time, whatever the machine’s', () => {
  expect(momentOf('2026-07-01T22:30:00Z', 'nl')).toBe('2 juli om 00:30');
  expect(momentOf('2026-11-27T13:32:00Z', 'en')).toBe('27 November at 14:32');
});

test('an amount has cents where there are any', () => {
  expect(moneyOf('312000.00', 'EUR', 'nl').replace(/\s/g, ' ')).toBe('€ 312.000');
  expect(moneyOf('-12.50', 'EUR', 'en')).toBe('−€12.50');
  expect(moneyOf('-14955.60', 'EUR', 'nl').replace(/\s/g, ' ')).toBe('−€ 14.955,60');
});

test.each([
  [true, 'isPermanent', 'Ja'],
  [2024, 'year', '2024'],
  [12000, 'kilometres', '12.000'],
  ['1975-03-06', 'birthDate', '6 maart 1975'],
  ['NL91ABNA0417164300', 'iban', 'NL91 ABNA 0417 1643\u00a000'],
  ['REGISTERED_PARTNERSHIP', 'civilStatus', 'Geregistreerd partnerschap'],
  ['SALARY', 'category', 'Loon'],
  ['KPN', 'name', 'KPN'],
  ['NEWER_THAN_THIS_APP', 'role', 'NEWER_THAN_THIS_APP'],
] as const)('%s of %s is %s', (value, field, said) => {
  expect(inWords(value, field, 'nl')).toBe(said);
});
