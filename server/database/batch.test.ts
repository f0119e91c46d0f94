import { expect, test } from 'vitest';
import { inBatches } from './batch.ts';

test('all that is asked within one turn is loaded at once, each key once, and nothing is kept', async () => {
  const loads: (readonly string[])[] = [];
  const lengthOf = inBatches(async (keys: readonly string[]) => {
    loads.push(keys);
    return new Map(keys.filter((key) => key !== 'gone').map((key) => [key, key.length]));
  });
  const listed = ['one', 'three', 'one', 'gone'].map(async (key) => {
    await Promise.resolve();
    return lengthOf(key);
  });
  expect(await Promise.all(listed)).toEqual([3, 5, 3, undefined]);
  expect(await lengthOf('one')).toBe(3);
  expect(loads).toEqual([['one', 'three', 'gone'], ['one']]);
});

test('a load that breaks breaks for all that asked, and not for who asks later', async () => {
  let isBroken = true;
  const load = inBatches(async (keys: readonly number[]) => {
    if (isBroken) throw new Error('broken');
    return new Map(keys.map((key) => [key, key]));
  });
  const both = await Promise.allSettled([load(1), load(2)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isBroken = false;
  expect(await load(3)).toBe(3);
});
