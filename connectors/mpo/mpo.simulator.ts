import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { type PlayedAnswer, play } from '../practice/play.simulator.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { type Outcome, overviewOf, type Tree } from './overview.simulator.ts';
import { overviewXml } from './xml.simulator.ts';

/** Where the portal lets its two downloads be fetched, once somebody is logged in; proposals, as nothing is published. */
export const MPO_JSON_PATH = '/pensioenoverzicht.json';
export const MPO_XML_PATH = '/pensioenaanspraken.xml';

/** Whose login an access token came from: a BSN. */
type PersonOf = (accessToken: string) => Promise<string | undefined> | string | undefined;

/**
 * Plays the downloads of Mijnpensioenoverzicht: `GET /pensioenoverzicht.json` and `GET /pensioenaanspraken.xml`, both
 * with `authorization: Bearer`. What it does for a person is the script typed at the practice login.
 *
 * @param personOf - the BSN an access token was issued for
 */
export function mpoSimulator(world: PracticeWorld, personOf: PersonOf): Router {
  const router = express.Router();
  const serve =
    (write: (bsn: string, outcome: Outcome) => string, type: string, fileName: () => string): RequestHandler =>
    async (request, response) => {
      const bsn = await loggedIn(request, personOf);
      if (bsn === undefined) return refuse(response);
      response.setHeader('content-disposition', `attachment; filename="${fileName()}"`);
      response.setHeader('cache-control', 'no-store');
      const answer = (status: number, body: string): PlayedAnswer => ({ status, type, body });
      const text = (status: number, body: string): PlayedAnswer => ({ status, type: 'text/plain', body });
      await play(world, { source: 'MPO', bsn, isOther: hasPension(world) }, response, {
        normal: (of) => answer(200, write(of, 'WHOLE')),
        partial: (of) => answer(200, write(of, 'ONE_MISSING')),
        unknown: () => answer(200, write('', 'WHOLE')),
        malformed: () => answer(200, write(bsn, 'WHOLE').slice(0, -20)),
        unavailable: () => text(503, 'Mijnpensioenoverzicht is tijdelijk niet beschikbaar'),
        refused: () => text(403, 'Geen toegang'),
        busy: () => text(429, 'Te veel verzoeken'),
      });
    };

  const json = (bsn: string, outcome: Outcome) => overviewJson(overviewOf(world, world.person(bsn), outcome));
  const xml = (bsn: string, outcome: Outcome) =>
    overviewXml(overviewOf(world, world.person(bsn), outcome), world.person(bsn));
  const today = () => world.today().split('-').reverse().join('-');
  router.get(
    MPO_JSON_PATH,
    serve(json, 'application/json', () => `Pensioenoverzicht-${today()}.json`),
  );
  router.get(
    MPO_XML_PATH,
    serve(xml, 'application/xml', () => 'pensioenaanspraken.xml'),
  );
  return router;
}

export function overviewJson(overview: Tree): string {
  return JSON.stringify(overview, undefined, 1);
}

async function loggedIn(request: Request, personOf: PersonOf): Promise<string | undefined> {
  const [, token] = /^Bearer ([\w.~+/-]+=*)$/.exec(request.get('authorization') ?? '') ?? [];
  return token === undefined ? undefined : personOf(token);
}

function refuse(response: Response): void {
  response.status(401).setHeader('www-authenticate', 'Bearer').type('text/plain').send('Log eerst in');
}

function hasPension(world: PracticeWorld): (bsn: string) => boolean {
  return (bsn) => world.person(bsn)?.facts.pension !== undefined;
}
