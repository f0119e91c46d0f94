import express, { type Request, type Response, type Router } from 'express';
import { chosen, namesIn } from '../haal-centraal/fields.simulator.ts';
import { gate, reply } from '../haal-centraal/gate.simulator.ts';
import { hal, link, problem } from '../haal-centraal/problem.simulator.ts';
import type { JsonObject } from '../json.simulator.ts';
import { type PlayedAnswer, play } from '../practice/play.simulator.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { homesIn, type PracticeHome, residentsOf } from './home.simulator.ts';
import { objectOf } from './object.simulator.ts';
import { readSearch, type Search, wrongFields } from './search.simulator.ts';

/** Where the API stands on its server; `baseUrl` of the connector is the origin and this. */
export const WOZ_PATH = '/lvwoz-eto/huidigebevragingen';

const OBJECTS = `${WOZ_PATH}/wozobjecten`;

/**
 * Plays Haal Centraal WOZ bevragen 1.0.0 without the filtering proxy: the homes that practice people own or rent, with
 * every value the register has of them. It knows addresses and not people: the script it plays is that of whoever lives
 * at the address.
 */
export function wozSimulator(world: PracticeWorld): Router {
  const router = express.Router();
  router.use(WOZ_PATH, gate('1.0.0'));
  router.get(OBJECTS, (request, response) => find(world, request, response));
  router.get(`${OBJECTS}/:id`, (request, response) => reply(response, consult(world, request)));
  router.use(WOZ_PATH, (request, response) => reply(response, problem(request, 404)));
  return router;
}

async function find(world: PracticeWorld, request: Request, response: Response): Promise<void> {
  const query = new URL(request.originalUrl, 'http://localhost').searchParams;
  const search = readSearch(query);
  if ('wrong' in search) return reply(response, problem(request, 400, { ...search.wrong }));
  response.set({ 'X-Pagination-Page': String(search.page), 'X-Pagination-Limit': String(search.pageSize) });
  const all = homesIn(world);
  const asked = all.filter(search.finds);
  const residents = residentsOf(world, query.get('adresseerbaarObjectIdentificatie') ?? asked[0]?.bagObject ?? '');
  const resident = residents.find(({ bsn }) => world.script(bsn, 'WOZ') !== 'goed') ?? residents[0];
  if (resident === undefined) return reply(response, pageOf(request, search, asked));
  const homes = (bsn: string) => (bsn === resident.bsn ? asked : homesOf(world, all, bsn));
  const isElsewhere = (bsn: string): boolean => {
    const others = homesOf(world, all, bsn);
    return others.length > 0 && !others.some((home) => asked.includes(home));
  };
  return play(world, { source: 'WOZ', bsn: resident.bsn, isOther: isElsewhere }, response, {
    normal: (bsn) => pageOf(request, search, homes(bsn)),
    partial: (bsn) => pageOf(request, search, homes(bsn).map(halfKnown)),
    unknown: () => pageOf(request, search, []),
    malformed: () => hal({ _embedded: { wozObjecten: 'geen lijst' } }),
    unavailable: () => problem(request, 500),
    refused: () => problem(request, 403),
    busy: () => problem(request, 429),
  });
}

function consult(world: PracticeWorld, request: Request): PlayedAnswer {
  const id = String(request.params.id);
  const fields = typeof request.query.fields === 'string' ? request.query.fields : undefined;
  const invalidParams = [
    ...(/^\d{12}$/.test(id) ? [] : [{ name: 'identificatie', reason: `waarde '${id}' is geen 12 cijferig getal` }]),
    ...wrongFields(fields),
  ];
  if (invalidParams.length > 0) return problem(request, 400, { code: 'paramsValidation', invalidParams });
  const home = homesIn(world).find(({ wozObject }) => wozObject === id);
  const detail = `Er bestaat geen wozobject met identificatie '${id}'`;
  return home ? hal(linked(request, home, namesIn(fields))) : problem(request, 404, { detail });
}

/** The homes where somebody lives. */
function homesOf(world: PracticeWorld, all: readonly PracticeHome[], bsn: string): readonly PracticeHome[] {
  const address = world.person(bsn)?.address;
  return all.filter(({ bagObject }) => address?.kind === 'DUTCH' && address.bagObject === bagObject);
}

/** The value of the last date is not set yet, and the area is not known. */
function halfKnown({ areaSquareMetres: _, ...home }: PracticeHome): PracticeHome {
  const values = home.values.map((value, at) => (at === 0 ? { ...value, vastgesteldeWaarde: undefined } : value));
  return { ...home, values };
}

function pageOf(request: Request, { names, page, pageSize }: Search, homes: readonly PracticeHome[]): PlayedAnswer {
  const found = [...homes].sort(byAddress).slice((page - 1) * pageSize, page * pageSize);
  const pageLink = (number: number) => {
    const url = new URL(request.originalUrl, 'http://localhost');
    url.searchParams.set('page', String(number));
    return link(request, `${url.pathname}${url.search}`);
  };
  return hal({
    _links: {
      self: link(request, request.originalUrl),
      first: page > 1 ? pageLink(1) : undefined,
      previous: page > 1 ? pageLink(page - 1) : undefined,
      next: homes.length > page * pageSize ? pageLink(page + 1) : undefined,
    },
    _embedded: found.length === 0 ? {} : { wozObjecten: found.map((home) => linked(request, home, names)) },
  });
}

/** Postcode, number as a number, letter and addition as text whatever their case. */
function byAddress({ address: one }: PracticeHome, { address: other }: PracticeHome): number {
  const text = ({ letter = '', addition = '' }: PracticeHome['address']) => `${letter} ${addition}`.toLowerCase();
  const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
  return compare(one.postcode, other.postcode) || one.number - other.number || compare(text(one), text(other));
}

function linked(request: Request, home: PracticeHome, names: readonly string[]): JsonObject {
  const _links = { self: link(request, `${OBJECTS}/${home.wozObject}`) };
  return chosen({ ...objectOf(home), _links }, names, ['identificatie']);
}
