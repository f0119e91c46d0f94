import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { Malformed } from '../../sealing/refusals.ts';
import { AskRefused } from '../provider/invite.ts';
import { ShareRefused } from '../provider/shares.ts';

/** The broker or the desk says no, as the pages are told it. */
export interface ToldRefusal {
  readonly code: string;
  readonly path?: string | null;
  readonly detail?: string | null;
  readonly happened?: string;
  readonly todo?: string;
}

/** What was asked cannot be done. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly status: 400 | 403 | 404 | 409,
    readonly refusals: readonly ToldRefusal[],
  ) {
    super(refusals.map(({ code }) => code).join(' '));
  }
}

export const notFound = (): Refused => new Refused(404, [{ code: 'NOT_FOUND' }]);

/** @throws Refused when the broker refused */
export function unlessRefused(refusals: readonly ToldRefusal[]): void {
  if (refusals.length > 0) throw new Refused(409, refusals);
}

/** A route that answers with JSON, or with 204 for nothing. */
export function answering(work: (request: Request, response: Response) => Promise<object | undefined>): RequestHandler {
  return (request, response, next) => {
    work(request, response).then((answer) => {
      if (answer === undefined) response.status(204).end();
      else response.json(answer);
    }, next);
  };
}

/** Every failure as a status and `refusals`; what nobody foresaw is said to be the broker's silence or ours, no more. */
export const tellRefusals: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { status, refusals } = toldOf(error);
  response.status(status).json({ refusals });
};

function toldOf(error: unknown): { readonly status: number; readonly refusals: readonly ToldRefusal[] } {
  if (error instanceof Refused) return error;
  if (error instanceof AskRefused) return { status: 409, refusals: error.refusals };
  if (error instanceof ShareRefused) return { status: 409, refusals: [{ code: error.code }] };
  if (error instanceof Malformed || error instanceof SyntaxError)
    return { status: 400, refusals: [{ code: 'MALFORMED' }] };
  return { status: 502, refusals: [{ code: 'UNREACHABLE' }] };
}
