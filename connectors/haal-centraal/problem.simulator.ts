import type { Request } from 'express';
import type { JsonObject } from '../json.simulator.ts';
import type { PlayedAnswer } from '../practice/play.simulator.ts';

const RFC2616 = 'https://www.w3.org/Protocols/rfc2616/rfc2616-sec10.html#sec';

/** The refusals of both APIs, each with the words it is told in. 429 is the gateway's before them: neither documents it. */
const PROBLEMS = {
  400: { type: `${RFC2616}10.4.1`, title: 'Een of meerdere parameters zijn niet correct.' },
  401: { type: `${RFC2616}10.4.2`, title: 'Niet correct geauthenticeerd.', code: 'authentication' },
  403: { type: `${RFC2616}10.4.4`, title: 'U bent niet geautoriseerd voor deze operatie.', code: 'autorisation' },
  404: { type: `${RFC2616}10.4.5`, title: 'Opgevraagde resource bestaat niet.', code: 'notFound' },
  406: { type: `${RFC2616}10.4.7`, title: 'Gevraagde contenttype wordt niet ondersteund.', code: 'notAcceptable' },
  429: { type: 'https://datatracker.ietf.org/doc/html/rfc6585#section-4', title: 'Te veel verzoeken.' },
  500: { type: `${RFC2616}10.5.1`, title: 'Interne server fout.', code: 'serverError' },
  503: { type: `${RFC2616}10.5.4`, title: 'Bronservice BRK is tijdelijk niet beschikbaar.', code: 'notAvailable' },
} as const;

export const PARAMS_REQUIRED = {
  title: 'Ten minste één parameter moet worden opgegeven.',
  code: 'paramsRequired',
} as const;

/** An answer as `application/problem+json` (RFC 7807). @param more - what this case adds, or tells in other words */
export function problem(request: Request, status: keyof typeof PROBLEMS, more: JsonObject = {}): PlayedAnswer {
  const instance = `${originOf(request)}${request.originalUrl}`;
  return {
    status,
    type: 'application/problem+json',
    body: JSON.stringify({ ...PROBLEMS[status], status, instance, ...more }),
  };
}

/** An answer as `application/hal+json`. */
export function hal(body: JsonObject): PlayedAnswer {
  return { status: 200, type: 'application/hal+json', body: JSON.stringify(body) };
}

/** A link of HAL below the origin that was asked. */
export function link(request: Request, path: string): JsonObject {
  return { href: `${originOf(request)}${path}` };
}

function originOf(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? 'localhost'}`;
}
