import express from 'express';
import type { SourceAnswer } from '../connector.ts';
import { listen, type RecordingHttp, recording } from '../loopback.testing.ts';
import { idinPortal } from '../portals/idin.portal.ts';
import { loginReturn, loginStart } from '../portals/login.testing.ts';
import type { LoginReturn } from '../portals/portal.ts';
import { PEOPLE } from '../practice/people.ts';
import { type PracticeWorld, practiceWorld } from '../practice/world.ts';
import { sourceHttp } from '../source-http.node.ts';
import type { IdinAccess } from './idin.access.ts';
import { idin } from './idin.connector.ts';
import {
  idinSimulator,
  PRACTICE_ISSUERS,
  type PracticeIdinKeys,
  practiceIdinAccess,
  practiceIdinKeys,
} from './idin.simulator.ts';
import { ALL_FIELDS, TODAY, wantedOf } from './wanted.testing.ts';

export const APP = 'https://app.example/login';

export const [NORTH, SOUTH] = PRACTICE_ISSUERS.map(({ id }) => id) as [string, string];

export const START = loginStart(APP, ALL_FIELDS);

/** Practice iDIN on a real port, with a clock that stands still until it is moved. */
export interface RunningIdin {
  readonly origin: string;
  readonly world: PracticeWorld;
  readonly keys: PracticeIdinKeys;
  readonly http: RecordingHttp;
  access(issuerId?: string): IdinAccess;
  now(): Date;
  moveClock(milliseconds: number): void;
  close(): Promise<void>;
}

/** Making keys takes longest; in tests nobody breaks them. */
export const TEST_BITS = 1024;
let madeKeys: Promise<PracticeIdinKeys> | undefined;

export async function startIdin(): Promise<RunningIdin> {
  let now = Date.parse(`${TODAY}T10:00:00Z`);
  const clock = (): Date => new Date(now);
  madeKeys ??= practiceIdinKeys({ now: clock(), bits: TEST_BITS });
  const keys = await madeKeys;
  const world = practiceWorld({ people: PEOPLE, now: clock, wait: () => Promise.resolve() });
  const app = express();
  const server = await listen(app);
  app.use(idinSimulator(world, { origin: server.origin, keys, clock }));
  const limits = { deadlineMs: 20_000, maxBytes: 2 ** 20 };
  const connections = sourceHttp({ origins: [server.origin], limits, allowLoopback: true });
  return {
    origin: server.origin,
    world,
    keys,
    http: recording(connections),
    access: (issuerId = NORTH) => practiceIdinAccess(server.origin, keys, issuerId),
    now: clock,
    moveClock(milliseconds) {
      now += milliseconds;
    },
    async close() {
      await connections.close();
      await server.close();
    },
  };
}

/** Sends one form of the bank's pages; redirects are not followed. */
export function post(url: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}

/** Walks the bank's own pages and agrees. @returns the address the browser ends up at */
export async function agreeAt(loginUrl: string, login: string, password = 'goed'): Promise<string> {
  await post(loginUrl, { name: login, password, action: 'login' });
  const answer = await post(loginUrl, { action: 'agree' });
  return answer.headers.get('location') ?? '';
}

/** What the device brings back of a redirect. */
export function returned(address: string, keep: string | undefined): LoginReturn {
  return loginReturn(START, address, keep);
}

/** One whole login and what the connector makes of it. */
export async function fetched(
  running: RunningIdin,
  login: string,
  given: { readonly password?: string; readonly fields?: readonly string[]; readonly issuer?: string } = {},
): Promise<SourceAnswer> {
  const { fields = ALL_FIELDS, issuer = NORTH, password } = given;
  const access = running.access(issuer);
  const begun = await idinPortal.begin(access, { ...START, wanted: fields }, running.http, running.now());
  const address = await agreeAt(begun.loginUrl, login, password);
  const loggedIn = await idinPortal.exchange(access, returned(address, begun.keep), running.http, running.now());
  const wanted = wantedOf(fields);
  return idin.fetch({ access: { baseUrl: '' }, loggedIn, wanted, http: running.http, now: running.now() });
}
