import { euros } from '../../schema/cents.ts';
import type { Code } from '../../schema/code.type.ts';
import { gap } from '../../schema/gap.ts';
import type { Property } from '../../schema/property.type.ts';
import type { Value } from '../../schema/record.ts';
import type { Wanted } from '../connector.ts';
import { NETHERLANDS, postalAddressOf } from '../haal-centraal/address.mapping.ts';
import { withoutNumbers } from '../number.mapping.ts';
import { onlyWanted } from '../wanted.mapping.ts';
import type { AdresVanZaak, Beslag, Hypotheek, OnroerendeZaak, ZakelijkGerechtigde } from './brk.wire.ts';
import { attachmentsOf, inscriptionsOf } from './claim.mapping.ts';
import { rightOf } from './right.mapping.ts';
import { codeFrom, LISTS } from './values.mapping.ts';

/** One property with what was asked about it; `rechten` are those of the person alone. */
export interface KnownProperty {
  readonly zaak: OnroerendeZaak;
  readonly rechten: readonly ZakelijkGerechtigde[];
  readonly hypotheken: readonly Hypotheek[];
  readonly beslagen: readonly Beslag[];
}

/** The wanted part of one property. */
export function propertyOf({ zaak, rechten, hypotheken, beslagen }: KnownProperty, wanted: Wanted): Property {
  const { koopsom } = zaak;
  return onlyWanted<Property>(wanted, 'properties', {
    designation: () => withoutNumbers(zaak.kadastraleAanduiding),
    kind: () => kindOf(zaak),
    addresses: () => zaak.adressen.map((adres) => addressOf(adres, wanted)),
    rights: () => rechten.map((recht) => rightOf(recht, wanted)),
    areaSquareMetres: () => zaak.grootte,
    buildingUse: () => codeFrom(LISTS.use, zaak.aardCultuurBebouwd),
    landUse: () => codeFrom(LISTS.use, zaak.aardCultuurOnbebouwd),
    purchasePrice: () => (koopsom?.koopsom === undefined ? undefined : euros(koopsom.koopsom * 100)),
    purchaseYear: () => koopsom?.koopjaar,
    isPriceForMoreProperties: () => koopsom?.indicatieMetMeerObjectenVerkregen,
    isLapsed: () => zaak.indicatieVervallen,
    mortgageInscriptions: () => inscriptionsOf(zaak.hypotheekIdentificaties, hypotheken, wanted),
    attachments: () => attachmentsOf(zaak.beslagIdentificaties, beslagen, wanted),
  });
}

function kindOf({ type }: OnroerendeZaak): Property['kind'] {
  if (type === undefined) return gap('UNAVAILABLE');
  return type === 'perceel' ? 'PLOT' : 'APARTMENT';
}

function addressOf(adres: AdresVanZaak, wanted: Wanted) {
  return postalAddressOf(adres, wanted, 'properties.addresses', {
    country: countryOf(adres),
    lines: adres.adresregels,
  });
}

/** The addresses of a property are Dutch ones; a country is written only where that is not so. */
function countryOf({ land }: AdresVanZaak): Code {
  const known: Value<Code> = codeFrom(LISTS.country, land);
  return known !== undefined && 'list' in known ? known : NETHERLANDS;
}
