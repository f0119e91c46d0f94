import express, { type Router } from 'express';
import { gapReason } from '../../schema/gap.ts';
import type { Person } from '../../schema/person.type.ts';
import type { SourceAnswer, Wanted } from '../connector.ts';
import { listen, type RecordingHttp, recording } from '../loopback.testing.ts';
import { PEOPLE } from '../practice/people.ts';
import { type PracticeWorld, practiceWorld, type Script } from '../practice/world.ts';
import { sourceHttp } from '../source-http.node.ts';
import type { SourceHttp, SourceRequest } from '../source-http.ts';
import { type RdwAccess, rdw } from './rdw.connector.ts';
import { rdwSimulator } from './rdw.simulator.ts';

export const TODAY = '2026-11-24';
export const NOW = new Date(`${TODAY}T09:00:00Z`);

/** Every leaf that can be wanted of RDW. */
export const RDW_FIELDS: readonly string[] = [
  ...['licencePlate', 'role', 'registeredSince', 'kind', 'make', 'model', 'colour', 'firstAdmittedOn', 'state'],
  ...['firstRegisteredInNetherlandsOn', 'isSuspended', 'isInsured', 'inspectedUntil', 'hasOpenRecall'],
  ...['odometer.reading', 'odometer.unit', 'odometer.year', 'odometer.judgement', 'listPrice', 'registrationTax'],
  ...['weightKilograms', 'seats', 'fuels.kind', 'fuels.co2GramsPerKilometre', 'fuels.co2WltpGramsPerKilometre'],
  ...['fuels.powerKilowatts', 'fuels.emissionLevel', 'fuels.electricRangeKilometres'],
]
  .map((field) => `vehicles.${field}`)
  .concat(['validUntil', 'isDeclaredInvalid', 'categories.category'].map((field) => `drivingLicence.${field}`))
  .concat(['categories.obtainedOn', 'categories.validUntil'].map((field) => `drivingLicence.${field}`))
  .concat(['registrationMark', 'kind', 'registeredSince'].map((field) => `vessels.${field}`));

/** These leaves and no other. @param fields - from the person down; a whole part stands for all its leaves */
export function wantedOf(fields: readonly string[] = RDW_FIELDS): Wanted {
  const leaves = RDW_FIELDS.filter((leaf) => fields.some((field) => leaf === field || leaf.startsWith(`${field}.`)));
  return {
    asOf: TODAY,
    wants: (field) =>
      leaves.some((leaf) => leaf === field || leaf.startsWith(`${field}.`) || field.startsWith(`${leaf}.`)),
    period: () => undefined,
  };
}

/** A record as it could be delivered, as JSON: gaps written as their reason, what is absent left out. */
export function told(record: Person): unknown {
  const seen = (value: unknown): unknown => {
    const reason = gapReason(value);
    if (reason) return reason;
    if (Array.isArray(value)) return value.map(seen);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, seen(part)]));
  };
  return JSON.parse(JSON.stringify(seen(record)));
}

/** The cast on the practice day, without waiting. */
export function worldOfToday(): PracticeWorld {
  return practiceWorld({ people: PEOPLE, now: () => NOW, wait: async () => {} });
}

/** RDW on this machine, with the practice people. */
export interface RunningRdw {
  readonly origin: string;
  readonly world: PracticeWorld;
  close(): Promise<void>;
  /** Logs in as one of the cast and fetches. */
  fetch(
    login: string,
    given?: Fetching,
  ): Promise<{ readonly answer: SourceAnswer; readonly sent: RecordingHttp['exchanges'] }>;
}

interface Fetching {
  readonly fields?: readonly string[];
  readonly script?: Script;
  readonly access?: Partial<RdwAccess>;
  readonly origins?: readonly string[];
}

/** @param before - stands before the simulator and may answer in its place */
export async function runningRdw(before?: Router): Promise<RunningRdw> {
  const world = worldOfToday();
  const app = express();
  if (before) app.use(before);
  const { origin, close } = await listen(app.use(rdwSimulator(world)));
  return {
    origin,
    world,
    close,
    async fetch(login, { fields, script = 'goed', access = {}, origins = [] } = {}) {
      const bsn = world.personByLogin(login)?.bsn ?? '';
      world.setScript(bsn, ['RDW'], script);
      const connections = sourceHttp({
        origins: [origin, ...origins],
        limits: { deadlineMs: 10_000, maxBytes: 1_000_000 },
        allowLoopback: true,
      });
      const http = recording(connections);
      try {
        const given: RdwAccess = { baseUrl: origin, ...access };
        const answer = await rdw.fetch({ access: given, loggedIn: { bsn }, wanted: wantedOf(fields), http, now: NOW });
        return { answer, sent: http.exchanges };
      } finally {
        await connections.close();
      }
    },
  };
}

/** What is answered to one request: a body with status 200, or a status. */
export type Said = string | Uint8Array | number;

/** HTTP whose three services answer what is given; keeps what was asked. */
export function answering(given: {
  readonly ownership?: Said;
  readonly mine?: Said;
  readonly open?: (url: string) => Said;
}): SourceHttp & { readonly asked: readonly SourceRequest[] } {
  const asked: SourceRequest[] = [];
  return {
    asked,
    async send(request) {
      asked.push(request);
      const isSoap = request.url.includes('/suwibroker/');
      const said = isSoap ? given.ownership : request.method === 'POST' ? given.mine : given.open?.(request.url);
      const isStatus = typeof said === 'number' || said === undefined;
      return {
        status: isStatus ? (said ?? 404) : 200,
        headers: { 'content-type': isSoap ? 'text/xml; charset=utf-8' : 'application/json' },
        body: Buffer.from(isStatus ? '' : said),
      };
    },
  };
}
