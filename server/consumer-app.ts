import { join } from 'node:path';
import { type PageServer, type PageServerOptions, startPageServer } from './page-server.ts';

export interface ConsumerAppOptions extends Pick<PageServerOptions, 'files' | 'host' | 'port'> {
  /** Address of the broker's GraphQL endpoint. */
  readonly endpoint: string;
}

/**
 * Serves the consumer's app on an origin of its own: static files, no script but its own, no request to anywhere but the
 * broker. Every address is the app's one page: what it shows follows from the link and from what the device holds.
 */
export function startConsumerApp({ endpoint, ...where }: ConsumerAppOptions): Promise<PageServer> {
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
  return startPageServer({
    ...where,
    config: { endpoint },
    headers: () => ({
      'Content-Security-Policy': policy,
      'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
    }),
    routes: (app) =>
      app.get(['/i/:request', '/login-return'], (_request, response) =>
        response.sendFile(join(where.files, 'index.html')),
      ),
  });
}
