import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import type { PracticeWorld } from '../practice/world.ts';
import { play } from './play.simulator.ts';
import { BRP_PATH, sendInvalidParams, sendProblem } from './problem.simulator.ts';
import { readQuestion } from './request.simulator.ts';

export { BRP_PATH } from './problem.simulator.ts';

/**
 * Plays Haal Centraal BRP personen 2.7.0 with the practice people: `POST /haalcentraal/api/brp/personen`, questions by
 * BSN. Any `X-API-KEY` will do; none is refused. What it does for a person is the script typed at the practice login.
 */
export function brpSimulator(world: PracticeWorld): Router {
  const router = express.Router();
  const body = express.json({ type: () => true });
  router.post(`${BRP_PATH}/personen`, admit, body, async (request, response) => {
    const read = readQuestion(request.body);
    switch (read.kind) {
      case 'question':
        return play(world, read.question, response);
      case 'forbidden':
        return sendProblem(response, 403);
      case 'invalid':
        return sendInvalidParams(response, read.invalidParams);
      default: {
        const never: never = read;
        return never;
      }
    }
  });
  router.use(BRP_PATH, refuse);
  return router;
}

const UTF8_JSON = /^(application\/json|\*\/\*)(;charset=utf-8)?$/;

/** 401, 415 and 406, before the body is read. */
const admit: RequestHandler = (request, response, next) => {
  const isUtf8Json = (type: string): boolean => UTF8_JSON.test(type.replace(/\s/g, '').toLowerCase());
  const sent = request.get('content-type') ?? 'application/json';
  const accepted = request.get('accept') ?? '*/*';
  if (!request.get('x-api-key')) return sendProblem(response, 401);
  if (sent.includes('*') || !isUtf8Json(sent)) return sendProblem(response, 415);
  if (!accepted.split(',').some(isUtf8Json)) return sendProblem(response, 406);
  next();
};

/** A body that is no JSON has no parameters. */
const refuse: ErrorRequestHandler = (error: { readonly type?: string }, _request, response, _next) => {
  if (!error.type?.startsWith('entity.')) return sendProblem(response, 500);
  sendInvalidParams(response, [{ name: 'type', code: 'required', reason: 'Parameter is verplicht.' }]);
};
