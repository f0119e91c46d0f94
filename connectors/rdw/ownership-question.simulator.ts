import { DOMParser } from '@xmldom/xmldom';
import { isDay } from '../../schema/date.ts';

/** What the service was asked, or the rule the request breaks. */
export type OwnershipQuestion =
  | { readonly bsn: string; readonly from: string; readonly to: string; readonly messageId: string }
  | { readonly broken: string; readonly messageId?: string };

const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
const WSA = 'http://www.w3.org/2005/08/addressing';
const WSS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity';
const SERVICE = 'http://bkwi.nl/SuwiML/Diensten/RDWDossierGSD';
const ACTION = `${SERVICE}-v0200/VoertuigbezitInfoPersoon`;
const ELEMENT_NODE = 1;
const LAST_DAY = '9998-12-31';

/**
 * Reads a request as strictly as the WSDL and XSD have it, except for the signature, and by number only: the searches by
 * name and by address are of no use to a citizen. @param body - the whole message
 */
export function readOwnershipQuestion(body: string): OwnershipQuestion {
  const envelope = rootOf(body);
  if (!envelope || !isNamed(envelope, SOAP, 'Envelope')) return { broken: 'XML' };
  const [header, content, ...more] = childrenOf(envelope);
  if (!header || !content || more.length > 0) return { broken: 'Envelope' };
  if (!isNamed(header, SOAP, 'Header') || !isNamed(content, SOAP, 'Body')) return { broken: 'Envelope' };
  const messageId = textOf(header, WSA, 'MessageID');
  if (!messageId) return { broken: 'wsa:MessageID' };
  const broken = brokenHeader(header);
  return broken === undefined ? { ...questionIn(content), messageId } : { broken, messageId };
}

/** WSDL: WS-Addressing is required, a Timestamp with Created too, and header fields of one's own are not allowed. */
function brokenHeader(header: Element): string | undefined {
  const security = child(header, `${WSS}-secext-1.0.xsd`, 'Security');
  const timestamp = security && child(security, `${WSS}-utility-1.0.xsd`, 'Timestamp');
  const created = timestamp && textOf(timestamp, `${WSS}-utility-1.0.xsd`, 'Created');
  if (textOf(header, WSA, 'Action') !== ACTION) return 'wsa:Action';
  if (!textOf(header, WSA, 'To')) return 'wsa:To';
  if (!created || Number.isNaN(Date.parse(created))) return 'wsu:Created';
  const isOwn = ({ namespaceURI }: Element) => namespaceURI !== WSA && !namespaceURI?.startsWith(WSS);
  return childrenOf(header).some(isOwn) ? 'Header' : undefined;
}

type Asked = { readonly bsn: string; readonly from: string; readonly to: string } | { readonly broken: string };

function questionIn(content: Element): Asked {
  const [question, second] = childrenOf(content);
  if (!question || second || !isNamed(question, `${SERVICE}/v0200`, 'VoertuigbezitInfoPersoon'))
    return { broken: 'VoertuigbezitInfoPersoon' };
  const parts = childrenOf(question);
  const names = parts.map(({ namespaceURI, localName }) => `${namespaceURI ? '?' : ''}${localName}`).join(' ');
  const period = 'DatBPeilperiodeAansprakelijkheid DatEPeilperiodeAansprakelijkheid';
  if (!`Burgerservicenr ${period}`.startsWith(names) || parts.length < 2) return { broken: 'VoertuigbezitInfoPersoon' };
  const [bsn = '', from = '', to = LAST_DAY] = parts.map((part, at) =>
    at === 0 ? contentOf(part) : dayOf(contentOf(part)),
  );
  if (!/^\d{9}$/.test(bsn)) return { broken: 'Burgerservicenr' };
  return isDay(from) && isDay(to) && from <= to ? { bsn, from, to } : { broken: 'PeilperiodeAansprakelijkheid' };
}

function rootOf(body: string): Element | undefined {
  if (body.includes('<!')) return undefined;
  try {
    return new DOMParser({ errorHandler: stop }).parseFromString(body, 'text/xml').documentElement;
  } catch {
    return undefined;
  }
}

function stop(level: string): never {
  throw new Error(level);
}

function childrenOf(element: Element): readonly Element[] {
  const nodes = Array.from({ length: element.childNodes.length }, (_, at) => element.childNodes[at]);
  return nodes.filter((node): node is Element => node?.nodeType === ELEMENT_NODE);
}

function child(element: Element, namespace: string, name: string): Element | undefined {
  const found = childrenOf(element).filter((part) => isNamed(part, namespace, name));
  return found.length === 1 ? found[0] : undefined;
}

function textOf(element: Element, namespace: string, name: string): string | undefined {
  const found = child(element, namespace, name);
  return found && contentOf(found);
}

function isNamed(element: Element, namespace: string, name: string): boolean {
  return element.namespaceURI === namespace && element.localName === name;
}

function contentOf(element: Element): string {
  return element.textContent?.trim() ?? '';
}

function dayOf(datum: string): string {
  return datum.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}
