import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SourceHttp } from '../source-http.ts';
import { askAcquirer, readTransaction } from './idin.acquirer.wire.ts';
import { directoryRequest } from './idin.request.ts';
import { type RunningIdin, startIdin } from './idin.testing.ts';
import { PRACTICE_ISSUERS } from './simulator/issuers.simulator.ts';
import { message, type Node } from './simulator/message.simulator.ts';

let running: RunningIdin;
beforeAll(async () => {
  running = await startIdin();
});
afterAll(() => running.close());

async function answered(status: number, body: string | Buffer, type = 'text/xml; charset=utf-8'): Promise<string> {
  const access = running.access();
  const http: SourceHttp = {
    send: async () => ({ status, headers: { 'content-type': type }, body: Buffer.from(body) }),
  };
  const request = directoryRequest(access, running.now());
  const question = { url: access.transactionUrl, request, answer: 'AcquirerTrxRes' } as const;
  return askAcquirer(question, access, http, running.now())
    .then((given) => JSON.stringify(readTransaction(given, access)))
    .catch((error: unknown) => String(error instanceof Error ? error.message : error));
}

function signed(name: string, body: readonly Node[]): string {
  const dialect = PRACTICE_ISSUERS[1]?.dialect ?? { idx: '', samlp: 'samlp', saml: 'saml', ds: '' };
  return message(dialect, name, body, running.keys.acquirer, running.now());
}

const begun = (url: string, id = '0000000000000001'): string =>
  signed('AcquirerTrxRes', [
    ['Acquirer', [['acquirerID', '9999']]],
    ['Issuer', [['issuerAuthenticationURL', url]]],
    ['Transaction', [['transactionID', id]]],
  ]);

describe('an acquirer that does not answer well is told apart', () => {
  it.each([
    [401, 'REFUSED: HTTP 401'],
    [403, 'REFUSED: HTTP 403'],
    [404, 'MALFORMED: HTTP 404'],
    [429, 'BUSY: HTTP 429'],
    [500, 'UNREACHABLE: HTTP 500'],
    [503, 'UNREACHABLE: HTTP 503'],
  ])('HTTP %i', async (status, failure) => {
    expect(await answered(status, '')).toBe(failure);
  });

  it.each([
    ['SO1000', 'UNREACHABLE: SO1000'],
    ['SO1200', 'BUSY: SO1200'],
    ['AP1100', 'REFUSED: AP1100'],
    ['IX1600', 'REFUSED: IX1600'],
    ['SE2700', 'REFUSED: SE2700'],
    ['XX9999', 'REFUSED: XX9999'],
    ['geheim', 'MALFORMED: errorCode: not one of iDx'],
  ])('AcquirerErrorRes %s', async (code, failure) => {
    const error: Node = [
      'Error',
      [
        ['errorCode', code],
        ['errorMessage', 'geheim'],
      ],
    ];
    expect(await answered(200, signed('AcquirerErrorRes', [error]))).toBe(failure);
  });

  it('an error that nobody signed is not taken for the acquirer’s', async () => {
    const unsigned = signed('AcquirerErrorRes', []).replace(/<ns2:Signature.*<\/ns2:Signature>/, '');
    expect(await answered(200, unsigned)).toBe('MALFORMED: signatures: not 1');
  });
});

describe('where the consumer is sent', () => {
  it('is a page of the bank, wherever that is', async () => {
    const url = 'https://bank.example/idin?x=1&y=2';
    expect(JSON.parse(await answered(200, begun(url)))).toEqual({
      transactionId: '0000000000000001',
      authenticationUrl: url,
    });
  });

  it.each(['javascript:alert(1)', 'ftp://bank.example/', 'bank.example', '', 'data:text/html,x'])(
    'is never %j',
    async (url) => {
      expect(await answered(200, begun(url))).toBe('MALFORMED: issuerAuthenticationURL: not a web address');
    },
  );

  it('goes with a number of sixteen digits', async () => {
    expect(await answered(200, begun('https://bank.example/', '12'))).toBe(
      'MALFORMED: transactionID: not sixteen digits',
    );
  });
});

describe('octets that are no message are refused', () => {
  it.each([
    ['nothing', ''],
    ['text', 'Service unavailable'],
    ['other XML', '<html/>'],
    ['UTF-16', Buffer.from('<a/>', 'utf16le')],
    ['no UTF-8', Buffer.from([0x3c, 0x61, 0xff, 0x3e])],
    ['more than any message has', `<a>${' '.repeat(300_000)}</a>`],
    ['nesting without end', '<a>'.repeat(5_000)],
    ['signatures without end', `<a>${'<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>'.repeat(3_000)}</a>`],
    ['attributes without end', `<a ${Array.from({ length: 15_000 }, (_, at) => `b${at}="1"`).join(' ')}/>`],
  ])('%s', async (_what, body) => {
    expect(await answered(200, body)).toMatch(/^MALFORMED/);
  });
});
