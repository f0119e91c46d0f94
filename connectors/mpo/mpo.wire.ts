import { type OverviewNode, readOverview } from './mpo.node.ts';
import { amount, type Cents, day, type Moment, moment, only } from './values.wire.ts';

/** A download of Mijnpensioenoverzicht, JSON or XML, as far as it is used. Amounts are cents, gross, per year. */
export interface WireOverview {
  /** StatusCode: `000`, or `999` when the register failed. */
  readonly status: 'OK' | 'FAILED';
  /** Day of TijdstipAanmakenBericht, `YYYY-MM-DD`. */
  readonly madeOn: string | undefined;
  /** OntbrekendePuvsError names somebody: an administrator did not answer. OntbrekendePuvsGeenGegevens is no lack. */
  readonly lacksAdministrators: boolean;
  /** OuderdomsPensioenTotalen; `undefined` where the download has no Totalen. */
  readonly totals: readonly WireTotal[] | undefined;
  /** OuderdomsPensioenDetails and PartnerPensioenDetails; `undefined` where the download has no Details. */
  readonly oldAge: readonly WireOldAge[] | undefined;
  readonly partner: readonly WirePartner[] | undefined;
  /** PartnerPensioenTotalen holds something. */
  readonly totalsHavePartner: boolean;
  /** Naam and Geboortedatum, which only the XML has. */
  readonly name: string | undefined;
  readonly birthDate: string | undefined;
}

interface Bounds {
  readonly from: Moment | undefined;
  readonly until: Moment | undefined;
}

/** OuderdomsPensioenTotaal. */
export interface WireTotal extends Bounds {
  readonly aowTogether: Cents | undefined;
  readonly aowAlone: Cents | undefined;
  readonly certain: Cents | undefined;
  readonly indicative: Cents | undefined;
  readonly forSingles: Cents | undefined;
}

/** OuderdomsPensioen: what is paid between two moments. */
export interface WireOldAge extends Bounds {
  readonly aow: WireAow | undefined;
  /** Pensioen, IndicatiefPensioen, AlleenstaandenPensioen. */
  readonly certain: readonly WireLine[];
  readonly indicative: readonly WireLine[];
  readonly forSingles: readonly WireLine[];
}

export interface WireAow {
  readonly asOf: string | undefined;
  readonly reachableTogether: Cents | undefined;
  readonly accruedTogether: Cents | undefined;
  readonly reachableAlone: Cents | undefined;
  readonly accruedAlone: Cents | undefined;
}

interface Line {
  /** PensioenUitvoerder. HerkenningsNummer, which is like a policy number, is never read. */
  readonly administrator: string | undefined;
  /** StandPer, `YYYY-MM-DD`. */
  readonly asOf: string | undefined;
  /** AfhandelingVerevening or AfhandelingScheiding. */
  readonly settlement: string | undefined;
}

export interface WireLine extends Line {
  readonly reachable: Cents | undefined;
  readonly accrued: Cents | undefined;
}

/** PartnerPensioen. Pension for orphans (wezenpensioen) is about children, and is never read. */
export interface WirePartner extends Bounds {
  readonly lines: readonly WirePartnerLine[];
  /** IndicatiefPensioen stands beside it, which is not seen in any download and not read. */
  readonly hasIndicative: boolean;
}

export interface WirePartnerLine extends Line {
  readonly insured: Cents | undefined;
  readonly accrued: Cents | undefined;
  readonly insuredAfter: Cents | undefined;
  readonly accruedAfter: Cents | undefined;
}

/** More stages of life, or administrators in one of them, than anybody has. */
const MOST_INTERVALS = 60;
const MOST_LINES = 60;

/**
 * Reads a download leniently: what it does not know is skipped, what is usually there may be absent, one element may
 * stand where a list is expected. What is there must be of its type.
 *
 * @throws SourceFailure MALFORMED naming the place, never a value
 */
export function parseOverview(bytes: Uint8Array, contentType = ''): WireOverview {
  const root = readOverview(bytes, contentType);
  const status = statusOf(root);
  // What stands beside a failure is no overview.
  const totals = status === 'OK' ? only(root, 'Totalen') : undefined;
  const details = status === 'OK' ? only(root, 'Details') : undefined;
  return {
    status,
    madeOn: day(root, 'TijdstipAanmakenBericht'),
    lacksAdministrators: root.holds('OntbrekendePuvsError'),
    totals: totals && within(totals, 'OuderdomsPensioenTotalen', 'OuderdomsPensioenTotaal').map(total),
    totalsHavePartner: totals?.holds('PartnerPensioenTotalen') ?? false,
    oldAge: details && within(details, 'OuderdomsPensioenDetails', 'OuderdomsPensioen').map(oldAge),
    partner: details && within(details, 'PartnerPensioenDetails', 'PartnerPensioen').map(partner),
    name: root.value('Naam'),
    birthDate: root.value('Geboortedatum'),
  };
}

/** A number that lost its zeros is taken too: 0 is `000`. */
function statusOf(root: OverviewNode): WireOverview['status'] {
  const code = root.value('StatusCode')?.padStart(3, '0');
  if (code === '000') return 'OK';
  if (code === '999') return 'FAILED';
  throw root.malformed('StatusCode', 'is not 000 or 999');
}

function within(part: OverviewNode, section: string, interval: string): readonly OverviewNode[] {
  return only(part, section)?.all(interval, MOST_INTERVALS) ?? [];
}

function total(node: OverviewNode): WireTotal {
  return {
    ...bounds(node),
    aowTogether: amount(node, 'AOWSamenwonend'),
    aowAlone: amount(node, 'AOWAlleenstaand'),
    certain: amount(node, 'Pensioen'),
    indicative: amount(node, 'IndicatiefPensioen'),
    forSingles: amount(node, 'AlleenstaandenPensioen'),
  };
}

function oldAge(node: OverviewNode): WireOldAge {
  const aow = only(node, 'AOW');
  const lines = (name: string) => node.all(name, MOST_LINES).map(line);
  return {
    ...bounds(node),
    aow: aow && stateOf(aow),
    certain: lines('Pensioen'),
    indicative: lines('IndicatiefPensioen'),
    forSingles: lines('AlleenstaandenPensioen'),
  };
}

function stateOf(aow: OverviewNode): WireAow {
  const amounts = only(aow, 'AOWDetailsOpbouw');
  return {
    asOf: day(aow, 'StandPer'),
    reachableTogether: amount(amounts, 'TeBereikenSamenwonend'),
    accruedTogether: amount(amounts, 'OpgebouwdSamenwonend'),
    reachableAlone: amount(amounts, 'TeBereikenAlleenstaand'),
    accruedAlone: amount(amounts, 'OpgebouwdAlleenstaand'),
  };
}

function line(node: OverviewNode): WireLine {
  return {
    administrator: node.value('PensioenUitvoerder'),
    asOf: day(node, 'StandPer'),
    settlement: node.value('AfhandelingVerevening'),
    reachable: amount(node, 'TeBereiken'),
    accrued: amount(node, 'Opgebouwd'),
  };
}

function partner(node: OverviewNode): WirePartner {
  return {
    ...bounds(node),
    lines: node.all('Pensioen', MOST_LINES).map(partnerLine),
    hasIndicative: node.holds('IndicatiefPensioen'),
  };
}

function partnerLine(node: OverviewNode): WirePartnerLine {
  const amounts = only(node, 'Bedragen');
  return {
    administrator: node.value('PensioenUitvoerder'),
    asOf: day(node, 'StandPer'),
    settlement: node.value('AfhandelingScheiding'),
    insured: amount(amounts, 'VerzekerdBedrag'),
    accrued: amount(amounts, 'OpgebouwdBedrag'),
    insuredAfter: amount(amounts, 'VerzekerdBedragNaPens'),
    accruedAfter: amount(amounts, 'OpgebouwdBedragNaPens'),
  };
}

function bounds(node: OverviewNode): Bounds {
  return { from: moment(node, 'Van'), until: moment(node, 'Tot') };
}
