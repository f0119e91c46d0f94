import { readdirSync, readFileSync } from 'node:fs';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { expect, test } from 'vitest';
import { everyTable } from './every-table.ts';
import { registeredTables } from './kinds.ts';

const snapshots = new URL('../../migrations/meta/', import.meta.url);

test('every table is marked as fact, vault or counter', async () => {
  const tables = Object.entries(await everyTable());
  const marked = new Set(registeredTables().map(({ table }) => table));
  expect(tables.length).toBeGreaterThan(0);
  expect(tables.filter(([, table]) => !marked.has(table)).map(([name]) => name)).toEqual([]);
});

test('the migrations make exactly the tables that are declared (else: npm run generate)', async () => {
  const latest = readdirSync(snapshots)
    .filter((name) => name.endsWith('_snapshot.json'))
    .sort()
    .at(-1);
  const migrated = JSON.parse(readFileSync(new URL(latest ?? 'none', snapshots), 'utf8'));
  const missing = await generateMigration(migrated, generateDrizzleJson(await everyTable()));
  expect(missing.map((statement) => statement.split('\n')[0])).toEqual([]);
});
