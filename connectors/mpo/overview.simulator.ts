import type { PracticeAge, PracticeEntitlement, PracticePension } from '../practice/facts/pension.ts';
import type { PracticePerson } from '../practice/person.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { type AowAmounts, aowAgeOf, aowOf } from './aow.simulator.ts';

/** The download as a tree, in the names and the order of the real one; both formats are written from it. */
export interface Tree {
  readonly [name: string]: Leaf | Tree | readonly (Leaf | Tree)[] | undefined;
}
export type Leaf = string | number | boolean;

/** How a download turns out: whole, without the answer of one administrator, or not at all. */
export type Outcome = 'WHOLE' | 'ONE_MISSING' | 'FAILED';

const DEATH = { OuderdomsPensioenEvent: 'Overlijden' };
const CHILDREN_UNTIL = { Leeftijd: { Jaren: 18, Maanden: 0 } };

/**
 * The overview of one practice person; of somebody without pensions it holds no pensions. Nothing of the person stands
 * in it: the XML download alone adds that.
 */
export function overviewOf(world: PracticeWorld, person: PracticePerson | undefined, outcome: Outcome): Tree {
  const pension = person?.facts.pension;
  const fails = outcome === 'FAILED' || pension?.registerFails === true;
  const all = pension?.entitlements ?? [];
  const missing = outcome === 'ONE_MISSING' ? all.at(-1)?.administrator : undefined;
  const answered = all.filter(({ administrator }) => administrator !== missing);
  return {
    StatusCode: fails ? '999' : '000',
    TijdstipAanmakenBericht: world
      .now()
      .toISOString()
      .replace(/\.\d+Z$/, '+00:00'),
    Bijzonderheden: [],
    OntbrekendePuvsError: outcome === 'ONE_MISSING' ? [missing ?? 'Pensioenfonds De Vergeten Hoek'] : [],
    OntbrekendePuvsGeenGegevens: pension || fails ? [] : ['Pensioenfonds De Vergeten Hoek'],
    Statussen: [],
    ...(person && pension && !fails ? pensionsOf(person, { ...pension, entitlements: answered }, world.today()) : {}),
  };
}

function pensionsOf(person: PracticePerson, pension: PracticePension, today: string): Tree {
  const intervals = intervalsOf(pension.entitlements, aowAgeOf(person.birthDate));
  const aow = aowOf(person.birthDate, pension.insured ?? {}, today);
  const withPartner = pension.entitlements.filter(({ partner }) => partner !== undefined);
  const withChildren = withPartner.filter(({ partner }) => partner?.perChild !== undefined);
  const partnerBounds = { Van: { PartnerEvent: 'Overlijden' }, Tot: { PartnerEvent: 'OverlijdenPartner' } };
  const childBounds = { Van: { WezenEvent: 'OverlijdenOuder' }, Tot: CHILDREN_UNTIL };
  return {
    Totalen: {
      OuderdomsPensioenTotalen: {
        OuderdomsPensioenTotaal: intervals.map((interval) => ({
          ...boundsOf(interval),
          ...(interval.hasAow ? { AOWSamenwonend: aow.reachable.together, AOWAlleenstaand: aow.reachable.alone } : {}),
          Pensioen: sum(interval, 'CERTAIN'),
          IndicatiefPensioen: sum(interval, 'INDICATIVE'),
          AlleenstaandenPensioen: sum(interval, 'SINGLES'),
        })),
      },
      ...(withPartner.length === 0
        ? {}
        : {
            PartnerPensioenTotalen: {
              PartnerPensioenTotaal: [{ ...partnerBounds, Pensioen: partnerSums(withPartner) }],
            },
          }),
      ...(withChildren.length === 0
        ? {}
        : {
            WezenPensioenTotalen: {
              WezenPensioenTotaal: [
                {
                  ...childBounds,
                  Pensioen: { BedragenPerKind: { VerzekerdBedrag: total(withChildren.map(perChild)) } },
                },
              ],
            },
          }),
    },
    Details: {
      OuderdomsPensioenDetails: {
        OuderdomsPensioen: intervals.map((interval) => ({
          ...boundsOf(interval),
          ...(interval.hasAow ? { AOW: aowDetails(aow, today) } : {}),
          Pensioen: linesOf(interval, 'CERTAIN'),
          IndicatiefPensioen: linesOf(interval, 'INDICATIVE'),
          AlleenstaandenPensioen: linesOf(interval, 'SINGLES'),
        })),
      },
      ...(withPartner.length === 0
        ? {}
        : {
            PartnerPensioenDetails: { PartnerPensioen: [{ ...partnerBounds, Pensioen: withPartner.map(partnerLine) }] },
          }),
      ...(withChildren.length === 0
        ? {}
        : { WezenPensioenDetails: { WezenPensioen: [{ ...childBounds, Pensioen: withChildren.map(childLine) }] } }),
    },
  };
}

interface Interval {
  readonly from: number;
  /** Until death without one. */
  readonly until: number | undefined;
  readonly hasAow: boolean;
  readonly lines: readonly (PracticeEntitlement & { readonly number: string })[];
}

/** Consecutive: a new one begins wherever something starts or ends. Ages are counted in months. */
function intervalsOf(entitlements: readonly PracticeEntitlement[], aowAge: PracticeAge): readonly Interval[] {
  const numbered = entitlements.map((line, index) => ({ ...line, number: `ZP-${40_117 + 17 * index}` }));
  const moments = entitlements.flatMap(({ from, until }) => [monthsOf(from), ...(until ? [monthsOf(until)] : [])]);
  const bounds = [...new Set([monthsOf(aowAge), ...moments])].sort((one, other) => one - other);
  return bounds.map((from, index) => ({
    from,
    until: bounds[index + 1],
    hasAow: from >= monthsOf(aowAge),
    lines: numbered.filter((line) => monthsOf(line.from) <= from && !(line.until && monthsOf(line.until) <= from)),
  }));
}

function monthsOf({ years, months }: PracticeAge): number {
  return years * 12 + months;
}

function boundsOf({ from, until }: Interval): Tree {
  const age = (months: number): Tree => ({ Leeftijd: { Jaren: Math.floor(months / 12), Maanden: months % 12 } });
  return { Van: age(from), Tot: until === undefined ? DEATH : age(until) };
}

function linesOf({ lines }: Interval, kind: PracticeEntitlement['kind']): readonly Tree[] {
  return lines
    .filter((line) => line.kind === kind)
    .map((line) => ({
      PensioenUitvoerder: line.administrator,
      HerkenningsNummer: line.number,
      StandPer: line.asOf,
      TeBereiken: line.reachable,
      Opgebouwd: line.accrued,
      AfhandelingVerevening: line.settlement,
    }));
}

function sum({ lines }: Interval, kind: PracticeEntitlement['kind']): number | undefined {
  const amounts = lines.filter((line) => line.kind === kind).map(({ reachable }) => reachable);
  return amounts.length === 0 ? undefined : total(amounts);
}

function aowDetails({ reachable, accrued }: AowAmounts, today: string): Tree {
  return {
    StandPer: today,
    AOWDetailsOpbouw: {
      TeBereikenSamenwonend: reachable.together,
      OpgebouwdSamenwonend: accrued.together,
      TeBereikenAlleenstaand: reachable.alone,
      OpgebouwdAlleenstaand: accrued.alone,
    },
  };
}

function partnerSums(lines: readonly PracticeEntitlement[]): Tree {
  const of = (amount: 'insured' | 'accrued' | 'insuredAfter' | 'accruedAfter') =>
    total(lines.map(({ partner }) => partner?.[amount] ?? 0));
  return {
    VerzekerdBedrag: of('insured'),
    OpgebouwdBedrag: of('accrued'),
    VerzekerdBedragNaPens: of('insuredAfter'),
    OpgebouwdBedragNaPens: of('accruedAfter'),
  };
}

function partnerLine(line: PracticeEntitlement, index: number): Tree {
  return {
    PensioenUitvoerder: line.administrator,
    HerkenningsNummer: `ZP-${50_117 + 17 * index}`,
    StandPer: line.asOf,
    Bedragen: partnerSums([line]),
    AfhandelingScheiding: line.partner?.settlement,
  };
}

function childLine(line: PracticeEntitlement, index: number): Tree {
  return {
    PensioenUitvoerder: line.administrator,
    HerkenningsNummer: `ZP-${60_117 + 17 * index}`,
    StandPer: line.asOf,
    Bedragen: { VerzekerdBedrag: perChild(line) },
    PerKind: true,
  };
}

function perChild({ partner }: PracticeEntitlement): number {
  return partner?.perChild ?? 0;
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}
