import express from 'express';
import { gapReason } from '../../schema/gap.ts';
import type { Person } from '../../schema/person.type.ts';
import type { LoggedIn, SourceAnswer, Wanted } from '../connector.ts';
import { listen, type RecordingHttp, recording } from '../loopback.testing.ts';
import { PEOPLE } from '../practice/people.ts';
import type { PracticePerson } from '../practice/person.ts';
import { type PracticeWorld, practiceWorld } from '../practice/world.ts';
import { sourceHttp } from '../source-http.node.ts';
import type { SourceHttp } from '../source-http.ts';
import { mpo, mpoFile } from './mpo.connector.ts';
import { mpoSimulator } from './mpo.simulator.ts';

export const TODAY = '2026-11-24';
export const NOW = new Date(`${TODAY}T09:00:00Z`);
export const KEES = '999990184';

/** These fields and all below them; all of the pension by default. */
export function wantedOf(...fields: readonly string[]): Wanted {
  const asked = fields.length === 0 ? ['pension'] : fields;
  return {
    asOf: TODAY,
    wants: (field) => asked.some((one) => `${field}.`.startsWith(`${one}.`) || one.startsWith(`${field}.`)),
    period: () => undefined,
  };
}

/** A record with its gaps written as their reason. */
export function told(record: Person): Record<string, unknown> {
  const seen = (value: unknown): unknown => {
    const reason = gapReason(value);
    if (reason) return reason;
    if (Array.isArray(value)) return value.map(seen);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, seen(part)]));
  };
  return seen(record) as Record<string, unknown>;
}

/** An answer to the connector, whatever it is. */
export function answering(body: string | Uint8Array, status = 200, type = 'application/json'): SourceHttp {
  return { send: async () => ({ status, headers: { 'content-type': type }, body: Buffer.from(body) }) };
}

/** What the connector makes of a body, about kees. */
export function fetchedFrom(http: SourceHttp, wanted: Wanted = wantedOf()): Promise<SourceAnswer> {
  const loggedIn: LoggedIn = { bsn: KEES, accessToken: tokenOf(KEES) };
  return mpo.fetch({ access: { baseUrl: 'http://127.0.0.1' }, loggedIn, wanted, http, now: NOW });
}

export function readFrom(file: string | Uint8Array, wanted: Wanted = wantedOf()): SourceAnswer {
  return mpoFile.read({ file: Buffer.from(file), wanted, now: NOW });
}

/** A token says nothing of whom it is for; here it follows from the number, so that tests need no memory. */
export function tokenOf(bsn: string): string {
  return Buffer.from(`token ${bsn}`).toString('base64url');
}

export interface Practice {
  readonly world: PracticeWorld;
  readonly origin: string;
  http(): RecordingHttp;
  fetched(login: string, given?: { readonly wanted?: Wanted; readonly http?: SourceHttp }): Promise<SourceAnswer>;
  /** The file the person gets at the portal. */
  downloaded(login: string, path: string): Promise<string>;
  close(): Promise<void>;
}

/** The simulator on a real server. */
export async function practise(people: readonly PracticePerson[] = PEOPLE): Promise<Practice> {
  const world = practiceWorld({ people, now: () => NOW, wait: () => Promise.resolve() });
  const byToken = new Map(people.map(({ bsn }) => [tokenOf(bsn), bsn]));
  const { origin, close } = await listen(express().use(mpoSimulator(world, (token) => byToken.get(token))));
  const opened: { close(): Promise<void> }[] = [];
  const http = (): RecordingHttp => {
    const opening = sourceHttp({
      origins: [origin],
      limits: { deadlineMs: 10_000, maxBytes: 1_000_000 },
      allowLoopback: true,
    });
    opened.push(opening);
    return recording(opening);
  };
  const bsnOf = (login: string) => world.personByLogin(login)?.bsn ?? '';
  return {
    world,
    origin,
    http,
    fetched: (login, { wanted = wantedOf(), http: way = http() } = {}) => {
      const loggedIn = { bsn: bsnOf(login), accessToken: tokenOf(bsnOf(login)) };
      return mpo.fetch({ access: { baseUrl: origin }, loggedIn, wanted, http: way, now: NOW });
    },
    async downloaded(login, path) {
      const headers = { authorization: `Bearer ${tokenOf(bsnOf(login))}` };
      const { body } = await http().send({ method: 'GET', url: `${origin}${path}`, headers });
      return body.toString();
    },
    async close() {
      await Promise.all(opened.map((one) => one.close()));
      await close();
    },
  };
}
