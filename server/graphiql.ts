import { type PageServer, type PageServerOptions, startPageServer } from './page-server.ts';

export interface GraphiqlOptions extends Pick<PageServerOptions, 'files' | 'host' | 'port'> {
  /** Address of the broker's GraphQL endpoint. */
  readonly endpoint: string;
  /** Origin of what plays practice people, when something does. */
  readonly player?: string;
}

/** Serves GraphiQL on an origin of its own: static files, no request to anywhere but the broker. */
export function startGraphiql({ endpoint, player, ...where }: GraphiqlOptions): Promise<PageServer> {
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
  const own = `http://${where.host}:${where.port}`;
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
  return startPageServer({
    ...where,
    config: { endpoint, player: player ?? null },
    headers: (path) => ({
      'Content-Security-Policy': path === '/unseal.html' ? framePolicy : policy,
      // Static files, the same for everybody; a frame without an origin may load them too.
      'Access-Control-Allow-Origin': '*',
    }),
  });
}
