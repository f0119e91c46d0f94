import { bigint, integer, pgTable } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { fact } from './kinds.ts';

/**
 * How far domain time runs ahead of the database's time; the row with the highest number counts, no row is no offset.
 * Only practice writes it.
 */
export const clockOffset = fact(
  pgTable('clock_offset', {
    number: integer('number').primaryKey(),
    milliseconds: bigint('milliseconds', { mode: 'number' }).notNull(),
    movedAt: instant('moved_at').notNull(),
  }),
);
