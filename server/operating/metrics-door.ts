import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Database } from '../database/database.ts';
import type { Meter } from './meter.ts';

export interface MetricsDoor {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** `GET /metrics` on a port of its own, so that what the outside reaches never serves it. */
export async function openMetricsDoor(
  { host, port }: { readonly host: string; readonly port: number },
  meter: Meter,
  db: Database,
): Promise<MetricsDoor> {
  const server = createServer({ requestTimeout: 10_000 }, (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    meter.text(db).then(
      (text) => response.writeHead(200, { 'content-type': meter.contentType, 'cache-control': 'no-store' }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
