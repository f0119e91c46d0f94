import { X509Certificate } from 'node:crypto';
import { DOMParser } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';
import { PRACTICE_MERCHANT } from './access.simulator.ts';
import { GIVEN_BITS } from './attributes.simulator.ts';
import { PRACTICE_ISSUERS, type PracticeIssuer } from './issuers.simulator.ts';

const IDX = 'http://www.betaalvereniging.nl/iDx/messages/Merchant-Acquirer/1.0.0';
const SAML = 'urn:oasis:names:tc:SAML:2.0:assertion';
const SAMLP = 'urn:oasis:names:tc:SAML:2.0:protocol';
const DSIG = 'http://www.w3.org/2000/09/xmldsig#';

/** What a login is begun with. */
export interface Asked {
  readonly returnUrl: string;
  readonly entranceCode: string;
  readonly requestId: string;
  readonly serviceId: number;
  readonly language: 'nl' | 'en';
  readonly expirationSeconds: number;
}

/** A request that keeps the rules, or the code of the AcquirerErrorRes that answers it. */
export type Question =
  | { readonly kind: 'DIRECTORY' }
  | { readonly kind: 'TRANSACTION'; readonly issuer: PracticeIssuer; readonly asked: Asked }
  | { readonly kind: 'STATUS'; readonly transactionId: string }
  | { readonly kind: 'WRONG'; readonly code: string; readonly rule: string };

/** A rule that a request breaks. Codes by family: IX its form, SE its signature, AP who or what it names, BR a field. */
class Broken extends Error {
  constructor(
    readonly code: string,
    readonly rule: string,
  ) {
    super(rule);
  }
}

/** Reads and checks a merchant's request, its signature first. */
export function questionIn(text: string, merchantCertificate: string): Question {
  try {
    const root = rootOf(text);
    checkSignature(text, root, merchantCertificate);
    checkCommon(root);
    switch (root.localName) {
      case 'DirectoryReq':
        return { kind: 'DIRECTORY' };
      case 'AcquirerTrxReq':
        return { kind: 'TRANSACTION', ...transactionIn(root) };
      case 'AcquirerStatusReq':
        return { kind: 'STATUS', transactionId: matching(root, 'transactionID', /^\d{16}$/) };
      default:
        throw new Broken('IX1000', 'no message of iDx');
    }
  } catch (error) {
    if (error instanceof Broken) return { kind: 'WRONG', code: error.code, rule: error.rule };
    throw error;
  }
}

function rootOf(text: string): Element {
  const errorHandler = (): never => {
    throw new Broken('IX1000', 'not well-formed');
  };
  if (text.includes('<!DOCTYPE') || text.trim() === '') return errorHandler();
  return new DOMParser({ errorHandler }).parseFromString(text, 'text/xml').documentElement;
}

function checkSignature(text: string, root: Element, certificate: string): void {
  const [signature, ...more] = Array.from(root.getElementsByTagNameNS(DSIG, 'Signature'));
  if (!signature || more.length > 0 || signature.parentNode !== root) throw new Broken('SE2000', 'not one signature');
  const keyName = signature.getElementsByTagNameNS(DSIG, 'KeyName')[0]?.textContent;
  const known = new X509Certificate(certificate).fingerprint.replaceAll(':', '');
  if (keyName !== known) throw new Broken('SE2000', 'an unknown key');
  const check = new SignedXml({ publicCert: certificate, getCertFromKeyInfo: () => null });
  let isRight = false;
  try {
    check.loadSignature(signature);
    isRight = check.checkSignature(text) && check.getReferences().every(({ uri }) => !uri);
  } catch {
    isRight = false;
  }
  if (!isRight) throw new Broken('SE2700', 'a signature that does not verify');
}

function checkCommon(root: Element): void {
  if (root.namespaceURI !== IDX || root.getAttribute('version') !== '1.0.0') throw new Broken('IX1300', 'version');
  if (root.getAttribute('productID') !== 'NL:BVN:BankID:1.0') throw new Broken('IX1300', 'productID');
  matching(root, 'createDateTimestamp', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  if (matching(root, 'merchantID', /^\d{10}$/) !== PRACTICE_MERCHANT.merchantId)
    throw new Broken('AP1100', 'merchantID');
  if (matching(root, 'subID', /^\d{1,6}$/) !== String(PRACTICE_MERCHANT.subId)) throw new Broken('AP1300', 'subID');
}

function transactionIn(root: Element): { readonly issuer: PracticeIssuer; readonly asked: Asked } {
  const issuer = PRACTICE_ISSUERS.find(({ id }) => id === only(root, IDX, 'issuerID').textContent);
  if (!issuer) throw new Broken('AP1200', 'issuerID');
  const returnUrl = matching(root, 'merchantReturnURL', /^.{1,512}$/);
  if (!URL.canParse(returnUrl)) throw new Broken('BR1210', 'merchantReturnURL');
  const language = matching(root, 'language', /^[a-z]{2}$/);
  const minutes = Number(/^PT([1-5])M$/.exec(only(root, IDX, 'expirationPeriod').textContent ?? '')?.[1]);
  if (Number.isNaN(minutes)) throw new Broken('BR1210', 'expirationPeriod');
  return {
    issuer,
    asked: {
      returnUrl,
      entranceCode: matching(root, 'entranceCode', /^[a-zA-Z0-9]{1,40}$/),
      language: language === 'en' ? 'en' : 'nl',
      expirationSeconds: minutes * 60,
      ...authnRequestIn(only(root, SAMLP, 'AuthnRequest'), returnUrl),
    },
  };
}

function authnRequestIn(
  request: Element,
  returnUrl: string,
): { readonly requestId: string; readonly serviceId: number } {
  const fixed = {
    Version: '2.0',
    ForceAuthn: 'true',
    Consent: 'true',
    ProtocolBinding: 'nl:bvn:bankid:1.0:protocol:iDx',
    AssertionConsumerServiceURL: returnUrl,
  };
  for (const [name, value] of Object.entries(fixed))
    if (request.getAttribute(name) !== value) throw new Broken('BR1210', `AuthnRequest ${name}`);
  if (only(request, SAML, 'Issuer').textContent !== PRACTICE_MERCHANT.merchantId)
    throw new Broken('BR1210', 'AuthnRequest Issuer');
  if (only(request, SAML, 'AuthnContextClassRef').textContent !== 'nl:bvn:bankid:1.0:loa3')
    throw new Broken('BR1210', 'AuthnContextClassRef');
  const requestId = request.getAttribute('ID') ?? '';
  if (!/^[a-zA-Z][a-zA-Z0-9]{0,34}$/.test(requestId)) throw new Broken('BR1210', 'AuthnRequest ID');
  const written = request.getAttribute('AttributeConsumingServiceIndex') ?? '';
  const serviceId = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  // A private party's contract has neither the BSN nor, here, a lasting number or a signature.
  if (Number.isNaN(serviceId) || (serviceId & ~GIVEN_BITS) !== 0)
    throw new Broken('AP1600', 'a ServiceID not in the contract');
  return { requestId, serviceId };
}

function matching(root: Element, name: string, form: RegExp): string {
  const text = only(root, IDX, name).textContent ?? '';
  if (!form.test(text)) throw new Broken('BR1210', name);
  return text;
}

function only(parent: Element, namespace: string, name: string): Element {
  const [found, ...more] = Array.from(parent.getElementsByTagNameNS(namespace, name));
  if (!found || more.length > 0) throw new Broken('IX1100', `not one ${name}`);
  return found;
}
