import { sql } from 'drizzle-orm';
import type { Bell } from '../database/bell.ts';
import { domainNow } from '../database/clock.ts';
import type { PushEndpointId } from '../database/ids.ts';
import { post, wayTo } from '../posting/post.ts';
import { retryAt } from '../posting/schedule.ts';
import { startTurns, type Turns } from '../posting/turns.ts';
import { endEndpoint, type PushTools, subscriptionOf } from './push.store.ts';
import { claimPush, duePushes, insertPushOutcome, type PushAttempt, pushesCutShort } from './push-attempt.store.ts';
import { type VapidIdentity, writePush } from './push-message.ts';
import type { PushSubscription } from './push-subscription.ts';

export interface PushSendTools extends PushTools {
  readonly vapid: VapidIdentity;
  /** Practice only: http on this machine. */
  readonly allowLoopback: boolean;
}

/** Push services say so of endpoints that nobody listens at any more (RFC 8030 sections 5 and 7.3). */
const GONE: readonly (number | null)[] = [404, 410];
/** News that could not be told for some hours is found when the device looks by itself. */
const MOST_ATTEMPTS = 5;

/** Starts to tell devices of their news, endpoint by endpoint. */
export function startPushSender(
  tools: PushSendTools & { readonly bell: Bell; readonly failed: (error: unknown) => void },
): Promise<Turns> {
  const { db, bell, failed } = tools;
  return startTurns<PushEndpointId>({
    bell,
    isNews: (stream) => stream.startsWith('session:') || stream.startsWith('share:'),
    due: async (stream) => {
      const which = stream === null ? sql`true` : sql`e.stream = ${stream}`;
      const due = await duePushes(db, await domainNow(db), which);
      return due.map(({ endpointId }) => endpointId);
    },
    turn: (id, isClosed) => sendDuePushes(tools, id, isClosed),
    failed,
  });
}

/** Sends what is due to one endpoint, until nothing is. @param isClosed asked before each */
export async function sendDuePushes(tools: PushSendTools, id: PushEndpointId, isClosed: () => boolean): Promise<void> {
  const { db } = tools;
  for (const lost of await pushesCutShort(db, id)) await conclude(tools, lost, { code: 'CUT_SHORT', status: null });
  while (!isClosed()) {
    const subscription = await subscriptionOf(tools, id);
    if (!subscription) return;
    const now = await domainNow(db);
    const [due] = await duePushes(db, now, sql`e.id = ${id}`);
    if (!due || !(await claimPush(db, due, now))) return;
    await send(tools, subscription, due);
  }
}

async function send(tools: PushSendTools, subscription: PushSubscription, due: PushAttempt): Promise<void> {
  const way = wayTo(subscription.endpoint, tools.allowLoopback);
  try {
    const done = await post(way, writePush(subscription, tools.vapid));
    await conclude(tools, due, done);
    if (GONE.includes(done.status)) await endEndpoint(tools.db, due.endpointId, await domainNow(tools.db));
  } finally {
    await way.close();
  }
}

/** Writes what became of an attempt, and when it is repeated. */
async function conclude(
  { db, random }: PushSendTools,
  attempt: PushAttempt,
  done: Awaited<ReturnType<typeof post>> | { readonly code: 'CUT_SHORT'; readonly status: null },
): Promise<void> {
  const now = await domainNow(db);
  const [byte = 0] = random(1);
  const isLast = done.code === 'DELIVERED' || GONE.includes(done.status) || attempt.attempt >= MOST_ATTEMPTS;
  await insertPushOutcome(
    db,
    attempt,
    { ...done, retryAt: isLast ? null : retryAt(attempt.attempt, now, byte / 256) },
    now,
  );
}
