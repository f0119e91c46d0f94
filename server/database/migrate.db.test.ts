import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { expect, inject, test } from 'vitest';
import { domainNow } from './clock.ts';
import { openDatabase } from './open.ts';
import { describeOnPostgresql } from './testing.ts';

describeOnPostgresql('migrations', () => {
  test('are done once when twenty instances start at once on an empty database', async () => {
    const { postgresql } = inject('testEngines');
    if ('missing' in postgresql) throw new Error(postgresql.missing);
    const name = `empty_${randomUUID().replaceAll('-', '')}`;
    const admin = postgres(postgresql.admin, { max: 1 });
    await admin.unsafe(`create database ${name}`);
    const url = new URL(postgresql.admin);
    url.pathname = name;

    const instances = await Promise.all(Array.from({ length: 20 }, () => openDatabase({ url: url.href })));
    for (const { db } of instances) expect(await domainNow(db)).toBeInstanceOf(Date);
    await Promise.all(instances.map(({ close }) => close()));

    const owner = postgres(url.href, { max: 1 });
    const done = await owner<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations`;
    expect(done.length).toBeGreaterThan(0);
    expect(new Set(done.map(({ hash }) => hash)).size).toBe(done.length);
    await owner.end();
    await admin.unsafe(`drop database ${name}`);
    await admin.end();
  });
});
