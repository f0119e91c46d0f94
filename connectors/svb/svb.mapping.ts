import { decimalOfCents } from '../../schema/cents.ts';
import type { Code } from '../../schema/code.type.ts';
import { type Gap, gap } from '../../schema/gap.ts';
import type { Period } from '../../schema/period.ts';
import type { Value } from '../../schema/record.ts';
import type { ChildBenefitPayment, SocialInsurance, StatePensionPayment } from '../../schema/social-insurance.type.ts';
import type { Wanted } from '../connector.ts';
import { dayNumber, dayText } from '../days.ts';
import { moneyOf } from '../suwi/suwi.amount.ts';
import { dateValue, exactDay, knownDate, type SuwiDate } from '../suwi/suwi.date.ts';
import { onlyWanted } from '../wanted.mapping.ts';
import type { WireAmount, WireFound, WirePeriod } from './svb.wire.ts';

/** CdSzWet: the acts under which SVB pays what is read here. The Dutch names of the acts are the codes. */
const STATE_PENSION = 'AOW';
const CHILD_BENEFIT = 'AKW';

/**
 * The wanted payments. A payment belongs to a period when a day of it does; one of which no day is known, always does.
 * A list ends with PARTIAL where the source warned about its answer.
 */
export function toSocialInsurance(answer: WireFound, wanted: Wanted): SocialInsurance {
  return onlyWanted<SocialInsurance>(wanted, 'socialInsurance', {
    statePension: () => (asked) =>
      ending(
        paymentsIn(answer, STATE_PENSION, asked.period).map((payment) => statePension(payment, wanted)),
        answer.warned,
      ),
    childBenefit: () => (asked) =>
      ending(
        paymentsIn(answer, CHILD_BENEFIT, asked.period).map((payment) => childBenefit(payment, wanted)),
        answer.warned,
      ),
  });
}

/** The last whole day that was paid for within the period asked for, `YYYY-MM-DD`; null where there is none. */
export function lastPaid(
  answer: WireFound,
  periods: readonly (readonly [act: 'AOW' | 'AKW', period: Period])[],
): string | null {
  const days = periods.flatMap(([act, period]) =>
    paymentsIn(answer, act, period).flatMap(({ from, to }) => exactDay(to) ?? exactDay(from) ?? []),
  );
  return days.length === 0 ? null : dayText(days.reduce((last, day) => Math.max(last, day)));
}

/** An amount before and after tax, of one stretch of time. */
interface Payment {
  readonly period: WirePeriod;
  readonly gross: WireAmount | undefined;
  readonly net: WireAmount | undefined;
  readonly from: SuwiDate | undefined;
  readonly to: SuwiDate | undefined;
}

/** Oldest first. */
function paymentsIn({ relations }: WireFound, act: string, asked: Period): readonly Payment[] {
  const [first, last] = [dayNumber(asked.from), dayNumber(asked.to)];
  return relations
    .filter((relation) => relation.act === act)
    .flatMap(({ periods }) => periods.flatMap(paymentsOf))
    .filter(({ from, to }) => (from?.from ?? first) <= last && (to?.to ?? last) >= first)
    .sort((one, other) => (one.from?.from ?? first) - (other.from?.from ?? first));
}

/**
 * Gross and net amounts of the same days and term belong together, the first with the first: the register lists them
 * apart. A period without amounts is a payment of which the amount is not known.
 */
function paymentsOf(period: WirePeriod): readonly Payment[] {
  const left = [...period.net];
  const paired = period.gross.map((gross) => {
    const at = left.findIndex((net) => stretchOf(net) === stretchOf(gross));
    return { gross, net: at < 0 ? undefined : left.splice(at, 1)[0] };
  });
  const all = [...paired, ...left.map((net) => ({ gross: undefined, net }))];
  const counted = all.length > 0 ? all : [{ gross: undefined, net: undefined }];
  return counted.map(({ gross, net }) => {
    const dated = gross ?? net;
    return { period, gross, net, from: knownDate(dated?.from) ?? period.from, to: knownDate(dated?.to) ?? period.to };
  });
}

function stretchOf({ from, to, term }: WireAmount): string {
  return [from?.from, from?.to, to?.from, to?.to, term].join();
}

function statePension(payment: Payment, wanted: Wanted): StatePensionPayment {
  const { percentage, partnerAllowance } = payment.period;
  return onlyWanted<StatePensionPayment>(wanted, 'socialInsurance.statePension', {
    from: () => dateValue(payment.from),
    to: () => dateValue(payment.to),
    term: () => term(payment),
    gross: () => money(payment.gross),
    net: () => money(payment.net),
    percentage: () => (percentage === undefined ? undefined : decimalOfCents(percentage)),
    hasPartnerAllowance: () => yesOrNo(partnerAllowance),
  });
}

/** Child benefit is not taxed: gross and net are one amount, and the register may have either. */
function childBenefit(payment: Payment, wanted: Wanted): ChildBenefitPayment {
  return onlyWanted<ChildBenefitPayment>(wanted, 'socialInsurance.childBenefit', {
    from: () => dateValue(payment.from),
    to: () => dateValue(payment.to),
    term: () => term(payment),
    amount: () => money(payment.net ?? payment.gross),
  });
}

/** The list of these codes is not published with the schema, and the samples contradict each other: no label. */
function term({ gross, net }: Payment): Value<Code> {
  const code = gross?.term ?? net?.term;
  return code === undefined ? undefined : { code, label: undefined, list: 'SGR CdUitkeringsperiode' };
}

function money(wire: WireAmount | undefined): StatePensionPayment['gross'] {
  return wire?.amount && moneyOf(wire.amount);
}

/** StdIndJN: 1 yes, 2 no. */
function yesOrNo(code: string | undefined): Value<boolean> {
  if (code === undefined) return undefined;
  return code === '1' || code === '2' ? code === '1' : gap('UNAVAILABLE');
}

function ending<T>(list: readonly T[], isPartial: boolean): readonly (T | Gap)[] {
  return isPartial ? [...list, gap('PARTIAL')] : list;
}
