import type { Bell } from '../database/bell.ts';
import type { WebhookId } from '../database/ids.ts';
import { startTurns, type Turns } from '../posting/turns.ts';
import { isPosted } from './posted.ts';
import { type SendTools, sendDue } from './send.ts';
import { liveWebhooks } from './webhook.store.ts';

/** Starts to post webhooks, upon news of deliveries and grants. */
export function startSender(
  tools: SendTools & { readonly bell: Bell; readonly failed: (error: unknown) => void },
): Promise<Turns> {
  return startTurns<WebhookId>({
    bell: tools.bell,
    isNews: isPosted,
    due: async () => (await liveWebhooks(tools.db)).map(({ id }) => id),
    turn: (id, isClosed) => sendDue(tools, id, isClosed),
    failed: tools.failed,
  });
}
