import { type SQL, sql } from 'drizzle-orm';
import type { TestDatabase } from '../server/database/testing.ts';

/** Makes as many paused sessions like this one, each of a request of its own, as would take minutes over the wire. */
export async function copySessions({ asOwner }: TestDatabase, session: string, count: number): Promise<void> {
  const like = (table: string, which: SQL, changed: SQL): Promise<void> => {
    const name = sql.identifier(table);
    return asOwner(
      sql`insert into ${name} select (jsonb_populate_record(null::${name}, to_jsonb(old) || ${changed})).*
        from ${name} old, generate_series(1, ${count}::int) copy where ${which}`,
    );
  };
  const id = (kind: string): SQL => sql.raw(`'${kind}_' || lpad(copy::text, 21, 'A') || 'A'`);
  await like(
    'data_request',
    sql`id = (select request_id from session where id = ${session})`,
    sql`jsonb_build_object('id', ${id('req')}, 'idempotency_key', 'copy' || copy)`,
  );
  await like(
    'session',
    sql`id = ${session}`,
    sql`jsonb_build_object('id', ${id('ses')}, 'request_id', ${id('req')}, 'storage_key_id', ${id('key')})`,
  );
  for (const table of ['session_activity', 'pairing', 'session_pause'])
    await like(table, sql`session_id = ${session}`, sql`jsonb_build_object('session_id', ${id('ses')})`);
}
