import { afterEach, describe, expect, it } from 'vitest';
import { sourceHttp } from './source-http.node.ts';
import { failureOf, LIMITS, LocalSources } from './source-http.testing.ts';

describe('the way out to a source', () => {
  const sources = new LocalSources();

  afterEach(() => sources.close());

  it('sends method, path, query, headers and body, and gives status, headers and body back', async () => {
    const port = await sources.http((req, res) => {
      let body = '';
      req.on('data', (chunk) => {
        body += chunk;
      });
      req.on('end', () => {
        res.writeHead(418, { 'X-One': 'a', 'content-type': 'text/plain' });
        res.end(JSON.stringify({ method: req.method, url: req.url, headers: req.headers, body }));
      });
    });
    const url = `http://127.0.0.1:${port}/persons?page=2`;
    const response = await sources.send(port, { method: 'POST', url, headers: { 'x-api-key': 'k' }, body: '{"é":1}' });
    expect(response.status).toBe(418);
    expect(response.headers).toMatchObject({ 'x-one': 'a', 'content-type': 'text/plain' });
    expect(JSON.parse(response.body.toString())).toMatchObject({
      method: 'POST',
      url: '/persons?page=2',
      headers: { 'x-api-key': 'k', host: `127.0.0.1:${port}`, 'accept-encoding': 'identity', 'content-length': '8' },
      body: '{"é":1}',
    });
  });

  it('uses a connection again', async () => {
    const ports = new Set<number | undefined>();
    const port = await sources.http((req, res) => {
      ports.add(req.socket.remotePort);
      res.end('ok');
    });
    const origin = `http://127.0.0.1:${port}`;
    const source = sources.connections(origin);
    for (const path of ['/1', '/2', '/3']) await source.send({ method: 'GET', url: `${origin}${path}` });
    expect(ports.size).toBe(1);
  });

  it('asks at the same time over connections of their own, and one that fails takes no other with it', async () => {
    const port = await sources.http((req, res) => {
      if (req.url === '/quick') res.end('ok');
    });
    const origin = `http://127.0.0.1:${port}`;
    const source = sources.connections(origin);
    const never = failureOf(source.send({ method: 'GET', url: `${origin}/never` }));
    for (const _ of [1, 2, 3]) expect((await source.send({ method: 'GET', url: `${origin}/quick` })).status).toBe(200);
    await sources.clock.advance(LIMITS.deadlineMs);
    expect(await never).toBe('TIMEOUT');
    expect((await source.send({ method: 'GET', url: `${origin}/quick` })).status).toBe(200);
  });

  describe('stays inside', () => {
    it('its origins: another host, port, scheme or a login in the address is refused', async () => {
      const port = await sources.http((_req, res) => res.end('ok'));
      const origin = `http://127.0.0.1:${port}`;
      const source = sources.connections(origin);
      for (const url of [
        `http://127.0.0.1:${port + 1}/`,
        `http://localhost:${port}/`,
        `https://127.0.0.1:${port}/`,
        `http://name:secret@127.0.0.1:${port}/`,
        'file:///etc/passwd',
        '/relative',
        '',
      ]) {
        expect(await failureOf(source.send({ method: 'GET', url }))).toBe('MALFORMED');
      }
    });

    it('the address of the first resolution, whatever the name says later', async () => {
      const hosts: (string | undefined)[] = [];
      const port = await sources.http((req, res) => {
        hosts.push(req.headers.host);
        res.end('ok');
      });
      const answers = [['127.0.0.1'], ['169.254.169.254']];
      const origin = `http://source.test:${port}`;
      const source = sources.connections(origin, async () => answers.shift() ?? []);
      for (const _ of [1, 2]) await source.send({ method: 'GET', url: `${origin}/` });
      expect(hosts).toEqual([`source.test:${port}`, `source.test:${port}`]);
      expect(answers.length).toBe(1);
    });

    it.each([
      [['10.0.0.1']],
      [['127.0.0.1']],
      [['::1']],
      [['::ffff:127.0.0.1']],
      [['169.254.169.254']],
      [['93.184.215.14', '192.168.1.1']],
      [['fe80::1']],
      [[]],
    ])('public addresses: a name that leads to %j is not connected to', async (addresses) => {
      const source = sourceHttp({
        origins: ['https://source.test'],
        limits: LIMITS,
        resolveName: async () => addresses,
      });
      await expect(source.send({ method: 'GET', url: 'https://source.test/' })).rejects.toMatchObject({
        code: 'UNREACHABLE',
        detail: 'the name leads to no public address',
      });
    });

    it('public addresses, for addresses written in the origin too', async () => {
      for (const origin of ['https://127.0.0.1', 'https://[::1]', 'https://10.1.2.3', 'https://[fd00::1]']) {
        const source = sourceHttp({ origins: [origin], limits: LIMITS });
        expect(await failureOf(source.send({ method: 'GET', url: `${origin}/` }))).toBe('UNREACHABLE');
      }
    });

    it('private networks are no loopback: the practice profile does not open them', async () => {
      const source = sources.connections('http://source.test', async () => ['192.168.1.1']);
      await expect(source.send({ method: 'GET', url: 'http://source.test/' })).rejects.toMatchObject({
        code: 'UNREACHABLE',
        detail: 'the name leads to no public address',
      });
    });

    it('https: plain http, a path and anything that is no origin are refused at once', () => {
      for (const origin of [
        'http://source.test',
        'https://source.test/',
        'https://source.test/path',
        'ftp://source.test',
        'https://SOURCE.test',
        'no',
      ]) {
        expect(() => sourceHttp({ origins: [origin], limits: LIMITS })).toThrow(TypeError);
      }
    });
  });
});
