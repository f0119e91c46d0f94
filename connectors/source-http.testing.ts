import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { SourceFailure } from './source-failure.ts';
import { type ResolveName, type SourceConnections, sourceHttp } from './source-http.node.ts';
import type { SourceRequest, SourceResponse } from './source-http.ts';
import { StandingClock } from './standing-clock.testing.ts';

export const LIMITS = { deadlineMs: 400, maxBytes: 10_000 };

/** Real servers on 127.0.0.1 and the way out to them, whose deadlines count by `clock`; everything is closed by `close`. */
export class LocalSources {
  readonly clock = new StandingClock();
  readonly #closers: (() => Promise<unknown>)[] = [];

  /** @returns the port */
  async listening(server: Server): Promise<number> {
    const sockets = new Set<Socket>();
    server.on('connection', (socket) => {
      sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.#closers.push(() => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    });
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  http(listener: RequestListener): Promise<number> {
    return this.listening(createHttpServer(listener));
  }

  /** A server that speaks when it is asked, byte by byte. */
  raw(speak: (socket: Socket) => void): Promise<number> {
    return this.listening(createServer((socket) => socket.once('data', () => speak(socket))));
  }

  connections(origin: string, resolveName?: ResolveName): SourceConnections {
    const made = sourceHttp({
      origins: [origin],
      limits: LIMITS,
      allowLoopback: true,
      after: this.clock.after,
      ...(resolveName ? { resolveName } : {}),
    });
    this.#closers.push(() => made.close());
    return made;
  }

  send(port: number, request: Partial<SourceRequest> = {}): Promise<SourceResponse> {
    const origin = `http://127.0.0.1:${port}`;
    return this.connections(origin).send({ method: 'GET', url: `${origin}/`, ...request });
  }

  /** Waits as long as the other side of the socket does, or a little. @returns false when that went away */
  async waited(socket: Socket, milliseconds = 3_600_000): Promise<boolean> {
    const gone = new AbortController();
    const leave = (): void => gone.abort();
    socket.once('close', leave);
    const waited = this.clock.wait(milliseconds, gone.signal).then(
      () => true,
      () => false,
    );
    return waited.finally(() => socket.off('close', leave));
  }

  /** What became of it a millisecond before the deadline, and at it, while the source takes its time. */
  aroundDeadline(work: Promise<unknown>): Promise<readonly string[]> {
    return this.clock.around(LIMITS.deadlineMs, failureOf(work));
  }

  async close(): Promise<void> {
    for (const close of this.#closers.splice(0).reverse()) await close();
  }
}

/** The code of the failure, which must tell nothing of what was asked or answered. */
export async function failureOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((caught: unknown) => caught);
  if (!(error instanceof SourceFailure)) throw new Error('no SourceFailure', { cause: error });
  if (/secret|https?:|127\.0/.test(error.message)) throw new Error('a failure that tells too much');
  return error.code;
}
