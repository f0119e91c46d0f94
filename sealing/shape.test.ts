import { describe, expect, it } from 'vitest';
import { Malformed } from './refusals.ts';
import {
  array,
  base64url,
  day,
  identifier,
  integer,
  line,
  moment,
  nullable,
  object,
  oneOf,
  type Reader,
  text,
} from './shape.ts';

const read = object<{ name: string; age: number | null }>({ name: line, age: nullable(integer(0, 150)) });
const refuse = (reader: (value: unknown, at: string) => unknown, value: unknown) =>
  expect(() => reader(value, 'sample'), JSON.stringify(value)).toThrow(Malformed);

describe('a shape', () => {
  it('gives a copy of exactly the stated members', () => {
    const value = { age: null, name: 'any' };
    const copy = read(value, 'sample');
    expect(copy).toEqual(value);
    expect(copy).not.toBe(value);
  });

  it('refuses a member too many, too few, or another', () => {
    refuse(read, { name: 'any', age: 1, extra: 1 });
    refuse(read, { name: 'any' });
    refuse(read, { name: 'any', Age: 1 });
  });

  it('lets out what may be left out, and takes no null for it', () => {
    const some = object<{ name: string; age?: number }>({ name: line, age: integer(0, 150) }, ['age']);
    expect(some({ name: 'any' }, 'sample')).toEqual({ name: 'any' });
    expect(some({ name: 'any', age: 1 }, 'sample')).toEqual({ name: 'any', age: 1 });
    for (const value of [{ age: 1 }, { name: 'any', age: null }, { name: 'any', old: 1 }]) refuse(some, value);
  });

  it('refuses members that only a prototype has', () => {
    refuse(read, Object.assign(Object.create({ name: 'any', age: 1 }), { some: 1, other: 2 }));
  });

  it('refuses what is no object', () => {
    for (const value of [null, undefined, [], 'text', 1]) refuse(read, value);
  });

  it('names the place in our format and never what stood there', () => {
    expect(() => read({ name: 'any', age: 'secret' }, 'sample')).toThrow(
      /^sample\.age is not of the form it must have$/,
    );
    expect(() => read({ name: 'any', secret: 1 }, 'sample')).toThrow(/^sample\.age is not of the form it must have$/);
  });
});

describe('readers', () => {
  it.each<[string, Reader<unknown>, readonly unknown[], readonly unknown[]]>([
    ['text', text(3), ['abc'], ['', 'abcd', 1, null]],
    ['integer', integer(0, 90), [0, 90], [-1, 91, 0.5, '1', Number.NaN]],
    ['oneOf', oneOf<string | number>('a', 1), ['a', 1], ['b', '1', true, null]],
    ['array', array(integer(0, 1), 2), [[], [0, 1]], [[2], [0, 0, 0], {}, [null]]],
    ['base64url', base64url(2), ['AAA'], ['AA', 'AAAA', 'AAB', 'AA=', 1]],
    ['day', day, ['2024-02-29'], ['2023-02-29', '2024-2-29', '2024-02-29T00:00:00Z', '0000-13-01']],
    [
      'moment',
      moment,
      ['2024-02-29T23:59:59Z', '2026-01-01T00:00:00.123456Z'],
      [
        '2024-02-29',
        '2024-02-30T00:00:00Z',
        '2024-02-29T24:00:00Z',
        '2024-02-29T00:00:00+00:00',
        '2024-02-29t00:00:00z',
      ],
    ],
    ['identifier', identifier, ['a', 'https://a.example', 'a b'], ['', ' a', 'a ', 'a\nb', 'é', 'a'.repeat(257)]],
    ['line', line, ['Één BV', '"&<'], ['', 'a\nb', 'a\u202eb', 'a\u200bb', '\ud800']],
  ])('%s', (_, reader, accepted, refused) => {
    for (const value of accepted) expect(reader(value, 'sample')).toEqual(value);
    for (const value of refused) refuse(reader, value);
  });
});
