import express, { type Router } from 'express';
import { STYLE_PATH } from '../practice/idp/page.ts';
import { STYLE } from '../practice/idp/style.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { acquirer } from './simulator/acquirer.simulator.ts';
import type { PracticeIdinKeys } from './simulator/keys.simulator.ts';
import { Transactions } from './simulator/transactions.simulator.ts';
import { bankPages } from './simulator/visit.simulator.ts';

export { practiceIdinAccess } from './simulator/access.simulator.ts';
export { PRACTICE_ISSUERS, type PracticeIssuer } from './simulator/issuers.simulator.ts';
export { type PracticeIdinKeys, practiceIdinKeys } from './simulator/keys.simulator.ts';

/**
 * Practice iDIN on one origin of its own: two acquirers (iDx 1.0.0, each in its own dialect) below `/een` and `/drie`,
 * and the pages of two practice banks below `/bank`.
 *
 * @param given.origin - such as `http://127.0.0.1:4414`: logins lead to pages on it
 * @param given.clock - the machine's, by which answers live for half a minute; not the practice clock, which is moved
 */
export function idinSimulator(
  world: PracticeWorld,
  given: { readonly origin: string; readonly keys: PracticeIdinKeys; readonly clock?: () => Date },
): Router {
  const router = express.Router();
  const clock = given.clock ?? (() => new Date());
  const transactions = new Transactions(clock);
  router.get(STYLE_PATH, (_req, res) => {
    res.type('css').send(STYLE);
  });
  const room = { ...given, world, transactions, clock };
  router.use('/een', acquirer('een', room));
  router.use('/drie', acquirer('drie', room));
  router.use(bankPages(world, transactions));
  return router;
}
