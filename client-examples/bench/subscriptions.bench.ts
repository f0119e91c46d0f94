import { readFile } from 'node:fs/promises';
import { print } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { testLender } from '../lender.testing.ts';
import { DELIVERIES } from '../provider/operations.ts';
import { dpopProof } from '../wire/dpop.ts';
import type { Row } from './row.ts';
import type { BenchStage } from './stage.ts';

const SOCKETS = 250;
const PER_SOCKET = 20;

/** Five thousand idle subscriptions held at once, and what each costs the broker in memory. Linux only. */
export async function benchSubscriptions({ stage, pid }: BenchStage): Promise<readonly Row[]> {
  if (process.platform !== 'linux') return [];
  const { caller } = testLender(stage);
  const token = (await caller.accessToken?.()) ?? '';
  const before = await memoryOf(pid);
  const clients = [];
  let failed = 0;
  for (let socket = 0; socket < SOCKETS; socket += 1) {
    const client = createClient({
      url: caller.endpoint.replace(/^http/, 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: () => ({
        accessToken: token,
        dpop: dpopProof(caller.key, { method: 'GET', url: caller.endpoint, accessToken: token, now: new Date() }),
      }),
    });
    clients.push(client);
    const connected = new Promise<void>((resolve) => client.on('connected', () => resolve()));
    for (let n = 0; n < PER_SOCKET; n += 1) {
      client.subscribe(
        { query: print(DELIVERIES) },
        { next: () => {}, complete: () => {}, error: () => (failed += 1) },
      );
    }
    await connected;
  }
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const held = SOCKETS * PER_SOCKET - failed;
  const bytes = ((await memoryOf(pid)) - before) / held / 1024;
  await Promise.all(clients.map((client) => client.dispose()));
  return [
    {
      what: 'idle subscriptions held',
      measured: held,
      against: 5_000,
      unit: '',
      good: 'MUCH',
      how: `${SOCKETS} sockets of ${PER_SOCKET}`,
    },
    {
      what: 'an idle subscription',
      measured: bytes,
      against: 50,
      unit: 'kB',
      good: 'LITTLE',
      how: 'resident memory of the broker, its replayed deliveries included',
    },
  ];
}

async function memoryOf(pid: number): Promise<number> {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}
