import express, { type Request, Router } from 'express';
import { ownLinks } from '../../sealing/link.ts';
import { nullable, object, text } from '../../sealing/shape.ts';
import { parseSubject } from '../../sealing/subject.ts';
import { drawQr } from '../provider/draw.ts';
import { answering, notFound, Refused } from './answers.ts';
import { endCase, pair, refreshCase, standingOf } from './cases.ts';
import type { Desk } from './desk.ts';
import { streamChanges } from './event-stream.ts';
import type { KeptRequest } from './kept-request.store.ts';
import { type Carried, returned } from './returning.ts';
import { shownVisit } from './shown-case.ts';

const readCode = object({ code: text(32) });
const readPairing = object({ code: text(32), subject: parseSubject });
const readCarried = object<Carried>({ request: nullable(text(256)), pairing: nullable(text(256)) });

/** The consumer's pages at the desk: the way in, the code, how far they are. */
export function visits(desk: Desk): Router {
  const router = Router();
  router.use(express.json({ limit: '8kb' }));
  const visited = (visit: unknown): KeptRequest => {
    const kept = desk.requests.byVisit(String(visit));
    if (!kept) throw notFound();
    return kept;
  };
  /** @param of - whose own link; of none of the two, the one that is for all */
  const linkOf = (kept: KeptRequest, of: unknown): string => {
    if (!kept.secrets) throw new Refused(409, [{ code: 'REQUEST_ENDED' }]);
    const { link } = kept.secrets;
    const found = of === undefined ? link : ownLinks(link)[parseSubject(of, 'subject')];
    if (found === undefined) throw notFound();
    return found;
  };

  router.get(
    '/visits/:visit',
    answering(async ({ params }) => {
      const kept = visited(params.visit);
      return shownVisit(desk, kept, await standingOf(desk, kept));
    }),
  );
  router.get('/visits/:visit{/:subject}/qr.svg', ({ params }, response) => {
    response.type('svg').send(drawQr(linkOf(visited(params.visit), params.subject)));
  });
  router.get('/visits/:visit/events', (request, response, next) => {
    const kept = desk.requests.byVisit(request.params.visit);
    if (kept) void streamChanges(desk, kept, response);
    else next(notFound());
  });
  router.post(
    '/visits/:visit{/:subject}/code',
    answering(async ({ params }) => ({
      code: desk.codes.make(linkOf(visited(params.visit), params.subject), desk.now()),
    })),
  );
  router.post(
    '/visits/:visit/pair',
    answering(async ({ params, body }) => {
      const { code, subject } = readPairing(body, 'pairing');
      const { isPaired, triesLeft, refusals } = await pair(desk, visited(params.visit), subject, { code });
      return { isPaired, triesLeft, refusals };
    }),
  );
  router.post(
    '/visits/:visit/refresh',
    answering(async ({ params }) => {
      await refreshCase(desk, visited(params.visit));
      return undefined;
    }),
  );
  router.post(
    '/visits/:visit/stop',
    answering(async ({ params }) => endCase(desk, visited(params.visit), 'WITHDRAW')),
  );
  router.post(
    '/code',
    answering(async ({ body }) => {
      const link = desk.codes.resolve(readCode(body, 'code').code, desk.now());
      if (!link) throw new Refused(409, [{ code: 'INVITATION_INVALID' }]);
      return { link };
    }),
  );
  router.get(
    '/helpdesk',
    answering(async () => ({ provider: desk.lender.name, helpdesk: desk.lender.helpdesk })),
  );
  router.post(
    '/back',
    answering(async (request) => returned(desk, visitsOf(request), readCarried(request.body, 'return'))),
  );
  return router;
}

/** Name of the cookie by which a browser shows that a visit began in it. Cookies ignore ports, so it is one of a kind. */
export const visitCookie = (visit: string): string => `zegel_visit_${visit.slice(0, 8)}`;

function visitsOf({ headers }: Request): readonly string[] {
  return (headers.cookie ?? '').split('; ').flatMap((pair) => /^zegel_visit_[^=]*=(.*)$/.exec(pair)?.[1] ?? []);
}
