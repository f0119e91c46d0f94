import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

const BEGUN = 'http.server.request.start';

/** What a server of this process, here a practice source, answered while something was done: the very bytes that left it. */
export async function answersOf(origin: string, work: () => Promise<unknown>): Promise<readonly string[]> {
  const answers: string[] = [];
  const listen = (message: unknown): void => {
    const { request, response } = message as { readonly request: IncomingMessage; readonly response: ServerResponse };
    if (request.headers.host !== new URL(origin).host) return;
    const end = response.end.bind(response) as (...rest: unknown[]) => ServerResponse;
    response.end = (...rest: unknown[]) => {
      answers.push(String(rest[0] ?? ''));
      return end(...rest);
    };
  };
  subscribe(BEGUN, listen);
  try {
    await work();
  } finally {
    unsubscribe(BEGUN, listen);
  }
  return answers;
}

/** The paths of what stands in an answer, lists passed through: `personen.naam.voornamen`. */
export function leavesOf(value: object, above: readonly string[] = []): readonly string[] {
  return Object.entries(value).flatMap(([name, below]: [string, unknown]) => {
    const path = Array.isArray(value) ? above : [...above, name];
    return typeof below === 'object' && below !== null ? leavesOf(below, path) : [path.join('.')];
  });
}
