import { type FailureCode, SourceFailure } from '../source-failure.ts';
import { parseXml, type XmlElement } from '../xml/xml.element.ts';

const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
const FWI = /^http:\/\/bkwi\.nl\/SuwiML\/FWI\/v\d{4}$/;

/** True for an element of SuwiML's own messages: Fout, Waarschuwing, Informatie, NietsGevonden and the others. */
export function isFwi(element: XmlElement, ...names: readonly string[]): boolean {
  return FWI.test(element.namespace) && names.includes(element.name);
}

/**
 * The one element in the body of a SOAP 1.1 message.
 *
 * @throws SourceFailure for a Fault: REFUSED where the service objects to the request or to who asks, UNREACHABLE where
 *   it could not do its work; MALFORMED when it is no SOAP message
 */
export function openEnvelope(bytes: Uint8Array, contentType: string): XmlElement {
  const envelope = parseXml(bytes, contentType);
  if (!isSoap(envelope, 'Envelope')) throw new SourceFailure('MALFORMED', 'no SOAP envelope');
  const [body, secondBody] = envelope.children.filter((child) => isSoap(child, 'Body'));
  const [payload, more] = body?.children ?? [];
  if (!payload || more || secondBody) throw new SourceFailure('MALFORMED', 'not one element in the SOAP body');
  if (isSoap(payload, 'Fault')) throw faultOf(payload);
  return payload;
}

function isSoap(element: XmlElement, name: string): boolean {
  return element.namespace === SOAP && element.name === name;
}

/**
 * SOAP 1.1, 4.4: Server means that the message could not be processed now, every other code that it never will be.
 * `AanvraagNietOk`, the fault the WSDL declares, carries a `fwi:Fout` in its detail: the request was not accepted.
 */
function faultOf(fault: XmlElement): SourceFailure {
  const text = fault.children.find((child) => child.name === 'faultcode')?.text ?? '';
  const detail = fault.children.find((child) => child.name === 'detail')?.children ?? [];
  const isOurs = detail.some((child) => isFwi(child, 'Fout', 'NietGerechtigd')) || !/^([^:]*:)?Server\b|^$/.test(text);
  const code: FailureCode = isOurs ? 'REFUSED' : 'UNREACHABLE';
  const number = /\bSUWIML-\d{4}\b/.exec(text)?.[0];
  return new SourceFailure(code, `SOAP fault${number ? ` ${number}` : ''}`);
}
