import { memoryClaims } from '../sealing/claims.ts';
import type { Opened } from '../sealing/open.ts';
import type { Engine } from '../server/database/database.ts';
import { startTestPractice, TEST_APP, type TestPractice } from '../server/practice.testing.ts';
import type { PracticeOptions } from '../server/practice.ts';
import { type CollectOutcome, collect, type Portal } from './device/collect.ts';
import { type Joined, join } from './device/join.ts';
import { SESSION_PROGRESS, STATE } from './device/operations.ts';
import { type TestLender, testLender } from './lender.testing.ts';
import { type Typed, visitPortal } from './practice-visitor.ts';
import { watchDeliveries } from './provider/deliveries.ts';
import type { Ask, Invitation } from './provider/invite.ts';
import { CONFIRM_PAIRING, REQUEST_PROGRESS } from './provider/operations.ts';
import { call } from './wire/call.ts';
import { fromNode } from './wire/connection.node.ts';
import type { Connection } from './wire/connection.ts';
import { follow } from './wire/follow.ts';

/** Where many walks are played: one practice, its lender, and the address devices call. */
export interface Place {
  readonly practice: TestPractice;
  readonly lender: TestLender;
  readonly device: Connection;
  readonly close: () => Promise<void>;
}

/** One consumer's way through one request. */
export interface Walk {
  readonly invitation: Invitation;
  readonly joined: Joined;
}

export async function openPlace(
  engine: Engine,
  options: Partial<PracticeOptions> & { readonly at?: string } = {},
): Promise<Place> {
  const practice = await startTestPractice(engine, options);
  const lender = testLender({ origin: practice.origin, appOrigin: TEST_APP, lender: practice.lender });
  return {
    practice,
    lender,
    device: fromNode(`${practice.origin}/graphql`),
    close: () => practice.close(),
  };
}

/** Invited, redeemed and paired by the code: the portals may be opened. */
export async function pairedWalk(place: Place, ask: Partial<Ask> = {}): Promise<Walk> {
  const invitation = await place.lender.invite(ask);
  const joined = await join(place.device, invitation.link);
  await pair(place, joined);
  return { invitation, joined };
}

/** The person types the device's code on the lender's page. */
export function pair({ lender }: Place, { request, pairing, subject }: Joined) {
  return call(lender.caller, CONFIRM_PAIRING, { input: { requestId: request.id, code: pairing.code, subject } });
}

/** One login, to its end. Where a bank is to be chosen, it is the practice bank that works. */
export function login(joined: Joined, portal: Portal, typed: Typed): Promise<CollectOutcome> {
  return collect(joined, portal, (url) => visitPortal(url, TEST_APP, typed), bankAt(portal));
}

export function bankAt(portal: Portal): string | undefined {
  if (portal === 'BANK') return 'gezond';
  return portal === 'IDIN' ? 'OEFNNL2X' : undefined;
}

/** A paired walk that logged in everywhere it was asked to. */
export async function collectedWalk(place: Place, name: string, ask: Partial<Ask> = {}): Promise<Walk> {
  const walk = await pairedWalk(place, ask);
  for (const { portal } of walk.joined.session.tasks) {
    const outcome = await login(walk.joined, portal as Portal, { name });
    if (outcome.state !== 'SEALED') throw new Error(`${portal} ${outcome.failure}`);
  }
  return walk;
}

/** The device's own session, as the broker tells it now. */
export async function sessionOf({ caller }: Joined) {
  const { session } = await call(caller, STATE, {});
  if (!session) throw new Error('a device has a session');
  return session;
}

/** The tasks of a session in short: `{ UWV: 'FAILED BUSY' }`. */
export async function tasksOf(joined: Joined): Promise<Readonly<Record<string, string>>> {
  const { tasks } = await sessionOf(joined);
  return Object.fromEntries(
    tasks.map(({ portal, state, failure }) => [portal, failure ? `${state} ${failure}` : state]),
  );
}

/** The lender receives this walk's delivery and opens it. */
export async function receive({ lender }: Place, { invitation: { record } }: Pick<Walk, 'invitation'>) {
  const recordOf = async (id: string) => (id === record.request ? record : undefined);
  const deliveries = watchDeliveries(lender.caller, recordOf, memoryClaims());
  const { value } = await deliveries.next();
  await deliveries.return();
  if (!value) throw new Error('the deliveries ended');
  return value;
}

/** What the lender is told of a request, up to and with the first `last`. */
export async function progressTo({ lender }: Place, requestId: string, last: string): Promise<readonly string[]> {
  const told: string[] = [];
  const progress = { requestId, after: null };
  for await (const { state } of follow(lender.caller, REQUEST_PROGRESS, progress, (result) => result.requestProgress)) {
    told.push(state);
    if (state === last) break;
  }
  return told;
}

/** What the device is told of its session, up to and with the first that reads `last`: `ENDED STOPPED`. */
export async function eventsTo({ caller }: Joined, last: string): Promise<readonly string[]> {
  const told: string[] = [];
  for await (const { kind, detail } of follow(
    caller,
    SESSION_PROGRESS,
    { after: null },
    (result) => result.sessionProgress,
  )) {
    if (kind === 'TASK' || kind === 'SECTION') continue;
    told.push(detail ? `${kind} ${detail}` : kind);
    if (told.at(-1) === last) break;
  }
  return told;
}

/** The gaps below a place, each once: `{ 'applicant.employment': ['EMPTY'] }`. */
export function gapsBelow({ gaps }: Pick<Opened, 'gaps'>, ...place: readonly string[]): readonly string[] {
  const below = gaps.filter(({ path }) => place.every((name, at) => path[at] === name));
  return [...new Set(below.map(({ reason }) => reason))];
}

/** Practice time goes on, and what has passed its deadline is swept: over the wire, as anybody may in practice. */
export async function advance(place: Place, seconds: number): Promise<void> {
  await askPractice(place, 'mutation ($seconds: Int!) { advanceClock(seconds: $seconds) }', { seconds });
}

/** One call of the practice schema. */
export async function askPractice(
  { practice }: Pick<Place, 'practice'>,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  const response = await fetch(`${practice.origin}/practice/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { readonly data?: unknown; readonly errors?: unknown };
  if (!data || errors) throw new Error(`practice refuses: ${JSON.stringify(errors)}`);
  return data;
}
