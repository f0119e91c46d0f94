import { centsOfDecimal } from '../../schema/cents.ts';
import { dayNumber, dayText } from '../days.ts';
import { type JsonMembers, readJsonObject } from '../json.reader.ts';

/** Where the student debt is asked, below the address of the source. The interface is a proposal: DUO publishes none. */
export const DEBT_PATH = '/studieschuld/v1/opvraging';

/** Answer of the proposed interface. Amounts in cents of euros, days `YYYY-MM-DD`. */
export interface WireDebt {
  /** burgerservicenummer: whom the answer is about, nine digits. */
  readonly bsn: string;
  /** peildatum: the day the answer speaks of. */
  readonly asOf: string | undefined;
  /** studieschuld; `undefined` of somebody DUO does not know. */
  readonly debt: WireStudentDebt | undefined;
}

export interface WireStudentDebt {
  /** totaal, as DUO adds it up. */
  readonly total: number | undefined;
  readonly loans: readonly WireLoan[];
  /** onvolledig: there are loans beside these. */
  readonly isPartial: boolean;
}

/** One of the leningen. */
export interface WireLoan {
  /** peildatum of the loan itself. */
  readonly asOf: string | undefined;
  /** soort, terugbetalingsregeling. */
  readonly kind: string | undefined;
  readonly rule: string | undefined;
  /** oorspronkelijkeHoofdsom, actueleHoofdsom, achterstand. */
  readonly original: number | undefined;
  readonly current: number | undefined;
  readonly arrears: number | undefined;
  /** rentepercentage, a decimal; renteVastTot. */
  readonly rate: string | undefined;
  readonly rateFixedUntil: string | undefined;
  /** ingangsdatumAflosfase, looptijdMaanden, resterendeLooptijdMaanden, aflosvrijeMaandenResterend. */
  readonly repaymentFrom: string | undefined;
  readonly months: number | undefined;
  readonly monthsLeft: number | undefined;
  readonly freeMonthsLeft: number | undefined;
  /** wettelijkMaandbedrag, maandbedrag. */
  readonly statutory: number | undefined;
  readonly monthly: number | undefined;
  /** draagkrachtmetingToegepast. */
  readonly isMeansTested: boolean | undefined;
  /** extraAflossingen; `undefined` where the answer does not speak of them. */
  readonly extra: readonly WireRepayment[] | undefined;
}

export interface WireRepayment {
  readonly on: string | undefined;
  readonly amount: number | undefined;
}

/** More than anybody has. */
const MOST_LOANS = 50;
const MOST_REPAYMENTS = 500;
const MOST_MONTHS = 1200;
/** Digits before the point: below a hundred million euros, and too few to be a BSN. */
const MOST_DIGITS = 8;

/** @throws SourceFailure MALFORMED naming the member that is not of its kind, never its value */
export function parseDebt(body: Uint8Array): WireDebt {
  const answer = readJsonObject(body);
  const bsn = answer.text('burgerservicenummer') ?? '';
  if (!/^\d{9}$/.test(bsn)) throw answer.malformed('burgerservicenummer', 'is not nine digits');
  return { bsn, asOf: day(answer, 'peildatum'), debt: answer.object('studieschuld', studentDebt) };
}

function studentDebt(members: JsonMembers): WireStudentDebt {
  const loans = members.list('leningen', loan);
  if (loans.length > MOST_LOANS) throw members.malformed('leningen', 'are too many');
  return { total: cents(members, 'totaal'), loans, isPartial: members.flag('onvolledig') };
}

function loan(members: JsonMembers): WireLoan {
  const months = (name: string): number | undefined => members.integer(name, 0, MOST_MONTHS);
  const extra = members.has('extraAflossingen') ? members.list('extraAflossingen', repayment) : undefined;
  if (extra && extra.length > MOST_REPAYMENTS) throw members.malformed('extraAflossingen', 'are too many');
  return {
    asOf: day(members, 'peildatum'),
    kind: code(members, 'soort'),
    rule: code(members, 'terugbetalingsregeling'),
    original: cents(members, 'oorspronkelijkeHoofdsom'),
    current: cents(members, 'actueleHoofdsom'),
    arrears: cents(members, 'achterstand'),
    rate: members.decimal('rentepercentage', 2, 3),
    rateFixedUntil: day(members, 'renteVastTot'),
    repaymentFrom: day(members, 'ingangsdatumAflosfase'),
    months: months('looptijdMaanden'),
    monthsLeft: months('resterendeLooptijdMaanden'),
    freeMonthsLeft: months('aflosvrijeMaandenResterend'),
    statutory: cents(members, 'wettelijkMaandbedrag'),
    monthly: cents(members, 'maandbedrag'),
    isMeansTested: members.has('draagkrachtmetingToegepast') ? members.flag('draagkrachtmetingToegepast') : undefined,
    extra,
  };
}

function repayment(members: JsonMembers): WireRepayment {
  return { on: day(members, 'datum'), amount: cents(members, 'bedrag') };
}

function cents(members: JsonMembers, name: string): number | undefined {
  const written = members.decimal(name, MOST_DIGITS, 2);
  return written === undefined ? undefined : centsOfDecimal(written) || 0;
}

function day(members: JsonMembers, name: string): string | undefined {
  const written = members.text(name);
  if (written === undefined) return undefined;
  const number = /^\d{4}-\d{2}-\d{2}$/.test(written) ? dayNumber(written) : Number.NaN;
  if (Number.isNaN(number) || dayText(number) !== written) throw members.malformed(name, 'is not a day');
  return written;
}

/** A short word: long enough for any name of a rule, too short in digits for anybody's number. */
function code(members: JsonMembers, name: string): string | undefined {
  const written = members.text(name);
  if (written === undefined) return undefined;
  if (written.length > 60 || written.replace(/\D/g, '').length > 6) throw members.malformed(name, 'is not a code');
  return written;
}
