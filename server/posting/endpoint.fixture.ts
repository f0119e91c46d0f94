import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** One call an endpoint got. */
export interface Posted {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly bytes: Uint8Array;
}

/** A real address of somebody else's on this machine. */
export interface Endpoint {
  readonly url: string;
  /** Every call so far. */
  readonly seen: readonly Posted[];
  /** The next call not yet given out, when it comes. */
  readonly next: () => Promise<Posted>;
  /** What the next calls are answered; 204 when nothing was said. A promise is waited for. */
  readonly answer: (...answers: readonly (number | Promise<number>)[]) => void;
  readonly close: () => Promise<void>;
}

export async function openEndpoint(): Promise<Endpoint> {
  const seen: Posted[] = [];
  const answers: (number | Promise<number>)[] = [];
  const waiting: (() => void)[] = [];
  let given = 0;
  const server = createServer(async (request, response) => {
    const bytes = await buffer(request);
    const answer = answers.shift() ?? 204;
    seen.push({ headers: headersOf(request.headers), body: String(bytes), bytes });
    waiting.shift()?.();
    const status = await answer;
    response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/zegel`,
    seen,
    next: async () => {
      const at = given;
      given += 1;
      if (!seen[at]) await new Promise<void>((resolve) => waiting.push(resolve));
      const posted = seen[at];
      if (!posted) throw new Error('calls come in the order they are waited for');
      return posted;
    },
    answer: (...more) => void answers.push(...more),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function headersOf(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
