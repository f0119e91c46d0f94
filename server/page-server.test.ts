import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePortFrom } from './free-port.ts';
import { type PageServer, startPageServer } from './page-server.ts';

let files: string;
let server: PageServer;
let site: ReturnType<typeof supertest>;

beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'zegel-pages-'));
  await writeFile(join(files, 'index.html'), '<h1>page</h1>');
  const port = await freePortFrom('127.0.0.1', 0);
  const headers = () => ({ 'Content-Security-Policy': "default-src 'none'" });
  server = await startPageServer({ files, host: '127.0.0.1', port, config: { endpoint: 'here' }, headers });
  site = supertest(`http://127.0.0.1:${port}`);
});

afterAll(async () => {
  await server.close();
  await rm(files, { recursive: true });
});

it('serves its files and what the page reads first, under one policy', async () => {
  const [page, config] = [await site.get('/'), await site.get('/config.json')];
  expect([page.text, config.body]).toEqual(['<h1>page</h1>', { endpoint: 'here' }]);
  expect(page.headers).toMatchObject({
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
  });
});

it('says at any other address that nothing is there, and repeats none of it', async () => {
  const { status, text, headers } = await site.get('/not-here?bsn=1');
  expect([status, text]).toEqual([404, 'Hier staat niets. / There is nothing here.\n']);
  expect(headers).toMatchObject({ 'content-security-policy': "default-src 'none'" });
});
