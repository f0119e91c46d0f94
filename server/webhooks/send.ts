import type { SourceConnections } from '../../connectors/source-http.node.ts';
import { domainNow } from '../database/clock.ts';
import { isId, type WebhookId } from '../database/ids.ts';
import { readAfter, type StoredEvent } from '../events/follow.ts';
import { writeCursor } from '../events/stream.ts';
import { type Posted, post, wayTo } from '../posting/post.ts';
import { retryAt } from '../posting/schedule.ts';
import { deliveryOf } from '../shares/delivery.store.ts';
import { grantOfProvider } from '../shares/grant.store.ts';
import { type Attempt, claim, cutShort, dueAttempts, insertOutcome, triedBy } from './attempt.store.ts';
import { type About, signHeaders, writeBody } from './message.ts';
import { postedStream } from './posted.ts';
import { type SecretTools, secretsOf } from './secret.store.ts';
import { endWebhook, liveWebhook, type StoredWebhook } from './webhook.store.ts';

export interface SendTools extends SecretTools {
  /** Practice only: http on this machine. */
  readonly allowLoopback: boolean;
  /** Machine's clock: the timestamp that receivers compare with theirs. */
  readonly clock: () => Date;
}

type Answer = Posted | { readonly code: 'CUT_SHORT'; readonly status: null };

const GONE = 410;

/**
 * Posts what is due to one webhook, until nothing is. A post that breaks harms no other; the first error is thrown after
 * the last of them.
 * @param isClosed asked before each batch
 */
export async function sendDue(tools: SendTools, id: WebhookId, isClosed: () => boolean): Promise<void> {
  const { db } = tools;
  while (!isClosed()) {
    // Read anew each time: it may have been removed meanwhile.
    const hook = await liveWebhook(db, id);
    if (!hook) return;
    for (const lost of await cutShort(db, hook)) await conclude(tools, lost, { code: 'CUT_SHORT', status: null });
    const secrets = await secretsOf(tools, id);
    // Without a secret nothing is claimed: nothing goes out unsigned.
    if (secrets.length === 0) return;
    const way = wayTo(hook.url, tools.allowLoopback);
    try {
      const claimed = await claimDue(tools, hook);
      if (claimed.length === 0) return;
      const posts = await Promise.allSettled(claimed.map((attempt) => postEvent(tools, way, hook, secrets, attempt)));
      for (const done of posts) if (done.status === 'rejected') throw done.reason;
    } finally {
      await way.close();
    }
  }
}

/** One after the other: the last event claimed is where new ones begin, so none may be claimed before an earlier one. */
async function claimDue({ db }: SendTools, hook: StoredWebhook): Promise<Attempt[]> {
  const now = await domainNow(db);
  const claimed: Attempt[] = [];
  for (const due of await dueAttempts(db, hook, now)) if (await claim(db, due, now)) claimed.push(due);
  return claimed;
}

async function postEvent(
  tools: SendTools,
  way: SourceConnections,
  hook: StoredWebhook,
  secrets: readonly string[],
  attempt: Attempt,
): Promise<void> {
  const { db } = tools;
  const stream = postedStream(attempt.stream, hook.providerId);
  const [event] = await readAfter(db, stream, attempt.number - 1);
  if (!event) throw new Error('an event that was counted is not there');
  const body = writeBody(event, await aboutOf(tools, hook, event));
  const headers = signHeaders(writeCursor(stream, event.number), tools.clock(), body, secrets);
  const answer = await post(way, { url: hook.url, headers, body });
  await conclude(tools, attempt, answer);
  if (answer.status === GONE) await endWebhook(tools, hook.id, 'GONE', await domainNow(db));
}

async function aboutOf(
  { db }: SendTools,
  { providerId }: StoredWebhook,
  { data: { delivery, grant } }: StoredEvent,
): Promise<About | undefined> {
  if (isId('dlv', delivery)) {
    const found = await deliveryOf(db, providerId, delivery);
    return found && { requestId: found.requestId, subject: found.subject };
  }
  const found = isId('gra', grant) ? await grantOfProvider(db, providerId, grant) : undefined;
  return found && { shareId: found.shareId, granterId: found.granterId, recipientId: found.recipientId };
}

/** Writes what became of an attempt, and when the next one is due. */
async function conclude({ db, random }: SendTools, attempt: Attempt, answer: Answer): Promise<void> {
  const now = await domainNow(db);
  const isLast = answer.code === 'DELIVERED' || answer.status === GONE;
  const [byte = 0] = random(1);
  const next = isLast ? null : retryAt(await triedBy(db, attempt), now, byte / 256);
  await insertOutcome(db, attempt, { ...answer, retryAt: next }, now);
}
