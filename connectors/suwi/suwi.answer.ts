import { SourceFailure } from '../source-failure.ts';
import type { XmlElement } from '../xml/xml.element.ts';
import { isFwi, openEnvelope } from './soap.envelope.ts';
import { namespaceOf, type SuwiOperation } from './suwi.operation.ts';
import { all, malformed } from './suwi.reader.ts';

/** What every answer of SuwiML about one person has, whatever its service tells. */
export type SuwiAnswer = SuwiFound | { readonly found: false };

export interface SuwiFound {
  readonly found: true;
  /** Burgerservicenr: whom the answer is about, nine digits. */
  readonly bsn: string;
  /** ClientSuwi. */
  readonly client: XmlElement;
  /** The whole answer, for what stands beside ClientSuwi. */
  readonly root: XmlElement;
  /** The source put a Fout or Waarschuwing beside the data: something is missing or wrong, in words only. */
  readonly warned: boolean;
}

/**
 * Opens an answer. Somebody the source does not know is `found: false`.
 *
 * @throws SourceFailure MALFORMED naming the element, never its value; REFUSED for `NietGerechtigd` and a `Fout` without
 *   data; as `openEnvelope` for a SOAP fault
 */
export function openAnswer(bytes: Uint8Array, contentType: string, operation: SuwiOperation): SuwiAnswer {
  const payload = openEnvelope(bytes, contentType);
  const name = `${operation.name}Response`;
  const isAnswer = payload.namespace === namespaceOf(operation) && payload.name === name;
  const parts = isAnswer ? payload.children : [payload];
  const [client, ...more] = isAnswer ? all(payload, 'ClientSuwi') : [];
  if (more.length > 0) throw malformed('ClientSuwi');
  if (client) return found(client, payload);
  if (parts.some((part) => isFwi(part, 'NietsGevonden', 'NietVanToepassing'))) return { found: false };
  throw failureIn(parts, name);
}

function found(client: XmlElement, root: XmlElement): SuwiFound {
  const [bsn = '', ...others] = all(client, 'Burgerservicenr').map((number) => number.text);
  if (!/^\d{9}$/.test(bsn) || others.length > 0) throw malformed('Burgerservicenr');
  const messages = root.children.filter((child) => isFwi(child, 'FWI')).flatMap((list) => list.children);
  const warned = messages.some((message) => message.name === 'Fout' || message.name === 'Waarschuwing');
  return { found: true, bsn, client, root, warned };
}

function failureIn(parts: readonly XmlElement[], answer: string): SourceFailure {
  if (parts.some((part) => isFwi(part, 'NietGerechtigd'))) return new SourceFailure('REFUSED', 'NietGerechtigd');
  const inLists = parts.filter((part) => isFwi(part, 'FWI')).flatMap((list) => list.children);
  const isFout = parts.some((part) => isFwi(part, 'Fout')) || inLists.some(({ name }) => name === 'Fout');
  return isFout ? new SourceFailure('REFUSED', 'fwi:Fout') : malformed(answer);
}
