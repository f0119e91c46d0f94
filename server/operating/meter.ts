import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../database/database.ts';
import { countFacts } from './facts.store.ts';

/** What was asked: a kind of operation, or something that is none (a token, an address that is not there). */
export type CallKind = 'query' | 'mutation' | 'none';

/** Counts what this instance does. Labels are words of a closed list: never an id, a name, an address or free text. */
export interface Meter {
  readonly answered: (kind: CallKind, status: number) => void;
  readonly socketOpened: () => void;
  readonly socketClosed: () => void;
  /** @param plaintextMs - how long the collector held plaintext; `undefined` when it failed */
  readonly collected: (portal: string, milliseconds: number, plaintextMs: number | undefined) => void;
  /** Everything counted here, and the facts of the database, in Prometheus' text format. */
  readonly text: (db: Database) => Promise<string>;
  readonly contentType: string;
  readonly close: () => void;
}

const SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30];
const NANOSECONDS = 1e9;

export function openMeter(): Meter {
  const registry = new Registry();
  const registers = [registry];
  const lag = monitorEventLoopDelay({ resolution: 20 });
  lag.enable();
  const answers = new Counter({
    name: 'zegel_http_answers_total',
    help: 'Answers over HTTP, save those about health.',
    labelNames: ['kind', 'status'],
    registers,
  });
  const sockets = new Gauge({ name: 'zegel_sockets_open', help: 'Sockets open now.', registers });
  const jobs = new Histogram({
    name: 'zegel_collector_job_seconds',
    help: 'From handing a collector its one job until it has ended.',
    labelNames: ['portal'],
    buckets: SECONDS,
    registers,
  });
  const plaintext = new Histogram({
    name: 'zegel_plaintext_window_seconds',
    help: 'How long a collector held plaintext.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  const delay = new Gauge({
    name: 'zegel_event_loop_lag_seconds',
    help: 'Delay of the event loop since the last scrape.',
    labelNames: ['quantile'],
    registers,
  });
  const tellFacts = factsIn(registry);
  return {
    answered: (kind, status) => answers.inc({ kind, status: `${Math.floor(status / 100)}xx` }),
    socketOpened: () => sockets.inc(),
    socketClosed: () => sockets.dec(),
    collected(portal, milliseconds, plaintextMs) {
      jobs.observe({ portal }, milliseconds / 1000);
      if (plaintextMs !== undefined) plaintext.observe(plaintextMs / 1000);
    },
    async text(db) {
      await tellFacts(db);
      if (lag.count > 0) {
        delay.set({ quantile: '0.5' }, lag.percentile(50) / NANOSECONDS);
        delay.set({ quantile: '0.99' }, lag.percentile(99) / NANOSECONDS);
        delay.set({ quantile: '1' }, lag.max / NANOSECONDS);
        lag.reset();
      }
      return registry.metrics();
    },
    contentType: registry.contentType,
    close: () => lag.disable(),
  };
}

/** What every instance tells alike, because it is read off the facts: take the maximum over instances, not the sum. */
function factsIn(registry: Registry): (db: Database) => Promise<void> {
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]): Gauge<Label> =>
    new Gauge({ name, help: `${help} All instances alike.`, labelNames, registers: [registry] });
  const requests = gauge('zegel_requests', 'Data requests made.', []);
  const started = gauge('zegel_sessions_started', 'Sessions started.', []);
  const ended = gauge('zegel_sessions_ended', 'Sessions ended.', ['reason']);
  const logins = gauge('zegel_logins', 'Logins begun, by what came of them.', ['portal', 'outcome']);
  const approvals = gauge('zegel_approvals', 'Approvals.', []);
  const deliveries = gauge('zegel_deliveries', 'Deliveries, by how they ended.', ['outcome']);
  const complaints = gauge('zegel_complaints', 'Complaints, by how they stand.', ['state']);
  return async (db) => {
    const facts = await countFacts(db);
    requests.set(facts.requests);
    started.set(facts.sessionsStarted);
    approvals.set(facts.approvals);
    // A login or delivery moves on from OPEN and PENDING: what is no longer counted must not stay behind.
    for (const counted of [ended, logins, deliveries]) counted.reset();
    for (const { reason, count } of facts.sessionsEnded) ended.set({ reason }, count);
    for (const { portal, outcome, count } of facts.logins) logins.set({ portal, outcome }, count);
    for (const { state, count } of facts.complaints) complaints.set({ state }, count);
    for (const { outcome, count } of facts.deliveries) deliveries.set({ outcome }, count);
  };
}
