import { createServer } from 'node:http';
import { join } from 'node:path';
import express, { type RequestHandler } from 'express';
import { tellRefusals } from './answers.ts';
import { backOffice } from './back-office.api.ts';
import { type DeskOptions, openDesk } from './desk.ts';
import { visitCookie, visits } from './visit.api.ts';

/** Where a desk listens, and what it serves. */
export interface DeskServerOptions extends DeskOptions {
  readonly host: string;
  readonly port: number;
  /** Folder with the built pages. */
  readonly pages: string;
  /** The stream of deliveries ended for good. */
  readonly failed: (error: unknown) => void;
}

export interface DeskServer {
  readonly close: () => Promise<void>;
}

const NOTHING_HERE = 'Hier staat niets. / There is nothing here.\n';

/** Starts a lender's desk: pages and their API on one origin, the lender's keys behind it. */
export async function startDesk(options: DeskServerOptions): Promise<DeskServer> {
  const desk = await openDesk(options);
  const app = express();
  app.disable('x-powered-by');
  app.use(onlyAs(options.origin), headers);
  app.get('/health', (_request, response) => void response.json({ ok: true }));
  app.use('/api', visits(desk), backOffice(desk), tellRefusals);
  app.use(express.static(options.pages, { index: false }));
  const page = join(options.pages, 'index.html');
  app.get('/visit/:visit', (request, response) => {
    const { visit } = request.params;
    if (desk.requests.byVisit(visit))
      response.cookie(visitCookie(visit), visit, { httpOnly: true, sameSite: 'lax', secure: request.secure });
    response.sendFile(page);
  });
  app.get(['/', '/requests/:id', '/results/:id', '/new', '/code', '/back'], (_request, response) =>
    response.sendFile(page),
  );
  app.use((_request, response) => void response.status(404).type('text').send(NOTHING_HERE));
  const server = createServer({ keepAliveTimeout: 65_000 }, app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  desk.arrivals.start(options.failed);
  return {
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await desk.arrivals.stop();
    },
  };
}

/** Answers under its own name only, so that no other name that leads here can be used from a browser. */
function onlyAs(origin: string): RequestHandler {
  const { host } = new URL(origin);
  return (request, response, next) => {
    if (request.headers.host === host) next();
    else response.status(421).end();
  };
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Addresses of pages hold what a visit is known by: they go to nobody, and nothing is stored. */
const headers: RequestHandler = (request, response, next) => {
  response.set({
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...(request.path.startsWith('/assets/') ? {} : { 'Cache-Control': 'no-store' }),
  });
  next();
};
