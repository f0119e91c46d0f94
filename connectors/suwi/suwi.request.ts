import { actionOf, namespaceOf, type SuwiOperation } from './suwi.operation.ts';

const WSS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity';
const VALID_MILLISECONDS = 5 * 60 * 1000;

export interface SuwiQuestion {
  readonly operation: SuwiOperation;
  /** Nine digits. */
  readonly bsn: string;
  /** What is asked beside the number: XML that stands behind it. */
  readonly more?: string;
  /** The service's URL. */
  readonly to: string;
  /** A URI nobody else uses (WS-Addressing 1.0 Core, 3.1). */
  readonly messageId: string;
  readonly now: Date;
}

/**
 * One question as SuwiML asks it: SOAP 1.1, WS-Addressing, a WS-Security Timestamp. Every part of the header, and the
 * body, has a `wsu:Id`, because each is signed by itself where the message is signed.
 */
export function suwiEnvelope({ operation, bsn, more = '', to, messageId, now }: SuwiQuestion): string {
  const expires = new Date(now.getTime() + VALID_MILLISECONDS);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"',
    ` xmlns:wsa="http://www.w3.org/2005/08/addressing" xmlns:wsu="${WSS}-utility-1.0.xsd">`,
    '<soapenv:Header>',
    `<wsa:Action wsu:Id="Action">${actionOf(operation)}</wsa:Action>`,
    `<wsa:To wsu:Id="To">${escaped(to)}</wsa:To>`,
    `<wsa:MessageID wsu:Id="MessageID">${escaped(messageId)}</wsa:MessageID>`,
    `<wsse:Security xmlns:wsse="${WSS}-secext-1.0.xsd" soapenv:mustUnderstand="1">`,
    `<wsu:Timestamp wsu:Id="Timestamp"><wsu:Created>${now.toISOString()}</wsu:Created>`,
    `<wsu:Expires>${expires.toISOString()}</wsu:Expires></wsu:Timestamp></wsse:Security>`,
    '</soapenv:Header>',
    `<soapenv:Body wsu:Id="Body"><smls:${operation.name} xmlns:smls="${namespaceOf(operation)}">`,
    `<Burgerservicenr>${escaped(bsn)}</Burgerservicenr>`,
    more,
    `</smls:${operation.name}></soapenv:Body></soapenv:Envelope>`,
  ].join('');
}

const ESCAPES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** A value as the text of an element. */
export function escaped(text: string): string {
  return text.replace(/[<>&]/g, (character) => ESCAPES[character] ?? '');
}
