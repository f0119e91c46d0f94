import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { SOURCE_IDS, SOURCES, type SourceId } from '../../schema/source.ts';
import { COLLECTOR_HEAP, SOURCE_LIMITS } from '../../server/collecting/limits.ts';

const run = promisify(execFile);
const built = new URL('../../dist/server/collecting/portals.js', import.meta.url).href;

/** What takes a parser most memory for its bytes; each is made in the child, whose memory is that of a collector. */
const SHAPES = {
  objects: { type: 'application/json', start: '{"a":[', piece: '{},', end: '{}]}' },
  lists: { type: 'application/json', start: '{"a":[', piece: '[],', end: '[]]}' },
  depth: { type: 'application/json', start: '', piece: '[', end: '' },
  elements: { type: 'text/xml', start: '<r>', piece: '<a/>', end: '</r>' },
  text: { type: 'text/xml', start: '<r>', piece: 'x ', end: '</r>' },
  levels: { type: 'text/xml', start: '', piece: '<a>', end: '' },
} as const;

/** Asks one connector, whose source answers everything with one body. Its last word is the failure. */
const CHILD = `
const [, source, size, type, start, piece, end] = process.argv;
const { loadConnector } = await import(${JSON.stringify(built)});
const body = Buffer.from(start + piece.repeat((size - start.length - end.length) / piece.length) + end);
const wanted = { asOf: '2026-11-24', wants: () => true, period: () => ({ from: '2023-01-01', to: '2026-11-24' }) };
const loggedIn = { bsn: '999990184', accessToken: 'a', consentId: 'c', assertion: body, homeObject: '0518010000631274' };
const http = { send: async () => ({ status: 200, headers: { 'content-type': type }, body }) };
const connector = await loadConnector(source);
await connector.fetch({ access: { baseUrl: 'https://x.example' }, loggedIn, wanted, http, now: new Date() }).then(
  () => process.stdout.write('DELIVERED'),
  (failure) => process.stdout.write(failure.code ?? failure.stack),
);
`;

async function outcomeOf(source: SourceId, shape: keyof typeof SHAPES, size: number): Promise<string> {
  const { type, start, piece, end } = SHAPES[shape];
  const heap = `--max-old-space-size=${COLLECTOR_HEAP}`;
  const args = [heap, '--input-type=module', '-e', CHILD, source, String(size), type, start, piece, end];
  const { stdout } = await run(process.execPath, args);
  return stdout;
}

/** In the long form only: each is a process that parses megabytes. */
describe.each(SOURCE_IDS.filter((id) => SOURCES[id].available))('the heaviest answer that %s may give', (source) => {
  it.each(Object.keys(SHAPES) as (keyof typeof SHAPES)[])('of %s fits in the memory of a collector', async (shape) => {
    expect(await outcomeOf(source, shape, SOURCE_LIMITS.maxBytes)).toBe('MALFORMED');
    if (SHAPES[shape].type === 'text/xml') expect(await outcomeOf(source, shape, 4 * 1024 * 1024)).toBe('MALFORMED');
  });
});
