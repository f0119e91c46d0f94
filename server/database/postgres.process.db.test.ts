import { existsSync } from 'node:fs';
import postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { findPostgres } from './postgres.binaries.ts';
import { NoPostgres, startPostgres } from './postgres.process.ts';
import { describeOnPostgresql } from './testing.ts';

const candidates = findPostgres();
const fromPackage = candidates.filter(({ name }) => name.startsWith('@'));

describeOnPostgresql('a server of our own', () => {
  test.skipIf(fromPackage.length === 0)(
    'starts from npm alone (skipped where no package fits the machine)',
    async () => {
      const server = await startPostgres(fromPackage);
      const connection = postgres(server.urlOf('postgres'), { max: 1 });
      const [row] = await connection<{ version: string }[]>`select current_setting('server_version') as version`;
      expect(Number.parseInt(row?.version ?? '', 10)).toBeGreaterThanOrEqual(18);
      await connection.end();
      await server.remove();
      expect(existsSync(server.dataFolder)).toBe(false);
    },
  );
});

describe('where no PostgreSQL runs', () => {
  test('one sentence says why', async () => {
    await expect(startPostgres([])).rejects.toThrow(NoPostgres);
    const broken = { name: 'broken', prepare: async () => '/nowhere' };
    await expect(startPostgres([broken])).rejects.toThrow(
      /^PostgreSQL 14 or newer is not to be had here: broken did not/,
    );
  });
});
