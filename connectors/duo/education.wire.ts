import { openAnswer } from '../suwi/suwi.answer.ts';
import { knownDate, parseSuwiDate, type SuwiDate } from '../suwi/suwi.date.ts';
import type { SuwiOperation } from '../suwi/suwi.operation.ts';
import { atMost, atMostLong, date, malformed, only, text } from '../suwi/suwi.reader.ts';
import type { XmlElement } from '../xml/xml.element.ts';

export const EDUCATION_OPERATION: SuwiOperation = {
  service: 'DUODossierPersoonGSD',
  version: 'v0300',
  name: 'DUOPersoonsInfo',
};

/** Answer of `DUODossierPersoonGSD` v0300, operation `DUOPersoonsInfo`, as far as it is used. */
export type WireEducation = EducationFound | { readonly found: false };

export interface EducationFound {
  readonly found: true;
  /** Burgerservicenr: whom the answer is about. */
  readonly bsn: string;
  readonly agreements: readonly WireAgreement[];
  readonly results: readonly WireResult[];
  /** The source put a Fout or Waarschuwing beside the data. */
  readonly warned: boolean;
}

/** Onderwijsovereenkomst: being enrolled at a school. */
export interface WireAgreement {
  /** BrinNr, each once. */
  readonly schools: readonly string[];
  /** DatInschrijvingOpleiding, DatUitschrijvingOpleiding. */
  readonly from: SuwiDate | undefined;
  readonly until: SuwiDate | undefined;
  readonly participations: readonly WireParticipation[];
}

/** DeelnameOpleidingGeregistrDuo: following one course, as a rule for one school year. */
export interface WireParticipation extends WireCourse {
  readonly from: SuwiDate | undefined;
  readonly until: SuwiDate | undefined;
  /** CdOnderwijsvorm, CdLeerwegMbo. */
  readonly form: string | undefined;
  readonly path: string | undefined;
}

/** NaamOpleidingKortDuo, CdNiveauOpleidingDuo. */
export interface WireCourse {
  readonly course: string | undefined;
  readonly level: string | undefined;
}

/** ResultaatOpleidingGeregistrDuo: the outcome of an examination. */
export interface WireResult extends WireCourse {
  readonly schools: readonly string[];
  /** CdSrtWaardedocument. */
  readonly kind: string | undefined;
  /** CdResultaatExamen. */
  readonly outcome: string | undefined;
  /** DatResultaatExamen, else the year JaarAfgelegdExamen. */
  readonly on: SuwiDate | undefined;
}

/** More than anybody's time at school holds. */
const MOST = 300;
/** Longest code (the XSD's typed codes) and longest name with room to spare (XSD: 40). */
const LONGEST_CODE = 70;
const LONGEST_NAME = 160;

/**
 * Reads an answer leniently: elements it does not know are skipped, codes it does not know pass through, in any order,
 * what the schema requires may be absent. What is there must be of its type.
 *
 * @throws SourceFailure MALFORMED naming the element, never its value; as `openAnswer` for what has no data
 */
export function parseEducation(bytes: Uint8Array, contentType: string): WireEducation {
  const opened = openAnswer(bytes, contentType, EDUCATION_OPERATION);
  if (!opened.found) return opened;
  const { bsn, client, warned } = opened;
  return {
    found: true,
    bsn,
    agreements: atMost(MOST, client, 'Onderwijsovereenkomst').map(agreement),
    results: atMost(MOST, client, 'ResultaatOpleidingGeregistrDuo').map(result),
    warned,
  };
}

function agreement(wire: XmlElement): WireAgreement {
  return {
    schools: schools(wire),
    from: date(wire, 'DatInschrijvingOpleiding'),
    until: date(wire, 'DatUitschrijvingOpleiding'),
    participations: atMost(MOST, wire, 'DeelnameOpleidingGeregistrDuo').map((part) => ({
      ...course(only(part, 'InhoudDeelnameOpleidingDuo')),
      from: date(part, 'DatBDeelnameOpleiding'),
      until: date(part, 'DatEDeelnameOpleiding'),
      form: atMostLong(LONGEST_CODE, part, 'CdOnderwijsvorm'),
      path: atMostLong(LONGEST_CODE, part, 'CdLeerwegMbo'),
    })),
  };
}

function result(wire: XmlElement): WireResult {
  const exam = only(wire, 'ResultaatExamen');
  const day = date(exam, 'DatResultaatExamen');
  return {
    ...course(only(wire, 'InhoudResultaatOpleidingDuo')),
    schools: schools(wire),
    kind: atMostLong(LONGEST_CODE, wire, 'CdSrtWaardedocument'),
    outcome: atMostLong(LONGEST_CODE, exam, 'CdResultaatExamen'),
    on: knownDate(day) ?? year(exam) ?? day,
  };
}

function year(exam: XmlElement | undefined): SuwiDate | undefined {
  const digits = text(exam, 'JaarAfgelegdExamen');
  if (digits === undefined) return undefined;
  if (!/^\d{4}$/.test(digits)) throw malformed('JaarAfgelegdExamen');
  return parseSuwiDate(`${digits}0000`) ?? undefined;
}

function course(content: XmlElement | undefined): WireCourse {
  return {
    course: atMostLong(LONGEST_NAME, content, 'NaamOpleidingKortDuo'),
    level: atMostLong(LONGEST_CODE, content, 'CdNiveauOpleidingDuo'),
  };
}

/** Four characters of the school; some systems write the two of its location behind them. */
function schools(parent: XmlElement): readonly string[] {
  const numbers = atMost(MOST, parent, 'Brin').flatMap((brin) => text(brin, 'BrinNr') ?? []);
  if (numbers.some((number) => !/^\d{2}[\dA-Z]{2}(\d{2})?$/.test(number))) throw malformed('BrinNr');
  return [...new Set(numbers)];
}
