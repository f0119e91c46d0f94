import { type Gap, gap } from '../../schema/gap.ts';
import type { Identity } from '../../schema/identity.type.ts';
import type { Person } from '../../schema/person.type.ts';
import type { Wanted } from '../connector.ts';
import { withoutNumbers } from '../number.mapping.ts';
import type { Persoon } from './brp.wire.ts';
import type { Voorkomen } from './history.wire.ts';
import { householdOf } from './household.mapping.ts';
import { identityOf } from './identity.mapping.ts';
import type { Bewoning } from './occupancy.wire.ts';
import { isWithdrawn } from './suspension.mapping.ts';

/** What the register tells beside the person itself, as far as it was asked; a gap where that failed. */
export interface Beside {
  readonly history: readonly Voorkomen[] | Gap;
  readonly occupancy: Bewoning | Gap | undefined;
}

const NOT_ASKED: Beside = { history: [], occupancy: undefined };

/** The wanted part of one person, and nothing else of anybody; no number (BSN) of anybody in it. */
export function toPerson(persoon: Persoon, wanted: Wanted, beside: Beside = NOT_ASKED): Person {
  const nothing = isWithdrawn(persoon);
  const identity = () => {
    const known = identityOf(persoon, wanted, beside.history);
    return nothing ? withheld(known) : known;
  };
  const household = () => (nothing ? gap('UNAVAILABLE') : householdOf(persoon, wanted, beside.occupancy));
  return withoutNumbers({
    ...(wanted.wants('identity') ? { identity: identity() } : {}),
    ...(wanted.wants('household') ? { household: household() } : {}),
  });
}

/** Of a withdrawn record only that it was withdrawn is known: no partner in it does not mean unmarried, no flag not free. */
function withheld(identity: Identity): Identity {
  const gaps = Object.keys(identity).map((field) => [field, gap('UNAVAILABLE')]);
  return { ...Object.fromEntries(gaps), ...('suspension' in identity ? { suspension: identity.suspension } : {}) };
}
