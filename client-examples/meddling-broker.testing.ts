import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** One answer that went through, as it left the real broker. */
export interface HeardAnswer {
  /** Name of the GraphQL operation, or the path. */
  readonly operation: string;
  readonly status: number;
  readonly body: string;
}

/** Changes the data of an answer; what it returns is what the device gets. */
export type Meddle = (data: Answered) => unknown;
/** The data of an answer, of whatever shape. */
export type Answered = Readonly<Record<string, { readonly [member: string]: unknown } | null>>;

/**
 * Stands in front of a broker as a broker that lies, and hears everything. Start the practice with its `origin`, then
 * tell it the practice's port.
 */
export interface MeddlingBroker {
  readonly origin: string;
  to: number;
  /** Changes the answers to the operation of this name, while it is set. */
  meddle: { readonly operation: string; readonly change: Meddle } | undefined;
  readonly heard: readonly HeardAnswer[];
  /** Every call over HTTP as it was sent to the broker: address, headers that say something of it, body. */
  readonly asked: readonly string[];
  /** All that the broker sent over WebSockets. */
  readonly frames: () => Buffer;
  readonly close: () => Promise<void>;
}

export async function startMeddlingBroker(): Promise<MeddlingBroker> {
  const heard: HeardAnswer[] = [];
  const calls: string[] = [];
  const frames: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    passOn(request, response).catch(() => response.destroy());
  });
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const onward = connect(meddling.to, '127.0.0.1');
    for (const end of [socket, onward]) {
      sockets.add(end);
      end.on('error', () => end.destroy());
      end.once('close', () => sockets.delete(end));
    }
    onward.write(`${request.method} ${request.url} HTTP/1.1\r\n${headerLines(request)}\r\n\r\n`);
    onward.write(head);
    onward.on('data', (chunk: Buffer) => frames.push(chunk));
    socket.pipe(onward).pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  async function passOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await textOf(request);
    calls.push(`${request.url}\n${JSON.stringify(keptHeaders(request))}\n${asked}`);
    const answer = await fetch(`http://127.0.0.1:${meddling.to}${request.url}`, {
      method: request.method ?? 'GET',
      headers: keptHeaders(request),
      redirect: 'manual',
      ...(asked === '' ? {} : { body: asked }),
    });
    const body = await answer.text();
    const operation = /(?:query|mutation)\s+(\w+)/.exec(asked)?.[1] ?? request.url ?? '';
    heard.push({ operation, status: answer.status, body });
    for (const name of ['content-type', 'www-authenticate', 'cache-control']) {
      const value = answer.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    response.writeHead(answer.status).end(meddled(operation, body));
  }

  function meddled(operation: string, body: string): string {
    const { meddle } = meddling;
    if (meddle?.operation !== operation) return body;
    const { data, ...rest } = JSON.parse(body) as { readonly data: Answered };
    return JSON.stringify({ data: meddle.change(data), ...rest });
  }

  const meddling: MeddlingBroker = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    to: 0,
    meddle: undefined,
    heard,
    asked: calls,
    frames: () => Buffer.concat(frames),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return meddling;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** The headers that say something of the call, and not of the connection. */
function keptHeaders(request: IncomingMessage): [string, string][] {
  return Object.entries(request.headersDistinct)
    .filter(([name]) => ['content-type', 'authorization', 'dpop', 'accept'].includes(name))
    .flatMap(([name, values = []]) => values.map((value): [string, string] => [name, value]));
}

function headerLines({ rawHeaders }: IncomingMessage): string {
  return rawHeaders
    .flatMap((name, place) => (place % 2 === 0 ? [`${name}: ${rawHeaders[place + 1] ?? ''}`] : []))
    .join('\r\n');
}
