import type { Response } from 'express';
import { REQUEST_PROGRESS } from '../provider/operations.ts';
import { follow } from '../wire/follow.ts';
import type { Desk } from './desk.ts';
import type { KeptRequest } from './kept-request.store.ts';

/**
 * Server-sent events for whoever looks at a request: a bell that rings when the broker told of progress or something
 * arrived. It carries nothing; the page reads again. It follows the broker as long as somebody listens.
 */
export async function streamChanges(desk: Desk, { id }: KeptRequest, response: Response): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const ring = (): void => void response.write('data: changed\n\n');
  const gone = new AbortController();
  const stopListening = desk.changes.listen(id, ring);
  response.once('close', () => {
    stopListening();
    gone.abort();
  });
  ring();
  const variables = { requestId: id, after: null };
  const progress = follow(desk.caller, REQUEST_PROGRESS, variables, (result) => result.requestProgress, gone.signal);
  try {
    for await (const _event of progress) ring();
  } catch {
    // Ended for good: the page comes back by itself and reads what there is.
    response.end();
  }
}
