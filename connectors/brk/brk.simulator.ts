import express, { type ErrorRequestHandler, type Request, type Response, type Router } from 'express';
import { chosen } from '../haal-centraal/fields.simulator.ts';
import { gate, reply } from '../haal-centraal/gate.simulator.ts';
import { hal, link, PARAMS_REQUIRED, problem } from '../haal-centraal/problem.simulator.ts';
import type { JsonObject } from '../json.simulator.ts';
import type { PracticeProperty } from '../practice/facts/property.ts';
import { type PlayedAnswer, play } from '../practice/play.simulator.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { attachmentsOf, mortgagesOf } from './claim.simulator.ts';
import { ATTACHMENT_PATHS, MORTGAGE_PATHS, RIGHT_PATHS, ZAAK_PATHS } from './paths.simulator.ts';
import { readFields, readQuestion } from './question.simulator.ts';
import { rightsOf } from './right.simulator.ts';
import { withSale, zaakOf } from './zaak.simulator.ts';

/** Where the API stands on its server; `baseUrl` of the connector is the origin and this. */
export const BRK_PATH = '/esd-eto-apikey/bevragen/v2';

const ZAKEN = `${BRK_PATH}/kadastraalonroerendezaken`;
/** More are not named at all: a search then has no results, and a problem. */
const MOST_RESULTS = 150;

/**
 * Plays Haal Centraal BRK bevragen 2.0.0 with the practice people: the search by BSN, a property, and its rights,
 * mortgages and attachments. Other searches exist and are refused (403). What it does for a person is the script typed
 * at the practice login; it is played in the search, because only that says about whom it is.
 */
export function brkSimulator(world: PracticeWorld): Router {
  const router = express.Router();
  router.use(BRK_PATH, gate('2.0.0'));
  router.post(ZAKEN, express.json({ limit: '16kb' }), (request, response) => search(world, request, response));
  router.get(ZAKEN, (request, response) => {
    const isAsked = Object.keys(request.query).length > 0;
    reply(response, isAsked ? problem(request, 403) : problem(request, 400, PARAMS_REQUIRED));
  });
  router.get(`${ZAKEN}/:id`, (request, response) => reply(response, oneZaak(request, propertyIn(world, request))));
  for (const [path, list] of Object.entries(listsOf(world))) {
    router.get(`${ZAKEN}/:id/${path}`, (request, response) => {
      reply(response, listed(request, propertyIn(world, request), list));
    });
    router.get(`${ZAKEN}/:id/${path}/:item`, (request, response) => {
      reply(response, oneOf(request, propertyIn(world, request), list));
    });
  }
  router.use(BRK_PATH, (request, response) => reply(response, problem(request, 404)));
  router.use(BRK_PATH, refuseUnread);
  return router;
}

/** What stands below a property. */
interface List {
  readonly name: string;
  readonly paths: ReadonlySet<string>;
  readonly render: (property: PracticeProperty) => readonly JsonObject[];
}

function listsOf(world: PracticeWorld): Readonly<Record<string, List>> {
  // What a person's own data lack in the practice world is the last mortgage: announced, and not delivered.
  const isPartial = ({ owners }: PracticeProperty): boolean =>
    owners.some(({ bsn }) => world.script(bsn, 'BRK') === 'error_PARTIAL');
  const mortgages = (property: PracticeProperty): readonly JsonObject[] =>
    isPartial(property) ? mortgagesOf(property).slice(0, -1) : mortgagesOf(property);
  return {
    zakelijkgerechtigden: {
      name: 'zakelijkGerechtigden',
      paths: RIGHT_PATHS,
      render: (property) => rightsOf(world, property),
    },
    hypotheken: { name: 'hypotheken', paths: MORTGAGE_PATHS, render: mortgages },
    beslagen: { name: 'beslagen', paths: ATTACHMENT_PATHS, render: attachmentsOf },
  };
}

async function search(world: PracticeWorld, request: Request, response: Response): Promise<void> {
  const question = readQuestion(request.body);
  if ('wrong' in question) return reply(response, problem(request, 400, { ...question.wrong }));
  const { bsn, names } = question;
  const found = (of: string, without: readonly string[] = []): PlayedAnswer => {
    const properties = propertiesOf(world, of);
    const tooMany = { title: 'Teveel zoekresultaten.', code: 'tooManyResults' };
    if (properties.length > MOST_RESULTS) return problem(request, 400, tooMany);
    const zaken = properties.map((property) => dropping(zaakWith(request, property, withSale(names)), without));
    return collection(request, 'kadastraalOnroerendeZaken', zaken);
  };
  const sharesNothing = (other: string): boolean =>
    propertiesOf(world, other).length > 0 &&
    propertiesOf(world, other).every(({ owners }) => owners.every((owner) => owner.bsn !== bsn));
  return play(world, { source: 'BRK', bsn, isOther: sharesNothing }, response, {
    normal: found,
    // An old purchase of which price and use are not known.
    partial: (of) => found(of, ['koopsom', 'aardCultuurBebouwd']),
    unknown: () => collection(request, 'kadastraalOnroerendeZaken', []),
    malformed: () => hal({ _embedded: { kadastraalOnroerendeZaken: 'geen lijst' } }),
    unavailable: () => problem(request, 503),
    refused: () => problem(request, 403),
    busy: () => problem(request, 429),
  });
}

/** Every property somebody has a share in; two owners have one. */
function propertiesOf(world: PracticeWorld, bsn: string): readonly PracticeProperty[] {
  return world.person(bsn)?.facts.properties ?? [];
}

function propertyIn(world: PracticeWorld, request: Request): PracticeProperty | undefined {
  const all = world.people.flatMap(({ facts }) => facts.properties ?? []);
  return all.find(({ cadastralId }) => cadastralId === request.params.id);
}

function zaakWith(request: Request, property: PracticeProperty, names: readonly string[]): JsonObject {
  const zaak = zaakOf(property);
  const self = `${ZAKEN}/${property.cadastralId}`;
  const below = (member: string, path: string): JsonObject =>
    zaak[member] === undefined ? {} : { [path]: [link(request, `${self}/${path}`)] };
  const _links = {
    self: link(request, self),
    ...below('hypotheekIdentificaties', 'hypotheken'),
    ...below('beslagIdentificaties', 'beslagen'),
  };
  return chosen({ ...zaak, _links }, names, ['identificatie', 'domein', 'type']);
}

function oneZaak(request: Request, property: PracticeProperty | undefined): PlayedAnswer {
  const read = readFields(request.query, ZAAK_PATHS);
  if (property === undefined) return problem(request, 404);
  if ('wrong' in read) return problem(request, 400, { ...read.wrong });
  return hal(zaakWith(request, property, withSale(read.names)));
}

function listed(request: Request, property: PracticeProperty | undefined, { name, paths, render }: List): PlayedAnswer {
  const read = readFields(request.query, paths);
  if (property === undefined) return problem(request, 404);
  if ('wrong' in read) return problem(request, 400, { ...read.wrong });
  const resources = render(property).map((resource) => {
    const self = `${request.path}/${String(resource.identificatie)}`;
    return withSelf(request, resource, self, read.names);
  });
  return collection(request, name, resources);
}

function oneOf(request: Request, property: PracticeProperty | undefined, { paths, render }: List): PlayedAnswer {
  const read = readFields(request.query, paths);
  const resource = property && render(property).find(({ identificatie }) => identificatie === request.params.item);
  if (resource === undefined) return problem(request, 404);
  if ('wrong' in read) return problem(request, 400, { ...read.wrong });
  return hal(withSelf(request, resource, request.path, read.names));
}

function withSelf(request: Request, resource: JsonObject, self: string, names: readonly string[]): JsonObject {
  return chosen({ ...resource, _links: { self: link(request, self) } }, names, ['identificatie', 'domein']);
}

/** Nothing found is an `_embedded` without anything in it. */
function collection(request: Request, name: string, resources: readonly JsonObject[]): PlayedAnswer {
  return hal({
    _links: { self: link(request, request.originalUrl) },
    _embedded: resources.length === 0 ? {} : { [name]: resources },
  });
}

function dropping(resource: JsonObject, members: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(resource).filter(([name]) => !members.includes(name)));
}

/** A body that is no JSON has no parameters. */
const refuseUnread: ErrorRequestHandler = (error: { readonly type?: string }, request, response, _next) => {
  const isUnread = error.type?.startsWith('entity.') === true;
  reply(response, isUnread ? problem(request, 400, PARAMS_REQUIRED) : problem(request, 500));
};
