import type { JsonObject } from '../json.simulator.ts';
import type { PlayedAnswer } from '../practice/play.simulator.ts';

/** Where a BRP API stands on its server; `baseUrl` of the connector is the origin and this. */
export const BRP_PATH = '/haalcentraal/api/brp';

const RFC7231 = 'https://datatracker.ietf.org/doc/html/rfc7231#section-';

/** The refusals the API documents, each with the words it is told in. */
const PROBLEMS = {
  400: { type: `${RFC7231}6.5.1`, title: 'Een of meerdere parameters zijn niet correct.', code: 'paramsValidation' },
  401: {
    type: 'https://datatracker.ietf.org/doc/html/rfc7235#section-3.1',
    title: 'Niet correct geauthenticeerd.',
    code: 'authentication',
  },
  403: { type: `${RFC7231}6.5.3`, title: 'U bent niet geautoriseerd voor deze operatie.', code: 'autorisation' },
  406: {
    type: `${RFC7231}6.5.6`,
    title: 'Gevraagde content type wordt niet ondersteund.',
    detail: 'Ondersteunde content type: application/json; charset=utf-8.',
    code: 'notAcceptable',
  },
  415: {
    type: `${RFC7231}6.5.13`,
    title: 'Media Type wordt niet ondersteund.',
    detail: 'Ondersteunde content type: application/json; charset=utf-8.',
    code: 'unsupportedMediaType',
  },
  429: {
    type: 'https://datatracker.ietf.org/doc/html/rfc6585#section-4',
    title: 'Too many request',
    code: 'tooManyRequests',
  },
  500: { type: `${RFC7231}6.6.1`, title: 'Interne server fout.', code: 'serverError' },
  503: {
    type: `${RFC7231}6.6.4`,
    title: 'Bronservice BRP is tijdelijk niet beschikbaar.',
    code: 'notAvailable',
  },
} as const;

export interface InvalidParam {
  readonly name: string;
  readonly code: string;
  readonly reason: string;
}

export type ProblemStatus = keyof typeof PROBLEMS;

/** An `application/problem+json` (RFC 7807). @param resource - of the API that was asked, such as `personen` */
export function problem(status: ProblemStatus, resource: string, more: JsonObject = {}): PlayedAnswer {
  const body = JSON.stringify({ ...PROBLEMS[status], status, instance: `${BRP_PATH}/${resource}`, ...more });
  return { status, type: 'application/problem+json', body };
}

/** 400: every parameter that is wrong, each once. */
export function invalidParamsProblem(invalidParams: readonly InvalidParam[], resource: string): PlayedAnswer {
  const names = [...new Set(invalidParams.map(({ name }) => name))].join(', ');
  return problem(400, resource, {
    detail: `De foutieve parameter(s) zijn: ${names}.`,
    invalidParams: invalidParams.map((param) => ({ ...param })),
  });
}
