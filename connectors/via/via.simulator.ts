import express, { type ErrorRequestHandler, type Response, type Router } from 'express';
import { type PlayedAnswer, play } from '../practice/play.simulator.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { returnOf } from './return.simulator.ts';
import { instance, type Release } from './xbrl.simulator.ts';

/** Where the service stands on its server; `baseUrl` of the connector is the origin and this. */
export const VIA_PATH = '/belastingdienst';

/** A return is made on 1 March of the next year, and kept for five tax years. */
const MADE_ON = '03-01';
const YEARS_KEPT = 5;

/** The release of the Nederlandse Taxonomie of each tax year. */
const RELEASES: Readonly<Record<number, Release>> = {
  2019: { generation: 'nt14', date: '20191211' },
  2020: { generation: 'nt15', date: '20201209' },
  2021: { generation: 'nt16', date: '20211208' },
  2022: { generation: 'nt17', date: '20221207' },
  2023: { generation: 'nt18', date: '20231213' },
  2024: { generation: 'nt19', date: '20241211' },
  2025: { generation: 'nt20', date: '20251210' },
  2026: { generation: 'nt21', date: '20261209' },
};

interface Question {
  readonly bsn: string;
  readonly year: number;
}

/**
 * Plays the tax office with the practice people: `POST /via` with one BSN and tax year, answered by an XBRL instance of
 * that year's entry point. What it does for a person is the script typed at the practice login.
 */
export function viaSimulator(world: PracticeWorld): Router {
  const router = express.Router();
  const body = express.json({ type: 'application/json', limit: '4kb' });
  router.post(`${VIA_PATH}/via`, body, async (request, response) => {
    const question = readQuestion(request.body);
    if (!question) return send(response, problem(400, 'verzoekOnjuist', 'Het verzoek voldoet niet.'));
    const { bsn, year } = question;
    const newest = newestYear(world);
    const isKept = year <= newest && year > newest - YEARS_KEPT;
    const answer = (of: string): PlayedAnswer => (isKept ? returned(world, { bsn: of, year }) : none());
    await play(world, { source: 'VIA', bsn, isOther: (other) => hasReturn(world, { bsn: other, year }) }, response, {
      normal: answer,
      partial: (of) => (year === newest ? answer(of) : none()),
      unknown: none,
      malformed: () => ({ status: 200, type: 'application/xbrl+xml', body: '<xbrl><context/></xbrl>' }),
      unavailable: () => problem(503, 'nietBeschikbaar', 'De dienst is tijdelijk niet beschikbaar.'),
      refused: () => problem(403, 'nietGeautoriseerd', 'Geen machtiging voor deze persoon.'),
      busy: () => problem(429, 'teVeelVerzoeken', 'Te veel verzoeken.'),
    });
  });
  const refuseUnread: ErrorRequestHandler = (_error, _request, response, _next) => {
    send(response, problem(400, 'verzoekOnjuist', 'Het verzoek voldoet niet.'));
  };
  router.use(VIA_PATH, refuseUnread);
  return router;
}

/** Exactly the two members, each of its kind. */
function readQuestion(body: unknown): Question | undefined {
  if (typeof body !== 'object' || body === null || Object.keys(body).length !== 2) return undefined;
  const { burgerservicenummer: bsn, belastingjaar: year } = body as Readonly<Record<string, unknown>>;
  if (typeof bsn !== 'string' || !/^\d{9}$/.test(bsn)) return undefined;
  return typeof year === 'number' && Number.isInteger(year) ? { bsn, year } : undefined;
}

function newestYear(world: PracticeWorld): number {
  const today = world.today();
  const year = Number(today.slice(0, 4));
  return today.slice(5) >= MADE_ON ? year - 1 : year - 2;
}

function hasReturn(world: PracticeWorld, { bsn, year }: Question): boolean {
  const returns = world.person(bsn)?.facts.taxReturn?.returns;
  return returns !== undefined && year >= returns.from && year <= (returns.to ?? year);
}

function returned(world: PracticeWorld, question: Question): PlayedAnswer {
  const person = world.person(question.bsn);
  const facts = person?.facts.taxReturn;
  const release = RELEASES[question.year];
  if (!person || !facts || !release || !hasReturn(world, question)) return none();
  const body = instance(release, question, returnOf(world, person, facts, question.year));
  return { status: 200, type: 'application/xbrl+xml', body };
}

function none(): PlayedAnswer {
  return problem(404, 'geenVooringevuldeAangifte', 'Er is geen vooringevulde aangifte over dit jaar.');
}

function problem(status: number, code: string, title: string): PlayedAnswer {
  return { status, type: 'application/problem+json', body: JSON.stringify({ title, status, code }) };
}

function send(response: Response, { status, type, body }: PlayedAnswer): void {
  response.status(status).type(type).send(body);
}
