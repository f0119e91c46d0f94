import { nothingFound, tag, type Xml } from '../suwi/soap.simulator.ts';

const SERVICE = 'http://bkwi.nl/SuwiML/Diensten/RDWDossierGSD';
const FWI = 'http://bkwi.nl/SuwiML/FWI/v0205';
const SECURITY = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity';

/** The root of an answer: the one element the schema qualifies. */
export function ownershipResponse(...parts: readonly (Xml | undefined)[]): Xml {
  return tag(`smls:VoertuigbezitInfoPersoonResponse xmlns:smls="${SERVICE}/v0200"`, ...parts);
}

/** RDW knows nobody of that number. */
export function nobody(): Xml {
  return ownershipResponse(nothingFound());
}

/** Beside the data: some of them are missing. */
export function incomplete(): Xml {
  return tag(`fwi:FWI xmlns:fwi="${FWI}"`, tag('Waarschuwing', ...message('RDW-206', 'Niet alle gegevens zijn er')));
}

/** A fault of the service, or of the request: the latter carries the `fwi:Fout` that the WSDL declares. */
export function soapFault(whose: 'Client' | 'Server', text: string): Xml {
  const detail = tag('detail', tag(`fwi:Fout xmlns:fwi="${FWI}"`, ...message('RDW-400', text)));
  return tag(
    'soapenv:Fault',
    tag('faultcode', whose === 'Client' ? 'soapenv:Client' : 'soapenv:Server-SUWIML-0000'),
    tag('faultstring', text),
    whose === 'Client' ? detail : undefined,
  );
}

/** The whole message. @param relatesTo - message id of the request, where one could be read */
export function suwiAnswer(content: Xml, relatesTo: string | undefined, now: Date): string {
  const isFault = content.xml.startsWith('<soapenv:Fault');
  const created = tag('wsu:Created', now.toISOString());
  const header = tag(
    'soapenv:Header xmlns:wsa="http://www.w3.org/2005/08/addressing"',
    tag('wsa:Action', `${SERVICE}-v0200/${isFault ? 'Fout' : 'VoertuigbezitInfoPersoonResponse'}`),
    relatesTo === undefined ? undefined : tag('wsa:RelatesTo', relatesTo),
    tag(
      `wsse:Security xmlns:wsse="${SECURITY}-secext-1.0.xsd" soapenv:mustUnderstand="1"`,
      tag(`wsu:Timestamp xmlns:wsu="${SECURITY}-utility-1.0.xsd"`, created),
    ),
  );
  const start = 'soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"';
  return `<?xml version="1.0" encoding="UTF-8"?>${tag(start, header, tag('soapenv:Body', content)).xml}`;
}

function message(code: string, text: string): readonly Xml[] {
  return [tag('Code', code), tag('Tekst', text), tag('Bron', tag('DN', 'CN=RDW, O=Practice, C=NL'))];
}
