import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as xmlEncryption from 'xml-encryption';
import { encrypt } from 'xml-encryption';
import { parseXml } from '../xml/xml.element.ts';
import { readIssuers, readTransaction } from './idin.acquirer.wire.ts';
import { readAnswer, signedAssertion } from './idin.assertion.ts';
import { idin } from './idin.connector.ts';
import { opened } from './idin.decryption.ts';
import { issuersOf } from './idin.directory.ts';
import { onlyChild } from './idin.element.ts';
import { SAML } from './idin.names.ts';
import { checkWrapping, type SignedElement, verified } from './idin.signature.ts';
import { keyNameOf, signed } from './idin.signing.ts';
import { fetched, type RunningIdin, SOUTH, startIdin } from './idin.testing.ts';
import { acquirerCertificate } from './idin.trust.ts';
import { type IdxSchema, idxSchema, isSigned, SPECS_MISSING, sample } from './idx-schema.testing.ts';
import { ALL_FIELDS, wantedOf } from './wanted.testing.ts';

let running: RunningIdin;
let schema: IdxSchema | undefined;
beforeAll(async () => {
  running = await startIdin();
  if (!SPECS_MISSING) schema = idxSchema();
});
afterAll(async () => {
  schema?.close();
  await running.close();
});

const title = (what: string): string => (SPECS_MISSING ? `${what} (${SPECS_MISSING})` : what);

describe.skipIf(SPECS_MISSING)(title('by the official schema'), () => {
  it('every request and every answer is valid, in both dialects, whatever happens', async () => {
    const { http } = running;
    for (const issuer of [undefined, SOUTH]) {
      await issuersOf(running.access(issuer), http, running.now());
      for (const password of ['goed', 'error_PARTIAL', 'error_SUBJECT_UNKNOWN', 'error_SOURCE_REFUSED'])
        await fetched(running, 'igor', { ...(issuer ? { issuer } : {}), password }).catch(() => undefined);
    }
    const messages = http.exchanges.flatMap(({ request, response }) => [request.body ?? '', String(response.body)]);
    expect(messages).toHaveLength(36);
    expect(messages.map((message) => schema?.wrong(message)).filter((wrong) => wrong !== undefined)).toEqual([]);
    const kinds = messages.map((message) => /<(?:ns3:)?([A-Z]\w+)/.exec(message)?.[1]);
    expect(new Set(kinds)).toEqual(
      new Set([
        ...['DirectoryReq', 'DirectoryRes', 'AcquirerTrxReq', 'AcquirerTrxRes'],
        ...['AcquirerStatusReq', 'AcquirerStatusRes', 'AcquirerErrorRes'],
      ]),
    );
  });

  it('the official signed sample is valid, and the templates without a signature are not', () => {
    expect(schema?.wrong(sample('StatusResponse-Sample-015.xml'))).toBeUndefined();
    expect(schema?.wrong(sample('directory-response.xml'))).toContain('Signature');
  });
});

describe('by another implementation', () => {
  it('every signature is right: our requests, the acquirers’ and the banks’', async () => {
    await fetched(running, 'kees', { issuer: SOUTH });
    const { keys } = running;
    const bank = keys.issuers[SOUTH]?.certificate ?? '';
    const [begun, asked] = running.http.exchanges.slice(-2);
    expect(isSigned(begun?.request.body ?? '', '/*', keys.merchant.certificate)).toBe(true);
    expect(isSigned(asked?.request.body ?? '', '/*', keys.merchant.certificate)).toBe(true);
    const answer = String(asked?.response.body);
    expect(isSigned(answer, '/*', keys.acquirer.certificate)).toBe(true);
    expect(isSigned(answer, '//saml:Assertion', bank)).toBe(true);
    expect(isSigned(answer.replace('Success', 'success'), '/*', keys.acquirer.certificate)).toBe(false);
  });

  it('what a practice bank encrypts opens', async () => {
    await fetched(running, 'kees');
    const answer = String(running.http.exchanges.at(-1)?.response.body);
    const blobs = answer.match(/<xenc:EncryptedData .*?<\/xenc:EncryptedData>/g) ?? [];
    expect(blobs.length).toBeGreaterThan(10);
    const options = {
      key: running.keys.decryption.key,
      disallowDecryptionWithInsecureAlgorithm: false,
      warnInsecureAlgorithm: false,
    };
    const plain = await Promise.all(
      blobs.map(
        (blob) =>
          new Promise<string>((resolve, reject) => {
            xmlEncryption.decrypt(blob, options, (error, text) => (error ? reject(error) : resolve(text)));
          }),
      ),
    );
    expect(plain[0]).toMatch(/^<saml:NameID .*>TRANS[0-9a-f]{32}</);
    expect(plain.join()).toContain('kees.de.wit@example.nl');
  });

  it('and what it encrypts is opened here', async () => {
    const attribute = `<saml:Attribute xmlns:saml="${SAML}" Name="urn:nl:bvn:bankid:1.0:consumer.city"><saml:AttributeValue>Sint-Oedenrode &amp; Ø</saml:AttributeValue></saml:Attribute>`;
    const { certificate, key } = running.keys.decryption;
    const options = {
      rsa_pub: String(new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'pem' })),
      pem: certificate,
      encryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
      keyEncryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
      disallowEncryptionWithInsecureAlgorithm: false,
      warnInsecureAlgorithm: false,
    } as const;
    const blob = await new Promise<string>((resolve, reject) => {
      encrypt(attribute, options, (error, text) => (error ? reject(error) : resolve(text)));
    });
    const assertion = parseXml(
      Buffer.from(
        `<saml:Assertion xmlns:saml="${SAML}"><saml:AttributeStatement><saml:EncryptedAttribute>${blob}</saml:EncryptedAttribute></saml:AttributeStatement></saml:Assertion>`,
      ),
    );
    const bytes = opened({ assertion, isIncomplete: false }, 'NL00ZZZ90000001', key);
    expect(new TextDecoder().decode(bytes)).toContain('>Sint-Oedenrode &amp; Ø<');
  });
});

describe.skipIf(SPECS_MISSING)(title('the official sample 015'), () => {
  const text = SPECS_MISSING ? '' : sample('StatusResponse-Sample-015.xml');
  const [, base64 = ''] = /<X509Certificate>([^<]*)</.exec(text) ?? [];
  const certificate = (): string => new X509Certificate(Buffer.from(base64, 'base64')).toString();
  const now = new Date('2021-01-01T00:00:00Z');
  const message = (): SignedElement => {
    const root = parseXml(Buffer.from(text));
    checkWrapping(root, 2);
    return verified({ text, root }, { place: [], uri: '' }, (keyInfo) =>
      acquirerCertificate(keyInfo, [certificate()], now),
    );
  };
  const trust = () => ({ issuerTrust: { certificates: [certificate()], roots: [] } });

  it('is signed twice by the key it names, here and by another implementation', () => {
    expect(keyNameOf(certificate())).toBe('9569C386A2DD9165CBEEE0669DFD093FF675C56B');
    const { root } = signedAssertion(message(), trust(), now);
    const conditions = onlyChild(root, SAML, 'Conditions');
    expect(onlyChild(onlyChild(conditions, SAML, 'AudienceRestriction'), SAML, 'Audience').text).toBe(
      'NL00ZZZ12345678',
    );
    expect([isSigned(text, '/*', certificate()), isSigned(text, '//saml:Assertion', certificate())]).toEqual([
      true,
      true,
    ]);
  });

  it('is refused with one character changed in either', () => {
    for (const [from, to] of [
      ['4444', '4445'],
      ['loa3', 'loa4'],
    ] as const) {
      const changed = text.replace(from, to);
      const root = parseXml(Buffer.from(changed));
      expect(() => verified({ text: changed, root }, { place: [], uri: '' }, certificate)).toThrow('does not verify');
    }
    const moved = message();
    const inner = { ...moved, text: moved.text.replace('loa3', 'loa4') };
    expect(() => signedAssertion(inner, trust(), now)).toThrow('does not verify');
  });

  it('was valid at no moment: its answer is of 2015, its certificate of 2020', () => {
    const access = { ...running.access(), ...trust(), issuerId: 'BANKNL2U', legalId: 'NL00ZZZ12345678' };
    const answerAt = (moment: Date) => readAnswer(message(), 'BANKID-1234029966811132', access, moment);
    expect(() => answerAt(now)).toThrow('Conditions: not valid now');
    expect(() => answerAt(new Date('2015-07-15T10:10:10.123Z'))).toThrow("not a bank's certificate");
  });

  it('holds seven attributes that only the key of its recipient opens, which is not published with it', () => {
    const { root: assertion } = signedAssertion(message(), trust(), now);
    const statement = onlyChild(assertion, SAML, 'AttributeStatement');
    expect(statement.children.map(({ name }) => name).filter((name) => name === 'EncryptedAttribute')).toHaveLength(7);
    const answer = { assertion, isIncomplete: false };
    expect(() => opened(answer, 'NL00ZZZ12345678', running.keys.decryption.key)).toThrow('does not open');
    expect(() => opened(answer, 'NL00ZZZ90000001', running.keys.decryption.key)).toThrow('for somebody else');
  });

  it('says, as its publisher decrypts it, what the connector delivers', async () => {
    const plain = JSON.parse(sample('StatusResponse-Sample-015.expected-plaintext.json')) as Record<string, unknown>;
    const attributes = Object.entries(plain)
      .filter(([name]) => /^(bankid|consumer)\./.test(name))
      .map(
        ([name, value]) =>
          `<saml:Attribute Name="urn:nl:bvn:bankid:1.0:${name}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`,
      );
    const assertion = Buffer.from(
      `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="${SAML}"><samlp:Status><samlp:StatusCode Value="urn:nl:bvn:bankid:1.0:status:Success"/></samlp:Status><saml:AttributeStatement>${attributes.join('')}</saml:AttributeStatement></samlp:Response>`,
    );
    const wanted = wantedOf(ALL_FIELDS.filter((field) => /initials|amily|Prefix/.test(field)));
    const input = { access: { baseUrl: '' }, loggedIn: { assertion }, wanted, http: running.http, now };
    const { record, person } = await idin.fetch(input);
    expect(record.idin).toEqual({
      initials: 'SJĆ',
      namePrefix: 'Sm',
      familyName: 'Smith',
      preferredNamePrefix: 'Jo',
      preferredFamilyName: 'John',
    });
    expect(person).toEqual({ familyName: 'Sm Smith' });
  });
});

describe.skipIf(SPECS_MISSING)(title('the official templates, signed by the practice acquirer, are read'), () => {
  const bySigned = (name: string): SignedElement => {
    const { key, certificate } = running.keys.acquirer;
    const text = signed(sample(name), { signingKey: key, signingCertificate: certificate });
    return verified({ text, root: parseXml(Buffer.from(text)) }, { place: [], uri: '' }, () => certificate);
  };

  it('a directory', () => {
    expect(readIssuers(bySigned('directory-response.xml'))).toEqual([{ id: 'INGBNL2A', name: 'TEST' }]);
  });

  it('a transaction', () => {
    expect(readTransaction(bySigned('transaction-response.xml'), running.access())).toEqual({
      transactionId: '0050000021142024',
      authenticationUrl: 'http://localhost/consumerAuthenticationSim?hash=4444',
    });
  });
});
