import { createServer } from 'node:http';
import type { Express } from 'express';
import express from 'express';

/** An origin of its own for the built files of a page: where it listens, and what it is told. */
export interface PageServerOptions {
  /** Folder with the built files. */
  readonly files: string;
  readonly host: string;
  readonly port: number;
  /** What the page reads first, at `/config.json`: where the broker is. */
  readonly config: object;
  /** Headers of the answer at a path, its Content-Security-Policy among them. */
  readonly headers: (path: string) => Readonly<Record<string, string>>;
  /** Adds addresses that are no file. */
  readonly routes?: (app: Express) => void;
}

export interface PageServer {
  readonly close: () => Promise<void>;
}

/** A file whose name holds the hash of its content never changes. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/;

const NOTHING_HERE = 'Hier staat niets. / There is nothing here.\n';

/** Serves static files, and nothing that depends on who asks. */
export async function startPageServer(options: PageServerOptions): Promise<PageServer> {
  const { files, host, port, config, headers, routes } = options;
  const app = express();
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    response.set({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': HASHED.test(request.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...headers(request.path),
    });
    next();
  });
  app.get('/config.json', (_request, response) => void response.json(config));
  app.use(express.static(files, { cacheControl: false }));
  routes?.(app);
  app.use((_request, response) => void response.status(404).type('text').send(NOTHING_HERE));
  const server = createServer({ keepAliveTimeout: 65_000 }, app);
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
