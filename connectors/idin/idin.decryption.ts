import { constants, createDecipheriv, createPrivateKey, type KeyObject, privateDecrypt } from 'node:crypto';
import { SourceFailure } from '../source-failure.ts';
import { attributeOf, parseXml, type XmlElement } from '../xml/xml.element.ts';
import type { BankAnswer } from './idin.assertion.ts';
import { attribute, childrenOf, isNamed, malformed, onlyChild } from './idin.element.ts';
import { ALGORITHM, DSIG, SAML, SAMLP, XENC } from './idin.names.ts';

const BLOCK_BYTES = 16;
/** More than iDIN has attributes. */
const MOST_ATTRIBUTES = 64;

/**
 * Opens what a verified answer says of the person. AES-CBC tells an attacker who may try again about the plaintext, so
 * only a `BankAnswer` comes in here, whose both signatures are verified, and every failure is the same one.
 *
 * The `EncryptedID` stays closed: the bank's number for a person is not asked for and not wanted.
 *
 * @returns a SAML Response of nothing but status and attributes, the attributes as the bank wrote them, UTF-8
 * @throws SourceFailure MALFORMED
 */
export function opened(answer: BankAnswer, legalId: string, decryptionKey: string): Uint8Array {
  const statement = onlyChild(answer.assertion, SAML, 'AttributeStatement');
  const key = createPrivateKey(decryptionKey);
  const encrypted = childrenOf(statement, SAML, 'EncryptedAttribute');
  if (statement.children.length > MOST_ATTRIBUTES) throw malformed('AttributeStatement: too many attributes');
  const plain = childrenOf(statement, SAML, 'Attribute').map(
    (given) => `<saml:Attribute Name="${escaped(attribute(given, 'Name'))}">${valuesOf(given)}</saml:Attribute>`,
  );
  const attributes = [...plain, ...encrypted.map((one) => plaintext(one, legalId, key))];
  const status = answer.isIncomplete ? 'IncompleteAttributeSet' : 'Success';
  const text = [
    `<samlp:Response xmlns:samlp="${SAMLP}" xmlns:saml="${SAML}">`,
    `<samlp:Status><samlp:StatusCode Value="urn:nl:bvn:bankid:1.0:status:${status}"/></samlp:Status>`,
    `<saml:AttributeStatement>${attributes.join('')}</saml:AttributeStatement></samlp:Response>`,
  ];
  return new TextEncoder().encode(text.join(''));
}

function valuesOf(given: XmlElement): string {
  const values = childrenOf(given, SAML, 'AttributeValue');
  return values.map(({ text }) => `<saml:AttributeValue>${escaped(text)}</saml:AttributeValue>`).join('');
}

/** One attribute, by itself: what was encrypted must be one whole element. */
function plaintext(encrypted: XmlElement, legalId: string, key: KeyObject): string {
  const data = onlyChild(encrypted, XENC, 'EncryptedData');
  const wrapped = onlyChild(onlyChild(data, DSIG, 'KeyInfo'), XENC, 'EncryptedKey');
  const recipient = attributeOf(wrapped, 'Recipient');
  if (recipient !== undefined && recipient !== legalId) throw malformed('EncryptedKey: for somebody else');
  const method = onlyChild(wrapped, XENC, 'EncryptionMethod');
  const digest = childrenOf(method, DSIG, 'DigestMethod').map((one) => attribute(one, 'Algorithm'));
  const algorithms = [
    attribute(onlyChild(data, XENC, 'EncryptionMethod'), 'Algorithm'),
    attribute(method, 'Algorithm'),
  ];
  if (algorithms.join(' ') !== `${ALGORITHM.aes256} ${ALGORITHM.oaep}` || digest.some((one) => one !== ALGORITHM.sha1))
    throw malformed('EncryptedData: its algorithms');
  const text = decrypted(cipherValue(data), cipherValue(wrapped), key);
  const element = parseXml(Buffer.from(text));
  if (!isNamed(element, SAML, 'Attribute')) throw malformed('EncryptedAttribute: no Attribute');
  return `<saml:Attribute Name="${escaped(attribute(element, 'Name'))}">${valuesOf(element)}</saml:Attribute>`;
}

function cipherValue(parent: XmlElement): Buffer {
  const { text } = onlyChild(onlyChild(parent, XENC, 'CipherData'), XENC, 'CipherValue');
  return Buffer.from(text.replace(/\s/g, ''), 'base64');
}

/** XML Encryption 1.0, 5.2.2 (the padding's last octet is its length, the rest of it anything) and 5.4.2. */
function decrypted(data: Buffer, wrappedKey: Buffer, privateKey: KeyObject): string {
  try {
    const key = privateDecrypt(
      { key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' },
      wrappedKey,
    );
    const cipher = createDecipheriv('aes-256-cbc', key, data.subarray(0, BLOCK_BYTES)).setAutoPadding(false);
    const padded = Buffer.concat([cipher.update(data.subarray(BLOCK_BYTES)), cipher.final()]);
    const padding = padded.at(-1) ?? 0;
    if (padding < 1 || padding > BLOCK_BYTES) throw new RangeError('padding');
    return new TextDecoder('utf-8', { fatal: true }).decode(padded.subarray(0, -padding));
  } catch {
    throw new SourceFailure('MALFORMED', 'EncryptedData: does not open');
  }
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
