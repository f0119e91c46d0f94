import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Period } from '../../schema/period.ts';
import { type After, afterByMachine } from '../after.ts';
import type { FurtherLogin, SourceAnswer, Wanted } from '../connector.ts';
import { bankPortal } from '../portals/bank.portal.ts';
import { loginReturn, loginStart } from '../portals/login.testing.ts';
import type { LoginReturn } from '../portals/portal.ts';
import { PEOPLE } from '../practice/people.ts';
import type { PracticePerson } from '../practice/person.ts';
import type { Script } from '../practice/script.ts';
import { type PracticeWorld, practiceWorld } from '../practice/world.ts';
import { sourceHttp } from '../source-http.node.ts';
import type { SourceHttp, SourceRequest, SourceResponse } from '../source-http.ts';
import { wantsOf } from '../wanted.fields.ts';
import type { BankAccess } from './bank.access.ts';
import { bank } from './bank.connector.ts';
import { bankSimulator, type PracticeBank, practiceBankAccess } from './bank.simulator.ts';

export const APP = 'https://app.example/login';
export const DEADLINE_MS = 20_000;
export const YEAR: Period = { from: '2025-11-24', to: '2026-11-24' };

/** Every field of the bank in the schema. */
export const ALL_FIELDS = [
  ...['iban', 'ownerName', 'kind', 'balance.amount', 'balance.currency', 'balanceOn'].map(
    (field) => `bank.accounts.${field}`,
  ),
  ...[
    'bookedOn',
    'amount.amount',
    'category',
    'categoryRule',
    'categoryConfidence',
    'counterpartyName',
    'counterpartyIban',
    'description',
  ].map((field) => `bank.transactions.${field}`),
  ...['category', 'from', 'to', 'total.amount', 'count'].map((field) => `bank.sums.${field}`),
  'bank.atLeast',
];

/** A `Wanted` as the collector makes it of a request's leaves. */
export function wantedOf(fields: readonly string[], period: Period | undefined = YEAR): Wanted {
  return {
    wants: wantsOf(fields),
    period: () => period,
    asOf: YEAR.to,
  };
}

/** One call over the wire. */
export interface Exchange {
  readonly request: SourceRequest;
  readonly response: SourceResponse;
}

/** The practice banks on a real port, with a clock that stands still until it is moved. */
export interface RunningBanks {
  readonly origin: string;
  readonly world: PracticeWorld;
  readonly http: SourceHttp;
  /** Every call answered so far. */
  readonly exchanges: readonly Exchange[];
  baseUrl(bank: PracticeBank['id']): string;
  moveClock(milliseconds: number): void;
  close(): Promise<void>;
}

export async function startBanks(
  given: {
    readonly wait?: PracticeWorld['wait'];
    readonly after?: After;
    readonly people?: readonly PracticePerson[];
  } = {},
): Promise<RunningBanks> {
  let now = Date.parse('2026-11-24T10:00:00Z');
  const wait = given.wait ?? (() => Promise.resolve());
  const world = practiceWorld({ people: given.people ?? PEOPLE, now: () => new Date(now), wait });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const app = express();
  app.use(bankSimulator(world, origin));
  server.on('request', app);

  const limits = { deadlineMs: DEADLINE_MS, maxBytes: 8 * 2 ** 20 };
  const { after = afterByMachine } = given;
  const connections = sourceHttp({ origins: [origin], limits, allowLoopback: true, after });
  const exchanges: Exchange[] = [];
  return {
    origin,
    world,
    exchanges,
    http: {
      async send(request) {
        const response = await connections.send(request);
        exchanges.push({ request, response });
        return response;
      },
    },
    baseUrl: (id) => `${origin}/${id}`,
    moveClock(milliseconds) {
      now += milliseconds;
    },
    async close() {
      await connections.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const START = loginStart(APP, ALL_FIELDS);

/** Sends one form of the bank's pages; redirects are not followed. */
export function post(url: string, fields: readonly (readonly [string, string])[]): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
    redirect: 'manual',
  });
}

/** Walks the bank's own pages and gives the consent. @returns the address the browser ends up at */
export async function consentAt(
  loginUrl: string,
  login: string,
  given: {
    readonly script?: Script;
    readonly accounts?: (account: { readonly kind: string; readonly iban: string }) => boolean;
    readonly people?: readonly PracticePerson[];
  } = {},
): Promise<string> {
  await post(loginUrl, [
    ['name', login],
    ['password', given.script ?? 'goed'],
    ['action', 'login'],
  ]);
  await post(loginUrl, [
    ['code', '123456'],
    ['action', 'verify'],
  ]);
  const person = (given.people ?? PEOPLE).find((one) => one.login === login);
  const accounts = (person?.accounts ?? []).filter(given.accounts ?? (() => true));
  const answer = await post(loginUrl, [...accounts.map(({ iban }) => ['account', iban] as const), ['action', 'agree']]);
  return answer.headers.get('location') ?? '';
}

/** What the device brings back of a redirect. */
export function returned(address: string, keep: string | undefined): LoginReturn {
  return loginReturn(START, address, keep);
}

export function accessTo(banks: RunningBanks, id: PracticeBank['id']): BankAccess {
  const access = practiceBankAccess(banks.origin).find((bank) => bank.id === id)?.access;
  if (!access) throw new Error(`no practice bank ${id}`);
  return access;
}

/** Where a login address leads: some banks begin at an OAuth endpoint that redirects to their pages. */
export async function pageAt(loginUrl: string): Promise<string> {
  if (!loginUrl.includes('/as/authorization')) return loginUrl;
  return (await fetch(loginUrl, { redirect: 'manual' })).headers.get('location') ?? '';
}

/** What the consumer does at one bank. */
export interface AtBank {
  readonly bank?: PracticeBank['id'];
  readonly script?: Script;
  readonly accounts?: (account: { readonly kind: string; readonly iban: string }) => boolean;
  /** What the consent is asked for; every field of the bank when left out. */
  readonly fields?: readonly string[];
  /** `null` where the collector knows none. */
  readonly psuAddress?: string | null;
}

/** The login at one bank: consent begun, given and exchanged. */
export async function loginAt(banks: RunningBanks, login: string, given: AtBank = {}): Promise<FurtherLogin> {
  const access = accessTo(banks, given.bank ?? 'gezond');
  const now = banks.world.now();
  const { loginUrl, keep } = await bankPortal.begin(
    access,
    { ...START, wanted: given.fields ?? ALL_FIELDS },
    banks.http,
    now,
  );
  const back = returned(await consentAt(await pageAt(loginUrl), login, { people: banks.world.people, ...given }), keep);
  const exchanged = await bankPortal.exchange(access, back, banks.http, now);
  const { psuAddress = START.psuAddress } = given;
  return { access, loggedIn: { ...exchanged, ...(psuAddress === null ? {} : { psuAddress }) }, http: banks.http };
}

/** The whole of it: the login at one bank or several, and the data fetched. */
export async function collect(
  banks: RunningBanks,
  login: string,
  given: AtBank & {
    readonly period?: Period;
    readonly further?: readonly AtBank[];
  } = {},
): Promise<SourceAnswer> {
  const first = await loginAt(banks, login, given);
  const further = [];
  for (const other of given.further ?? [])
    further.push(await loginAt(banks, login, { ...(given.fields ? { fields: given.fields } : {}), ...other }));
  const wanted = wantedOf(given.fields ?? ALL_FIELDS, given.period ?? YEAR);
  return bank.fetch({ ...first, wanted, now: banks.world.now(), ...(further.length > 0 ? { further } : {}) });
}
