import { X509Certificate } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import type { Dialect } from './issuers.simulator.ts';
import type { PracticeKeyPair } from './keys.simulator.ts';

/** Writes the acquirers' messages, each in its own dialect, signed. */

const IDX = 'http://www.betaalvereniging.nl/iDx/messages/Merchant-Acquirer/1.0.0';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';

/** An element with text or other elements in it; text is escaped. */
export type Content = string | readonly Node[];
export type Node = readonly [name: string, content: Content] | { readonly markup: string };

/** A whole message: `now` is when it is made. */
export function message(
  dialect: Dialect,
  name: string,
  body: readonly Node[],
  key: PracticeKeyPair,
  now: Date,
): string {
  const declared = dialect.idx === '' ? 'xmlns' : `xmlns:${dialect.idx.slice(0, -1)}`;
  const tag = `${dialect.idx}${name}`;
  const content = written(dialect.idx, [['createDateTimestamp', now.toISOString()], ...body]);
  const root = `<${tag} ${declared}="${IDX}" version="1.0.0" productID="NL:BVN:BankID:1.0">${content}</${tag}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${signedWhole(root, key, dialect.ds)}`;
}

/** The bank's signature: below the assertion's Issuer, with the certificate in it. */
export function signedAssertion(assertion: string, key: PracticeKeyPair): string {
  const signature = newSignature(key, () => {
    const certificate = new X509Certificate(key.certificate).raw.toString('base64');
    return `<X509Data><X509Certificate>${certificate}</X509Certificate></X509Data>`;
  });
  signature.addReference({ xpath: '/*', transforms: [ENVELOPED, EXCLUSIVE], digestAlgorithm: SHA256 });
  signature.computeSignature(assertion, {
    location: { reference: "/*/*[local-name(.)='Issuer']", action: 'after' },
  });
  return signature.getSignedXml();
}

function signedWhole(root: string, key: PracticeKeyPair, prefix: string): string {
  const tag = prefix === '' ? 'KeyName' : `${prefix}:KeyName`;
  const keyName = new X509Certificate(key.certificate).fingerprint.replaceAll(':', '');
  const signature = newSignature(key, () => `<${tag}>${keyName}</${tag}>`);
  signature.addReference({
    xpath: '/*',
    isEmptyUri: true,
    transforms: [ENVELOPED, EXCLUSIVE],
    digestAlgorithm: SHA256,
  });
  signature.computeSignature(root, prefix === '' ? {} : { prefix });
  return signature.getSignedXml();
}

function newSignature(key: PracticeKeyPair, getKeyInfoContent: () => string): SignedXml {
  return new SignedXml({
    privateKey: key.key,
    signatureAlgorithm: RSA_SHA256,
    canonicalizationAlgorithm: EXCLUSIVE,
    getKeyInfoContent,
  });
}

function written(prefix: string, nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if ('markup' in node) return node.markup;
      const [name, content] = node;
      const inner = typeof content === 'string' ? escaped(content) : written(prefix, content);
      return `<${prefix}${name}>${inner}</${prefix}${name}>`;
    })
    .join('');
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
