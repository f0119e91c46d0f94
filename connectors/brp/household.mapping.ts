import { gap, gapReason } from '../../schema/gap.ts';
import type { Child, Household, Partnership } from '../../schema/household.type.ts';
import type { Value } from '../../schema/record.ts';
import type { Wanted } from '../connector.ts';
import { onlyWanted } from '../wanted.mapping.ts';
import type { Beside } from './brp.mapping.ts';
import type { Kind, Partner, Persoon } from './brp.wire.ts';
import { fullName } from './name.mapping.ts';
import type { Bewoning } from './occupancy.wire.ts';
import { isNonResident } from './suspension.mapping.ts';
import { partialDate } from './values.mapping.ts';

/**
 * What the council recorded of partners and children. The register delivers the present partners or, without any, the
 * one whose bond ended last; none at all means never married, and no children means none, but of residents only.
 */
export function householdOf(persoon: Persoon, wanted: Wanted, occupancy?: Beside['occupancy']): Household {
  const { partners, kinderen } = persoon;
  const orSilent = <T>(list: readonly unknown[], value: T) =>
    list.length === 0 && isNonResident(persoon) ? gap('UNAVAILABLE') : value;
  return onlyWanted<Household>(wanted, 'household', {
    civilStatus: () => orSilent(partners, civilStatus(partners)),
    partnership: () => orSilent(partners, partnershipOf(partners, wanted)),
    numberOfChildren: () => orSilent(kinderen, kinderen.length),
    children: () =>
      orSilent(
        kinderen,
        kinderen.map((kind) => childOf(kind, wanted)),
      ),
    numberOfResidents: () => residentsOf(occupancy),
  });
}

/** A count that may be short says so: some are registered there on an unknown day, or the lists were cut off. */
function residentsOf(occupancy: Beside['occupancy']): Value<number> {
  const why = gapReason(occupancy);
  if (why) return gap(why);
  if (occupancy === undefined) return undefined;
  const { bewoners, mogelijkeBewoners, veelBewoners } = occupancy as Bewoning;
  return mogelijkeBewoners > 0 || veelBewoners ? gap('PARTIAL') : bewoners;
}

type CivilStatus = NonNullable<Household['civilStatus']>;

/**
 * Never WIDOWED: the API tells the day a bond ended and not why, so the death of a partner and a divorce are both
 * DISSOLVED. A present bond of a kind the register does not know, or bonds of different kinds, are UNKNOWN.
 */
function civilStatus(partners: readonly Partner[]): CivilStatus {
  const present = partners.filter(isPresent);
  if (present.length === 0) return partners.length === 0 ? 'UNMARRIED' : 'DISSOLVED';
  const kinds = new Set(present.map(kindOf));
  const [kind] = kinds;
  if (kinds.size > 1 || kind === undefined) return 'UNKNOWN';
  return kind === 'MARRIAGE' ? 'MARRIED' : kind;
}

/** One bond, the present one or else the last; with several present at once no single one is the answer. */
function partnershipOf(partners: readonly Partner[], wanted: Wanted): Household['partnership'] {
  const present = partners.filter(isPresent);
  const [partner, another] = present.length > 0 ? present : partners;
  if (partner === undefined) return undefined;
  if (another !== undefined) return gap('PARTIAL');
  // Somebody from whom one parted is no partner: name and birth date are nobody's business any more.
  const other = isPresent(partner) ? partner : undefined;
  return onlyWanted<Partnership>(wanted, 'household.partnership', {
    kind: () => kindOf(partner),
    since: () => partialDate(partner.aangaan),
    endedOn: () => partialDate(partner.ontbinding),
    partnerName: () => other && fullName(other.naam),
    partnerBirthDate: () => partialDate(other?.geboorte.datum),
    isUnderInvestigation: () =>
      partner.inOnderzoek || (other !== undefined && (other.naam.inOnderzoek || other.geboorte.inOnderzoek)),
  });
}

/** An end on an unknown day is an end. */
function isPresent({ ontbinding }: Partner): boolean {
  return ontbinding === undefined;
}

function kindOf({ soortVerbintenis }: Partner): 'MARRIAGE' | 'REGISTERED_PARTNERSHIP' | 'UNKNOWN' {
  if (soortVerbintenis?.code === 'H') return 'MARRIAGE';
  return soortVerbintenis?.code === 'P' ? 'REGISTERED_PARTNERSHIP' : 'UNKNOWN';
}

function childOf({ naam, geboorte }: Kind, wanted: Wanted): Child {
  return onlyWanted<Child>(wanted, 'household.children', {
    firstNames: () => naam.voornamen,
    birthDate: () => partialDate(geboorte.datum),
    isUnderInvestigation: () => naam.inOnderzoek || geboorte.inOnderzoek,
  });
}
