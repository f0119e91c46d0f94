import { CATEGORY_IDS, type Category } from '../../../../schema/category.ts';
import { openRules } from '../layers.ts';
import { Names, Payment } from '../payment.ts';
import { readStatement } from '../statement.reader.ts';
import { marksOf } from '../statistics.ts';
import { labelledRows, OWN_IBAN, OWN_SAVINGS } from './set.testing.ts';

const LEAST_TIMES = 2;

/**
 * The file `statistics.generated.ts`, counted from the labelled payments that are not held out. Rare marks are left out:
 * they would only remember the set.
 */
export function statisticsFile(): string {
  const payments = new Map<Category, number>();
  const marks = new Map<string, Map<Category, number>>();
  for (const row of labelledRows()) {
    if (row.heldOut) continue;
    const input = { ownAccounts: [OWN_IBAN, OWN_SAVINGS], transactions: { booked: [row.transaction] } };
    const booking = readStatement(input).rows[0]?.booking;
    if (!booking) throw new Error('a labelled row is no transaction');
    payments.set(row.truth, (payments.get(row.truth) ?? 0) + 1);
    for (const mark of marksOf(new Payment(booking, new Names(openRules().counterparties)))) {
      const counts = marks.get(mark) ?? new Map<Category, number>();
      marks.set(mark, counts.set(row.truth, (counts.get(row.truth) ?? 0) + 1));
    }
  }
  const categories = CATEGORY_IDS.filter((category) => payments.has(category));
  const lines = [...marks]
    .filter(([, counts]) => [...counts.values()].reduce((a, b) => a + b, 0) > LEAST_TIMES)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([mark, counts]) => {
      const listed = categories.flatMap((category, at) => {
        const count = counts.get(category);
        return count === undefined ? [] : [count === 1 ? `${at}` : `${at}x${count}`];
      });
      return `${mark} ${listed.join(' ')}`;
    });
  const heads = categories.map((category) => `${category}=${payments.get(category)}`).join(' ');
  return `/** Counted by \`npx tsx connectors/bank/categories/labelled/emit.testing.ts\`; not written by hand. */
export const STATISTICS = \`${[heads, ...lines].join('\n')}\`;
`;
}
