import { expect, test } from 'vitest';
import { coverOf, secrecyIn } from './secret-address.ts';

const flag = { path: 'applicant.who.home.hidden', field: 'identity.address.isSecret' };
const answer = (hidden: unknown) => ({ applicant: { who: { home: { hidden } } } });

test('what the register says of secrecy is found under whatever names it was asked, in whichever section', () => {
  expect(secrecyIn([flag], [{ applicant: {} }, answer(true)])).toBe(true);
  expect(secrecyIn([flag], [answer(false)])).toBe(false);
  expect(secrecyIn([flag], [answer(null)])).toBeUndefined();
  expect(secrecyIn([{ path: 'applicant.identity.address.city', field: 'identity.address.city' }], [answer(true)])).toBe(
    undefined,
  );
});

test('a secret address is covered wherever it stands, and one of the register unless it is known not to be secret', () => {
  for (const field of ['identity.address', 'identity.addressHistory']) {
    expect([true, undefined, false].map((isSecret) => coverOf(field, isSecret))).toEqual([
      'SECRET',
      'NOT_TOLD',
      undefined,
    ]);
  }
  for (const field of ['idin.address', 'homeValues.address', 'properties.addresses']) {
    expect([true, undefined, false].map((isSecret) => coverOf(field, isSecret))).toEqual([
      'SECRET',
      undefined,
      undefined,
    ]);
  }
  expect(coverOf('identity.fullName', true)).toBeUndefined();
});

test('every address that the schema has is one of these', async () => {
  const { default: texts } = await import('./texts.generated.json', { with: { type: 'json' } });
  const fields: Readonly<Record<string, { readonly nl: readonly string[]; readonly type?: string }>> = texts.fields;
  const found = Object.entries(fields).flatMap(([coordinate, { type = '' }]) =>
    /^(Past|Postal)?Address$/.test(type) ? [coordinate] : [],
  );
  expect(found.sort()).toEqual([
    'HomeValue.address',
    'Identity.address',
    'Identity.addressHistory',
    'IdinIdentity.address',
    'Property.addresses',
  ]);
});
