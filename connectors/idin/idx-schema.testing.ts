import { createHash, createVerify, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XmlC14NMode, XmlDocument, type XmlElement, XmlLibError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const SPECS = new URL('../../../shared/specs/idin/', import.meta.url);

/** The official schemas and samples lie beside the repository, or are not there. */
export const SPECS_MISSING = existsSync(SPECS) ? undefined : 'the published specification is not on this machine';

export function sample(name: string): string {
  return readFileSync(new URL(name, SPECS), 'utf8');
}

/** iDx's container takes any element that a loaded schema knows, so SAML's are loaded beside it. */
const ALL = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:import namespace="http://www.betaalvereniging.nl/iDx/messages/Merchant-Acquirer/1.0.0" schemaLocation="idx.merchant-acquirer.1.0.xsd"/>
<xs:import namespace="urn:oasis:names:tc:SAML:2.0:protocol" schemaLocation="saml-schema-protocol-2.0.xsd"/>
</xs:schema>`;

export interface IdxSchema {
  /** What is wrong with a message: `undefined` when it is valid. */
  wrong(message: string): string | undefined;
  close(): void;
}

/** Validator of the official schemas (libxml2); to be closed after use. */
export function idxSchema(): IdxSchema {
  xmlRegisterFsInputProviders();
  const document = XmlDocument.fromString(ALL, { url: fileURLToPath(new URL('all.xsd', SPECS)) });
  const validator = XsdValidator.fromDoc(document);
  return {
    wrong(message) {
      const part = XmlDocument.fromString(message);
      try {
        validator.validate(part);
        return undefined;
      } catch (error) {
        if (error instanceof XmlLibError) return error.message;
        throw error;
      } finally {
        part.dispose();
      }
    },
    close() {
      validator.dispose();
      document.dispose();
    },
  };
}

const PREFIXES = { ds: 'http://www.w3.org/2000/09/xmldsig#', saml: 'urn:oasis:names:tc:SAML:2.0:assertion' };

/**
 * XML-DSig by another implementation (libxml2's canonical XML, node:crypto): true when the signature of the element at
 * `xpath` is right over all of that element.
 */
export function isSigned(message: string, xpath: string, certificate: string): boolean {
  const document = XmlDocument.fromString(message);
  try {
    const element = document.get(xpath, PREFIXES) as XmlElement;
    const signature = element.get('ds:Signature', PREFIXES) as XmlElement;
    const textAt = (path: string): string => (signature.get(path, PREFIXES) as XmlElement).content;
    const info = canonical(signature.get('ds:SignedInfo', PREFIXES) as XmlElement);
    const value = Buffer.from(textAt('ds:SignatureValue').replace(/\s/g, ''), 'base64');
    const digest = textAt('ds:SignedInfo/ds:Reference/ds:DigestValue').trim();
    signature.remove();
    const isWhole = createHash('sha256').update(canonical(element)).digest('base64') === digest;
    return isWhole && createVerify('RSA-SHA256').update(info).verify(new X509Certificate(certificate).publicKey, value);
  } finally {
    document.dispose();
  }
}

function canonical(element: XmlElement): string {
  return element.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 });
}
