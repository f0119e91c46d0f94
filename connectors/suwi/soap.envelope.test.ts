import { describe, expect, it } from 'vitest';
import { element, envelope, fault } from './answer.testing.ts';
import { openEnvelope } from './soap.envelope.ts';

const FWI = 'xmlns:fwi="http://bkwi.nl/SuwiML/FWI/v0205"';
const open = (message: string) => openEnvelope(Buffer.from(message), 'text/xml; charset=utf-8');

describe('a SOAP message', () => {
  it('gives the one element of its body', () => {
    expect(open(envelope('<a xmlns="urn:a">1</a>'))).toMatchObject({ namespace: 'urn:a', name: 'a', text: '1' });
  });

  it.each([
    ['an empty body', envelope('')],
    ['two elements in its body', envelope('<a/><b/>')],
    ['two bodies', envelope('<a/>').replace('</s:Body>', '</s:Body><s:Body><a/></s:Body>')],
    ['no body', '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"/>'],
    [
      'an envelope of another SOAP',
      envelope('<a/>').replace('schemas.xmlsoap.org/soap/envelope/', 'www.w3.org/2003/05/soap-envelope'),
    ],
    ['a web page', '<html><body>Onderhoud</body></html>'],
  ])('is malformed with %s', (_, message) => {
    expect(() => open(message)).toThrow(/^MALFORMED: /);
  });
});

describe('a SOAP fault', () => {
  it.each([
    ['s:Server', 'UNREACHABLE: SOAP fault'],
    ['s:Server-SUWIML-0000', 'UNREACHABLE: SOAP fault SUWIML-0000'],
    ['s:Server.Timeout', 'UNREACHABLE: SOAP fault'],
    ['', 'UNREACHABLE: SOAP fault'],
    ['s:Client', 'REFUSED: SOAP fault'],
    ['s:MustUnderstand', 'REFUSED: SOAP fault'],
    ['wsse:FailedAuthentication', 'REFUSED: SOAP fault'],
    ['wsa:ActionNotSupported', 'REFUSED: SOAP fault'],
  ])('with code %j is %s', (code, message) => {
    expect(() => open(fault(code))).toThrow(expect.objectContaining({ message }));
  });

  it('that carries a fwi:Fout refuses the request, whatever its code', () => {
    const detail = element('detail', `<fwi:Fout ${FWI}><Code>1</Code><Tekst>Niet geautoriseerd</Tekst></fwi:Fout>`);
    expect(() => open(fault('s:Server', detail))).toThrow(expect.objectContaining({ code: 'REFUSED' }));
  });

  it('tells the log nothing of its text', () => {
    expect(() => open(fault('s:Server 999990184'))).toThrow(
      expect.objectContaining({ message: 'UNREACHABLE: SOAP fault' }),
    );
  });
});
