import { describe, expect, it } from 'vitest';
import { canonicalize, parseCanonical } from './canonical.ts';
import { NotCanonical } from './refusals.ts';

describe('canonicalize', () => {
  it.each([
    ['members by UTF-16 code units', { b: 1, a: 2, B: 3, é: 4, '': 5 }, '{"":5,"B":3,"a":2,"b":1,"é":4}'],
    ['a surrogate pair before U+FB33', { '\ufb33': 1, '\u{1f600}': 2 }, '{"\u{1f600}":2,"\ufb33":1}'],
    ['names like array indices as text', { 9: 1, 10: 2, a: 3 }, '{"10":2,"9":1,"a":3}'],
    ['nested names like array indices', [{ x: { 2: 1, 1: { 3: 0 }, '': 'é' } }], '[{"x":{"":"é","1":{"3":0},"2":1}}]'],
    ['numbers as ECMAScript writes them', [1e21, 1e-7, 0.1, 100, -0, 5e-324], '[1e+21,1e-7,0.1,100,0,5e-324]'],
    ['short escapes only', '\b\t\n\f\r"\\/\u001f\u007f', '"\\b\\t\\n\\f\\r\\"\\\\/\\u001f\u007f"'],
    ['a backslash before ud, which is no surrogate', '\\ud800', '"\\\\ud800"'],
    ['words', [true, false, null], '[true,false,null]'],
    ['objects without a prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
  ])('writes %s', (_, value, text) => {
    expect(canonicalize(value)).toBe(text);
    expect(parseCanonical(text)).toEqual(value === undefined ? value : JSON.parse(JSON.stringify(value)));
  });

  const cycle: unknown[] = [];
  cycle.push(cycle);

  it.each([
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['a hole', Object.assign([1], { length: 2 })],
    ['NaN', NaN],
    ['infinity', [-Infinity]],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['a bigint', 1n],
    ['a lone surrogate', 'a\ud800'],
    ['a lone surrogate in a name', { '\udc00a': 1 }],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['an instance of a class', new (class Some {})()],
    ['a prototype in disguise', JSON.parse('{"__proto__":1}')],
    ['a cycle', cycle],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalize(value)).toThrow(NotCanonical);
  });

  it('goes down 64 levels and no further', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
    expect(canonicalize(nested(64))).toHaveLength(129);
    expect(() => canonicalize(nested(65))).toThrow(NotCanonical);
  });
});

describe('parseCanonical', () => {
  it.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['white space', '{"a": 1}'],
    ['white space at the end', '{"a":1}\n'],
    ['another order', '{"b":1,"a":2}'],
    ['a doubled member', '{"a":1,"a":1}'],
    ['another spelling of a number', '[1.0]'],
    ['an exponent that is not needed', '[1e2]'],
    ['minus zero', '[-0]'],
    ['a number beyond its precision', '[9007199254740993]'],
    ['a number beyond all numbers', '[1e400]'],
    ['an escape that is not needed', '"\\u0041"'],
    ['an escaped solidus', '"\\/"'],
    ['an escape in capitals', '"\\u001F"'],
    ['a lone surrogate', '"\\ud800"'],
    ['an escaped surrogate pair', '"\\ud83d\\ude00"'],
    ['a byte order mark', '\ufeff{}'],
    ['a prototype in disguise', '{"__proto__":1}'],
  ])('refuses %s', (_, text) => {
    expect(() => parseCanonical(text)).toThrow(NotCanonical);
  });
});
