import type { RequestHandler, Response } from 'express';
import type { PlayedAnswer } from '../practice/play.simulator.ts';
import { problem } from './problem.simulator.ts';

/** Any `X-Api-Key` will do, none is refused (401); so is a caller who takes no `application/hal+json` (406). */
export function gate(apiVersion: string): RequestHandler {
  return (request, response, next) => {
    response.set('api-version', apiVersion);
    if (!request.get('x-api-key')) return reply(response, problem(request, 401));
    if (!request.accepts('application/hal+json')) return reply(response, problem(request, 406));
    next();
  };
}

export function reply(response: Response, { status, type, body }: PlayedAnswer): void {
  response.status(status).type(type).send(body);
}
