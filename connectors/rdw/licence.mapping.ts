import type { DrivingLicence, LicenceCategory } from '../../schema/driving-licence.type.ts';
import { gap } from '../../schema/gap.ts';
import type { Listed, Value } from '../../schema/record.ts';
import type { Vessel } from '../../schema/vessel.type.ts';
import type { Wanted } from '../connector.ts';
import { onlyWanted } from '../wanted.mapping.ts';
import type { MyRdwPart } from './my-rdw.request.ts';
import type { WireMyRdw } from './my-rdw.wire.ts';

/** Nothing where there is no Dutch licence. */
export function toLicence(answer: WireMyRdw, wanted: Wanted): Value<DrivingLicence> {
  const { licence } = answer;
  if (!licence) return isMissing(answer, 'rijbewijs') ? gap('UNAVAILABLE') : undefined;
  return onlyWanted<DrivingLicence>(wanted, 'drivingLicence', {
    validUntil: () => licence.validUntil,
    isDeclaredInvalid: () => licence.isDeclaredInvalid,
    categories: () =>
      licence.categories.map((one) =>
        onlyWanted<LicenceCategory>(wanted, 'drivingLicence.categories', {
          category: () => one.category,
          obtainedOn: () => one.obtainedOn,
          validUntil: () => one.validUntil,
        }),
      ),
  });
}

/** An empty list where the register says so. */
export function toVessels(answer: WireMyRdw, wanted: Wanted): Value<Listed<Vessel>> {
  const { vessels } = answer;
  if (!vessels) return isMissing(answer, 'vaartuigen') ? gap('UNAVAILABLE') : undefined;
  return vessels.map((one) =>
    onlyWanted<Vessel>(wanted, 'vessels', {
      registrationMark: () => one.mark,
      kind: () => one.kind,
      registeredSince: () => one.since,
    }),
  );
}

export function isMissing({ unavailable }: WireMyRdw, part: MyRdwPart): boolean {
  return unavailable.includes(part);
}
