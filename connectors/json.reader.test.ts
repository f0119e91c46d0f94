import { describe, expect, it } from 'vitest';
import { type JsonMembers, readJsonObject } from './json.reader.ts';
import { SourceFailure } from './source-failure.ts';

const read = (text: string): JsonMembers => readJsonObject(Buffer.from(text));

function failureOf(reading: () => unknown): string {
  try {
    reading();
  } catch (error) {
    expect(error).toBeInstanceOf(SourceFailure);
    return (error as SourceFailure).message;
  }
  throw new Error('it was read');
}

describe('An amount of money in JSON', () => {
  it.each([
    ['412500', 41_250_000],
    ['412500.0', 41_250_000],
    ['412500.55', 41_250_055],
    ['0.1', 10],
    ['1.005e3', 100_500],
    ['-12.34', -1234],
    ['0', 0],
  ])('%s is %i cents', (text, cents) => {
    expect(read(`{"som":${text}}`).cents('som')).toBe(cents);
  });

  it('is nothing where it is absent or null', () => {
    expect(read('{}').cents('som')).toBeUndefined();
    expect(read('{"som":null}').cents('som')).toBeUndefined();
  });

  it.each(['1.234', '1e21', '1e-7', '"12.34"', 'true', '[1]', '{}'])('%s is none', (text) => {
    expect(failureOf(() => read(`{"a":{"som":${text}}}`).group('a').cents('som'))).toBe(
      'MALFORMED: a.som is not an amount with two decimals',
    );
  });
});

describe('A list of texts in JSON', () => {
  it('has its texts in order, without empty ones', () => {
    expect(read('{"ids":["a"," b ","",null]}').texts('ids')).toEqual(['a', 'b']);
    expect(read('{}').texts('ids')).toEqual([]);
  });

  it.each([
    ['"a"', 'ids is not a list'],
    ['{"0":"a"}', 'ids is not a list'],
    ['["a",7]', 'ids[1] is not a text'],
    ['[["a"]]', 'ids[0] is not a text'],
  ])('%s is none', (text, problem) => {
    expect(failureOf(() => read(`{"ids":${text}}`).texts('ids'))).toBe(`MALFORMED: ${problem}`);
  });
});
