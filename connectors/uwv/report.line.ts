import { dayNumber, dayText } from '../days.ts';
import { SourceFailure } from '../source-failure.ts';
import type { SuwiDate } from '../suwi/suwi.date.ts';

/** One line of the text of a verzekeringsbericht, by its kind. Whatever is of no kind, or not whole, is refused. */
export type ReportLine =
  | { readonly kind: 'NAME'; readonly name: string }
  | { readonly kind: 'BSN'; readonly bsn: string | undefined }
  | { readonly kind: 'BIRTH_DATE' | 'DATE'; readonly day: number }
  | { readonly kind: 'VERSION'; readonly version: string }
  | { readonly kind: 'PAYER'; readonly name: string }
  | { readonly kind: 'PAYROLL_NUMBER'; readonly number: string }
  | { readonly kind: 'CONTRACT'; readonly contract: ReportedContract }
  | { readonly kind: 'ROW'; readonly row: ReportedRow }
  /** Which page ends here, and of how many where that is said. */
  | { readonly kind: 'PAGE'; readonly page: number; readonly of: number | undefined }
  /** Title, insured laws, column heads: known, and of no use here. */
  | { readonly kind: 'OTHER' };

export interface ReportedContract {
  /** CdAardIkv: 01 arbeidsovereenkomst, 18 publiekrechtelijke aanstelling. */
  readonly nature: '01' | '18';
  /** CdTypeArbeidscontract: O onbepaalde tijd, B bepaalde tijd. */
  readonly term: 'O' | 'B';
  /** Both said of an arbeidsovereenkomst only. */
  readonly isWritten: boolean | undefined;
  readonly isOnCall: boolean | undefined;
}

export interface ReportedRow {
  readonly from: SuwiDate;
  readonly to: SuwiDate;
  readonly hours: number | undefined;
  /** SV-loon in cents. */
  readonly cents: number;
  /** Cents behind the wage: eigen bijdrage auto and waarde privégebruik auto, where both are there; one alone may be either. */
  readonly more: readonly number[];
}

/** Longer than a line of the report is, whatever the name of the employer. */
const LONGEST_LINE = 200;

const DAY = String.raw`\d{2}-\d{2}-\d{4}`;
/** Below a hundred million euros; thousands with or without points, cents always. */
const AMOUNT = String.raw`(?:€|EUR)\s*-?(?:\d{1,2}(?:\.\d{3}){1,2}|\d{1,8}),\d{2}`;
const ROW = new RegExp(
  String.raw`^(${DAY}) t/m (${DAY})(?:\s+(\d{1,4}))?\s+(${AMOUNT})(?:\s+(${AMOUNT}))?(?:\s+(${AMOUNT}))?$`,
);
const CONTRACT =
  /^(?:(Schriftelijke|Niet schriftelijke) (?:arbeidsovereenkomst)|(Publiekrechtelijke aanstelling)) voor (onbepaalde|bepaalde) tijd(?<call>, (?:geen )?oproepovereenkomst)?$/;
const LAWS = /^(?:WW|ZW|WAO\/WIA|WAO|WIA)(?:, ?(?:WW|ZW|WAO\/WIA|WAO|WIA))*$/;
const HEADS = /^(?:Periode|Uren|SV-loon|Eigen bijdrage auto|Waarde priv[eé]gebruik auto|\s)+$/;

type Reader = (rest: string) => ReportLine | undefined;

/** What a line begins with, what it is called in a failure, and how the rest is read. */
const KINDS: readonly (readonly [starts: RegExp, called: string, read: Reader])[] = [
  [/^Digitaal verzekeringsbericht/, 'title', (rest) => (rest === '' ? { kind: 'OTHER' } : undefined)],
  [/^Pagina /, 'page number', page],
  [/^(?=Periode)/, 'column heads', (rest) => (HEADS.test(rest) ? { kind: 'OTHER' } : undefined)],
  [/^(?:De heer\/mevrouw|De heer|Mevrouw) /, 'name', (rest) => ({ kind: 'NAME', name: rest })],
  [/^(?:BSN|Burgerservicenummer)\b:?/, 'citizen number', bsn],
  [/^Geboortedatum\b:?/, 'birth date', (rest) => dated('BIRTH_DATE', rest)],
  [/^Datum\b:?/, 'date', (rest) => dated('DATE', rest)],
  [
    /^(?:versie )?(?=VZB-)/i,
    'version',
    (rest) => (/^VZB-\d{3}$/.test(rest) ? { kind: 'VERSION', version: rest } : undefined),
  ],
  [/^Werkgever\/Instantie\b:?/, 'payer', (rest) => (rest === '' ? undefined : { kind: 'PAYER', name: rest })],
  [/^Loonheffingennummer\b:?/, 'payroll number', payrollNumber],
  [/^Verzekerde wetten\b:?/, 'insured laws', (rest) => (LAWS.test(rest) ? { kind: 'OTHER' } : undefined)],
  [/^Contractvorm\b:?/, 'contract', contract],
  [/^(?=\d{2}-\d{2}-\d{4} )/, 'wage row', row],
];

/**
 * @param text - without spaces around it
 * @param at - its number, for a failure
 * @throws SourceFailure MALFORMED with the number and kind of the line, never its text
 */
export function readReportLine(text: string, at: number): ReportLine {
  if (text.length > LONGEST_LINE) throw malformed(at, 'is too long');
  const kind = KINDS.find(([starts]) => starts.test(text));
  if (!kind) throw malformed(at, 'is of no known kind');
  const [starts, called, read] = kind;
  const line = read(text.replace(starts, '').trim());
  if (!line) throw malformed(at, `is no whole ${called}`);
  return line;
}

export function malformed(at: number, problem: string): SourceFailure {
  return new SourceFailure('MALFORMED', `line ${at} ${problem}`);
}

/** It may be masked, as whoever judges an income asks for. */
function bsn(rest: string): ReportLine | undefined {
  if (/^[*xX]{3,9}$/.test(rest)) return { kind: 'BSN', bsn: undefined };
  const digits = rest.replace(/[ .]/g, '');
  return /^\d{9}$/.test(digits) ? { kind: 'BSN', bsn: digits } : undefined;
}

function page(rest: string): ReportLine | undefined {
  const [found, number, of] = /^(\d{1,3})(?: van (\d{1,3}))?$/.exec(rest) ?? [];
  return found === undefined
    ? undefined
    : { kind: 'PAGE', page: Number(number), of: of === undefined ? undefined : Number(of) };
}

function dated(kind: 'BIRTH_DATE' | 'DATE', rest: string): ReportLine | undefined {
  const day = dayOf(rest);
  return day === undefined ? undefined : { kind, day };
}

function payrollNumber(rest: string): ReportLine | undefined {
  return /^\d{9}L\d{2}$/.test(rest) ? { kind: 'PAYROLL_NUMBER', number: rest } : undefined;
}

function contract(rest: string): ReportLine | undefined {
  const found = CONTRACT.exec(rest);
  if (!found) return undefined;
  const [, written, appointment, term] = found;
  // Only an arbeidsovereenkomst may be on call.
  if ((appointment === undefined) !== (found.groups?.call !== undefined)) return undefined;
  return {
    kind: 'CONTRACT',
    contract: {
      nature: appointment === undefined ? '01' : '18',
      term: term === 'onbepaalde' ? 'O' : 'B',
      isWritten: written === undefined ? undefined : written === 'Schriftelijke',
      isOnCall: found.groups?.call === undefined ? undefined : found.groups.call === ', oproepovereenkomst',
    },
  };
}

function row(rest: string): ReportLine | undefined {
  const [found, first = '', last = '', hours, amount = '', ...more] = ROW.exec(rest) ?? [];
  const [from, to] = [dayOf(first), dayOf(last)];
  if (found === undefined || from === undefined || to === undefined || to < from) return undefined;
  return {
    kind: 'ROW',
    row: {
      from: { from, to: from },
      to: { from: to, to },
      hours: hours === undefined ? undefined : Number(hours),
      cents: centsOf(amount),
      more: more.filter((one) => one !== undefined).map(centsOf),
    },
  };
}

/** Nothing is never minus nothing. */
function centsOf(amount: string): number {
  return Number(amount.replace(/[^\d-]/g, '')) || 0;
}

/** A day `dd-mm-jjjj` that exists, counted. */
function dayOf(text: string): number | undefined {
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text) ?? [];
  const iso = `${year}-${month}-${day}`;
  const counted = year === undefined ? Number.NaN : dayNumber(iso);
  return Number.isNaN(counted) || dayText(counted) !== iso ? undefined : counted;
}
