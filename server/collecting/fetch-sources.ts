import type { LoggedIn, SourceAnswer } from '../../connectors/connector.ts';
import { SourceFailure } from '../../connectors/source-failure.ts';
import type { SourceHttp } from '../../connectors/source-http.ts';
import type { SourceId } from '../../schema/source.ts';
import { type Asked, leavesOf } from './asked.ts';
import type { CollectJob } from './job.ts';
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
 * @throws SourceFailure when the login itself is not what it must be
 */
export async function fetchSources(job: CollectJob, asked: Asked, tools: CollectorTools): Promise<readonly Given[]> {
  const portal = await loadPortal(job.portal);
  if (!portal) throw new SourceFailure('REFUSED', 'no such portal');
  const exchanged = await portal.exchange(job.access.portal, job.login, tools.http, tools.clock());
  const loggedIn = { ...exchanged, ...(job.psuAddress === undefined ? {} : { psuAddress: job.psuAddress }) };
  const started = new Map<SourceId, Promise<Given>>();
  const ask = (source: SourceId): Promise<Given> => {
    const asking = started.get(source) ?? given(source, tools, (http) => answerOf(source, http));
    started.set(source, asking);
    return asking;
  };
  const answerOf = async (source: SourceId, http: SourceHttp): Promise<SourceAnswer> => {
    const through = ASKED_THROUGH.get(source);
    if (through === undefined) return fetchFrom(source, loggedIn, http);
    const before = (await ask(through)).answer;
    // A login behind which nothing answered must end as failed, also where one source waited for another.
    if (before instanceof SourceFailure) throw before;
    return fetchFrom(source, { ...loggedIn, ...before.onward }, http);
  };
  const fetchFrom = async (source: SourceId, who: LoggedIn, http: SourceHttp): Promise<SourceAnswer> => {
    const connector = await loadConnector(source);
    const access = job.access.sources[source];
    if (!connector || !access) throw new SourceFailure('REFUSED', `no access to ${source}`);
    return connector.fetch({
      access,
      loggedIn: who,
      wanted: wantedOf(leavesOf(asked, job, source), asked.compiled.asOf),
      http,
      now: new Date(job.now),
      onwardTo: asked.sources.filter((other) => ASKED_THROUGH.get(other) === source),
    });
  };
  return Promise.all(asked.sources.map(ask));
}

async function given(
  source: SourceId,
  { http, ticks }: CollectorTools,
  fetch: (http: SourceHttp) => Promise<SourceAnswer>,
): Promise<Given> {
  let lastByte = ticks();
  const timed: SourceHttp = {
    async send(request) {
      const response = await http.send(request);
      lastByte = ticks();
      return response;
    },
  };
  const answer = await fetch(timed).catch((error: unknown) => {
    if (error instanceof SourceFailure) return error;
    throw error;
  });
  return { source, answer, lastByte };
}
