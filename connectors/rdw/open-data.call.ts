import { type Gap, gap } from '../../schema/gap.ts';
import type { Value } from '../../schema/record.ts';
import type { Wanted } from '../connector.ts';
import { SourceFailure } from '../source-failure.ts';
import type { SourceHttp } from '../source-http.ts';
import { DATASETS, fuelColumns, vehicleColumns } from './open-data.columns.ts';
import { parseFuels, parseVehicle, type WireFuel, type WireVehicle } from './open-data.wire.ts';
import { refuseUnlessOk } from './rdw.status.ts';

/** Where the data sets live below their origin (Socrata). */
export const OPEN_DATA_PATH = '/resource';

/** How many plates are asked about at once. */
const AT_ONCE = 4;

/** What open data say of one plate; a part that was not asked, or is unknown, is `undefined`. */
export interface OpenFacts {
  readonly vehicle: Value<WireVehicle>;
  readonly fuels: Value<readonly WireFuel[]>;
}

/** Where open data are, and the token that says which application asks (X-App-Token). */
interface OpenData {
  readonly url: string;
  readonly appToken: string | undefined;
  readonly http: SourceHttp;
}

/**
 * Asks open data about each plate by itself, so that no question tells which plates belong together; nobody is named in
 * one. It never fails: what could not be had is UNAVAILABLE, and once the service is down, busy or unwilling the other
 * plates are not asked any more.
 */
export async function openFacts(
  plates: readonly string[],
  wanted: Wanted,
  from: OpenData,
): Promise<ReadonlyMap<string, OpenFacts>> {
  const columns = { vehicle: vehicleColumns(wanted), fuels: fuelColumns(wanted) };
  const facts = new Map<string, OpenFacts>();
  const left = [...plates];
  let isDown = false;

  async function ask<T>(names: readonly string[], call: () => Promise<T>): Promise<T | Gap | undefined> {
    if (names.length === 0) return undefined;
    if (isDown) return gap('UNAVAILABLE');
    try {
      return await call();
    } catch (failure) {
      if (!(failure instanceof SourceFailure)) throw failure;
      isDown ||= failure.code !== 'MALFORMED';
      return gap('UNAVAILABLE');
    }
  }

  async function askInTurn(): Promise<void> {
    for (let plate = left.shift(); plate !== undefined; plate = left.shift()) {
      const of = plate;
      const vehicle = await ask(columns.vehicle, async () =>
        parseVehicle(await rows(from, DATASETS.vehicles, of, columns.vehicle), of),
      );
      const fuels = await ask(columns.fuels, async () =>
        parseFuels(await rows(from, DATASETS.fuels, of, columns.fuels), of),
      );
      facts.set(of, { vehicle, fuels });
    }
  }

  await Promise.all(Array.from({ length: AT_ONCE }, askInTurn));
  return facts;
}

async function rows(from: OpenData, dataset: string, plate: string, columns: readonly string[]): Promise<Buffer> {
  const response = await from.http.send({
    method: 'GET',
    url: `${from.url}${OPEN_DATA_PATH}/${dataset}.json?kenteken=${encodeURIComponent(plate)}&$select=${columns.join(',')}`,
    headers: { accept: 'application/json', ...(from.appToken === undefined ? {} : { 'x-app-token': from.appToken }) },
  });
  refuseUnlessOk(response.status);
  return response.body;
}
