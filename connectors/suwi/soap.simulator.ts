/** SOAP 1.1 as the simulator writes it; the values that go in are escaped here and nowhere else. */

const SERVICES = 'http://bkwi.nl/SuwiML/Diensten';
const FWI = 'http://bkwi.nl/SuwiML/FWI/v0205';
const WSS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity';

/** The operation that is played, and who plays it: `UWV`. */
export interface PlayedOperation {
  readonly office: string;
  readonly service: string;
  readonly version: string;
  readonly name: string;
}

/** Text that is XML already. */
export interface Xml {
  readonly xml: string;
}

/** One element; a child that is `undefined` is left out. Strings and numbers are values, and are escaped. */
export function tag(name: string, ...children: readonly (Xml | string | number | undefined)[]): Xml {
  const inner = children.map((child) =>
    child === undefined ? '' : typeof child === 'object' ? child.xml : escaped(child),
  );
  const [start] = name.split(' ');
  return { xml: `<${name}>${inner.join('')}</${start}>` };
}

/** The root of an answer: the one element the schema qualifies. */
export function response({ service, version, name }: PlayedOperation, ...parts: readonly (Xml | undefined)[]): Xml {
  return tag(`smls:${name}Response xmlns:smls="${SERVICES}/${service}/${version}"`, ...parts);
}

export function nothingFound(): Xml {
  return { xml: `<fwi:NietsGevonden xmlns:fwi="${FWI}"/>` };
}

export function warning({ office }: PlayedOperation, code: string, text: string): Xml {
  return tag(`fwi:FWI xmlns:fwi="${FWI}"`, tag('Waarschuwing', ...message(office, code, text)));
}

/** A fault; the sender's own carries the `fwi:Fout` that the WSDL declares. */
export function fault(
  { office }: PlayedOperation,
  code: 'Client' | 'Server-SUWIML-0000',
  text: string,
  fwi?: { readonly code: string },
): Xml {
  const detail = fwi && tag('detail', tag(`fwi:Fout xmlns:fwi="${FWI}"`, ...message(office, fwi.code, text)));
  return tag('soapenv:Fault', tag('faultcode', `soapenv:${code}`), tag('faultstring', text), detail);
}

/**
 * @param given.relatesTo - message id of the request, where one could be read
 */
export function envelope(
  { service, version, name }: PlayedOperation,
  body: Xml,
  given: { readonly relatesTo?: string | undefined; readonly now: Date },
): string {
  const isFault = body.xml.startsWith('<soapenv:Fault');
  const action = `${SERVICES}/${service}-${version}/${isFault ? 'Fout' : `${name}Response`}`;
  const timestamp = tag(
    `wsu:Timestamp xmlns:wsu="${WSS}-utility-1.0.xsd"`,
    tag('wsu:Created', given.now.toISOString()),
  );
  const header = tag(
    'soapenv:Header xmlns:wsa="http://www.w3.org/2005/08/addressing"',
    tag('wsa:Action', action),
    given.relatesTo === undefined ? undefined : tag('wsa:RelatesTo', given.relatesTo),
    tag(`wsse:Security xmlns:wsse="${WSS}-secext-1.0.xsd" soapenv:mustUnderstand="1"`, timestamp),
  );
  const message = tag(
    'soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"',
    header,
    tag('soapenv:Body', body),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>${message.xml}`;
}

function message(office: string, code: string, text: string): readonly Xml[] {
  return [tag('Code', code), tag('Tekst', text), tag('Bron', tag('DN', `CN=${office}, O=Practice, C=NL`))];
}

function escaped(value: string | number): string {
  return String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
