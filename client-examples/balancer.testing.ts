import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A load balancer of a test's own: passes bytes on, to whichever instance the test says. */
export interface Balancer {
  readonly origin: string;
  /** Ports of the instances, taken in turn; one port alone sends everything there. */
  to: readonly number[];
  /** Cuts every WebSocket, as a failing network does. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

export async function startBalancer(): Promise<Balancer> {
  const sockets = new Set<Socket>();
  const webSockets = new Set<Socket>();
  let turn = 0;
  const server = createServer((from) => {
    const port = balancer.to[turn++ % balancer.to.length] ?? 0;
    const onward = connect(port, '127.0.0.1');
    for (const socket of [from, onward]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.once('close', () => sockets.delete(socket));
    }
    from.once('data', (first: Buffer) => {
      if (/^upgrade: websocket/im.test(first.toString('latin1'))) webSockets.add(from);
    });
    from.once('close', () => webSockets.delete(from));
    from.pipe(onward).pipe(from);
    from.once('close', () => onward.destroy());
    onward.once('close', () => from.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const balancer: Balancer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    to: [],
    cut() {
      for (const socket of webSockets) socket.destroy();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return balancer;
}
