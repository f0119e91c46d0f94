import type { Category } from '../../schema/category.ts';
import { categorised } from './categories/rule.ts';
import type { Statement } from './categories/statement.reader.ts';
import { categorise } from './categorise.ts';

/** What is printed of one transaction. */
export interface StatementCategory {
  /** As the bank gave it, or its `entryReference`; null where it gave neither. */
  readonly transactionId: string | null;
  readonly category: Category;
  readonly rule: string;
  /** 0 (nothing known) to 1 (certain). */
  readonly confidence: number;
}

/** One result per row, in the same order; what is no transaction is an other expense of which nothing is known. */
export function categoriseStatement({ own, rows }: Statement): readonly StatementCategory[] {
  const found = categorise(
    rows.flatMap(({ booking }) => booking ?? []),
    own,
  );
  let at = 0;
  return rows.map(({ transactionId, booking }) => {
    const of = booking && found[at++];
    const { category, ruleId, confidence } = of ?? categorised('OTHER_EXPENSE', 'NONE', 'none.unreadable', 0);
    return { transactionId, category, rule: ruleId, confidence };
  });
}
