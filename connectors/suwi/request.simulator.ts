import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { isDay } from '../../schema/date.ts';
import type { PlayedOperation } from './soap.simulator.ts';

/** What a service was asked, or the rule the request breaks. */
export type SuwiRequest = { readonly bsn: string; readonly asked: Part; readonly messageId: string } | Broken;

/** The rule a request breaks. */
export interface Broken {
  readonly broken: string;
  readonly messageId?: string;
}

const SOAP = '{http://schemas.xmlsoap.org/soap/envelope/}';
const WSA = '{http://www.w3.org/2005/08/addressing}';
const WSS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity';
const SERVICES = 'http://bkwi.nl/SuwiML/Diensten';

/** Elements by `{namespace}name`, in the order in which they first occur. */
export interface Part {
  readonly [name: string]: readonly (Part | string)[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  isArray: (name) => !name.startsWith('@'),
});

/**
 * Reads a request as strictly as WSDL and XSD have it, except for the signature.
 *
 * @param body - the whole message
 * @param more - names of what may be asked beside the number, in their order
 */
export function readRequest(body: string, played: PlayedOperation, more: readonly string[] = []): SuwiRequest {
  if (body.includes('<!') || XMLValidator.validate(body) !== true) return { broken: 'XML' };
  const envelope = only(named(parser.parse(body), {}), `${SOAP}Envelope`);
  const header = only(envelope, `${SOAP}Header`);
  const content = only(envelope, `${SOAP}Body`);
  const messageId = text(header, `${WSA}MessageID`);
  if (!messageId) return { broken: 'wsa:MessageID' };
  const broken = brokenHeader(header, played);
  if (broken) return { broken, messageId };
  const asked = only(content, `{${SERVICES}/${played.service}/${played.version}}${played.name}`);
  if (!asked || Object.keys(content ?? {}).length > 1) return { broken: played.name, messageId };
  if (!isSequence(asked, ['{}Burgerservicenr', ...more])) return { broken: played.name, messageId };
  const bsn = text(asked, '{}Burgerservicenr') ?? '';
  return /^\d{9}$/.test(bsn) ? { bsn, asked, messageId } : { broken: 'Burgerservicenr', messageId };
}

/** WSDL: WS-Addressing is required, a Timestamp with Created too, and header fields of one's own are not allowed. */
function brokenHeader(header: Part | undefined, { service, version, name }: PlayedOperation): string | undefined {
  const security = only(header, `{${WSS}-secext-1.0.xsd}Security`);
  const timestamp = only(security, `{${WSS}-utility-1.0.xsd}Timestamp`);
  const created = text(timestamp, `{${WSS}-utility-1.0.xsd}Created`) ?? '';
  const expires = text(timestamp, `{${WSS}-utility-1.0.xsd}Expires`);
  if (text(header, `${WSA}Action`) !== `${SERVICES}/${service}-${version}/${name}`) return 'wsa:Action';
  if (!text(header, `${WSA}To`)) return 'wsa:To';
  if (Number.isNaN(Date.parse(created))) return 'wsu:Created';
  if (expires !== undefined && !(Date.parse(expires) > Date.parse(created))) return 'wsu:Expires';
  const isOwn = (own: string) => !own.startsWith(WSA) && !own.startsWith(`{${WSS}`);
  return Object.keys(header ?? {}).some(isOwn) ? 'Header' : undefined;
}

/** These names at most, each once, in this order. */
export function isSequence(part: Part, names: readonly string[]): boolean {
  const found = Object.keys(part).filter((name) => name !== '#text');
  const inOrder = names.filter((name) => found.includes(name));
  return found.join() === inOrder.join() && found.every((name) => part[name]?.length === 1);
}

export function only(part: Part | undefined, name: string): Part | undefined {
  const [found, more] = part?.[name] ?? [];
  return found === undefined || typeof found === 'string' || more !== undefined ? undefined : found;
}

export function text(part: Part | undefined, name: string): string | undefined {
  const [found, more] = part?.[name] ?? [];
  if (found === undefined || more !== undefined) return undefined;
  const [value] = typeof found === 'string' ? [found] : (found['#text'] ?? []);
  return typeof value === 'string' ? value.trim() : undefined;
}

/**
 * The days of a period, `YYYY-MM-DD`; a side that is not asked is left out. The zeros that the XSD allows ask for no
 * period anybody could deliver.
 *
 * @returns `undefined` where one of them is no whole day, or the period ends before it begins
 */
export function daysIn(
  part: Part,
  begin: string,
  end: string,
): { readonly from?: string; readonly to?: string } | undefined {
  const dayOf = (name: string) => text(part, name)?.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const [from, to] = [dayOf(begin), dayOf(end)];
  const [first, last] = [from ?? '0001-01-01', to ?? '9998-12-31'];
  if (!isDay(first) || !isDay(last) || first > last) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Resolves prefixes; an element whose prefix has no namespace gets a name that nothing asks for. */
function named(node: object, outer: Readonly<Record<string, string>>): Part {
  const part: Record<string, (Part | string)[]> = {};
  for (const [name, values] of Object.entries(node)) {
    if (name.startsWith('@')) continue;
    for (const value of [values].flat()) {
      const scope = { ...outer, ...declared(value) };
      const [local = '', prefix = ''] = name.split(':').reverse();
      const key = name === '#text' ? name : `{${scope[prefix] ?? (prefix ? '?' : '')}}${local}`;
      const child = typeof value === 'object' && value !== null ? named(value, scope) : String(value);
      part[key] = [...(part[key] ?? []), child];
    }
  }
  return part;
}

function declared(value: unknown): Record<string, string> {
  const attributes = Object.entries(value ?? {}).filter(([name]) => /^@xmlns(:|$)/.test(name));
  return Object.fromEntries(attributes.map(([name, uri]) => [name.slice('@xmlns:'.length), String(uri)]));
}
