import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAILURE_CODES } from '../connectors/source-failure.ts';
import { PORTAL_IDS } from '../schema/source.ts';
import { sessionEnd } from '../server/sessions/session.tables.ts';
import { DELIVERY_STATES } from '../server/shares/delivery.state.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { acknowledge } from './provider/deliveries.ts';
import { collectedWalk, openPlace, type Place, pairedWalk, receive, type Walk } from './walk.testing.ts';

const OUTCOMES = ['SEALED', 'OPEN', ...FAILURE_CODES, 'OTHER_BROWSER', ...DELIVERY_STATES];
/** Every label there is, and what it may say. */
const LABELS: Readonly<Record<string, RegExp>> = {
  kind: /^(query|mutation|none)$/,
  status: /^[1-5]xx$/,
  portal: new RegExp(`^(${PORTAL_IDS.join('|')})$`),
  outcome: new RegExp(`^(${OUTCOMES.join('|')})$`),
  reason: new RegExp(`^(${sessionEnd.reason.enumValues.join('|')})$`),
  quantile: /^(0\.5|0\.99|1)$/,
  le: /^(\d+(\.\d+)?|\+Inf)$/,
};

describe('what operators are shown of a whole walk', () => {
  let place: Place;
  let walk: Walk;
  let text: string;
  let ids: readonly string[];

  beforeAll(async () => {
    place = await openPlace('EMBEDDED');
    walk = await collectedWalk(place, 'kees');
    await share(walk.joined, await review(walk.joined), 'nl');
    const { deliveryId, opened } = await receive(place, walk);
    await acknowledge(place.lender.caller, deliveryId);
    await pairedWalk(place);
    const { applicant } = opened.data as { readonly applicant: { readonly identity: { readonly fullName: string } } };
    const { request, provider } = walk.invitation.record;
    ids = [request, provider, deliveryId, walk.joined.session.id, applicant.identity.fullName, 'kees', '127.0.0.1'];
    const scraped = await fetch(`http://127.0.0.1:${place.practice.broker.metricsPort}/metrics`);
    expect(scraped.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    text = await scraped.text();
  });
  afterAll(() => place?.close());

  const samples = () => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

  it('counts it', () => {
    expect(samples()).toEqual(
      expect.arrayContaining([
        'zegel_requests 2',
        'zegel_sessions_started 2',
        'zegel_sessions_ended{reason="APPROVED"} 1',
        'zegel_logins{portal="MIJNOVERHEID",outcome="SEALED"} 1',
        'zegel_logins{portal="UWV",outcome="SEALED"} 1',
        'zegel_approvals 1',
        'zegel_deliveries{outcome="ACKNOWLEDGED"} 1',
        'zegel_complaints{state="OVERDUE"} 0',
        'zegel_sockets_open 0',
        'zegel_collector_job_seconds_count{portal="UWV"} 1',
        'zegel_plaintext_window_seconds_count 2',
      ]),
    );
    expect(text).toMatch(/^zegel_http_answers_total\{kind="mutation",status="2xx"\} \d+$/m);
    expect(text).toMatch(/^zegel_event_loop_lag_seconds\{quantile="0.99"\} /m);
  });

  it('has no label but those of the list, with no value but those of the list', () => {
    const labels = samples().flatMap((line) => [...line.matchAll(/(\w+)="([^"]*)"/g)]);
    expect(labels.length).toBeGreaterThan(20);
    expect(labels.filter(([, name = '', value = '']) => !LABELS[name]?.test(value)).map(([all]) => all)).toEqual([]);
  });

  it('names no id, person or address in it', () => {
    expect(ids.filter((id) => text.includes(id))).toEqual([]);
  });

  it('is served on its own port only', async () => {
    expect((await fetch(`${place.practice.origin}/metrics`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${place.practice.broker.metricsPort}/graphql`)).status).toBe(404);
  });

  it('has one line in the log for each call, with a root field of the schema and nothing that a caller wrote', async () => {
    await fetch(`${place.practice.origin}/graphql?Canary=1`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'query Canary { canary: purposes { id } }', operationName: 'Canary' }),
    });
    const sdl = buildSchema(await readFile(new URL('../schema/schema.graphql', import.meta.url), 'utf8'));
    const roots = [sdl.getQueryType(), sdl.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
    const lines = place.practice
      .logged()
      .split('\n')
      .filter((line) => line.includes('"event":"call"'))
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    const operations = lines.map(({ operation }) => String(operation));
    expect(operations).toEqual(expect.arrayContaining(['none', 'purposes', 'createDataRequest', 'approve']));
    expect(operations.filter((name) => name !== 'none' && !roots.includes(name))).toEqual([]);
    for (const line of lines)
      expect(Object.keys(line).sort()).toEqual(['event', 'level', 'ms', 'operation', 'status', 'time']);
    expect(place.practice.logged()).not.toContain('anary');
  });
});
