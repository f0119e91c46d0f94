import { sql } from 'drizzle-orm';
import type { Bell } from '../database/bell.ts';
import type { Database } from '../database/database.ts';
import type { SessionId, TaskId } from '../database/ids.ts';
import { rows } from '../database/rows.ts';
import { append } from '../events/append.ts';
import { sessionStream } from '../events/stream.ts';
import { SESSION_MS } from './session.state.ts';
import { holdOpen } from './session.store.ts';
import { login, portalBack, sessionEnd, taskOutcome } from './session.tables.ts';

const BATCH = 100;

/**
 * Tells sessions that a portal which was down when they tried works again: somebody else's login there, at the same
 * bank, was collected since. Once per attempt, to sessions that have not ended, also paused ones.
 */
export async function tellPortalsBack(
  { db, bell }: { readonly db: Database; readonly bell: Bell },
  now: Date,
): Promise<void> {
  for (const { taskId, sessionId, portal } of await portalsBack(db, new Date(now.valueOf() - SESSION_MS))) {
    await db.transaction(async (tx) => {
      if (!(await holdOpen(tx, sessionId))) return;
      const told = await tx.insert(portalBack).values({ taskId, at: now }).onConflictDoNothing().returning();
      if (told.length > 0)
        await append(tx, bell, sessionStream(sessionId), now, { kind: 'PORTAL_BACK', data: { portal } });
    });
  }
}

/** @param since no session that began a login before then is still open */
function portalsBack(db: Database, since: Date) {
  const from = sql`${since.toISOString()}::timestamptz`;
  return rows<{ taskId: TaskId; sessionId: SessionId; portal: string }>(
    db,
    sql`select l.task_id as "taskId", l.session_id as "sessionId", l.portal from ${login} l
      join ${taskOutcome} o on o.task_id = l.task_id and o.failure in ('UNREACHABLE', 'TIMEOUT', 'BUSY')
      where l.at > ${from} and l.transport = 'LOGIN' and not exists (select 1 from ${sessionEnd} e where e.session_id = l.session_id)
      and not exists (select 1 from ${portalBack} b where b.task_id = l.task_id)
      and not exists (select 1 from ${login} later where later.session_id = l.session_id and later.portal = l.portal
        and later.number > l.number)
      and exists (select 1 from ${login} other join ${taskOutcome} good on good.task_id = other.task_id
        where other.at > ${from} and other.transport = 'LOGIN' and other.portal = l.portal and other.bank is not distinct from l.bank and good.failure is null and good.bank_failure is null and good.at > o.at)
      limit ${BATCH}`,
  );
}
