import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { type KeepWebhook, verifyWebhook, WebhookRefused } from './webhook.ts';

/** Larger than any message of the broker. */
const MAX_BYTES = 64 * 1024;

/**
 * A provider's endpoint: verifies, keeps, answers 204. What is no message of the broker is answered 400, without a
 * reason; when `keep` throws, 500, and the broker tries again. The broker waits fifteen seconds at most.
 */
export function webhookServer(secrets: readonly string[], keep: KeepWebhook): Server {
  return createServer(async (request, response) => {
    try {
      if (!(Number(request.headers['content-length']) <= MAX_BYTES)) throw new WebhookRefused();
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      await verifyWebhook({ headers, body: await text(request) }, secrets, keep);
      response.writeHead(204).end();
    } catch (error) {
      response.writeHead(error instanceof WebhookRefused ? 400 : 500).end();
    }
  });
}
