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

/** What stands in an answer, however many it is about. */
export interface SuwiContent extends Pick<SuwiFound, 'root' | 'warned'> {
  /** Each ClientSuwi; none where the source knows nobody of that number. */
  readonly clients: readonly XmlElement[];
}

/**
 * Opens an answer about one person at most. Somebody the source does not know is `found: false`.
 *
 * @throws SourceFailure MALFORMED naming the element, never its value; otherwise as `openClients`
 */
export function openAnswer(bytes: Uint8Array, contentType: string, operation: SuwiOperation): SuwiAnswer {
  const { clients, root, warned } = openClients(bytes, contentType, operation);
  const [client, ...more] = clients;
  if (more.length > 0) throw malformed('ClientSuwi');
  return client ? { found: true, bsn: bsnIn(client), client, root, warned } : { found: false };
}

/**
 * Opens an answer whose schema allows more than one ClientSuwi.
 *
 * @param isEmpty - whether an answer with these parts, and no ClientSuwi, says that nobody is known; no answer by default
 * @throws SourceFailure MALFORMED for what is no answer; REFUSED for `NietGerechtigd` and a `Fout` without data; as
 *   `openEnvelope` for a SOAP fault
 */
export function openClients(
  bytes: Uint8Array,
  contentType: string,
  operation: SuwiOperation,
  isEmpty: (parts: readonly XmlElement[]) => boolean = () => false,
): SuwiContent {
  const root = openEnvelope(bytes, contentType);
  const name = `${operation.name}Response`;
  const isAnswer = root.namespace === namespaceOf(operation) && root.name === name;
  const parts = isAnswer ? root.children : [root];
  const clients = isAnswer ? all(root, 'ClientSuwi') : [];
  const isNothing =
    (isAnswer && isEmpty(parts)) || parts.some((part) => isFwi(part, 'NietsGevonden', 'NietVanToepassing'));
  if (clients.length === 0 && !isNothing) throw failureIn(parts, name);
  const warned = listed(parts).some((message) => message.name === 'Fout' || message.name === 'Waarschuwing');
  return { clients, root, warned };
}

/** Whom a ClientSuwi is about, nine digits. @throws SourceFailure MALFORMED */
export function bsnIn(client: XmlElement): string {
  const [bsn = '', ...others] = all(client, 'Burgerservicenr').map((number) => number.text);
  if (!/^\d{9}$/.test(bsn) || others.length > 0) throw malformed('Burgerservicenr');
  return bsn;
}

function failureIn(parts: readonly XmlElement[], answer: string): SourceFailure {
  if (parts.some((part) => isFwi(part, 'NietGerechtigd'))) return new SourceFailure('REFUSED', 'NietGerechtigd');
  const isFout = parts.some((part) => isFwi(part, 'Fout')) || listed(parts).some(({ name }) => name === 'Fout');
  return isFout ? new SourceFailure('REFUSED', 'fwi:Fout') : malformed(answer);
}

/** The messages that stand together in a `fwi:FWI`. */
function listed(parts: readonly XmlElement[]): readonly XmlElement[] {
  return parts.filter((part) => isFwi(part, 'FWI')).flatMap((list) => list.children);
}
