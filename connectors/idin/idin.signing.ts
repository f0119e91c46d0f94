import { X509Certificate } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import type { IdinAccess } from './idin.access.ts';
import { ALGORITHM } from './idin.names.ts';

/** SHA-1 of a certificate's DER in upper-case hex: how iDIN names a key. It tells keys apart and protects nothing. */
export function keyNameOf(certificate: string): string {
  return new X509Certificate(certificate).fingerprint.replaceAll(':', '');
}

/** The message with an enveloped XML-DSig over all of it: exc-c14n, rsa-sha256, and the key by its name. */
export function signed(message: string, access: Pick<IdinAccess, 'signingKey' | 'signingCertificate'>): string {
  const signature = new SignedXml({
    privateKey: access.signingKey,
    signatureAlgorithm: ALGORITHM.rsaSha256,
    canonicalizationAlgorithm: ALGORITHM.exclusive,
    getKeyInfoContent: () => `<KeyName>${keyNameOf(access.signingCertificate)}</KeyName>`,
  });
  signature.addReference({
    xpath: '/*',
    isEmptyUri: true,
    transforms: [ALGORITHM.enveloped, ALGORITHM.exclusive],
    digestAlgorithm: ALGORITHM.sha256,
  });
  signature.computeSignature(message);
  return signature.getSignedXml();
}
