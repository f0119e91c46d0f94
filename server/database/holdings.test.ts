import { getTableConfig } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { everyTable } from './every-table.ts';
import { HOLDING_TEXTS } from './holdings.texts.ts';
import { contentOf, holdings } from './holdings.ts';

const declared = Object.values(await everyTable()).map((table) => getTableConfig(table).name);

describe('what the broker holds', () => {
  it('is said for every table that is declared, and for no other', () => {
    expect(Object.keys(HOLDING_TEXTS).sort()).toEqual([...declared].sort());
    expect(holdings().map(({ table }) => table)).toEqual([...declared].sort());
  });

  it('is one sentence per table and language, no longer than fifteen words', () => {
    const texts = holdings().flatMap(({ why, kept }) => [why.nl, why.en, kept.nl, kept.en]);
    expect(texts.filter((text) => !/^[^.]+\.$/.test(text) || text.split(/\s+/).length > 15)).toEqual([]);
  });

  it('has no column that nobody looked at', () => {
    const unknown = holdings().flatMap(({ table, columns }) =>
      columns.filter(({ content }) => content === null).map(({ name }) => `${table}.${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('is bytes in vaults only, and a vault has nothing but bytes, ids and codes', () => {
    const misplaced = holdings().flatMap(({ table, kind, columns }) =>
      columns
        .filter(({ content }) =>
          kind === 'VAULT' ? !['WRAPPED', 'ID', 'CODE'].includes(content ?? '') : content === 'WRAPPED',
        )
        .map(({ name }) => `${table}.${name}`),
    );
    expect(misplaced).toEqual([]);
  });

  it.each(['name', 'birth_date', 'note', 'email', 'iban', 'bsn'])(
    'does not let a new column %s pass for looked at',
    (column) => {
      for (const type of ['text', 'jsonb', 'date', 'numeric', 'varchar(40)'])
        expect(contentOf('session', column, type)).toBeNull();
    },
  );
});
