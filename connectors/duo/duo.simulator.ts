import express, { type ErrorRequestHandler, type Router } from 'express';
import { play } from '../practice/play.simulator.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { suwiSimulator } from '../suwi/suwi.simulator.ts';
import { debtOf, json, nobody, readDebtQuestion } from './debt.simulator.ts';
import { EDUCATION_PLAYED, educationDossier } from './education.simulator.ts';

/** Where the proposed interface of the student debt is played. */
export const DUO_DEBT_PATH = '/studieschuld/v1/opvraging';

/**
 * Plays DUO with the practice people: the SuwiML service of diplomas and enrolments, and the interface of the student
 * debt as we propose it (JSON, the number in the body). Both do what the script typed at the practice login says.
 */
export function duoSimulator(world: PracticeWorld): Router {
  const router = express.Router();
  router.use(
    suwiSimulator(world, {
      source: 'DUO',
      operation: EDUCATION_PLAYED,
      dossier: (bsn, isPart) => educationDossier(world, bsn, isPart),
    }),
  );
  router.post(DUO_DEBT_PATH, express.json({ limit: '4kb', strict: true }), async (request, response) => {
    const bsn = readDebtQuestion(request.body);
    if (bsn === undefined) {
      response.status(400).json({ fout: 'burgerservicenummer' });
      return;
    }
    const isOther = (other: string): boolean => world.person(other)?.facts.education !== undefined;
    await play(world, { source: 'DUO', bsn, isOther }, response, {
      normal: (of) => debtOf(world, of, false),
      partial: (of) => debtOf(world, of, true),
      unknown: () => nobody(world, bsn),
      malformed: () => json({ burgerservicenummer: bsn, studieschuld: { leningen: 'geen' } }),
      unavailable: () => json({ fout: 'niet bereikbaar' }, 503),
      refused: () => json({ fout: 'niet geautoriseerd' }, 403),
      busy: () => json({ fout: 'te veel verzoeken' }, 429),
    });
  });
  const refuseUnread: ErrorRequestHandler = (_error, _request, response, _next) => {
    response.status(400).json({ fout: 'JSON' });
  };
  router.use(DUO_DEBT_PATH, refuseUnread);
  return router;
}
