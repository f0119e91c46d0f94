import { describe, expect, it } from 'vitest';
import { parseXml, type XmlElement } from '../xml/xml.element.ts';
import { requestEnvelope, type UwvQuestion } from './uwv.request.ts';

const question: UwvQuestion = {
  bsn: '999990184',
  period: { from: '2025-11-24', to: '2026-11-24' },
  to: 'https://uwv.example/dienst?a=1&b=<2>',
  messageId: 'urn:uuid:1',
  now: new Date('2026-11-24T23:58:30.500Z'),
};

/** The texts of a message by the path of their element. */
function texts(given: Partial<UwvQuestion> = {}): Record<string, string> {
  const found: Record<string, string> = {};
  const walk = (element: XmlElement, path: string): void => {
    if (element.children.length === 0) found[path] = element.text;
    for (const child of element.children) walk(child, `${path}/${child.name}`);
  };
  walk(parseXml(Buffer.from(requestEnvelope({ ...question, ...given }))), '');
  return found;
}

describe('the message of a question', () => {
  it('has an action, an address, an id and five minutes in its header, and the question in its body', () => {
    expect(texts()).toEqual({
      '/Header/Action': 'http://bkwi.nl/SuwiML/Diensten/UWVDossierInkomstenGSD-v0200/UWVPersoonsIkvInfo',
      '/Header/To': 'https://uwv.example/dienst?a=1&b=<2>',
      '/Header/MessageID': 'urn:uuid:1',
      '/Header/Security/Timestamp/Created': '2026-11-24T23:58:30.500Z',
      '/Header/Security/Timestamp/Expires': '2026-11-25T00:03:30.500Z',
      '/Body/UWVPersoonsIkvInfo/Burgerservicenr': '999990184',
      '/Body/UWVPersoonsIkvInfo/PeriodeGegevensvraagIko/DatBPeriode': '20251124',
      '/Body/UWVPersoonsIkvInfo/PeriodeGegevensvraagIko/DatEPeriode': '20261124',
    });
  });

  it('leaves the period out where none is asked', () => {
    expect(Object.keys(texts({ period: undefined })).at(-1)).toBe('/Body/UWVPersoonsIkvInfo/Burgerservicenr');
  });

  it('gives each part that a signature covers an id of its own', () => {
    const ids = [...requestEnvelope(question).matchAll(/wsu:Id="(\w+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['Action', 'To', 'MessageID', 'Timestamp', 'Body']);
  });
});
