import { createServer } from 'node:http';
import express from 'express';

export interface GraphiqlOptions {
  /** Folder with the built page. */
  readonly files: string;
  readonly host: string;
  readonly port: number;
  /** Address of the broker's GraphQL endpoint. */
  readonly endpoint: string;
  /** Origin of what plays practice people, when something does. */
  readonly player?: string;
}

/** Serves GraphiQL on an origin of its own: static files, no request to anywhere but the broker. */
export async function startGraphiql({
  files,
  host,
  port,
  endpoint,
  player,
}: GraphiqlOptions): Promise<{ readonly close: () => Promise<void> }> {
  const broker = new URL(endpoint).origin;
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "worker-src 'self' blob:",
    `connect-src 'self' ${broker} ${broker.replace(/^http/, 'ws')} ${player ?? ''}`.trim(),
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const own = `http://${host}:${port}`;
  // The frame in which deliveries are opened: it has no origin, so its own files are named by address. It connects nowhere.
  const framePolicy = [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src ${own}`,
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    'sandbox allow-scripts',
  ].join('; ');
  const app = express();
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    response.set({
      'Content-Security-Policy': request.path === '/unseal.html' ? framePolicy : policy,
      // Static files, the same for everybody; a frame without an origin may load them too.
      'Access-Control-Allow-Origin': '*',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
    next();
  });
  app.get('/config.json', (_request, response) => void response.json({ endpoint, player: player ?? null }));
  app.use(express.static(files));
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
