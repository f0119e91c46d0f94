import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { COLLECTOR } from '../server/practice.testing.ts';

/** Collectors that stop at the door until they are let in, so that a test decides what happens while one is at work. */
export interface HeldCollectors {
  /** Give it to a practice as `collector`, with no collector waiting. */
  readonly path: string;
  /** From now on collectors stop before they begin. */
  readonly hold: () => void;
  /** When one stands there. */
  readonly standing: () => Promise<void>;
  /** Lets those in that stand there, and all that come. */
  readonly release: () => void;
  /** Those that stand there die, as a crash would have it. */
  readonly kill: () => void;
  readonly close: () => Promise<void>;
}

export async function holdCollectors(): Promise<HeldCollectors> {
  const standing = new Set<Socket>();
  const all = new Set<Socket>();
  let isHeld = false;
  const server = createServer((socket) => {
    all.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => {
      all.delete(socket);
      standing.delete(socket);
    });
    if (!isHeld) return void socket.write('come in');
    standing.add(socket);
    server.emit('standing');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const folder = await mkdtemp(join(tmpdir(), 'zegel-held-'));
  const path = join(folder, 'held.mjs');
  await writeFile(path, doorTo(COLLECTOR, (server.address() as AddressInfo).port));
  return {
    path,
    hold: () => {
      isHeld = true;
    },
    standing: async () => {
      if (standing.size === 0) await once(server, 'standing');
    },
    release: () => {
      isHeld = false;
      for (const socket of standing) socket.write('come in');
      standing.clear();
    },
    kill: () => {
      for (const socket of standing) socket.destroy();
    },
    close: async () => {
      for (const socket of all) socket.destroy();
      server.close();
      await once(server, 'close');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A program that knocks, waits, and then is the collector. */
function doorTo(collector: string, port: number): string {
  return `import { connect } from 'node:net';
const door = connect(${port}, '127.0.0.1');
const leave = () => process.exit(1);
door.once('error', leave).once('close', leave);
await new Promise((enter) => door.once('data', enter));
door.off('close', leave).unref();
await import('${pathToFileURL(collector).href}');
`;
}
