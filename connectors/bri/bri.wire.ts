import { isDay } from '../../schema/date.ts';
import { type JsonMembers, readJsonObject } from '../json.reader.ts';

/** `geregistreerdeInkomens[]`; `undefined` where the member is absent or null. */
export interface WireIncome {
  readonly year: number;
  /** `verzamelinkomen`, `belastbaarLoon`, or a word that is not known yet. */
  readonly kind: string | undefined;
  /** Whole euros; may be negative. */
  readonly euros: number | undefined;
  /** `voorlopig`, `definitief`, `geenAangifte`, or a word that is not known yet. */
  readonly status: string | undefined;
  readonly decidedOn: string | undefined;
  readonly underInvestigation: boolean | undefined;
}

export interface WireRegister {
  readonly bsn: string;
  /** One per tax year, oldest first. */
  readonly incomes: readonly WireIncome[];
}

const MOST_EUROS = 1_000_000_000_000;

/**
 * Reads an answer of the income register, in the format proposed for it. Of two incomes for one year the one decided
 * last stands.
 *
 * @throws SourceFailure MALFORMED naming the member
 */
export function parseRegister(body: Uint8Array): WireRegister {
  const answer = readJsonObject(body);
  const bsn = answer.text('burgerservicenummer');
  if (bsn === undefined) throw answer.malformed('burgerservicenummer', 'is absent');
  if (!answer.has('geregistreerdeInkomens')) throw answer.malformed('geregistreerdeInkomens', 'is absent');
  const byYear = new Map<number, WireIncome>();
  for (const { income, twice, holdsNumber } of answer.list('geregistreerdeInkomens', incomeOf)) {
    const other = byYear.get(income.year);
    if (String(income.euros).includes(bsn)) throw holdsNumber;
    if (other && (other.decidedOn ?? '') === (income.decidedOn ?? '')) throw twice;
    if (!other || (other.decidedOn ?? '') < (income.decidedOn ?? '')) byYear.set(income.year, income);
  }
  return { bsn, incomes: [...byYear.values()].sort((one, next) => one.year - next.year) };
}

function incomeOf(members: JsonMembers) {
  const year = members.integer('belastingjaar', 1900, 9998);
  if (year === undefined) throw members.malformed('belastingjaar', 'is absent');
  const currency = members.text('valuta') ?? 'EUR';
  if (currency !== 'EUR') throw members.malformed('valuta', 'is not EUR');
  const decidedOn = members.text('vaststellingsdatum');
  if (decidedOn !== undefined && !isDay(decidedOn)) throw members.malformed('vaststellingsdatum', 'is not a day');
  const income: WireIncome = {
    year,
    kind: members.text('soortInkomen'),
    euros: members.integer('bedrag', -MOST_EUROS, MOST_EUROS),
    status: members.text('statusAanslag'),
    decidedOn,
    underInvestigation: members.has('inOnderzoek') ? members.flag('inOnderzoek') : undefined,
  };
  return {
    income,
    twice: members.malformed('belastingjaar', 'is there twice, decided on one day'),
    holdsNumber: members.malformed('bedrag', 'holds the number of the person'),
  };
}
