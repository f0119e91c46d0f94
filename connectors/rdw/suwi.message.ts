const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
const ADDRESSING = 'http://www.w3.org/2005/08/addressing';
const SECURITY = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity';
const LIFETIME_MILLISECONDS = 300_000;

export interface SuwiMessage {
  /** wsa:Action of the operation, from the WSDL. */
  readonly action: string;
  readonly to: string;
  readonly messageId: string;
  readonly now: Date;
  /** The one element of the body, as XML. */
  readonly question: string;
}

/**
 * A question of any SuwiML service as its WSDL has it: SOAP 1.1, WS-Addressing 1.0, and a Timestamp of WS-Security that
 * holds for five minutes. All parts of the header and the body have a `wsu:Id`: a signed line signs each by itself.
 */
export function suwiMessage({ action, to, messageId, now, question }: SuwiMessage): string {
  const until = new Date(now.getTime() + LIFETIME_MILLISECONDS);
  const header = [
    addressing('Action', action),
    addressing('To', to),
    addressing('MessageID', messageId),
    `<o:Security xmlns:o="${SECURITY}-secext-1.0.xsd" s:mustUnderstand="1"><u:Timestamp u:Id="Timestamp">`,
    `<u:Created>${now.toISOString()}</u:Created><u:Expires>${until.toISOString()}</u:Expires>`,
    '</u:Timestamp></o:Security>',
  ].join('');
  const namespaces = `xmlns:s="${SOAP}" xmlns:a="${ADDRESSING}" xmlns:u="${SECURITY}-utility-1.0.xsd"`;
  const body = `<s:Body u:Id="Body">${question}</s:Body>`;
  return `<?xml version="1.0" encoding="UTF-8"?><s:Envelope ${namespaces}><s:Header>${header}</s:Header>${body}</s:Envelope>`;
}

/** A text as the content of an element. */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function addressing(name: string, value: string): string {
  return `<a:${name} u:Id="${name}">${xmlText(value)}</a:${name}>`;
}
