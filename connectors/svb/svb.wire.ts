import type { Amount } from '../suwi/suwi.amount.ts';
import { openAnswer } from '../suwi/suwi.answer.ts';
import type { SuwiDate } from '../suwi/suwi.date.ts';
import type { SuwiOperation } from '../suwi/suwi.operation.ts';
import { amountIn, atMost, atMostLong, code, date, malformed, only, text } from '../suwi/suwi.reader.ts';
import type { XmlElement } from '../xml/xml.element.ts';

export const SVB_OPERATION: SuwiOperation = {
  service: 'SVBDossierPersoonGSD',
  version: 'v0200',
  name: 'SVBPersoonsInfo',
};

/** Answer of `SVBDossierPersoonGSD` v0200, operation `SVBPersoonsInfo`, as far as it is used. */
export type WireAnswer = WireFound | { readonly found: false };

/** ClientSuwi. Children and applications are never read. */
export interface WireFound {
  readonly found: true;
  /** Burgerservicenr: whom the answer is about. */
  readonly bsn: string;
  /** SignificantDeelVanDeAchternaam, Geboortedat. */
  readonly familyName: string | undefined;
  readonly birthDate: SuwiDate | undefined;
  readonly relations: readonly WireRelation[];
  /** The source put a Fout or Waarschuwing beside the data. */
  readonly warned: boolean;
}

/** Uitkeringsverhouding: being paid under one act. */
export interface WireRelation {
  /** CdSzWet. */
  readonly act: string | undefined;
  readonly periods: readonly WirePeriod[];
}

/** Uitkeringsperiode. */
export interface WirePeriod {
  /** DatBUitkeringsperiode, DatEUitkeringsperiode. */
  readonly from: SuwiDate | undefined;
  readonly to: SuwiDate | undefined;
  /** IndPartnertoeslagAow, PercToegekendeAow in hundredths of a per cent. */
  readonly partnerAllowance: string | undefined;
  readonly percentage: number | undefined;
  readonly gross: readonly WireAmount[];
  readonly net: readonly WireAmount[];
}

/** BrutoUitkeringsbedr, NettoUitkeringsbedr. */
export interface WireAmount {
  readonly amount: Amount | undefined;
  /** CdUitkeringsperiode: what the amount is per. */
  readonly term: string | undefined;
  readonly from: SuwiDate | undefined;
  readonly to: SuwiDate | undefined;
}

/** More than a life of monthly payments. */
const MOST_RELATIONS = 100;
const MOST_PERIODS = 1500;
const MOST_AMOUNTS = 100;
/** XSD: NaamPersoonA200. */
const LONGEST_NAME = 200;

/**
 * Reads an answer leniently: elements it does not know are skipped, codes it does not know pass through, in any order,
 * what the schema requires may be absent. What is there must be of its type.
 *
 * @throws SourceFailure MALFORMED naming the element, never its value; as `openAnswer` for what has no data
 */
export function parseAnswer(bytes: Uint8Array, contentType: string): WireAnswer {
  const opened = openAnswer(bytes, contentType, SVB_OPERATION);
  if (!opened.found) return opened;
  const { bsn, client, warned } = opened;
  return {
    found: true,
    bsn,
    familyName: atMostLong(LONGEST_NAME, client, 'SignificantDeelVanDeAchternaam'),
    birthDate: date(client, 'Geboortedat'),
    relations: atMost(MOST_RELATIONS, client, 'Uitkeringsverhouding').map((relation) => ({
      act: atMostLong(5, only(relation, 'SzWet'), 'CdSzWet'),
      periods: atMost(MOST_PERIODS, relation, 'Uitkeringsperiode').map(period),
    })),
    warned,
  };
}

function period(wire: XmlElement): WirePeriod {
  const pension = only(wire, 'SpecifiekeGegevensAow');
  return {
    from: date(wire, 'DatBUitkeringsperiode'),
    to: date(wire, 'DatEUitkeringsperiode'),
    partnerAllowance: pension && code(pension, 'IndPartnertoeslagAow'),
    percentage: percentage(pension),
    gross: amounts(wire, 'BrutoUitkeringsbedr'),
    net: amounts(wire, 'NettoUitkeringsbedr'),
  };
}

function amounts(wire: XmlElement, name: string): readonly WireAmount[] {
  return atMost(MOST_AMOUNTS, wire, name).map((part) => ({
    amount: amountIn(part, name),
    term: code(part, 'CdUitkeringsperiode'),
    from: date(part, `DatB${name}`),
    to: date(part, `DatE${name}`),
  }));
}

/** Five digits, the last two behind the comma. */
function percentage(pension: XmlElement | undefined): number | undefined {
  const digits = text(pension, 'PercToegekendeAow');
  if (digits === undefined) return undefined;
  if (!/^\d{1,5}$/.test(digits)) throw malformed('PercToegekendeAow');
  return Number(digits);
}
