import { randomUUID } from 'node:crypto';
import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import { STYLE_PATH } from '../practice/idp/page.ts';
import { STYLE } from '../practice/idp/style.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { abnAmroSimulator } from './abn-amro/abn-amro.simulator.ts';
import { accountsApi } from './simulator/accounts-api.simulator.ts';
import { OTHER_BANK, PRACTICE_BANKS, type PracticeBank } from './simulator/banks.simulator.ts';
import { Consents } from './simulator/consents.simulator.ts';
import { consentsApi } from './simulator/consents-api.simulator.ts';
import { refused, send } from './simulator/reply.simulator.ts';
import { consentPages } from './simulator/visit.simulator.ts';

export { practiceBankAccess } from './abn-amro/practice-access.simulator.ts';
export { OTHER_BANK, PRACTICE_BANKS, type PracticeBank } from './simulator/banks.simulator.ts';

const REQUEST_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The practice banks, all on one origin, each below a path of its own: Berlin Group XS2A 1.3.11 under `/<bank>/v1`, and
 * the bank's own consent pages under `/<bank>/toestemming`; and one bank, `/anders`, with an interface of its own.
 *
 * @param origin - such as `http://127.0.0.1:4413`: consents lead to pages on it
 * @param newId - ids of consents; nobody may guess them
 */
export function bankSimulator(world: PracticeWorld, origin: string, newId: () => string = randomUUID): Router {
  const router = express.Router();
  const consents = new Consents(world, newId);
  router.get(STYLE_PATH, (_req, res) => {
    res.type('css').send(STYLE);
  });
  for (const bank of PRACTICE_BANKS) {
    const baseUrl = `${origin}/${bank.id}`;
    const one = express.Router();
    one.use('/v1', withRequestId(bank));
    one.use(consentsApi(bank, consents, baseUrl));
    one.use(accountsApi(bank, consents, world, baseUrl));
    one.use(consentPages(bank, consents, world));
    one.use('/v1', unreadable(bank));
    router.use(`/${bank.id}`, one);
  }
  router.use(`/${OTHER_BANK.id}`, abnAmroSimulator(world, `${origin}/${OTHER_BANK.id}`, consents, newId));
  return router;
}

/** Every answer repeats the id of its request; a bank that is down gives no other. */
function withRequestId(bank: PracticeBank): RequestHandler {
  return (req, res, next) => {
    const id = req.get('x-request-id') ?? '';
    const isId = REQUEST_ID.test(id);
    res.set({ 'cache-control': 'no-store', ...(isId ? { 'x-request-id': id } : {}) });
    if (!isId) send(res, bank, refused(400, 'FORMAT_ERROR'));
    else if (bank.health === 'DOWN') send(res, bank, refused(503, 'SERVICE_UNAVAILABLE'));
    else next();
  };
}

/** A body that is no JSON. */
function unreadable(bank: PracticeBank): ErrorRequestHandler {
  return (_error, _req, res, _next) => {
    if (res.headersSent) res.destroy();
    else send(res, bank, refused(400, 'FORMAT_ERROR'));
  };
}
