import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SourceFailure } from '../source-failure.ts';
import { parseXml } from '../xml/xml.element.ts';
import { openedAnswer } from './idin.answer.testing.ts';
import { signedAssertion } from './idin.assertion.ts';
import { idin } from './idin.connector.ts';
import { type Genuine, genuine, outcomeOf } from './idin.forging.testing.ts';
import { checkWrapping, verified } from './idin.signature.ts';
import { type RunningIdin, startIdin } from './idin.testing.ts';
import { acquirerCertificate } from './idin.trust.ts';
import { SPECS_MISSING, sample } from './idx-schema.testing.ts';
import { ALL_FIELDS, wantedOf } from './wanted.testing.ts';

const BSN = '999990184';
const isLong = process.env.ZEGEL_LONG === '1';
const FAILURE = /^(MALFORMED|LOGIN_FAILED|REFUSED|UNREACHABLE|BUSY): /;

let running: RunningIdin;
let real: Genuine;
beforeAll(async () => {
  running = await startIdin();
  real = await genuine(running);
});
afterAll(() => running.close());

/** What is put into a message: what breaks parsers and readers of signed XML. */
const INSERTS = [
  '<',
  '>',
  '</saml:Assertion>',
  '<!-- -->',
  '<![CDATA[x]]>',
  ']]>',
  '<?x ?>',
  '&amp;',
  '&#0;',
  '&e;',
  '<!DOCTYPE x>',
  ' xmlns=""',
  ' xmlns:saml="urn:x"',
  ' ID="FORGED"',
  ' Id="FORGED"',
  '<saml:Attribute Name="urn:nl:bvn:bankid:1.0:consumer.18orolder"><saml:AttributeValue>true</saml:AttributeValue></saml:Attribute>',
  '\u0000',
  '\r\n',
  ' ',
  'é',
  '=',
];

interface Edit {
  readonly at: number;
  readonly take: number;
  readonly put: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 0.9999, noNaN: true }),
  take: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 60 })),
  put: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...INSERTS) }, fc.string({ maxLength: 12 })),
});
const edits = fc.array(edit, { minLength: 1, maxLength: 3 });

function changed(text: string, { at, take, put }: Edit): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + put + text.slice(from + take);
}

describe('whatever becomes of a signed answer on its way', () => {
  it('it says what the bank said, or it is a named failure', async () => {
    const said = await outcomeOf(real.message, real, running.now());
    await fc.assert(
      fc.asyncProperty(edits, async (given) => {
        const found = await outcomeOf(given.reduce(changed, real.message), real, running.now());
        if (found !== said) expect(found).toMatch(FAILURE);
      }),
      { numRuns: isLong ? 20_000 : 60 },
    );
  });

  it('a part of it taken out and put elsewhere changes nothing either', async () => {
    const parts = [...real.message.matchAll(/<(\/?)[\w:]+[^>]*>/g)].map(({ index }) => index);
    const place = fc.integer({ min: 0, max: parts.length - 1 });
    const said = await outcomeOf(real.message, real, running.now());
    await fc.assert(
      fc.asyncProperty(place, place, place, async (first, second, to) => {
        const [from = 0, until = 0] = [parts[first] ?? 0, parts[second] ?? 0].sort((a, b) => a - b);
        const taken = real.message.slice(from, until);
        const rest = real.message.slice(0, from) + real.message.slice(until);
        const at = Math.min(parts[to] ?? 0, rest.length);
        const found = await outcomeOf(rest.slice(0, at) + taken + rest.slice(at), real, running.now());
        if (found !== said) expect(found).toMatch(FAILURE);
      }),
      { numRuns: isLong ? 20_000 : 30 },
    );
  });
});

describe.skipIf(SPECS_MISSING)('whatever becomes of the official sample on its way', () => {
  const text = SPECS_MISSING ? '' : sample('StatusResponse-Sample-015.xml');
  const [, base64 = ''] = /<X509Certificate>([^<]*)</.exec(text) ?? [];
  const now = new Date('2021-01-01T00:00:00Z');

  /** What both signatures cover, or why not. */
  function assertionIn(message: string, certificate: string): string {
    try {
      const root = parseXml(Buffer.from(message));
      checkWrapping(root, 2);
      const trusted = (keyInfo: Parameters<typeof acquirerCertificate>[0]) =>
        acquirerCertificate(keyInfo, [certificate], now);
      const outer = verified({ text: message, root }, { place: [], uri: '' }, trusted);
      return signedAssertion(outer, { issuerTrust: { certificates: [certificate], roots: [] } }, now).text;
    } catch (failure) {
      if (failure instanceof SourceFailure) return failure.message;
      throw failure;
    }
  }

  it('it says what was signed, or it is a named failure', () => {
    const certificate = new X509Certificate(Buffer.from(base64, 'base64')).toString();
    const said = assertionIn(text, certificate);
    expect(said).toContain('NL00ZZZ12345678');
    fc.assert(
      fc.property(edits, (given) => {
        const found = assertionIn(given.reduce(changed, text), certificate);
        if (found !== said) expect(found).toMatch(FAILURE);
      }),
      { numRuns: isLong ? 20_000 : 60 },
    );
  });
});

describe('whatever a bank says', () => {
  const NAMES = ['initials', 'legallastname', 'legallastnameprefix', 'preferredlastname', 'dateofbirth', '18orolder'];
  NAMES.push('gender', 'street', 'houseno', 'housenosuf', 'city', 'country', 'intaddressline1', 'email', 'telephone');
  const fitting = fc.constantFrom(
    'true',
    '19750306',
    '19000000',
    '00000000',
    '0',
    '2',
    'NL',
    'QX',
    '64',
    'A',
    'Wit',
    '',
  );
  const value = fc.oneof({ weight: 4, arbitrary: fitting }, fc.string({ maxLength: 40 }));
  const escaped = (text: string): string =>
    text.replace(/[^\P{Cc}\n]/gu, '').replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  const attributes = fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), value.map(escaped)), {
    selector: ([name]) => name,
  });

  async function delivered(assertion: Uint8Array, fields: readonly string[]): Promise<string | SourceFailure> {
    const input = { access: { baseUrl: '' }, loggedIn: { assertion }, http: running.http, now: running.now() };
    return idin.fetch({ ...input, wanted: wantedOf(fields) }).then(
      (answer) => JSON.stringify(answer),
      (error: unknown) => {
        if (error instanceof SourceFailure) return error;
        throw error;
      },
    );
  }

  it('there is a record of what was wanted and no BSN, or a named failure', async () => {
    let records = 0;
    await fc.assert(
      fc.asyncProperty(
        attributes,
        fc.integer({ min: 0, max: 65_535 }),
        fc.subarray([...ALL_FIELDS]),
        async (given, serviceId, fields) => {
          const withNumber = [...given, ['bsn', BSN] as const, ['bin', `NL${BSN}`] as const];
          const found = await delivered(openedAnswer(withNumber, { delivered: String(serviceId) }), fields);
          if (typeof found === 'string') records += 1;
          expect(String(found)).not.toContain(BSN);
          if (typeof found === 'string' && !fields.includes('idin.emailAddress'))
            expect(found).not.toContain('emailAddress');
        },
      ),
      { numRuns: isLong ? 50_000 : 300 },
    );
    expect(records).toBeGreaterThan(20);
  });

  it('an answer that was damaged is a record or a named failure', async () => {
    const text = new TextDecoder().decode(openedAnswer([['legallastname', 'Wit']]));
    await fc.assert(
      fc.asyncProperty(edits, async (given) => {
        const found = await delivered(Buffer.from(given.reduce(changed, text)), ALL_FIELDS);
        expect(typeof found === 'string' || found instanceof SourceFailure).toBe(true);
      }),
      { numRuns: isLong ? 50_000 : 300 },
    );
  });
});
