import { bsnIn, openClients } from '../suwi/suwi.answer.ts';
import type { SuwiDate } from '../suwi/suwi.date.ts';
import { atMost, code, date, malformed, only, text } from '../suwi/suwi.reader.ts';
import type { XmlElement } from '../xml/xml.element.ts';
import { OWNERSHIP_OPERATION } from './ownership.request.ts';

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

/**
 * Reads an answer leniently: elements it does not know are skipped, codes pass through, what the schema requires may be
 * absent. What is there must be of its type.
 *
 * @throws SourceFailure MALFORMED naming the element, never its value; as `openClients` for what has no data
 */
export function parseOwnership(bytes: Uint8Array, contentType: string): WireOwnership {
  const opened = openClients(bytes, contentType, OWNERSHIP_OPERATION, isNobody);
  const clients = opened.clients.map(client);
  if (clients.reduce((sum, { liabilities }) => sum + liabilities.length, 0) > MOST_VEHICLES)
    throw malformed('Aansprakelijke');
  return { clients, warned: opened.warned };
}

/** By the schema all of an answer may be left out, and an organisation alone is not the person asked about. */
function isNobody(parts: readonly XmlElement[]): boolean {
  return parts.every(({ namespace, name }) => namespace === '' && name === 'OndernemingInst');
}

function client(wire: XmlElement): WireClient {
  return {
    bsn: bsnIn(wire),
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
