import { print } from 'graphql';
import { loginReturn, loginStart } from '../../connectors/portals/login.testing.ts';
import { PEOPLE } from '../../connectors/practice/people.ts';
import { FREE_PORTS } from '../../connectors/practice/servers.ts';
import { practiceWorld } from '../../connectors/practice/world.ts';
import { sourceHttp } from '../../connectors/source-http.node.ts';
import type { SourceHttp, SourceResponse } from '../../connectors/source-http.ts';
import { bareSchema } from '../../schema/bare-schema.ts';
import { compileDocument } from '../../schema/document.ts';
import { planRequest } from '../../schema/plan.ts';
import type { PortalId } from '../../schema/source.ts';
import { toBase64url } from '../../sealing/bytes.ts';
import { makeBoxKeyPair } from '../../sealing/keys.ts';
import { sectionsOf } from '../../sealing/plan.ts';
import { native } from '../../sealing/primitives.node.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { collect } from '../../server/collecting/collector.ts';
import { signedAsk } from '../../server/collecting/job.fixture.ts';
import type { CollectJob } from '../../server/collecting/job.ts';
import { loadPortal } from '../../server/collecting/portals.ts';
import type { CollectorTools } from '../../server/collecting/tools.ts';
import { startPracticePortals } from '../../server/practice.portals.ts';
import { EVERYTHING } from '../everything.ts';
import { visitPortal } from '../practice-visitor.ts';
import type { Row } from './row.ts';

const APP = 'http://127.0.0.1:9';
const VARIABLES = { five: { last: 'P5Y' }, three: { last: 'P3Y' }, year: { last: 'P12M' } };
const RUNS = 20;

/**
 * What collecting itself costs: every login of the document that asks everything, its answers heard once from the practice
 * sources and then played back, so that no source's time is in it; login checks, parsing, mapping and sealing are.
 */
export async function benchInProcess(): Promise<readonly Row[]> {
  const now = new Date();
  const world = practiceWorld({ people: PEOPLE, now: () => now });
  const { servers, desk } = await startPracticePortals({
    pagesHost: '127.0.0.1',
    world,
    redirectUri: `${APP}/login-return`,
    ports: FREE_PORTS,
  });
  try {
    const replays: (() => Promise<void>)[] = [];
    const ask = signedAsk({ document: print(EVERYTHING), variables: VARIABLES }, now);
    for (const portal of portalsAsked(ask.document, now)) {
      const access = desk.banks.find((bank) => bank.portal === portal)?.access ?? desk.portals[portal];
      const adapter = await loadPortal(portal);
      if (!access || !adapter) throw new Error(`no access to ${portal}`);
      const http = sourceHttp({
        origins: [...access.origins],
        limits: { deadlineMs: 20_000, maxBytes: 8 * 2 ** 20 },
        allowLoopback: true,
      });
      const start = loginStart(`${APP}/login-return`, fieldsAt(ask.document, now, portal));
      const { loginUrl, keep } = await adapter.begin(access.portal, start, http, now);
      const returned = await visitPortal(loginUrl, APP, { name: 'kees' });
      const job: CollectJob = {
        ...ask,
        portal,
        access,
        login: loginReturn(start, returned.href, keep),
        psuAddress: start.psuAddress,
        subject: 'APPLICANT',
        deviceSealKey: toBase64url(makeBoxKeyPair(secureRandom).publicKey),
        personKey: toBase64url(secureRandom(32)),
        now: now.valueOf(),
        allowLoopback: true,
      };
      replays.push(await heardOnce(job, http));
      await http.close();
    }
    for (const replay of replays) await replay();
    const before = process.cpuUsage();
    for (let run = 0; run < RUNS; run += 1) for (const replay of replays) await replay();
    const { user, system } = process.cpuUsage(before);
    const cpuSeconds = (user + system) / 1_000_000;
    return [
      {
        what: 'sessions per core-second, without starts',
        measured: RUNS / cpuSeconds,
        against: 20,
        unit: '/s',
        good: 'MUCH',
        how: `n=${RUNS}, ${replays.length} portals, 12 months of bank data, CPU of collecting alone, answers played back`,
      },
    ];
  } finally {
    await servers.close();
  }
}

/** Serves a job once, hears what its sources say, and gives back the same job without them. */
async function heardOnce(job: CollectJob, http: SourceHttp): Promise<() => Promise<void>> {
  const heard = new Map<string, SourceResponse[]>();
  const keyOf = ({ method, url }: { readonly method: string; readonly url: string }): string => `${method} ${url}`;
  const clock = new Date();
  const schema = bareSchema();
  const tools = (way: SourceHttp): CollectorTools => ({
    schema,
    http: () => way,
    random: secureRandom,
    primitives: native,
    fileKey: makeBoxKeyPair(secureRandom, native),
    clock: () => clock,
    ticks: () => performance.now(),
  });
  const first = await collect(
    job,
    tools({
      async send(request) {
        const response = await http.send(request);
        heard.set(keyOf(request), [...(heard.get(keyOf(request)) ?? []), response]);
        return response;
      },
    }),
  );
  if (!first.ok) throw new Error(`${job.portal}: ${first.failure} ${first.detail}`);
  return async () => {
    const places = new Map<string, number>();
    const again = await collect(
      job,
      tools({
        async send(request) {
          const key = keyOf(request);
          const place = places.get(key) ?? 0;
          places.set(key, place + 1);
          const response = heard.get(key)?.[place];
          if (!response) throw new Error(`${job.portal} asks something new`);
          return response;
        },
      }),
    );
    if (!again.ok) throw new Error(`${job.portal}: ${again.failure} ${again.detail}`);
  };
}

function plannedOf(document: string, now: Date) {
  const compiled = compileDocument(bareSchema(), {
    text: document,
    variables: VARIABLES,
    asOf: now.toISOString().slice(0, 10),
  });
  if (!compiled.ok) throw new Error('everything compiles');
  return sectionsOf(planRequest(compiled.value, 'MORTGAGE'), 'APPLICANT');
}

function portalsAsked(document: string, now: Date): readonly PortalId[] {
  return [...new Set(plannedOf(document, now).flatMap(({ portal }) => portal ?? []))] as readonly PortalId[];
}

function fieldsAt(document: string, now: Date, portal: PortalId): readonly string[] {
  return plannedOf(document, now)
    .filter((section) => section.portal === portal)
    .flatMap(({ leaves }) => leaves.map(({ field }) => field));
}
