import express, { type Request, type Response, type Router } from 'express';
import type { PracticeWorld } from '../practice/world.ts';
import { DATASET_COLUMNS } from './open-data-columns.simulator.ts';
import { fuelRows, type Row, vehicleRow } from './open-data-rows.simulator.ts';

/** Where the data sets are below the origin of RDW: `<path>/<id>.json`. */
export const OPEN_DATA_SERVICE_PATH = '/resource';

/** Socrata's own, when a question names no limit. */
const DEFAULT_LIMIT = 1000;
const PARAMETERS: ReadonlySet<string> = new Set(['$select', '$limit', '$offset']);

/**
 * Plays RDW's open data as Socrata serves them, with the vehicles of the practice people: equality filters, `$select`,
 * `$limit` and `$offset`; an unknown plate is an empty list. A data set, column or parameter it does not have is refused
 * in Socrata's words. It knows no person, so no script changes what it says.
 */
export function openDataSimulator(world: PracticeWorld): Router {
  const router = express.Router();
  router.get(`${OPEN_DATA_SERVICE_PATH}/:file`, (request, response) => {
    const id = /^([a-z\d]{4}-[a-z\d]{4})\.json$/.exec(request.params.file)?.[1] ?? '';
    const columns = DATASET_COLUMNS[id];
    if (columns) answer(request, response, columns, rowsOf(world, id));
    else refuse(response, 404, 'dataset.missing', 'Not found');
  });
  return router;
}

function rowsOf(world: PracticeWorld, id: string): readonly Row[] {
  const vehicles = world.people.flatMap(({ facts }) => facts.registration?.vehicles ?? []);
  return id === 'm9d7-ebf2' ? vehicles.map(vehicleRow) : vehicles.flatMap(fuelRows);
}

function answer(request: Request, response: Response, columns: ReadonlySet<string>, rows: readonly Row[]): void {
  const asked = new URL(request.originalUrl, 'http://opendata').searchParams;
  const filters = [...asked].filter(([name]) => !name.startsWith('$'));
  const selected = asked.get('$select')?.split(',') ?? [...columns];
  const unknown = [...filters.map(([name]) => name), ...selected].find((name) => !columns.has(name));
  const strange = [...asked.keys()].find((name) => name.startsWith('$') && !PARAMETERS.has(name));
  if (unknown !== undefined) refuse(response, 400, 'query.soql.no-such-column', `No such column: ${unknown}`);
  else if (strange !== undefined) refuse(response, 400, 'query.compiler.malformed', `Not played: ${strange}`);
  else response.json(page(asked, matching(rows, filters)).map((row) => only(selected, row)));
}

function matching(rows: readonly Row[], filters: readonly (readonly [string, string])[]): readonly Row[] {
  return rows.filter((row) => filters.every(([name, value]) => row[name] === value));
}

function page(asked: URLSearchParams, rows: readonly Row[]): readonly Row[] {
  const offset = Number(asked.get('$offset') ?? 0);
  return rows.slice(offset, offset + Number(asked.get('$limit') ?? DEFAULT_LIMIT));
}

/** What is left out of JSON is `undefined`. */
function only(selected: readonly string[], row: Row): Row {
  return Object.fromEntries(selected.map((name) => [name, row[name]]));
}

function refuse(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ code, error: true, message, data: {} });
}
