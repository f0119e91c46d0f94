import { createServer } from 'node:http';
import { join } from 'node:path';
import express from 'express';

export interface ConsumerAppOptions {
  /** Folder with the built app. */
  readonly files: string;
  readonly host: string;
  readonly port: number;
  /** Address of the broker's GraphQL endpoint. */
  readonly endpoint: string;
}

/** A file whose name holds the hash of its content never changes. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/;

/**
 * Serves the consumer's app on an origin of its own: static files, no script but its own, no request to anywhere but the
 * broker. Every address is the app's one page: what it shows follows from the link and from what the device holds.
 */
export async function startConsumerApp({
  files,
  host,
  port,
  endpoint,
}: ConsumerAppOptions): Promise<{ readonly close: () => Promise<void> }> {
  const broker = new URL(endpoint).origin;
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `connect-src 'self' ${broker} ${broker.replace(/^http/, 'ws')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types service-worker',
  ].join('; ');
  const app = express();
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    response.set({
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': HASHED.test(request.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    next();
  });
  app.get('/config.json', (_request, response) => void response.json({ endpoint }));
  app.use(express.static(files, { cacheControl: false }));
  app.get(['/i/:request', '/login-return'], (_request, response) => response.sendFile(join(files, 'index.html')));
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
