import { euros } from '../../schema/cents.ts';
import type { Code } from '../../schema/code.type.ts';
import { type Gap, gap } from '../../schema/gap.ts';
import type { Money } from '../../schema/money.type.ts';
import type { OldAgePension, PensionEntitlement, StatePension } from '../../schema/old-age-pension.type.ts';
import type { PartnerPension, PartnerPensionEntitlement } from '../../schema/partner-pension.type.ts';
import type { Pension } from '../../schema/pension.type.ts';
import type { PensionMoment } from '../../schema/pension-moment.type.ts';
import type { PensionTotal } from '../../schema/pension-total.type.ts';
import type { Listed, Value } from '../../schema/record.ts';
import type { Wanted } from '../connector.ts';
import { onlyWanted } from '../wanted.mapping.ts';
import type {
  WireAow,
  WireLine,
  WireOldAge,
  WireOverview,
  WirePartner,
  WirePartnerLine,
  WireTotal,
} from './mpo.wire.ts';
import type { Cents, Moment } from './values.wire.ts';

/**
 * A pension overview in the shapes of the schema. Nothing is added up, over intervals or over administrators.
 *
 * - A failed register (StatusCode 999) is UNAVAILABLE; a download without a single pension is EMPTY.
 * - An administrator that did not answer: every list ends with PARTIAL, a total that may lack its pension is PARTIAL,
 *   and so is a state pension that is not there.
 * - What one half of a download tells (Totalen or Details) and the other does not is UNAVAILABLE in the other.
 */
export function toPension(overview: WireOverview, wanted: Wanted): Value<Pension> {
  if (overview.status === 'FAILED') return gap('UNAVAILABLE');
  const { totals, oldAge, partner, totalsHavePartner, lacksAdministrators } = overview;
  const isEmpty = !totals?.length && !oldAge?.length && !partner?.length && !totalsHavePartner;
  if (isEmpty) return lacksAdministrators ? gap('PARTIAL') : undefined;

  const context = { wanted, lacks: lacksAdministrators };
  return onlyWanted<Pension>(wanted, 'pension', {
    totals: () =>
      ending(
        told(totals, oldAge)?.map((total, at, all) => totalOf(context, total, all.slice(0, at))),
        context,
      ),
    oldAge: () =>
      ending(
        told(oldAge, totals)?.map((stage, at, all) => stageOf(context, stage, all.slice(0, at))),
        context,
      ),
    partner: () => {
      const isUntold = !partner?.length && totalsHavePartner;
      return ending(isUntold ? undefined : (partner ?? []).map((stage) => partnerOf(context, stage)), context);
    },
  });
}

/** What is said of everybody's lines. */
interface Context {
  readonly wanted: Wanted;
  readonly lacks: boolean;
}

/** `undefined` where only the other half of the download tells of it. */
function told<T>(own: readonly T[] | undefined, other: readonly unknown[] | undefined): readonly T[] | undefined {
  return !own?.length && other?.length ? undefined : (own ?? []);
}

function ending<T>(list: readonly T[] | undefined, { lacks }: Context): Value<Listed<T>> {
  if (!list) return gap(lacks ? 'PARTIAL' : 'UNAVAILABLE');
  return lacks ? [...list, gap('PARTIAL')] : list;
}

function totalOf(context: Context, total: WireTotal, before: readonly WireTotal[]): PensionTotal {
  const sum = (cents: Cents | undefined) => (context.lacks ? gap('PARTIAL') : money(cents));
  const state = (cents: Cents | undefined) =>
    money(cents) ??
    untoldAow(
      context,
      before.some(({ aowAlone, aowTogether }) => (aowAlone ?? aowTogether) !== undefined),
    );
  return onlyWanted<PensionTotal>(context.wanted, 'pension.totals', {
    from: () => momentOf(total.from),
    until: () => momentOf(total.until),
    statePensionTogetherPerYear: () => state(total.aowTogether),
    statePensionAlonePerYear: () => state(total.aowAlone),
    certainPerYear: () => sum(total.certain),
    indicativePerYear: () => sum(total.indicative),
    forSinglesPerYear: () => sum(total.forSingles),
  });
}

function stageOf(context: Context, stage: WireOldAge, before: readonly WireOldAge[]): OldAgePension {
  const lines = (field: 'certain' | 'indicative' | 'forSingles') =>
    ending(
      stage[field].map((line) => lineOf(context, `pension.oldAge.${field}`, line)),
      context,
    );
  return onlyWanted<OldAgePension>(context.wanted, 'pension.oldAge', {
    from: () => momentOf(stage.from),
    until: () => momentOf(stage.until),
    statePension: () =>
      stage.aow
        ? statePensionOf(context, stage.aow)
        : untoldAow(
            context,
            before.some(({ aow }) => aow !== undefined),
          ),
    certain: () => lines('certain'),
    indicative: () => lines('indicative'),
    forSingles: () => lines('forSingles'),
  });
}

/** Downloads differ in whether they repeat AOW in later intervals: a later one without it does not say that it ends. */
function untoldAow({ lacks }: Context, isToldBefore: boolean): Gap | undefined {
  if (isToldBefore) return gap('UNAVAILABLE');
  return lacks ? gap('PARTIAL') : undefined;
}

function statePensionOf({ wanted }: Context, aow: WireAow): StatePension {
  return onlyWanted<StatePension>(wanted, 'pension.oldAge.statePension', {
    asOf: () => aow.asOf,
    reachableTogetherPerYear: () => money(aow.reachableTogether),
    accruedTogetherPerYear: () => money(aow.accruedTogether),
    reachableAlonePerYear: () => money(aow.reachableAlone),
    accruedAlonePerYear: () => money(aow.accruedAlone),
  });
}

function lineOf({ wanted }: Context, at: string, line: WireLine): PensionEntitlement {
  return onlyWanted<PensionEntitlement>(wanted, at, {
    administrator: () => worded(line.administrator),
    asOf: () => line.asOf,
    reachablePerYear: () => money(line.reachable),
    accruedPerYear: () => money(line.accrued),
    divorceSettlement: () => settlementOf(line.settlement, 'MPO AfhandelingVerevening'),
  });
}

function partnerOf(context: Context, stage: WirePartner): PartnerPension {
  return onlyWanted<PartnerPension>(context.wanted, 'pension.partner', {
    from: () => momentOf(stage.from),
    until: () => momentOf(stage.until),
    entitlements: () =>
      ending(
        stage.lines.map((line) => partnerLineOf(context, line)),
        { ...context, lacks: context.lacks || stage.hasIndicative },
      ),
  });
}

function partnerLineOf({ wanted }: Context, line: WirePartnerLine): PartnerPensionEntitlement {
  return onlyWanted<PartnerPensionEntitlement>(wanted, 'pension.partner.entitlements', {
    administrator: () => worded(line.administrator),
    asOf: () => line.asOf,
    insuredPerYear: () => money(line.insured),
    accruedPerYear: () => money(line.accrued),
    insuredAfterRetirementPerYear: () => money(line.insuredAfter),
    accruedAfterRetirementPerYear: () => money(line.accruedAfter),
    divorceSettlement: () => settlementOf(line.settlement, 'MPO AfhandelingScheiding'),
  });
}

function momentOf(moment: Moment | undefined): Value<PensionMoment> {
  if (!moment) return undefined;
  const { years, months, event } = moment;
  return { years, months, event: event === 'UNKNOWN' ? gap('UNAVAILABLE') : event };
}

/** The words of an administrator: no list of them is published, so none has a label. */
function settlementOf(words: string | undefined, list: string): Value<Code> {
  const code = worded(words);
  return typeof code === 'string' ? { code, label: undefined, list } : code;
}

/** Longer than the words of an administrator ever are, or with digits that may be somebody's number. */
function worded(words: string | undefined): Value<string> {
  if (words === undefined) return undefined;
  return words.length > MOST_LETTERS || /(?:\d[ .-]*){8}/.test(words) ? gap('UNAVAILABLE') : words;
}
const MOST_LETTERS = 200;

function money(cents: Cents | undefined): Money | undefined {
  return cents === undefined ? undefined : euros(cents);
}
