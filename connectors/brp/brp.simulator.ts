import express, { type ErrorRequestHandler, type RequestHandler, type Response, type Router } from 'express';
import { type PlayedAnswer, play } from '../practice/play.simulator.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { historyPerformance, readHistoryQuestion } from './history.simulator.ts';
import { occupancy, readOccupancyQuestion } from './occupancy.simulator.ts';
import { personenPerformance } from './play.simulator.ts';
import { BRP_PATH, invalidParamsProblem, problem } from './problem.simulator.ts';
import { readQuestion } from './request.simulator.ts';

export { BRP_PATH } from './problem.simulator.ts';

const RESOURCES = ['personen', 'verblijfplaatshistorie', 'bewoningen'] as const;
type Resource = (typeof RESOURCES)[number];

/**
 * Plays Haal Centraal BRP personen 2.7.0, historie 2.0.0 and bewoning 2.1.0 with the practice people, all three below
 * `/haalcentraal/api/brp`. Any `X-API-KEY` will do; none is refused. What it does for a person is the script typed at the
 * practice login; a home has no script.
 */
export function brpSimulator(world: PracticeWorld): Router {
  const router = express.Router();
  const body = express.json({ type: () => true });
  const answers: Readonly<Record<Resource, (body: unknown, response: Response) => Promise<void> | void>> = {
    personen: (asked, response) => {
      const read = readQuestion(asked);
      switch (read.kind) {
        case 'question': {
          const [bsn = ''] = read.question.burgerservicenummer;
          return play(world, { source: 'BRP', bsn }, response, personenPerformance(world, read.question));
        }
        case 'forbidden':
          return send(response, problem(403, 'personen'));
        case 'invalid':
          return send(response, invalidParamsProblem(read.invalidParams, 'personen'));
        default: {
          const never: never = read;
          return never;
        }
      }
    },
    verblijfplaatshistorie: (asked, response) => {
      const question = readHistoryQuestion(asked);
      if (!('bsn' in question)) return send(response, invalidParamsProblem(question, 'verblijfplaatshistorie'));
      return play(world, { source: 'BRP', bsn: question.bsn }, response, historyPerformance(world, question));
    },
    bewoningen: (asked, response) => {
      const question = readOccupancyQuestion(asked);
      if (!('home' in question)) return send(response, invalidParamsProblem(question, 'bewoningen'));
      return send(response, occupancy(world, question));
    },
  };
  for (const resource of RESOURCES) {
    router.post(`${BRP_PATH}/${resource}`, admit(resource), body, (request, response) =>
      answers[resource](request.body, response),
    );
    router.use(`${BRP_PATH}/${resource}`, refuse(resource));
  }
  return router;
}

function send(response: Response, { status, type, body }: PlayedAnswer): void {
  response.status(status).type(type).send(body);
}

const UTF8_JSON = /^(application\/json|\*\/\*)(;charset=utf-8)?$/;

/** 401, 415 and 406, before the body is read. */
function admit(resource: Resource): RequestHandler {
  const isUtf8Json = (type: string): boolean => UTF8_JSON.test(type.replace(/\s/g, '').toLowerCase());
  return (request, response, next) => {
    const sent = request.get('content-type') ?? 'application/json';
    const accepted = request.get('accept') ?? '*/*';
    if (!request.get('x-api-key')) return send(response, problem(401, resource));
    if (sent.includes('*') || !isUtf8Json(sent)) return send(response, problem(415, resource));
    if (!accepted.split(',').some(isUtf8Json)) return send(response, problem(406, resource));
    next();
  };
}

/** A body that is no JSON has no parameters. */
function refuse(resource: Resource): ErrorRequestHandler {
  return (error: { readonly type?: string }, _request, response, _next) => {
    if (!error.type?.startsWith('entity.')) return send(response, problem(500, resource));
    const missing = { name: 'type', code: 'required', reason: 'Parameter is verplicht.' };
    send(response, invalidParamsProblem([missing], resource));
  };
}
