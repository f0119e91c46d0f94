import type { Bell } from '../database/bell.ts';
import type { WebhookId } from '../database/ids.ts';
import { deliveriesPrefix } from '../events/stream.ts';
import { type SendTools, sendDue } from './send.ts';
import { liveWebhooks } from './webhook.store.ts';

/** Posts webhooks beside everything else: nobody waits for an address of somebody else's. */
export interface Sender {
  /** Looks now for what is due; returns at once. */
  readonly wake: () => void;
  /** Takes nothing new and ends when the posts under way have. */
  readonly close: () => Promise<void>;
}

/**
 * Starts to listen for news of deliveries. Each webhook has a turn of its own, so that one that hangs delays no other;
 * woken during its turn, it looks once more after it.
 * @param tools.failed is told what went wrong here; what went wrong there is an outcome
 */
export async function startSender(
  tools: SendTools & { readonly bell: Bell; readonly failed: (error: unknown) => void },
): Promise<Sender> {
  const turns = new Map<WebhookId, { again: boolean }>();
  const running = new Set<Promise<void>>();
  let closed = false;

  const run = (work: Promise<void>): void => {
    const done = work.catch(tools.failed).finally(() => running.delete(done));
    running.add(done);
  };
  const takeTurn = async (id: WebhookId): Promise<void> => {
    const turn = turns.get(id);
    if (turn) {
      turn.again = true;
      return;
    }
    const own = { again: true };
    turns.set(id, own);
    try {
      while (own.again && !closed) {
        own.again = false;
        await sendDue(tools, id, () => closed);
      }
    } finally {
      turns.delete(id);
    }
  };
  const wake = (): void => {
    if (closed) return;
    run(
      liveWebhooks(tools.db).then((hooks) => {
        for (const { id } of hooks) run(takeTurn(id));
      }),
    );
  };
  const stop = await tools.bell.listen((stream) => {
    if (stream === null || stream.startsWith(deliveriesPrefix)) wake();
  });
  return {
    wake,
    close: async () => {
      closed = true;
      stop();
      while (running.size > 0) await Promise.all(running);
    },
  };
}
