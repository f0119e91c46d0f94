import { constants, createCipheriv, publicEncrypt, randomBytes, X509Certificate } from 'node:crypto';
import type { PracticePerson } from '../../practice/person.ts';
import { PRACTICE_MERCHANT } from './access.simulator.ts';
import { attributesOf } from './attributes.simulator.ts';
import type { PracticeKeyPair } from './keys.simulator.ts';
import { escaped, signedAssertion } from './message.simulator.ts';
import type { Transaction } from './transactions.simulator.ts';

const SAML = 'urn:oasis:names:tc:SAML:2.0:assertion';
const SAMLP = 'urn:oasis:names:tc:SAML:2.0:protocol';
const PREFIX = 'urn:nl:bvn:bankid:1.0:';
const VALID_MILLISECONDS = 30_000;

/** What a bank's answer is made of. */
export interface Answering {
  readonly transaction: Transaction;
  readonly person: PracticePerson;
  /** What is delivered, which may be less than was asked. */
  readonly serviceId: number;
  readonly issuerKey: PracticeKeyPair;
  /** To whom it is encrypted. */
  readonly recipientCertificate: string;
  /** The bank's clock. */
  readonly now: Date;
  /** The practice day, `YYYY-MM-DD`. */
  readonly today: string;
}

/** A samlp:Response with one assertion: signed by the bank, every attribute but the delivered ServiceID encrypted. */
export function responseOf(given: Answering): string {
  const { transaction, serviceId, now } = given;
  const { samlp: p, saml: a } = transaction.issuer.dialect;
  const issuer = `<${a}:Issuer>${transaction.issuer.id}</${a}:Issuer>`;
  const detail = serviceId === transaction.serviceId ? 'Success' : 'IncompleteAttributeSet';
  const instant = now.toISOString();
  const attributes = `ID="RES${transaction.id}" InResponseTo="${transaction.requestId}" Version="2.0" IssueInstant="${instant}"`;
  return [
    `<${p}:Response xmlns:${p}="${SAMLP}" xmlns:${a}="${SAML}" ${attributes}>${issuer}`,
    `<${p}:Status><${p}:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success">`,
    `<${p}:StatusCode Value="${PREFIX}status:${detail}"/></${p}:StatusCode></${p}:Status>`,
    signedAssertion(assertionOf(given, issuer, instant), given.issuerKey),
    `</${p}:Response>`,
  ].join('');
}

function assertionOf(given: Answering, issuer: string, instant: string): string {
  const { transaction, person, serviceId, now, today } = given;
  const a = transaction.issuer.dialect.saml;
  const until = new Date(now.valueOf() + VALID_MILLISECONDS).toISOString();
  const transient = `TRANS${randomBytes(16).toString('hex')}`;
  const encryptedId = encrypted(`<${a}:NameID xmlns:${a}="${SAML}">${transient}</${a}:NameID>`, given);
  const attributes = attributesOf(person, serviceId, today, transaction.issuer.dateAlone).map(([name, value]) => {
    const plain = attribute(a, `consumer.${name}`, value, ` xmlns:${a}="${SAML}"`);
    return `<${a}:EncryptedAttribute>${encrypted(plain, given)}</${a}:EncryptedAttribute>`;
  });
  return [
    `<${a}:Assertion xmlns:${a}="${SAML}" Version="2.0" ID="ASS${transaction.id}" IssueInstant="${instant}">${issuer}`,
    `<${a}:Subject><${a}:EncryptedID>${encryptedId}</${a}:EncryptedID></${a}:Subject>`,
    `<${a}:Conditions NotBefore="${instant}" NotOnOrAfter="${until}"><${a}:AudienceRestriction>`,
    `<${a}:Audience>${PRACTICE_MERCHANT.legalId}</${a}:Audience></${a}:AudienceRestriction><${a}:OneTimeUse/></${a}:Conditions>`,
    `<${a}:AuthnStatement AuthnInstant="${instant}"><${a}:AuthnContext>`,
    `<${a}:AuthnContextClassRef>nl:bvn:bankid:1.0:loa3</${a}:AuthnContextClassRef>`,
    `<${a}:AuthenticatingAuthority>${transaction.issuer.id}</${a}:AuthenticatingAuthority>`,
    `</${a}:AuthnContext></${a}:AuthnStatement><${a}:AttributeStatement>`,
    attribute(a, 'bankid.deliveredserviceid', String(serviceId)),
    ...attributes,
    `</${a}:AttributeStatement></${a}:Assertion>`,
  ].join('');
}

function attribute(prefix: string, name: string, value: string, declared = ''): string {
  const inner = `<${prefix}:AttributeValue>${escaped(value)}</${prefix}:AttributeValue>`;
  return `<${prefix}:Attribute${declared} Name="${PREFIX}${name}">${inner}</${prefix}:Attribute>`;
}

/** aes256-cbc under a fresh key, and that key under the recipient's (XML Encryption 1.0), as banks do. */
function encrypted(element: string, { recipientCertificate }: Answering): string {
  const [key, vector] = [randomBytes(32), randomBytes(16)];
  const cipher = createCipheriv('aes-256-cbc', key, vector).setAutoPadding(false);
  const plain = Buffer.from(element);
  const length = 16 - (plain.length % 16);
  const padding = Buffer.concat([randomBytes(length - 1), Buffer.of(length)]);
  const data = Buffer.concat([vector, cipher.update(plain), cipher.update(padding), cipher.final()]);
  const { publicKey } = new X509Certificate(recipientCertificate);
  const padded = { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' };
  const wrapped = publicEncrypt(padded, key);
  const xenc = 'http://www.w3.org/2001/04/xmlenc#';
  const dsig = 'http://www.w3.org/2000/09/xmldsig#';
  return [
    `<xenc:EncryptedData xmlns:xenc="${xenc}" Type="${xenc}Element"><xenc:EncryptionMethod Algorithm="${xenc}aes256-cbc"/>`,
    `<ds:KeyInfo xmlns:ds="${dsig}"><xenc:EncryptedKey Recipient="${PRACTICE_MERCHANT.legalId}">`,
    `<xenc:EncryptionMethod Algorithm="${xenc}rsa-oaep-mgf1p"><ds:DigestMethod Algorithm="${dsig}sha1"/></xenc:EncryptionMethod>`,
    `<xenc:CipherData><xenc:CipherValue>${wrapped.toString('base64')}</xenc:CipherValue></xenc:CipherData>`,
    `</xenc:EncryptedKey></ds:KeyInfo>`,
    `<xenc:CipherData><xenc:CipherValue>${data.toString('base64')}</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData>`,
  ].join('');
}
