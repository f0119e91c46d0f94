import { SourceFailure } from '../source-failure.ts';
import { isFwi, openEnvelope } from '../suwi/soap.envelope.ts';
import type { SuwiDate } from '../suwi/suwi.date.ts';
import { all, atMost, code, date, malformed, only, text } from '../suwi/suwi.reader.ts';
import type { XmlElement } from '../xml/xml.element.ts';

/** Answer of `RDWDossierGSD` v0200, operation `VoertuigbezitInfoPersoon`, as far as it is used. */
export interface WireOwnership {
  /** ClientSuwi; none when nothing is found. Addresses, and organisations beside the person, are never read. */
  readonly clients: readonly WireClient[];
  /** The source put a Fout or Waarschuwing beside the data: something is missing or wrong, in words only. */
  readonly warned: boolean;
}

export interface WireClient {
  /** Burgerservicenr: whom the answer is about. */
  readonly bsn: string;
  /** Voorvoegsel, SignificantDeelVanDeAchternaam. */
  readonly namePrefix: string | undefined;
  readonly familyName: string | undefined;
  readonly birthDate: SuwiDate | undefined;
  readonly liabilities: readonly WireLiability[];
}

/** Aansprakelijke: a vehicle stands in this person's name, from one day to another. */
export interface WireLiability {
  /** DatRegistratieAansprakelijkheid, DatEAansprakelijkheid. */
  readonly since: SuwiDate | undefined;
  readonly until: SuwiDate | undefined;
  /** KentekenVoertuig in capitals without dashes; `undefined` where the vehicle is not told. */
  readonly plate: string | undefined;
  readonly states: readonly WireState[];
}

/** StatusVoertuig: one state of the vehicle; the meaning of its codes is not published. */
export interface WireState {
  readonly code: string | undefined;
  readonly from: SuwiDate | undefined;
  readonly to: SuwiDate | undefined;
}

/** More than one person can hold: an answer with more is none, and each plate costs calls of its own. */
const MOST_VEHICLES = 300;
const MOST_STATES = 100;

const SERVICE = 'http://bkwi.nl/SuwiML/Diensten/RDWDossierGSD/v0200';
const RESPONSE = 'VoertuigbezitInfoPersoonResponse';

/**
 * Reads an answer leniently: elements it does not know are skipped, codes pass through, what the schema requires may be
 * absent. What is there must be of its type.
 *
 * @throws SourceFailure MALFORMED naming the element, never its value; REFUSED for `NietGerechtigd` and a `Fout` without
 *   data; as `openEnvelope` for a SOAP fault
 */
export function parseOwnership(bytes: Uint8Array, contentType: string): WireOwnership {
  const payload = openEnvelope(bytes, contentType);
  const isAnswer = payload.namespace === SERVICE && payload.name === RESPONSE;
  const clients = isAnswer ? all(payload, 'ClientSuwi').map(client) : [];
  const parts = isAnswer ? payload.children : [payload];
  const messages = parts.filter((part) => isFwi(part, 'FWI')).flatMap((list) => list.children);
  if (clients.length === 0 && !isNothing(isAnswer, parts)) throw failureIn(parts, messages);
  if (clients.reduce((sum, { liabilities }) => sum + liabilities.length, 0) > MOST_VEHICLES)
    throw malformed('Aansprakelijke');
  return { clients, warned: messages.some(({ name }) => name === 'Fout' || name === 'Waarschuwing') };
}

/** By the schema all of an answer may be left out, and an organisation alone is not the person asked about. */
function isNothing(isAnswer: boolean, parts: readonly XmlElement[]): boolean {
  if (parts.some((part) => isFwi(part, 'NietsGevonden', 'NietVanToepassing'))) return true;
  return isAnswer && parts.every(({ namespace, name }) => namespace === '' && name === 'OndernemingInst');
}

function failureIn(parts: readonly XmlElement[], messages: readonly XmlElement[]): SourceFailure {
  if (parts.some((part) => isFwi(part, 'NietGerechtigd'))) return new SourceFailure('REFUSED', 'NietGerechtigd');
  const isFout = parts.some((part) => isFwi(part, 'Fout')) || messages.some(({ name }) => name === 'Fout');
  return isFout ? new SourceFailure('REFUSED', 'fwi:Fout') : malformed(RESPONSE);
}

function client(wire: XmlElement): WireClient {
  const [bsn = '', ...others] = all(wire, 'Burgerservicenr').map((number) => number.text);
  if (!/^\d{9}$/.test(bsn) || others.length > 0) throw malformed('Burgerservicenr');
  return {
    bsn,
    namePrefix: text(wire, 'Voorvoegsel'),
    familyName: text(wire, 'SignificantDeelVanDeAchternaam'),
    birthDate: date(wire, 'Geboortedat'),
    liabilities: atMost(MOST_VEHICLES, wire, 'Aansprakelijke').map(liability),
  };
}

function liability(wire: XmlElement): WireLiability {
  const vehicle = only(wire, 'Voertuig');
  return {
    since: date(wire, 'DatRegistratieAansprakelijkheid'),
    until: date(wire, 'DatEAansprakelijkheid'),
    plate: vehicle && plate(vehicle),
    states: vehicle ? atMost(MOST_STATES, vehicle, 'StatusVoertuig').map(state) : [],
  };
}

/** Six characters by the schema; official samples have seven. */
function plate(vehicle: XmlElement): string | undefined {
  const written = text(vehicle, 'KentekenVoertuig')?.replace(/[\s-]/g, '').toUpperCase();
  if (written !== undefined && !/^[A-Z\d]{2,8}$/.test(written)) throw malformed('KentekenVoertuig');
  return written;
}

function state(wire: XmlElement): WireState {
  return {
    code: code(wire, 'CdStatusVoertuig'),
    from: date(wire, 'DatBStatusVoertuig'),
    to: date(wire, 'DatEStatusVoertuig'),
  };
}
