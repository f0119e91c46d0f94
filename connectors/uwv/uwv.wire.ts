import type { Amount } from '../suwi/suwi.amount.ts';
import { openAnswer } from '../suwi/suwi.answer.ts';
import type { SuwiDate } from '../suwi/suwi.date.ts';
import { amount, atMost, code, date, hours, only, text } from '../suwi/suwi.reader.ts';
import type { XmlElement } from '../xml/xml.element.ts';
import { UWV_OPERATION } from './uwv.request.ts';

/** Answer of `UWVDossierInkomstenGSD` v0200, operation `UWVPersoonsIkvInfo`, as far as it is used. */
export type WireAnswer = WireFound | { readonly found: false };

/** ClientSuwi and what stands beside it. */
export interface WireFound {
  readonly found: true;
  /** Burgerservicenr: whom the answer is about. */
  readonly bsn: string;
  readonly relations: readonly WireRelation[];
  /** PeriodeGegevensleveringIko: the stretch of time the source says it delivered. */
  readonly delivered: { readonly from: SuwiDate | undefined; readonly to: SuwiDate | undefined };
  /** The source put a Fout or Waarschuwing beside the data: something is missing or wrong, in words only. */
  readonly warned: boolean;
}

/** Inkomstenverhouding: work, a benefit or a pension from one payer. */
export interface WireRelation {
  /** VolgnrIkv, without leading zeros. */
  readonly sequence: string | undefined;
  /** DatBIkv, DatEIkv. */
  readonly begins: SuwiDate | undefined;
  readonly ends: SuwiDate | undefined;
  readonly payer: WirePayer | undefined;
  readonly periods: readonly WirePeriod[];
  readonly statements: readonly WireStatement[];
}

/** AdministratieveEenheid. Its addresses, and a natural person's name, are never read. */
export interface WirePayer {
  /** NATURAL and UNKNOWN may not be shown: the payroll number may be a BSN, the name somebody's. */
  readonly kind: 'LEGAL' | 'NATURAL' | 'UNKNOWN';
  /** NaamAdministratieveEenheid, else NaamRechtspersoon. */
  readonly name: string | undefined;
  /** Loonheffingennr. */
  readonly payrollTaxNumber: string | undefined;
  /** FiNr of the legal person. */
  readonly fiscalNumber: string | undefined;
}

/** Inkomstenperiode: what kind of income it is, from one day to another. */
export interface WirePeriod {
  readonly from: SuwiDate | undefined;
  readonly to: SuwiDate | undefined;
  /** CdSrtIkv, CdAardIkv, CdTypeArbeidscontract. */
  readonly incomeKind: string | undefined;
  readonly contractKind: string | undefined;
  readonly contractTerm: string | undefined;
  /** The service says neither; the report does, of an arbeidsovereenkomst. */
  readonly isOnCall: boolean | undefined;
  readonly isWritten: boolean | undefined;
}

/** Inkomstenopgave: what was reported for one pay period. */
export interface WireStatement {
  readonly from: SuwiDate | undefined;
  readonly to: SuwiDate | undefined;
  /** AantVerloondeUrenIko. */
  readonly hours: number | undefined;
  /** BedrBrutoloonSv, BedrLoonLbPremieVolksverz, BedrIngehoudenLbPremieVolksverz, BedrVakantietoeslag. */
  readonly svWage: Amount | undefined;
  readonly taxableWage: Amount | undefined;
  readonly wageTax: Amount | undefined;
  readonly holidayAllowance: Amount | undefined;
  /** Waarde privégebruik auto and eigen bijdrage auto: in the report only, and there not always to be told apart. */
  readonly companyCar: WireCompanyCar | 'NOT_TOLD';
}

export interface WireCompanyCar {
  readonly contribution: Amount | undefined;
  readonly privateUse: Amount | undefined;
}

/** More than anybody's working life holds: an answer with more is none, and would cost time out of proportion. */
const MOST_RELATIONS = 1000;
const MOST_PER_RELATION = 600;

/**
 * Reads an answer leniently: elements it does not know are skipped, codes it does not know pass through, what the
 * schema requires may be absent. What is there must be of its type.
 *
 * @throws SourceFailure MALFORMED naming the element, never its value; as `openAnswer` for what has no data
 */
export function parseAnswer(bytes: Uint8Array, contentType: string): WireAnswer {
  const opened = openAnswer(bytes, contentType, UWV_OPERATION);
  if (!opened.found) return opened;
  const { bsn, client, root, warned } = opened;
  const delivered = only(root, 'PeriodeGegevensleveringIko');
  return {
    found: true,
    bsn,
    relations: atMost(MOST_RELATIONS, client, 'Inkomstenverhouding').map(relation),
    delivered: { from: date(delivered, 'DatBPeriode'), to: date(delivered, 'DatEPeriode') },
    warned,
  };
}

function relation(wire: XmlElement): WireRelation {
  const unit = only(wire, 'AdministratieveEenheid');
  return {
    sequence: text(wire, 'VolgnrIkv')?.replace(/^0+(?=.)/, ''),
    begins: date(wire, 'DatBIkv'),
    ends: date(wire, 'DatEIkv'),
    payer: unit && payer(unit),
    periods: atMost(MOST_PER_RELATION, wire, 'Inkomstenperiode').map(period),
    statements: atMost(MOST_PER_RELATION, wire, 'Inkomstenopgave').map(statement),
  };
}

function payer(unit: XmlElement): WirePayer {
  const legal = only(unit, 'RechtspersoonAdministratieveEenh');
  const natural = only(unit, 'PersoonAdministratieveEenheid');
  return {
    kind: natural ? 'NATURAL' : legal ? 'LEGAL' : 'UNKNOWN',
    name: text(unit, 'NaamAdministratieveEenheid') ?? text(legal, 'NaamRechtspersoon'),
    payrollTaxNumber: text(unit, 'Loonheffingennr'),
    fiscalNumber: text(legal, 'FiNr'),
  };
}

function period(wire: XmlElement): WirePeriod {
  return {
    from: date(wire, 'DatBIkp'),
    to: date(wire, 'DatEIkp'),
    incomeKind: code(wire, 'CdSrtIkv'),
    contractKind: code(wire, 'CdAardIkv'),
    contractTerm: code(wire, 'CdTypeArbeidscontract'),
    isOnCall: undefined,
    isWritten: undefined,
  };
}

function statement(wire: XmlElement): WireStatement {
  return {
    from: date(wire, 'DatBIko'),
    to: date(wire, 'DatEIko'),
    hours: hours(wire, 'AantVerloondeUrenIko'),
    svWage: amount(wire, 'BedrBrutoloonSv'),
    taxableWage: amount(wire, 'BedrLoonLbPremieVolksverz'),
    wageTax: amount(wire, 'BedrIngehoudenLbPremieVolksverz'),
    holidayAllowance: amount(wire, 'BedrVakantietoeslag'),
    companyCar: 'NOT_TOLD',
  };
}
