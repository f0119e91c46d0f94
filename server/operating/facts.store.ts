import { and, count, eq, isNull } from 'drizzle-orm';
import { complaint, complaintAnswer, complaintOverdue } from '../complaints/complaint.tables.ts';
import type { Database } from '../database/database.ts';
import { dataRequest } from '../requests/request.tables.ts';
import { approval } from '../sessions/approval.tables.ts';
import { login, session, sessionEnd, taskOutcome } from '../sessions/session.tables.ts';
import { delivery, deliveryEnd } from '../shares/delivery.tables.ts';

/** How often what happened. Words are those of the tables; no id, no name. */
export interface FactCounts {
  readonly requests: number;
  readonly sessionsStarted: number;
  readonly sessionsEnded: readonly { readonly reason: string; readonly count: number }[];
  /** `outcome`: SEALED, a failure's code, or OPEN while nothing is known. */
  readonly logins: readonly { readonly portal: string; readonly outcome: string; readonly count: number }[];
  readonly approvals: number;
  /** `outcome`: PENDING until a delivery has ended. */
  readonly deliveries: readonly { readonly outcome: string; readonly count: number }[];
  /** `state`: what a privacy officer must know to look in time. */
  readonly complaints: readonly { readonly state: 'RECEIVED' | 'ANSWERED' | 'OVERDUE'; readonly count: number }[];
}

/**
 * Counts the facts. They are never deleted, so every count only grows and is the same at every instance; a restart or a
 * crash loses none.
 */
export async function countFacts(db: Database): Promise<FactCounts> {
  const [requests] = await db.select({ count: count() }).from(dataRequest);
  const [started] = await db.select({ count: count() }).from(session);
  const [approvals] = await db.select({ count: count() }).from(approval);
  const ended = await db
    .select({ reason: sessionEnd.reason, count: count() })
    .from(sessionEnd)
    .groupBy(sessionEnd.reason);
  const logins = await db
    .select({
      portal: login.portal,
      hasOutcome: count(taskOutcome.taskId),
      failure: taskOutcome.failure,
      count: count(),
    })
    .from(login)
    .leftJoin(taskOutcome, eq(taskOutcome.taskId, login.taskId))
    .groupBy(login.portal, taskOutcome.failure);
  const deliveries = await db
    .select({ outcome: deliveryEnd.outcome, count: count() })
    .from(delivery)
    .leftJoin(deliveryEnd, eq(deliveryEnd.deliveryId, delivery.id))
    .groupBy(deliveryEnd.outcome);
  const [complaints] = await db
    .select({ all: count(), answered: count(complaintAnswer.at), late: count(complaintOverdue.at) })
    .from(complaint)
    .leftJoin(complaintAnswer, eq(complaintAnswer.complaintId, complaint.id))
    .leftJoin(
      complaintOverdue,
      and(eq(complaintOverdue.complaintId, complaint.id), isNull(complaintAnswer.complaintId)),
    );
  const { all = 0, answered = 0, late = 0 } = complaints ?? {};
  return {
    complaints: [
      { state: 'RECEIVED', count: all - answered - late },
      { state: 'ANSWERED', count: answered },
      { state: 'OVERDUE', count: late },
    ],
    requests: requests?.count ?? 0,
    sessionsStarted: started?.count ?? 0,
    sessionsEnded: ended,
    logins: logins.flatMap(({ portal, failure, hasOutcome, count: all }) => [
      ...(hasOutcome > 0 ? [{ portal, outcome: failure ?? 'SEALED', count: hasOutcome }] : []),
      ...(all > hasOutcome ? [{ portal, outcome: 'OPEN', count: all - hasOutcome }] : []),
    ]),
    approvals: approvals?.count ?? 0,
    deliveries: deliveries.map(({ outcome, count: ended }) => ({ outcome: outcome ?? 'PENDING', count: ended })),
  };
}
