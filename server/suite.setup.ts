import { Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll } from 'vitest';

/** Runs in the process of every test file, before it: the network is closed, and what the file leaves open fails it. */

const isLoopback = (host: string): boolean => /^(localhost|127\.[\d.]+|::1|::|0\.0\.0\.0)$/.test(host);
/** An address of this machine in its network leads nowhere else. */
const isOwn = (host: string): boolean =>
  Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ address }) => address === host));

const connect = Socket.prototype.connect;
function connectNearby(this: Socket, ...asked: unknown[]) {
  const [first, second] = Array.isArray(asked[0]) ? asked[0] : asked;
  const host = typeof first === 'object' && first !== null ? Reflect.get(first, 'host') : second;
  if (typeof host !== 'string' || isLoopback(host) || isOwn(host)) return Reflect.apply(connect, this, asked);
  return this.destroy(new Error(`the network is closed in tests: ${host}`));
}
// Files that share a process find it closed already.
if (connect.name !== connectNearby.name) Socket.prototype.connect = connectNearby;

/** Handles that keep a process from ending. Connections kept for reuse do not: they let it go. */
const watched = /^(TCP|Pipe|Process|UDP|FSEvent|Timeout|MessagePort|Worker)/;
const settleMilliseconds = 2000;

/** How many watched handles are open, by kind. */
function openHandles(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) {
    if (watched.test(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** What is open now and was not when the file began, such as `1 TCPServerWrap`. */
function leftOpen(atStart: ReadonlyMap<string, number>): string[] {
  return [...openHandles()].flatMap(([kind, count]) => {
    const more = count - (atStart.get(kind) ?? 0);
    return more > 0 ? [`${more} ${kind}`] : [];
  });
}

const atStart = openHandles();

// Declared first, so it runs after every hook of the file itself.
afterAll(async () => {
  const deadline = performance.now() + settleMilliseconds;
  while (leftOpen(atStart).length > 0 && performance.now() < deadline) await wait(20, undefined, { ref: false });
  const left = leftOpen(atStart);
  if (left.length > 0) throw new Error(`this file left open: ${left.join(', ')}; close it in the test that opened it`);
});
