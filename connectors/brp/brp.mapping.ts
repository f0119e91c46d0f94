import { gap } from '../../schema/gap.ts';
import type { Identity } from '../../schema/identity.type.ts';
import type { Person } from '../../schema/person.type.ts';
import type { Wanted } from '../connector.ts';
import type { Persoon } from './brp.wire.ts';
import { householdOf } from './household.mapping.ts';
import { identityOf } from './identity.mapping.ts';
import { withoutNumbers } from './number.mapping.ts';
import { isWithdrawn } from './suspension.mapping.ts';

/** The wanted part of one person, and nothing else of anybody; no number (BSN) of anybody in it. */
export function toPerson(persoon: Persoon, wanted: Wanted): Person {
  const nothing = isWithdrawn(persoon);
  const identity = () => (nothing ? withheld(identityOf(persoon, wanted)) : identityOf(persoon, wanted));
  const household = () => (nothing ? gap('UNAVAILABLE') : householdOf(persoon, wanted));
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
