import express, { type Router } from 'express';
import type { PracticeWorld } from '../../practice/world.ts';
import { OTHER_BANK } from '../simulator/banks.simulator.ts';
import type { Consents } from '../simulator/consents.simulator.ts';
import { consentPages } from '../simulator/visit.simulator.ts';
import { accountRoutes } from './accounts.simulator.ts';
import { oauthRoutes } from './oauth.simulator.ts';

/**
 * A practice bank with ABN AMRO's Account Information API 1: OAuth at `/as/…`, its own pages at `/toestemming`, and
 * `/v1/consentinfo` and `/v1/accounts/{iban}/details|balances|transactions`.
 *
 * @param baseUrl - under which it is mounted
 */
export function abnAmroSimulator(
  world: PracticeWorld,
  baseUrl: string,
  consents: Consents,
  newId: () => string,
): Router {
  const router = express.Router();
  const { routes, consentOf } = oauthRoutes(world, baseUrl, consents, newId);
  router.use(routes);
  router.use(accountRoutes(world, consentOf));
  router.use(consentPages(OTHER_BANK, consents, world));
  return router;
}
