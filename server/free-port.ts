import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Any port is one of these: systems give none of them to connections that go out, or to who listens at "any", so that it is
 * still free a moment later.
 */
const ANY = { from: 10_000, to: 32_000 };

/** The documented port when it is free, else the next one that is; `taken` are about to be used by this process. 0 = any. */
export async function freePortFrom(host: string, port: number, taken: readonly number[] = []): Promise<number> {
  const first = port === 0 ? randomInt(ANY.from, ANY.to) : port;
  for (let candidate = first; candidate <= 65_535; candidate += 1) {
    if (taken.includes(candidate)) continue;
    const found = await tryPort(host, candidate);
    if (found !== undefined) return found;
  }
  throw new Error(`no free port from ${port} on`);
}

function tryPort(host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      if (Reflect.get(error, 'code') === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    probe.listen(port, host, () => {
      const address = probe.address();
      const found = typeof address === 'object' && address ? address.port : port;
      probe.close(() => resolve(found));
    });
  });
}
