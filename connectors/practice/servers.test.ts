import { createServer } from 'node:http';
import express from 'express';
import { describe, expect, it } from 'vitest';
import { newIdentityProviderKeys } from './idp/keys.ts';
import { PEOPLE } from './people.ts';
import {
  FREE_PORTS,
  PRACTICE_PORTS,
  type PracticeServers,
  type SimulatedOrigin,
  type Standing,
  startPracticeServers,
} from './servers.ts';
import { practiceWorld } from './world.ts';

const SIMULATED = Object.keys(PRACTICE_PORTS).filter((name) => name !== 'identityProvider') as SimulatedOrigin[];

async function start(ports = FREE_PORTS): Promise<PracticeServers> {
  const saying =
    (name: string) =>
    ({ origin }: Standing) =>
      express
        .Router()
        .get('/', (_req, res) => void res.send(`${name} at ${origin}`))
        .get('/never', () => {})
        .get('/broken', () => {
          throw new Error('secret');
        });
  return startPracticeServers({
    world: practiceWorld({ people: PEOPLE, now: () => new Date() }),
    clients: [],
    keys: await newIdentityProviderKeys(),
    simulators: Object.fromEntries(SIMULATED.map((name) => [name, saying(name)])) as Record<
      SimulatedOrigin,
      ReturnType<typeof saying>
    >,
    ports,
  });
}

describe('the practice servers', () => {
  it('give every source an origin of its own, told to its simulator, and the identity provider one more', async () => {
    const { origins, close } = await start();
    for (const name of SIMULATED) {
      expect(await (await fetch(origins[name])).text()).toBe(`${name} at ${origins[name]}`);
    }
    const discovery = await fetch(`${origins.identityProvider}/.well-known/openid-configuration`);
    expect(await discovery.json()).toMatchObject({ issuer: origins.identityProvider });
    expect(new Set(Object.values(origins)).size).toBe(SIMULATED.length + 1);
    for (const origin of Object.values(origins)) expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await close();
  });

  it('use the documented port when it is free, else the next', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { origins, close } = await start({ ...FREE_PORTS, uwv: port });
    expect(Number(new URL(origins.uwv).port)).toBeGreaterThan(port);
    await close();
    await new Promise((resolve) => taken.close(resolve));
  });

  it('close though an answer never comes', async () => {
    const { origins, close } = await start();
    const never = fetch(`${origins.bank}/never`).catch((error: unknown) => error);
    await fetch(origins.bank);
    await close();
    expect(await never).toBeInstanceOf(Error);
    expect(await fetch(origins.uwv).catch((error: unknown) => error)).toBeInstanceOf(Error);
  });

  it('answer what a simulator throws with a bare 500', async () => {
    const { origins, close } = await start();
    const response = await fetch(`${origins.brp}/broken`);
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('');
    await close();
  });
});
