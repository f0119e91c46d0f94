import type { Code } from '../../schema/code.type.ts';
import { gap } from '../../schema/gap.ts';
import type { HomeValue } from '../../schema/home-value.type.ts';
import type { Value } from '../../schema/record.ts';
import type { Wanted } from '../connector.ts';
import { postalAddressOf } from '../haal-centraal/address.mapping.ts';
import { withoutNumbers } from '../number.mapping.ts';
import { onlyWanted } from '../wanted.mapping.ts';
import { assessedValuesOf } from './values.mapping.ts';
import type { Belanghebbende, Waardetabel, WozObject } from './woz.wire.ts';

/** The wanted part of one home. @param bsn - of the person who logged in: it says which role is theirs, and ends here */
export function homeValueOf(object: WozObject, bsn: string, wanted: Wanted): HomeValue {
  const { aanduiding } = object;
  return onlyWanted<HomeValue>(wanted, 'homeValues', {
    objectNumber: () => object.identificatie,
    address: () =>
      aanduiding &&
      postalAddressOf(aanduiding, wanted, 'homeValues.address', {
        lines: aanduiding.locatieomschrijving === undefined ? [] : [aanduiding.locatieomschrijving],
      }),
    role: () => roleOf(object, bsn),
    municipality: () => municipalityOf(object.verantwoordelijkeGemeente),
    areaSquareMetres: () => object.grondoppervlakte,
    values:
      () =>
      ({ period }) =>
        assessedValuesOf(object.waarden, period, wanted),
  });
}

/**
 * The register names one owner and one occupier, also where there are more. Who is named is that; who is not named may
 * still own or live in a home with the other one, so that NEITHER is said only where no natural person is named.
 */
function roleOf(
  { belanghebbendeEigenaar: owner, belanghebbendeGebruiker: occupier }: WozObject,
  bsn: string,
): HomeValue['role'] {
  const [isOwner, isOccupier] = [isPerson(owner, bsn), isPerson(occupier, bsn)];
  if (isOwner) return isOccupier ? 'OWNER_AND_OCCUPIER' : 'OWNER';
  if (isOccupier) return 'OCCUPIER';
  if (owner === undefined && occupier === undefined) return undefined;
  return isOrganisation(owner) && isOrganisation(occupier) ? 'NEITHER' : gap('UNAVAILABLE');
}

function isPerson(party: Belanghebbende | undefined, bsn: string): boolean {
  return party?.burgerservicenummer === bsn;
}

function isOrganisation(party: Belanghebbende | undefined): boolean {
  return party?.type === 'niet_natuurlijk_persoon' || party?.type === 'vestiging';
}

function municipalityOf(gemeente: Waardetabel | undefined): Value<Code> {
  if (gemeente?.code === undefined && gemeente?.omschrijving === undefined) return undefined;
  return withoutNumbers<Code>({ code: gemeente.code, label: gemeente.omschrijving, list: 'BRP tabel 33 Gemeenten' });
}
