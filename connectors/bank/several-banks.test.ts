import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bank, CategorySum } from '../../schema/bank.type.ts';
import { gapReason } from '../../schema/gap.ts';
import { type AtBank, collect, type RunningBanks, startBanks, YEAR } from './bank.testing.ts';

let banks: RunningBanks;
beforeAll(async () => {
  banks = await startBanks();
});
afterAll(() => banks.close());

const current: AtBank = { bank: 'gezond', accounts: ({ kind }) => kind === 'CURRENT' };
const savings: AtBank = { bank: 'traag', accounts: ({ kind }) => kind === 'SAVINGS' };
const bankOf = (record: { readonly bank?: unknown }): Bank => (record.bank ?? {}) as Bank;
const sumsOf = ({ sums }: Bank) =>
  (sums as (args: object) => readonly CategorySum[])({ period: YEAR, per: 'PERIOD' }) ?? [];
const atLeast = ({ atLeast: asked }: Bank, amount: string) =>
  (asked as (args: object) => unknown)({ amount, period: YEAR });

describe('several banks', () => {
  test('are one past: what went from one to the other is no income, as at one bank', async () => {
    const [together, both] = [
      bankOf((await collect(banks, 'kees', { ...current, further: [savings] })).record),
      bankOf((await collect(banks, 'kees', { bank: 'gezond' })).record),
    ];
    expect(together.accounts).toHaveLength(2);
    expect(together.accounts).toEqual(both.accounts);
    expect(sumsOf(together)).toEqual(sumsOf(both));
    expect(sumsOf(together).map(({ category }) => category)).toContain('OWN_TRANSFER');
    const alone = bankOf((await collect(banks, 'kees', current)).record);
    expect(sumsOf(alone)).not.toEqual(sumsOf(both));
  });

  test('of whatever wire: one that does not speak Berlin Group adds its account as well', async () => {
    const { record } = await collect(banks, 'kees', { ...current, further: [{ ...savings, bank: 'anders' }] });
    expect(bankOf(record).accounts).toMatchObject([{ kind: 'CURRENT' }, { iban: expect.any(String) }]);
  });

  test('that both gave the same account are read once', async () => {
    const { record } = await collect(banks, 'kees', { ...current, further: [{ ...current, bank: 'traag' }] });
    const once = bankOf((await collect(banks, 'kees', current)).record);
    expect(bankOf(record).accounts).toEqual(once.accounts);
    expect(sumsOf(bankOf(record))).toEqual(sumsOf(once));
  });

  test('of which one gives nothing leave lists that say so; a sure yes stays, a no does not', async () => {
    const down: AtBank = { ...savings, script: 'error_SOURCE_UNAVAILABLE' };
    const { record, shortfalls } = await collect(banks, 'kees', { ...current, further: [down] });
    const { accounts, ...given } = bankOf(record);
    expect(shortfalls).toMatchObject([null, { code: 'UNREACHABLE' }]);
    expect(accounts).toMatchObject([{ kind: 'CURRENT' }, {}]);
    expect([gapReason((accounts as readonly unknown[])[1]), gapReason(sumsOf(given).at(-1))]).toEqual([
      'PARTIAL',
      'PARTIAL',
    ]);
    expect([atLeast(given, '100'), gapReason(atLeast(given, '100000'))]).toEqual([true, 'PARTIAL']);
  });

  test('of which the first gives nothing are read from the second', async () => {
    const down: AtBank = { ...current, script: 'error_SOURCE_UNAVAILABLE' };
    const { record, shortfalls } = await collect(banks, 'kees', { ...down, further: [savings] });
    expect(shortfalls).toMatchObject([{ code: 'UNREACHABLE' }, null]);
    expect(bankOf(record).accounts).toMatchObject([{ kind: 'SAVINGS' }, {}]);
  });

  test('that all give nothing are one failure, the first, which tells of each', async () => {
    const down: AtBank = { ...current, script: 'error_SOURCE_UNAVAILABLE' };
    await expect(
      collect(banks, 'kees', { ...down, further: [{ ...savings, script: 'error_SOURCE_MALFORMED' }] }),
    ).rejects.toMatchObject({
      code: 'UNREACHABLE',
      each: [{ code: 'UNREACHABLE' }, { code: 'MALFORMED' }],
    });
  });
});
