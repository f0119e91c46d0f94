import type { IdinAccess } from './idin.access.ts';
import { IDX, PRODUCT_ID, SAML, SAMLP, VERSION } from './idin.names.ts';
import { signed } from './idin.signing.ts';

/** The most a consumer may take at the bank; the official library's maximum. */
const EXPIRATION = 'PT5M';
const LEAST_LEVEL = 'nl:bvn:bankid:1.0:loa3';

export interface TransactionAsked {
  readonly returnUrl: string;
  /** `[a-zA-Z0-9]{1,40}`; comes back as `ec`. */
  readonly entranceCode: string;
  /** `[a-zA-Z][a-zA-Z0-9]{0,34}`; the answer names it in `InResponseTo`. */
  readonly requestId: string;
  readonly serviceId: number;
  readonly language: 'nl' | 'en';
}

/** DirectoryReq: which banks take part. */
export function directoryRequest(access: IdinAccess, now: Date): string {
  return message(access, 'DirectoryReq', now, `<Merchant>${merchant(access)}</Merchant>`);
}

/** AcquirerTrxReq: begins a login at one bank, with the AuthnRequest that says what is asked. */
export function transactionRequest(access: IdinAccess, asked: TransactionAsked, now: Date): string {
  const body = [
    `<Issuer><issuerID>${escaped(access.issuerId)}</issuerID></Issuer>`,
    `<Merchant>${merchant(access)}<merchantReturnURL>${escaped(asked.returnUrl)}</merchantReturnURL></Merchant>`,
    `<Transaction><expirationPeriod>${EXPIRATION}</expirationPeriod><language>${asked.language}</language>`,
    `<entranceCode>${asked.entranceCode}</entranceCode>`,
    `<container>${authnRequest(access, asked, now)}</container></Transaction>`,
  ];
  return message(access, 'AcquirerTrxReq', now, body.join(''));
}

/** AcquirerStatusReq: how a login went, and what the bank says of the person. */
export function statusRequest(access: IdinAccess, transactionId: string, now: Date): string {
  const transaction = `<Transaction><transactionID>${escaped(transactionId)}</transactionID></Transaction>`;
  return message(access, 'AcquirerStatusReq', now, `<Merchant>${merchant(access)}</Merchant>${transaction}`);
}

function authnRequest(access: IdinAccess, { requestId, serviceId, returnUrl }: TransactionAsked, now: Date): string {
  const attributes = [
    `xmlns:samlp="${SAMLP}" xmlns:saml="${SAML}" ID="${requestId}" Version="2.0" IssueInstant="${now.toISOString()}"`,
    'ForceAuthn="true" Consent="true" ProtocolBinding="nl:bvn:bankid:1.0:protocol:iDx"',
    `AttributeConsumingServiceIndex="${serviceId}" AssertionConsumerServiceURL="${escaped(returnUrl)}"`,
  ];
  return [
    `<samlp:AuthnRequest ${attributes.join(' ')}>`,
    `<saml:Issuer>${escaped(access.merchantId)}</saml:Issuer><saml:Conditions/>`,
    `<samlp:RequestedAuthnContext Comparison="minimum"><saml:AuthnContextClassRef>${LEAST_LEVEL}</saml:AuthnContextClassRef></samlp:RequestedAuthnContext>`,
    '<samlp:Scoping/></samlp:AuthnRequest>',
  ].join('');
}

function merchant({ merchantId, subId }: IdinAccess): string {
  return `<merchantID>${escaped(merchantId)}</merchantID><subID>${subId}</subID>`;
}

function message(access: IdinAccess, name: string, now: Date, body: string): string {
  const created = `<createDateTimestamp>${now.toISOString()}</createDateTimestamp>`;
  const root = `<${name} xmlns="${IDX}" version="${VERSION}" productID="${PRODUCT_ID}">${created}${body}</${name}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${signed(root, access)}`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
