import { networkInterfaces } from 'node:os';
import express, { type RequestHandler, Router } from 'express';
import { parsePlan } from '../../sealing/plan.ts';
import type { Language } from '../device/plan.ts';
import { preview } from '../provider/invite.ts';
import { answering, notFound, Refused } from './answers.ts';
import { askOf, parseAskForm } from './ask.parse.ts';
import { allStandings, endCase, openCase, refreshCase, standingOf } from './cases.ts';
import { deliveryRoutes } from './delivery.api.ts';
import type { Desk } from './desk.ts';
import { streamChanges } from './event-stream.ts';
import { type End, endOf } from './how-far.ts';
import type { KeptRequest, KeptResult } from './kept-request.store.ts';
import { type ShownResult, showResult } from './result.ts';
import { resultPdf } from './result-pdf.ts';
import { shownCase } from './shown-case.ts';
import { shownPlan } from './shown-plan.ts';

/** What the lender's own people do; the pages call it. A real one puts its own login in front. */
export function backOffice(desk: Desk): Router {
  const router = Router();
  router.use(forThisMachine, express.json({ limit: '128kb' }));
  const caseOf = (id: unknown): KeptRequest => {
    const kept = desk.requests.byId(String(id));
    if (!kept) throw notFound();
    return kept;
  };
  const shown = async (kept: KeptRequest) => shownCase(desk, kept, await standingOf(desk, kept));

  router.get(
    '/desk',
    answering(async () => ({ provider: desk.lender.name, templates: desk.templates })),
  );
  router.post(
    '/preview',
    answering(async ({ body }) => {
      const { plan } = await preview(desk.caller, askOf(parseAskForm(body), desk.origin));
      return shownPlan(plan);
    }),
  );
  router.get(
    '/requests',
    answering(async () => {
      const standings = await allStandings(desk);
      return desk.requests.all().map((kept) => shownCase(desk, kept, standings.get(kept.id)));
    }),
  );
  router.post(
    '/requests',
    answering(async ({ body }) => shown(await openCase(desk, parseAskForm(body)))),
  );
  router.get(
    '/requests/:id',
    answering(async ({ params }) => shown(caseOf(params.id))),
  );
  router.get('/requests/:id/events', (request, response, next) => {
    const kept = desk.requests.byId(request.params.id);
    if (kept) void streamChanges(desk, kept, response);
    else next(notFound());
  });
  router.post(
    '/requests/:id/refresh',
    answering(async ({ params }) => shown(await refreshCase(desk, caseOf(params.id)))),
  );
  router.post(
    '/requests/:id/withdraw',
    answering(async ({ params }) => endCase(desk, caseOf(params.id), 'WITHDRAW')),
  );
  router.post(
    '/requests/:id/close',
    answering(async ({ params }) => endCase(desk, caseOf(params.id), 'CLOSE')),
  );

  const resultOf = (id: unknown) => {
    const kept = desk.requests.all().find(({ results }) => results.some(isOf(id)));
    const result = kept?.results.find(isOf(id));
    if (!kept || !result) throw notFound();
    return { result, show: (language: Language) => showResult(result.opened, parsePlan(kept.plan), language) };
  };
  router.get(
    '/results/:id',
    answering(async ({ params, query }): Promise<ResultPage> => {
      const arrived = desk.arrivals.byId(String(params.id));
      return { ...resultOf(params.id).show(languageOf(query.lang)), end: arrived ? endOf(arrived) : null };
    }),
  );
  router.get('/results/:id/events', (request, response, next) => {
    const kept = desk.requests.all().find((one) => one.results.some(isOf(request.params.id)));
    if (kept) void streamChanges(desk, kept, response);
    else next(notFound());
  });
  router.get(
    '/results/:id/json',
    answering(async ({ params }, response) => {
      const { opened } = resultOf(params.id).result;
      response.attachment(`${opened.receipt.record}.json`);
      return opened;
    }),
  );
  router.get('/results/:id/pdf', (request, response, next) => {
    const printed = async () => {
      const { result, show } = resultOf(request.params.id);
      const pdf = await resultPdf(show(languageOf(request.query.lang)), new Date(result.openedAt));
      response.attachment(`${result.opened.receipt.record}.pdf`).send(Buffer.from(pdf));
    };
    printed().catch(next);
  });
  router.use(deliveryRoutes(desk));
  return router;
}

/** A result with how what was shared ended meanwhile. */
export interface ResultPage extends ShownResult {
  readonly end: End | null;
}

const isOf =
  (id: unknown) =>
  ({ deliveryId }: KeptResult): boolean =>
    deliveryId === id;

const languageOf = (value: unknown): Language => (value === 'en' ? 'en' : 'nl');

/** Results are for the machine the desk runs on: a phone in the network sees the consumer's pages only. */
const forThisMachine: RequestHandler = ({ socket }, _response, next) => {
  const from = socket.remoteAddress?.replace(/^::ffff:/, '');
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses?.map(({ address }) => address) ?? []);
  next(from !== undefined && own.includes(from) ? undefined : new Refused(403, [{ code: 'FORBIDDEN' }]));
};
