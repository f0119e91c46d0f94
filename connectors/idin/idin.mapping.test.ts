import { describe, expect, it } from 'vitest';
import { gapReason } from '../../schema/gap.ts';
import { openedAnswer } from './idin.answer.testing.ts';
import { birthDateOf, toIdentity } from './idin.mapping.ts';
import { isDelivered, serviceIdFor } from './idin.service-id.ts';
import { parseAnswer } from './idin.wire.ts';
import { ALL_FIELDS, wantedOf } from './wanted.testing.ts';

const all = wantedOf(ALL_FIELDS);
const wants = (...fields: readonly string[]) => wantedOf(fields).wants;
const mapped = (
  attributes: Parameters<typeof openedAnswer>[0],
  given: Parameters<typeof openedAnswer>[1] = {},
  of = all,
) => toIdentity(parseAnswer(openedAnswer(attributes, given)), of);

describe('the ServiceID', () => {
  it.each([
    [['idin.initials'], 4096],
    [['idin.namePrefix', 'idin.preferredFamilyName', 'idin.preferredNamePrefix', 'idin.familyName'], 4096],
    [['idin.birthDate'], 448],
    [['idin.is18OrOver'], 64],
    [['idin.is18OrOver', 'idin.birthDate'], 448],
    [['idin.gender'], 16],
    [['idin.address.city'], 1024],
    [['idin.phoneNumber'], 4],
    [['idin.emailAddress'], 2],
    [[], 0],
    [['identity.birthDate', 'bank.accounts.iban'], 0],
  ])('of %j is %i', (fields, expected) => {
    expect(serviceIdFor(wants(...fields))).toBe(expected);
  });

  it('never has the bits of the BSN, a lasting number or a signature, whatever is wanted', () => {
    expect(serviceIdFor(() => true) & (1 | 8 | 16_384)).toBe(0);
  });

  it('delivers a date of birth by its three bits together, and the age by one of them', () => {
    expect(isDelivered('birthDate', 448)).toBe(true);
    expect(isDelivered('birthDate', 64)).toBe(false);
    expect(isDelivered('is18OrOver', 64)).toBe(true);
  });
});

describe('a date of birth', () => {
  it.each([
    ['19750306', '1975-03-06'],
    ['19750300', '1975-03'],
    ['19750000', '1975'],
    ['19750006', '1975'],
  ])('%s is as far as it is known: %s', (dateOfBirth, expected) => {
    expect(birthDateOf({ dateOfBirth })).toBe(expected);
  });

  it.each(['00000000', '19751301', '19750231'])('%s is none: UNAVAILABLE', (dateOfBirth) => {
    expect(gapReason(birthDateOf({ dateOfBirth }))).toBe('UNAVAILABLE');
  });
});

describe('18 or over', () => {
  it.each([
    ['20081124', true],
    ['20081125', false],
    ['20081200', false],
    ['20070000', true],
    ['20080000', undefined],
    ['00000000', undefined],
  ])('follows from the date of birth %s where the bank gives the date alone: %s', (date, expected) => {
    expect(mapped([['dateofbirth', date]]).is18OrOver).toBe(expected);
  });

  it('is what the bank says where it says so', () => {
    const saying = [
      ['dateofbirth', '19750306'],
      ['18orolder', 'false'],
    ] as const;
    expect(mapped(saying).is18OrOver).toBe(false);
  });
});

describe('a gender', () => {
  it.each([
    ['0', 'UNKNOWN'],
    ['1', 'MALE'],
    ['2', 'FEMALE'],
    ['9', 'UNKNOWN'],
  ])('%s is %s', (value, expected) => {
    expect(mapped([['gender', value]]).gender).toBe(expected);
  });
});

describe('an address', () => {
  it.each([
    ['64', 'A', '64A'],
    ['64', '2', '64-2'],
    ['64', 'bis', '64bis'],
  ])('has number %s and suffix %s as %s', (houseno, housenosuf, houseNumber) => {
    const address = mapped([
      ['houseno', houseno],
      ['housenosuf', housenosuf],
    ]).address;
    expect(address).toMatchObject({ houseNumber });
  });

  it('keeps what fits no ordinary address as lines', () => {
    const address = mapped([
      ['street', 'Kade'],
      ['addressextra', 'achter de loods'],
      ['intaddressline1', 'eerste'],
      ['intaddressline3', 'derde'],
    ]).address;
    expect(address).toMatchObject({ street: 'Kade', lines: ['achter de loods', 'eerste', 'derde'] });
  });

  it('has a country of which nobody knows the name without a name', () => {
    expect(mapped([['country', 'QX']]).address).toMatchObject({ country: { code: 'QX', label: undefined } });
  });
});

describe('what is not there', () => {
  const reasons = (identity: object) => Object.fromEntries(Object.entries(identity).map(([k, v]) => [k, gapReason(v)]));

  it('is EMPTY where the bank delivered all that was asked', () => {
    expect(Object.values(mapped([])).every((value) => value === undefined)).toBe(true);
  });

  it('is PARTIAL in the groups that the bank left out', () => {
    const found = reasons(mapped([['legallastname', 'Wit']], { delivered: '4160', status: 'IncompleteAttributeSet' }));
    expect(found).toMatchObject({ namePrefix: undefined, familyName: undefined, is18OrOver: undefined });
    expect(found).toMatchObject({
      birthDate: 'PARTIAL',
      gender: 'PARTIAL',
      address: 'PARTIAL',
      emailAddress: 'PARTIAL',
    });
  });

  it('is PARTIAL everywhere where the bank left something out and does not say what', () => {
    const found = reasons(mapped([['legallastname', 'Wit']], { status: 'IncompleteAttributeSet' }));
    expect(found).toMatchObject({ familyName: undefined, namePrefix: 'PARTIAL', phoneNumber: 'PARTIAL' });
  });

  it('is EMPTY where the bank delivered nothing of it', () => {
    const identity = mapped([], { delivered: '0', status: 'IncompleteAttributeSet' });
    expect(Object.values(identity).every((value) => value === undefined)).toBe(true);
  });

  it('says nothing of what was not wanted, though the bank gave it', () => {
    const identity = mapped(
      [
        ['18orolder', 'true'],
        ['dateofbirth', '19750306'],
        ['email', 'x@example.nl'],
      ],
      {},
      wantedOf(['idin.is18OrOver']),
    );
    expect(identity).toEqual({ is18OrOver: true });
  });
});
