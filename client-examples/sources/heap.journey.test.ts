import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { SOURCE_IDS, SOURCES, type SourceId } from '../../schema/source.ts';
import { COLLECTOR_HEAP, SOURCE_LIMITS } from '../../server/collecting/limits.ts';
import { loadFileReader } from '../../server/collecting/portals.ts';

const run = promisify(execFile);
const built = new URL('../../dist/server/collecting/portals.js', import.meta.url).href;

/** A body: `start`, then `piece` as often as it fits, then `end`. */
interface Shape {
  readonly type: string;
  readonly start: string;
  readonly piece: string;
  readonly end: string;
}

/** What takes a parser most memory for its bytes; each is made in the child, whose memory is that of a collector. */
const SHAPES = {
  objects: { type: 'application/json', start: '{"a":[', piece: '{},', end: '{}]}' },
  lists: { type: 'application/json', start: '{"a":[', piece: '[],', end: '[]]}' },
  depth: { type: 'application/json', start: '', piece: '[', end: '' },
  elements: { type: 'text/xml', start: '<r>', piece: '<a/>', end: '</r>' },
  text: { type: 'text/xml', start: '<r>', piece: 'x ', end: '</r>' },
  levels: { type: 'text/xml', start: '', piece: '<a>', end: '' },
} as const satisfies Readonly<Record<string, Shape>>;

const CAMT = '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>';
const BALANCE = (code: string) =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>`;
const ACCOUNT = `<Stmt><Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>${BALANCE('OPBD')}${BALANCE('CLBD')}`;
const ENTRY = `<Ntry><Amt Ccy="EUR">0</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-10-26</Dt></BookgDt><NtryDtls><TxDtls><RmtInf><Ustrd>${'x '.repeat(30)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
const REPORT = 'De heer K.H. de Wit\nGeboortedatum: 06-03-1975\nDatum: 24-11-2026\nversie VZB-006\n';
const ROW = '01-01-2026 t/m 31-01-2026  160  EUR 4.025,00\n';

/** The same of the files a consumer may bring: what parses to most, and what is whole and read to its end. */
const FILES: readonly (readonly [SourceId, Readonly<Record<string, Omit<Shape, 'type'>>>])[] = [
  [
    'BANK',
    {
      elements: SHAPES.elements,
      text: SHAPES.text,
      levels: SHAPES.levels,
      statements: { start: CAMT, piece: `${ACCOUNT}</Stmt>`, end: '</BkToCstmrStmt></Document>' },
      'CAMT.053 entries': { start: CAMT + ACCOUNT, piece: ENTRY, end: '</Stmt></BkToCstmrStmt></Document>' },
      fields: { start: ':20:X\n:25:1\n:60F:C251101EUR0,\n', piece: ':NS:\n', end: ':62F:C261124EUR0,' },
      lines: { start: ':20:X\n:25:1\n:60F:C251101EUR0,\n', piece: 'x\n', end: ':62F:C261124EUR0,' },
      'MT940 entries': {
        start: ':20:X\n:25:1\n:60F:C251101EUR0,\n',
        piece: `:61:261026C0,NTRFX\n:86:/REMI/USTD//${'x '.repeat(90)}/\n`,
        end: ':62F:C261124EUR0,',
      },
    },
  ],
  ['MPO', SHAPES],
  [
    'UWV',
    {
      rows: { start: `${REPORT}Werkgever/Instantie: Bakkerij BV\n`, piece: ROW, end: '' },
      payers: { start: REPORT, piece: `Werkgever/Instantie: Bakkerij BV\n${ROW}`, end: '' },
      lines: { start: REPORT, piece: '\n', end: '' },
    },
  ],
];

/** Asks one connector, whose source answers everything with one body, or reads that as a file. Its last word is the failure. */
const CHILD = `
const [, source, how, size, type, start, piece, end] = process.argv;
const { loadConnector, loadFileReader } = await import(${JSON.stringify(built)});
const body = Buffer.from(start + piece.repeat((size - start.length - end.length) / piece.length) + end);
const period = { from: '2025-11-24', to: '2026-11-24' };
const wanted = { asOf: '2026-11-24', wants: () => true, period: () => period };
const asked = async () => {
  const loggedIn = { bsn: '999990184', accessToken: 'a', consentId: 'c', assertion: body, homeObject: '0518010000631274' };
  const http = { send: async () => ({ status: 200, headers: { 'content-type': type }, body }) };
  const connector = await loadConnector(source);
  return connector.fetch({ access: { baseUrl: 'https://x.example' }, loggedIn, wanted, http, now: new Date() });
};
const read = async () => (await loadFileReader(source)).read({ file: body, wanted, now: new Date() });
await (how === 'FILE' ? read() : asked()).then(
  ({ record }) => process.stdout.write('DELIVERED ' + (record.bank?.transactions?.({ period }).length ?? 0)),
  (failure) => process.stdout.write(failure.code ?? failure.stack),
);
`;

async function outcomeOf(
  source: SourceId,
  how: 'ANSWER' | 'FILE',
  shape: Omit<Shape, 'type'>,
  size: number,
  type = '',
) {
  const { start, piece, end } = shape;
  const heap = `--max-old-space-size=${COLLECTOR_HEAP}`;
  const args = [heap, '--input-type=module', '-e', CHILD, source, how, String(size), type, start, piece, end];
  const { stdout } = await run(process.execPath, args);
  return stdout;
}

/** In the long form only: each is a process that parses megabytes. */
describe.each(SOURCE_IDS.filter((id) => SOURCES[id].available))('the heaviest answer that %s may give', (source) => {
  it.each(Object.entries(SHAPES))('of %s fits in the memory of a collector', async (_, { type, ...shape }) => {
    expect(await outcomeOf(source, 'ANSWER', shape, SOURCE_LIMITS.maxBytes, type)).toBe('MALFORMED');
    if (type === 'text/xml') expect(await outcomeOf(source, 'ANSWER', shape, 4 * 1024 * 1024, type)).toBe('MALFORMED');
  });
});

describe.each(FILES)('the heaviest file of %s', (source, shapes) => {
  it.each(Object.entries(shapes))('of %s fits in the memory of a collector', async (name, shape) => {
    const reader = await loadFileReader(source);
    const isRead = /(entries|fields|lines)$/.test(name);
    expect(await outcomeOf(source, 'FILE', shape, reader?.maxBytes ?? 0)).toMatch(
      isRead ? /^DELIVERED/ : /^MALFORMED$/,
    );
  });
});
