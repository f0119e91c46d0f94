import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SourceHttp, SourceRequest, SourceResponse } from './source-http.ts';

/** A real server on a free port of this machine. */
export async function listen(listener: RequestListener): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

export interface RecordingHttp extends SourceHttp {
  readonly exchanges: readonly { readonly request: SourceRequest; readonly response: SourceResponse }[];
}

/** Keeps what is said over `http`. */
export function recording(http: SourceHttp): RecordingHttp {
  const exchanges: RecordingHttp['exchanges'][number][] = [];
  return {
    exchanges,
    async send(request) {
      const response = await http.send(request);
      exchanges.push({ request, response });
      return response;
    },
  };
}
