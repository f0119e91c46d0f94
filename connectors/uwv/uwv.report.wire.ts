import { dayNumber, dayText } from '../days.ts';
import { SourceFailure } from '../source-failure.ts';
import type { Amount } from '../suwi/suwi.amount.ts';
import { malformed, type ReportedContract, type ReportedRow, type ReportLine, readReportLine } from './report.line.ts';
import { benefitKindOf, reportedPayer } from './report.payer.ts';
import type { WireFound, WireRelation, WireStatement } from './uwv.wire.ts';

/** A digitaal verzekeringsbericht as text: the answer that the service would give, and who it is about. */
export interface WireReport {
  readonly answer: WireFound;
  /** As it is written, such as `K.H. de Wit`. */
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
  readonly bsn: string | undefined;
}

/** The layout this reader knows. */
const VERSION = 'VZB-006';
/** Where the report does not say whose it is: nine zeros are nobody's number, and no name holds them. */
const NOBODY = '000000000';
const MOST_PAYERS = 200;
const MOST_ROWS = 600;
/** The report goes back about five years. */
const YEARS_BACK = 5;
/** A pay period, at its shortest: before that nothing new can have come since the report was made. */
const FRESH_DAYS = 28;
/** After so many days without a row an income is over: employers are not that late. */
const LATEST_REPORT = 92;

/**
 * Reads the text of a report, line by line and strictly: it was meant for people, and a line that is skipped might be a
 * wage. Version, order of columns and colons are not published; what is known is in two descriptions by third parties.
 * Where pages are numbered they are all there, once and in order: one that is lost or doubled is a wage too few or too many.
 *
 * @param asOf - the day of the request, `YYYY-MM-DD`
 * @throws SourceFailure MALFORMED naming the number and kind of a line, never its text
 */
export function parseReport(bytes: Uint8Array, asOf: string): WireReport {
  const head = new Head();
  const blocks: Block[] = [];
  textOf(bytes)
    .split(/\r\n|[\n\r\f]/)
    .forEach((text, index) => {
      const line = text.trim() === '' ? undefined : readReportLine(text.trim(), index + 1);
      if (line) place(line, index + 1, head, blocks);
    });
  const { name, birthDate, madeOn, version, bsn, page, pages } = head;
  if (version === undefined || version !== VERSION) throw missing('version that is known');
  if (name === undefined) throw missing('name');
  if (birthDate === undefined) throw missing('birth date');
  if (madeOn === undefined) throw missing('date');
  if (pages !== undefined && page !== pages) throw missing('last page');
  return {
    answer: {
      found: true,
      bsn: bsn ?? NOBODY,
      relations: blocks.map((block) => relation(block, madeOn)),
      delivered: { from: moment(yearsBefore(madeOn)), to: deliveredTo(madeOn, asOf) },
      warned: false,
    },
    name,
    birthDate: dayText(birthDate),
    bsn,
  };
}

class Head {
  name: string | undefined;
  birthDate: number | undefined;
  madeOn: number | undefined;
  version: string | undefined;
  bsn: string | undefined;
  page = 0;
  pages: number | undefined;
}

/** What stands below one Werkgever/Instantie. */
interface Block {
  readonly payer: string;
  payrollNumber: string | undefined;
  contract: ReportedContract | undefined;
  readonly rows: ReportedRow[];
}

function place(line: ReportLine, at: number, head: Head, blocks: Block[]): void {
  const once = <T>(before: T | undefined, value: T): T => {
    if (before !== undefined && before !== value) throw malformed(at, 'says something a second time');
    return value;
  };
  const block = (): Block => {
    const last = blocks.at(-1);
    if (!last) throw malformed(at, 'stands before any payer');
    return last;
  };
  switch (line.kind) {
    case 'NAME':
      head.name = once(head.name, line.name);
      return;
    case 'BSN':
      if (line.bsn !== undefined) head.bsn = once(head.bsn, line.bsn);
      return;
    case 'BIRTH_DATE':
      head.birthDate = once(head.birthDate, line.day);
      return;
    case 'DATE':
      head.madeOn = once(head.madeOn, line.day);
      return;
    case 'VERSION':
      head.version = once(head.version, line.version);
      return;
    case 'PAYER':
      if (blocks.length === MOST_PAYERS) throw malformed(at, `is more than ${MOST_PAYERS} payers`);
      blocks.push({ payer: line.name, payrollNumber: undefined, contract: undefined, rows: [] });
      return;
    case 'PAYROLL_NUMBER':
      block().payrollNumber = once(block().payrollNumber, line.number);
      return;
    case 'CONTRACT':
      if (block().contract) throw malformed(at, 'says something a second time');
      block().contract = line.contract;
      return;
    case 'ROW':
      if (block().rows.length === MOST_ROWS) throw malformed(at, `is more than ${MOST_ROWS} rows`);
      block().rows.push(line.row);
      return;
    case 'PAGE':
      if (line.page !== head.page + 1) throw malformed(at, 'is not of the next page');
      head.page = line.page;
      if (line.of !== undefined) head.pages = once(head.pages, line.of);
      return;
    case 'OTHER':
      return;
    default: {
      const never: never = line;
      throw malformed(at, never);
    }
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SourceFailure('MALFORMED', 'not text in UTF-8');
  }
}

/** The report has no first or last day of an income: the period is that of its rows, open while more may come. */
function relation({ payer, payrollNumber, contract, rows }: Block, madeOn: number): WireRelation {
  const first = Math.min(...rows.map(({ from }) => from.from));
  const last = Math.max(...rows.map(({ to }) => to.to));
  const isOver = last + LATEST_REPORT < madeOn;
  return {
    sequence: undefined,
    begins: undefined,
    ends: undefined,
    payer: reportedPayer(payer, payrollNumber),
    periods: [
      {
        from: rows.length === 0 ? undefined : moment(first),
        to: rows.length === 0 || !isOver ? undefined : moment(last),
        incomeKind: benefitKindOf(payer),
        contractKind: contract?.nature,
        contractTerm: contract?.term,
        isOnCall: contract?.isOnCall,
        isWritten: contract?.isWritten,
      },
    ],
    statements: rows.map(statement),
  };
}

function statement({ from, to, hours, cents, more }: ReportedRow): WireStatement {
  return {
    from,
    to,
    hours,
    svWage: euros(cents),
    taxableWage: undefined,
    wageTax: undefined,
    holidayAllowance: undefined,
    companyCar: companyCar(more),
  };
}

/** In the order in which the columns are described; a single amount may stand in either. */
function companyCar(more: readonly number[]): WireStatement['companyCar'] {
  const [contribution, privateUse] = more;
  if (contribution === undefined) return { contribution: undefined, privateUse: undefined };
  return privateUse === undefined ? 'NOT_TOLD' : { contribution: euros(contribution), privateUse: euros(privateUse) };
}

function euros(cents: number): Amount {
  return { cents, currency: 'EUR' };
}

function deliveredTo(madeOn: number, asOf: string): WireFound['delivered']['to'] {
  return madeOn + FRESH_DAYS < dayNumber(asOf) ? moment(madeOn) : undefined;
}

function yearsBefore(madeOn: number): number {
  const day = dayText(madeOn);
  return dayNumber(`${Number(day.slice(0, 4)) - YEARS_BACK}-${day.slice(5, 7)}-01`);
}

function moment(day: number): { readonly from: number; readonly to: number } {
  return { from: day, to: day };
}

function missing(what: string): SourceFailure {
  return new SourceFailure('MALFORMED', `no ${what}`);
}
