import type { FurtherLogin, LoggedIn, SourceAnswer } from '../../connectors/connector.ts';
import type { Portal } from '../../connectors/portals/portal.ts';
import { EveryLoginFailure, SourceFailure } from '../../connectors/source-failure.ts';
import type { SourceHttp } from '../../connectors/source-http.ts';
import type { SourceId } from '../../schema/source.ts';
import { type Asked, leavesOf } from './asked.ts';
import type { CollectJob, PortalAccess, PortalLogin } from './job.ts';
import { loadConnector, loadPortal } from './portals.ts';
import type { CollectorTools } from './tools.ts';
import { wantedOf } from './wanted.ts';

/** What one source gave, or why it gave nothing. */
export interface Given {
  readonly source: SourceId;
  readonly answer: SourceAnswer | SourceFailure;
  /** When its last byte came in, in the collector's ticks. */
  readonly lastByte: number;
}

/** WOZ knows homes, not people: BRP says which home is asked about. */
const ASKED_THROUGH: ReadonlyMap<SourceId, SourceId> = new Map([['WOZ', 'BRP']]);

/**
 * Finishes the login and asks every planned source behind it: all at once, save those that wait for what another hands
 * on. A source that fails does not stop the others.
 *
 * @throws SourceFailure when the login itself is not what it must be; EveryLoginFailure when none of several is
 */
export async function fetchSources(job: CollectJob, asked: Asked, tools: CollectorTools): Promise<readonly Given[]> {
  const portal = await loadPortal(job.portal);
  if (!portal) throw new SourceFailure('REFUSED', 'no such portal');
  const { first, further, inOrder } = await exchangeAll(portal, job, tools);
  const { loggedIn } = first;
  const started = new Map<SourceId, Promise<Given>>();
  const ask = (source: SourceId): Promise<Given> => {
    const asking = started.get(source) ?? given(source, tools, (timed) => answerOf(source, timed));
    started.set(source, asking);
    return asking;
  };
  const answerOf = async (source: SourceId, timed: Timed): Promise<SourceAnswer> => {
    const through = ASKED_THROUGH.get(source);
    if (through === undefined) return fetchFrom(source, loggedIn, timed);
    const before = (await ask(through)).answer;
    // A login behind which nothing answered must end as failed, also where one source waited for another.
    if (before instanceof SourceFailure) throw before;
    return fetchFrom(source, { ...loggedIn, ...before.onward }, timed);
  };
  const fetchFrom = async (source: SourceId, who: LoggedIn, timed: Timed): Promise<SourceAnswer> => {
    const connector = await loadConnector(source);
    const access = first.access.sources[source];
    if (!connector || !access) throw new SourceFailure('REFUSED', `no access to ${source}`);
    const answering = connector.fetch({
      access,
      loggedIn: who,
      wanted: wantedOf(leavesOf(asked, job, source), asked.compiled.asOf),
      http: timed(tools.http(first.access.origins)),
      now: new Date(job.now),
      onwardTo: asked.sources.filter((other) => ASKED_THROUGH.get(other) === source),
      ...(further.length === 0 ? {} : { further: further.map((login) => behind(source, login, timed, tools)) }),
    });
    return further.length === 0 ? answering : toldInOrder(answering, inOrder);
  };
  return Promise.all(asked.sources.map(ask));
}

/** A source tells of each login in the order in which it was asked by them; here in that of the job. */
async function toldInOrder(answering: Promise<SourceAnswer>, inOrder: Exchanges['inOrder']): Promise<SourceAnswer> {
  const answer = await answering.catch((error: unknown) => {
    throw error instanceof EveryLoginFailure ? new EveryLoginFailure(error, inOrder(error.each)) : error;
  });
  return answer.shortfalls ? { ...answer, shortfalls: inOrder(answer.shortfalls) } : answer;
}

/** One login that is what it must be. */
interface Exchanged {
  readonly access: PortalAccess;
  readonly loggedIn: LoggedIn;
}

/** The logins as a source is asked by them. */
interface Exchanges {
  /** The first that went well. */
  readonly first: Exchanged;
  /** All others, or why one did not. */
  readonly further: readonly (Exchanged | SourceFailure)[];
  /** What is known of `first` and each of `further`, in the order of the job. */
  inOrder<T>(each: readonly T[]): readonly T[];
}

/**
 * Finishes every login of the job.
 *
 * @throws SourceFailure when none is what it must be
 */
async function exchangeAll(portal: Portal<unknown>, job: CollectJob, tools: CollectorTools): Promise<Exchanges> {
  const { psuAddress, further = [] } = job;
  const exchange = async ({ access, login }: PortalLogin): Promise<Exchanged> => {
    const exchanged = await portal.exchange(access.portal, login, tools.http(access.origins), tools.clock());
    return { access, loggedIn: { ...exchanged, ...(psuAddress === undefined ? {} : { psuAddress }) } };
  };
  const done = await Promise.all([job, ...further].map((login) => exchange(login).catch(failureOnly)));
  const place = done.findIndex((one) => !(one instanceof SourceFailure));
  const first = done[place];
  if (first === undefined || first instanceof SourceFailure) {
    const failures = done.filter((one) => one instanceof SourceFailure);
    const [reason = new SourceFailure('LOGIN_FAILED', 'no login')] = failures;
    throw failures.length > 1 ? new EveryLoginFailure(reason, failures) : reason;
  }
  return {
    first,
    further: done.toSpliced(place, 1),
    inOrder: ([ofFirst, ...ofFurther]) => (ofFirst === undefined ? [] : ofFurther.toSpliced(place, 0, ofFirst)),
  };
}

/** How a further login reaches the source, or why it does not. */
function behind(
  source: SourceId,
  login: Exchanged | SourceFailure,
  timed: Timed,
  tools: CollectorTools,
): FurtherLogin | SourceFailure {
  if (login instanceof SourceFailure) return login;
  const { access, loggedIn } = login;
  const found = access.sources[source];
  if (!found) return new SourceFailure('REFUSED', `no access to ${source}`);
  return { access: found, loggedIn, http: timed(tools.http(access.origins)) };
}

/** Notes when the last byte came in. */
type Timed = (http: SourceHttp) => SourceHttp;

async function given(
  source: SourceId,
  { ticks }: CollectorTools,
  fetch: (timed: Timed) => Promise<SourceAnswer>,
): Promise<Given> {
  let lastByte = ticks();
  const timed: Timed = (http) => ({
    async send(request) {
      const response = await http.send(request);
      lastByte = ticks();
      return response;
    },
  });
  const answer = await fetch(timed).catch(failureOnly);
  return { source, answer, lastByte };
}

function failureOnly(error: unknown): SourceFailure {
  if (error instanceof SourceFailure) return error;
  throw error;
}
