import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { rows } from '../server/database/rows.ts';
import type { Joined } from './device/join.ts';
import type { Place } from './walk.testing.ts';

/** What a broker holds of one session that could become readable again. */
export interface Kept {
  /** Rows of the vault, by table; tables without one are left out. */
  readonly vault: Readonly<Record<string, number>>;
  /** The storage key's file is there. */
  readonly key: boolean;
  /** The fact that it was destroyed. */
  readonly purged: boolean;
}

export const NOTHING_KEPT: Kept = { vault: {}, key: false, purged: true };

/** Looks into the database and the keyring's folder, past the API. */
export async function keptOf({ practice }: Place, { session }: Pick<Joined, 'session'>): Promise<Kept> {
  const { db } = practice.database;
  const of = sql`${session.id}`;
  const counted = await rows<{ name: string; count: number }>(
    db,
    sql`select 'section' as name, count(*)::int as count from section_vault where session_id = ${of}
      union all select 'notes', count(*)::int from notes_vault where session_id = ${of}
      union all select 'keep', count(*)::int from login_keep join login using (task_id) where session_id = ${of}
      union all select 'delivery', count(*)::int from delivery_vault
        join delivery on delivery.id = delivery_id where session_id = ${of}
      union all select 'share', count(*)::int from share_vault
        join share on share.id = share_id join delivery on delivery.id = delivery_id where session_id = ${of}`,
  );
  const [key] = await rows<{ id: string; purged: boolean }>(
    db,
    sql`select storage_key_id as id, purge.at is not null as purged from session
      left join purge using (storage_key_id) where id = ${of}`,
  );
  return {
    vault: Object.fromEntries(counted.flatMap(({ name, count }) => (count > 0 ? [[name, count]] : []))),
    key: existsSync(join(practice.keys, 'storage', `${key?.id}.key`)),
    purged: key?.purged ?? false,
  };
}
