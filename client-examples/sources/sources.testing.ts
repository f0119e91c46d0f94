import type { LoggedIn, SourceAnswer } from '../../connectors/connector.ts';
import { loginReturn, loginStart } from '../../connectors/portals/login.testing.ts';
import { PEOPLE } from '../../connectors/practice/people.ts';
import { FREE_PORTS } from '../../connectors/practice/servers.ts';
import { type PracticeWorld, practiceWorld } from '../../connectors/practice/world.ts';
import { SourceFailure } from '../../connectors/source-failure.ts';
import { sourceHttp } from '../../connectors/source-http.node.ts';
import type { SourceHttp, SourceRequest, SourceResponse } from '../../connectors/source-http.ts';
import { StandingClock } from '../../connectors/standing-clock.testing.ts';
import { bareSchema } from '../../schema/bare-schema.ts';
import type { CompiledDocument } from '../../schema/document.ts';
import { projectSection } from '../../schema/project.ts';
import { PORTALS, type PortalId, type SourceId } from '../../schema/source.ts';
import { checkLaw } from '../../sealing/leaves.ts';
import type { PayloadContent } from '../../sealing/payload.ts';
import type { PortalAccess } from '../../server/collecting/job.ts';
import { SOURCE_LIMITS } from '../../server/collecting/limits.ts';
import { loadConnector, loadPortal } from '../../server/collecting/portals.ts';
import { wantedOf } from '../../server/collecting/wanted.ts';
import { startPracticePortals } from '../../server/practice.portals.ts';
import { visitPortal } from '../practice-visitor.ts';
import { everythingOf } from './everything-of.testing.ts';

const APP = 'http://127.0.0.1:9';

/** What a section of one source would hold. */
export interface Delivered extends Pick<PayloadContent, 'data' | 'gaps'> {
  readonly answer: SourceAnswer;
  readonly exchanges: readonly { readonly request: SourceRequest; readonly response: SourceResponse }[];
}

/** Every practice portal and source on real servers, asked as a collector asks them. */
export interface Sources {
  readonly world: PracticeWorld;
  /** What deadlines and slow sources count by, and nothing else does. */
  readonly clock: StandingClock;
  readonly today: string;
  /** Everything the schema has of a source. */
  everything(source: SourceId): CompiledDocument;
  /** A real login on the portal's own pages. @param password - the script its sources play for this person */
  logIn(source: SourceId, name: string, password?: string): Promise<LoggedIn>;
  /**
   * The same up to where the browser comes back. What is returned ends it, always at the same instant, and may be called
   * again with an answer that was heard before.
   */
  comeBack(
    source: SourceId,
    name: string,
    given?: Pick<Way, 'compiled' | 'through'> & { readonly password?: string },
  ): Promise<(given?: Omit<Way, 'compiled'>) => Promise<LoggedIn>>;
  /** @throws SourceFailure */
  ask(source: SourceId, loggedIn: LoggedIn, given?: Way): Promise<Delivered>;
  close(): Promise<void>;
}

/** How a source is asked. */
export interface Way {
  readonly compiled?: CompiledDocument;
  /** Stands between connector, or portal, and source. */
  readonly through?: (http: SourceHttp) => SourceHttp;
  readonly maxBytes?: number;
}

export async function startSources(now = new Date('2026-11-24T12:00:00Z')): Promise<Sources> {
  const schema = bareSchema();
  const started = Date.now();
  const clock = (): Date => new Date(now.valueOf() + Date.now() - started);
  const waiting = new StandingClock();
  const world = practiceWorld({ people: PEOPLE, now: clock, wait: waiting.wait });
  const { servers, desk } = await startPracticePortals({
    pagesHost: '127.0.0.1',
    world,
    redirectUri: `${APP}/login-return`,
    ports: FREE_PORTS,
  });
  const today = now.toISOString().slice(0, 10);
  const opened: { close(): Promise<void> }[] = [];

  const accessOf = (portal: PortalId): PortalAccess => {
    const access = desk.banks.find((bank) => bank.portal === portal)?.access ?? desk.portals[portal];
    if (!access) throw new Error(`no access to ${portal}`);
    return access;
  };
  const wayTo = (portal: PortalId, maxBytes = SOURCE_LIMITS.maxBytes): SourceHttp => {
    const { origins } = accessOf(portal);
    const http = sourceHttp({
      origins: [...origins],
      limits: { ...SOURCE_LIMITS, maxBytes },
      allowLoopback: true,
      after: waiting.after,
    });
    opened.push(http);
    return http;
  };
  const direct = (http: SourceHttp): SourceHttp => http;
  const comeBack: Sources['comeBack'] = async (
    source,
    name,
    { password = 'goed', compiled = everythingOf(schema, source, { asOf: today }), through = direct } = {},
  ) => {
    const id = portalOf(source);
    const portal = await loadPortal(id);
    if (!portal) throw new Error(`no portal ${id}`);
    const wanted = compiled.leaves.map(({ field }) => field);
    const start = loginStart(`${APP}/login-return`, wanted);
    const { loginUrl, keep } = await portal.begin(accessOf(id).portal, start, through(wayTo(id)), clock());
    const back = loginReturn(start, (await visitPortal(loginUrl, APP, { name, password })).href, keep);
    let ended: Date | undefined;
    return async ({ through: between = direct, maxBytes } = {}) => {
      ended ??= new Date();
      const http = between(wayTo(id, maxBytes));
      return { ...(await portal.exchange(accessOf(id).portal, back, http, ended)), psuAddress: start.psuAddress };
    };
  };
  return {
    world,
    clock: waiting,
    today,
    everything: (source) => everythingOf(schema, source, { asOf: today }),
    comeBack,
    logIn: async (source, name, password) =>
      (await comeBack(source, name, password === undefined ? {} : { password }))(),
    async ask(source, loggedIn, { compiled = everythingOf(schema, source, { asOf: today }), through, maxBytes } = {}) {
      const id = portalOf(source);
      const connector = await loadConnector(source);
      const access = accessOf(id).sources[source];
      if (!connector || !access) throw new SourceFailure('REFUSED', `no access to ${source}`);
      const exchanges: Delivered['exchanges'][number][] = [];
      const way = wayTo(id, maxBytes);
      const heard: SourceHttp = {
        async send(request) {
          const response = await way.send(request);
          exchanges.push({ request, response });
          return response;
        },
      };
      const leaves = compiled.leaves.filter((leaf) => leaf.source === source);
      const answer = await connector.fetch({
        access,
        loggedIn,
        wanted: wantedOf(leaves, compiled.asOf),
        http: through ? through(heard) : heard,
        now: clock(),
      });
      const [subject] = compiled.subjects;
      if (!subject) throw new TypeError('everything has a subject');
      const projected = projectSection(subject, { leaves: new Set(leaves.map(({ path }) => path)) }, answer.record);
      const broken = checkLaw({ leaves, ...projected });
      if (broken.length > 0) throw new Error(`the law is broken at ${JSON.stringify(broken)}`);
      return { ...projected, answer, exchanges };
    },
    async close() {
      await Promise.all(opened.map((http) => http.close()));
      await servers.close();
    },
  };
}

/** The first portal that has the source. */
function portalOf(source: SourceId): PortalId {
  const found = (Object.keys(PORTALS) as PortalId[]).find((id) =>
    (PORTALS[id].sources as readonly SourceId[]).includes(source),
  );
  if (!found) throw new Error(`no portal has ${source}`);
  return found;
}
