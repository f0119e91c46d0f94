import express from 'express';
import { listen, type RecordingHttp, recording } from '../loopback.testing.ts';
import type { PracticePerson } from '../practice/person.ts';
import { type PracticeWorld, practiceWorld } from '../practice/world.ts';
import { sourceHttp } from '../source-http.node.ts';
import { BRP_PATH, brpSimulator } from './brp.simulator.ts';
import { PEOPLE } from './people.testing.ts';
import { TODAY } from './wanted.testing.ts';

export interface Practice {
  readonly world: PracticeWorld;
  readonly baseUrl: string;
  /** The way to the simulator that collectors use, with a memory. */
  http(): RecordingHttp;
  close(): Promise<void>;
}

/** The simulator on a real server, whose scripts wait for nothing. */
export async function practise(given: { readonly people?: readonly PracticePerson[] } = {}): Promise<Practice> {
  const world = practiceWorld({
    people: given.people ?? PEOPLE,
    now: () => new Date(`${TODAY}T12:00:00Z`),
    wait: () => Promise.resolve(),
  });
  const { origin, close } = await listen(express().use(brpSimulator(world)));
  const opened: { close(): Promise<void> }[] = [];
  return {
    world,
    baseUrl: `${origin}${BRP_PATH}`,
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
