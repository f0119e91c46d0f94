import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '../database/columns.ts';
import { counter } from '../database/kinds.ts';

/** How often somebody tried something in one stretch of time. Shared by all instances; rows go when it is over. */
export const attemptCount = counter(
  pgTable(
    'attempt_count',
    {
      /** Of what was tried, by whom and in which stretch, under a key of the broker: nothing leads from one to the next. */
      digest: text('digest').primaryKey(),
      count: integer('count').notNull(),
      /** By the machine's clock, as all tokens are: practice moving domain time frees nobody. */
      endsAt: instant('ends_at').notNull(),
    },
    (table) => [index('attempt_count_ends_at').on(table.endsAt)],
  ),
);
