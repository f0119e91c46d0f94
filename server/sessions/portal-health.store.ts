import { sql } from 'drizzle-orm';
import type { PortalId } from '../../schema/source.ts';
import type { Database } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { type PortalHealth, portalHealth, type RecentLogins } from './portal-health.ts';
import { COLLECT_MS, LOGIN_MS } from './session.state.ts';
import { login, taskOutcome } from './session.tables.ts';

const HOUR_MS = 3_600_000;

/** @param bank - null at a portal where none is chosen */
export type HealthOf = (portal: PortalId, bank: string | null) => PortalHealth;

/**
 * How each portal and bank does, from what became of the logins of the last hour, of several banks collected together each
 * by itself. What a consumer brought as a file asked no portal anything. No id and nobody's data leave the query.
 */
export async function readPortalHealth(db: Database, now: Date): Promise<HealthOf> {
  const since = (milliseconds: number) => sql`${new Date(now.valueOf() - milliseconds).toISOString()}::timestamptz`;
  const failure = sql`coalesce(o.bank_failure, o.failure)`;
  const isFailure = sql`r.failure is not null and (w.at is null or r.at > w.at)`;
  const found = await rows<{
    portal: PortalId;
    bank: string | null;
    workedAt: string | null;
    failingSince: string | null;
    failingSessions: number;
  }>(
    db,
    sql`with recent as (
        select l.portal, l.bank, l.session_id, ${failure} as failure, o.at from ${login} l
        join ${taskOutcome} o on o.task_id = l.task_id
        where l.at > ${since(HOUR_MS + LOGIN_MS + COLLECT_MS)} and o.at > ${since(HOUR_MS)} and l.transport = 'LOGIN'
          and (${failure} is null or ${failure} in ('UNREACHABLE', 'TIMEOUT'))),
      worked as (select portal, bank, max(at) as at from recent where failure is null group by portal, bank)
      select r.portal, r.bank, max(w.at)::text as "workedAt",
        (min(r.at) filter (where ${isFailure}))::text as "failingSince",
        (count(distinct r.session_id) filter (where ${isFailure}))::int as "failingSessions"
      from recent r left join worked w on w.portal = r.portal and w.bank is not distinct from r.bank
      group by r.portal, r.bank`,
  );
  const recent = new Map<string, RecentLogins>(
    found.map(({ portal, bank, workedAt, failingSince, failingSessions }) => [
      placeOf(portal, bank),
      { workedAt: moment(workedAt), failingSince: moment(failingSince), failingSessions },
    ]),
  );
  return (portal, bank) => portalHealth(recent.get(placeOf(portal, bank)));
}

const placeOf = (portal: PortalId, bank: string | null): string => (bank === null ? portal : `${portal} ${bank}`);
const moment = (text: string | null): Date | null => (text === null ? null : new Date(text));
