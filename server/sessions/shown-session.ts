import { sessionState, taskState } from './session.state.ts';
import type { LoadedSession } from './session.store.ts';
import type { Session } from './session.types.ts';

/** A session as its device sees it at a moment. */
export function shown({ row, facts }: LoadedSession, now: Date): Session {
  const { state, deadline } = sessionState(facts, now);
  const tasks = facts.portals.map((portal) => {
    const task = taskState(facts, portal, now);
    return { portal, state: task.state, failure: task.state === 'FAILED' ? task.failure : null };
  });
  return { id: row.id, subject: row.subject, state, now, deadline, tasks };
}
