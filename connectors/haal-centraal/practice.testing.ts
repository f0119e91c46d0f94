import express, { type Router } from 'express';
import { expect } from 'vitest';
import { gapReason } from '../../schema/gap.ts';
import type { Period } from '../../schema/period.ts';
import type { Wanted } from '../connector.ts';
import { listen, type RecordingHttp, recording } from '../loopback.testing.ts';
import { PEOPLE } from '../practice/people.ts';
import type { PracticePerson } from '../practice/person.ts';
import { type PracticeWorld, practiceWorld } from '../practice/world.ts';
import { SourceFailure } from '../source-failure.ts';
import { sourceHttp } from '../source-http.node.ts';
import type { SourceHttp } from '../source-http.ts';

export const TODAY = '2026-11-24';
export const NOW = new Date(`${TODAY}T12:00:00Z`);
export const FIVE_YEARS: Period = { from: '2021-11-24', to: TODAY };

/** These leaves and no other. @param fields - from the person down: `properties.rights.part` */
export function wantedOf(fields: readonly string[]): Wanted {
  return {
    asOf: TODAY,
    wants: (field) => fields.some((leaf) => leaf === field || leaf.startsWith(`${field}.`)),
    period: () => FIVE_YEARS,
  };
}

export interface Practice {
  readonly world: PracticeWorld;
  readonly baseUrl: string;
  /** The way to the simulator that collectors use, with a memory. */
  http(): RecordingHttp;
  close(): Promise<void>;
}

/** A simulator on a real server, whose scripts wait for nothing. */
export async function practise(given: {
  readonly simulator: (world: PracticeWorld) => Router;
  readonly path: string;
  readonly people?: readonly PracticePerson[];
}): Promise<Practice> {
  const world = practiceWorld({
    people: given.people ?? PEOPLE,
    now: () => NOW,
    wait: () => Promise.resolve(),
  });
  const { origin, close } = await listen(express().use(given.simulator(world)));
  const opened: { close(): Promise<void> }[] = [];
  return {
    world,
    baseUrl: `${origin}${given.path}`,
    http() {
      const http = sourceHttp({
        origins: [origin],
        limits: { deadlineMs: 10_000, maxBytes: 1_000_000 },
        allowLoopback: true,
      });
      opened.push(http);
      return recording(http);
    },
    async close() {
      await Promise.all(opened.map((http) => http.close()));
      await close();
    },
  };
}

/** Somebody of the cast. @param login - practice name: `kees` */
export function castPerson(login: string): PracticePerson {
  const person = PEOPLE.find((one) => one.login === login);
  if (!person) throw new Error(`nobody is called ${login}`);
  return person;
}

/** BAG number of where somebody of the cast lives. */
export function homeOf(login: string): string {
  const { address } = castPerson(login);
  if (address.kind !== 'DUTCH') throw new Error(`${login} lives abroad`);
  return address.bagObject;
}

/** A record with its functions executed and gaps written as their reason: what could be delivered of it. */
export function told(value: unknown, period: Period = FIVE_YEARS): unknown {
  const reason = gapReason(value);
  if (reason) return reason;
  if (typeof value === 'function') return told(value({ period }), period);
  if (Array.isArray(value)) return value.map((element) => told(element, period));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, told(part, period)]));
}

/** The failure of something that must fail. */
export async function failureIn(fetching: Promise<unknown>): Promise<SourceFailure> {
  const error: unknown = await fetching.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SourceFailure);
  return error as SourceFailure;
}

/** HTTP that answers each path with one body, and whatever else with another. */
export function answering(bodyOf: (path: string) => unknown, status = 200): SourceHttp {
  return {
    async send({ url }) {
      const body = bodyOf(new URL(url).pathname);
      const bytes = body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(JSON.stringify(body) ?? '');
      return { status, headers: {}, body: bytes };
    },
  };
}
