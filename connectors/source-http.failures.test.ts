import type { RequestListener } from 'node:http';
import { createServer, type Socket } from 'node:net';
import { createSecureContext, createServer as createTlsServer } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf, LIMITS, LocalSources } from './source-http.testing.ts';

describe('the way out to a source that fails', () => {
  let sources: LocalSources;

  beforeEach(() => {
    sources = new LocalSources();
  });
  afterEach(() => sources.close());

  describe('gives up at its deadline, and no millisecond before', () => {
    const atIt = ['WAITED_FOR', 'TIMEOUT'];
    const drip = async (socket: Socket, drop: () => void): Promise<void> => {
      do drop();
      while (await sources.waited(socket, 20));
    };

    it('when nothing is answered', async () => {
      const port = await sources.raw((socket) => void sources.waited(socket));
      expect(await sources.aroundDeadline(sources.send(port))).toEqual(atIt);
    });

    it('when the headers come one by one', async () => {
      const port = await sources.raw((socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        void drip(socket, () => socket.write('x-slow: 1\r\n'));
      });
      expect(await sources.aroundDeadline(sources.send(port))).toEqual(atIt);
    });

    it('when the body drips', async () => {
      const port = await sources.http((req, res) => {
        res.writeHead(200, { 'content-length': '100' });
        void drip(req.socket, () => res.write('.'));
      });
      expect(await sources.aroundDeadline(sources.send(port))).toEqual(atIt);
    });

    it('when the name does not resolve for too long', async () => {
      const source = sources.connections('http://source.test', async () => {
        await sources.clock.wait(3_600_000);
        return [];
      });
      expect(await sources.aroundDeadline(source.send({ method: 'GET', url: 'http://source.test/' }))).toEqual(atIt);
    });

    it('and hangs up on the source', async () => {
      const port = await sources.http((req) => void sources.waited(req.socket));
      expect(await sources.aroundDeadline(sources.send(port))).toEqual(atIt);
      await sources.clock.noSourceWaits();
    });
  });

  describe('finds unusable', () => {
    const answered = async (listener: RequestListener): Promise<string> =>
      failureOf(sources.send(await sources.http(listener)));

    it('a body that says it is too large', async () => {
      expect(
        await answered((_req, res) => res.writeHead(200, { 'content-length': '10001' }).end('x'.repeat(10_001))),
      ).toBe('MALFORMED');
    });

    it('a body that turns out too large, and takes one of exactly the limit', async () => {
      const inTwo =
        (second: number): RequestListener =>
        (_req, res) => {
          res.write('x'.repeat(9000));
          res.end('x'.repeat(second));
        };
      expect(await answered(inTwo(1001))).toBe('MALFORMED');
      expect((await sources.send(await sources.http(inTwo(1000)))).body.length).toBe(10_000);
    });

    it('a body without end', async () => {
      const port = await sources.raw((socket) => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        const pour = (): void => {
          while (!socket.destroyed && socket.write('x'.repeat(5000)));
        };
        socket.on('drain', pour);
        pour();
      });
      expect(await failureOf(sources.send(port))).toBe('MALFORMED');
    });

    it('a compressed body, however small it arrives', async () => {
      const bomb = gzipSync(Buffer.alloc(5_000_000));
      expect(bomb.length).toBeLessThan(LIMITS.maxBytes);
      expect(await answered((_req, res) => res.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))).toBe(
        'MALFORMED',
      );
    });

    it.each([301, 302, 303, 307, 308])('a redirect %i, without going there', async (status) => {
      let visited = 0;
      const trap = await sources.http((_req, res) => {
        visited += 1;
        res.end();
      });
      const location = `http://127.0.0.1:${trap}/secret`;
      expect(await answered((_req, res) => res.writeHead(status, { location }).end())).toBe('MALFORMED');
      expect(visited).toBe(0);
    });

    it.each([
      ['another protocol', 'SSH-2.0-secret\r\n\r\n'],
      ['a status that is no number', 'HTTP/1.1 OK 200\r\n\r\n'],
      ['a header without a name', 'HTTP/1.1 200 OK\r\n: secret\r\n\r\n'],
      ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
      ['a length and chunks', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'],
      ['headers without end', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(40_000)}\r\n`],
    ])('%s', async (_title, bytes) => {
      expect(await failureOf(sources.send(await sources.raw((socket) => socket.end(bytes))))).toBe('MALFORMED');
    });
  });

  describe('calls unreached', () => {
    it('a port where nobody listens', async () => {
      const server = createServer();
      const port = await sources.listening(server);
      await new Promise((resolve) => server.close(resolve));
      expect(await failureOf(sources.send(port))).toBe('UNREACHABLE');
    });

    it.each([
      ['hangs up', (socket: Socket) => void socket.destroy()],
      ['resets', (socket: Socket) => void socket.resetAndDestroy()],
      ['half-closes without an answer', (socket: Socket) => void socket.end()],
      [
        'stops in the middle of a body',
        (socket: Socket) => void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf'),
      ],
    ])('a source that %s', async (_title, speak) => {
      expect(await failureOf(sources.send(await sources.raw(speak)))).toBe('UNREACHABLE');
    });

    it('a name that does not resolve, and asks again the next time', async () => {
      let asked = 0;
      const resolveName = async () => {
        asked += 1;
        throw new Error('ENOTFOUND secret');
      };
      const source = sources.connections('http://source.test', resolveName);
      for (const _ of [1, 2])
        expect(await failureOf(source.send({ method: 'GET', url: 'http://source.test/' }))).toBe('UNREACHABLE');
      expect(asked).toBe(2);
    });

    it('a source whose certificate nobody trusts, having asked for it by name', async () => {
      const names: string[] = [];
      const port = await sources.listening(
        createTlsServer({
          SNICallback: (name, callback) => {
            names.push(name);
            callback(null, createSecureContext());
          },
        }),
      );
      const origin = `https://source.test:${port}`;
      const source = sources.connections(origin, async () => ['127.0.0.1']);
      expect(await failureOf(source.send({ method: 'GET', url: `${origin}/` }))).toBe('UNREACHABLE');
      expect(names).toEqual(['source.test']);
    });
  });
});
