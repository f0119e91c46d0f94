import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from '../database/columns.ts';
import { counter, fact } from '../database/kinds.ts';

/** What happened, per stream, in an order without gaps. Holds ids and codes only. */
export const event = fact(
  pgTable(
    'event',
    {
      stream: text('stream').notNull(),
      number: integer('number').notNull(),
      kind: text('kind').notNull(),
      data: jsonb('data').$type<Readonly<Record<string, string>>>().notNull(),
      at: instant('at').notNull(),
    },
    (table) => [primaryKey({ columns: [table.stream, table.number] })],
  ),
);

/** The last number of each stream. Its row is held until commit, so numbers appear in the order they are counted. */
export const streamCounter = counter(
  pgTable('stream_counter', {
    stream: text('stream').primaryKey(),
    number: integer('number').notNull(),
  }),
);
