import type { JsonObject } from '../json.simulator.ts';
import type { PracticeProperty } from '../practice/facts/property.ts';

/** Written together or not at all, and all of them when one is asked. */
const SALE = ['koopsom.koopsom', 'koopsom.koopjaar', 'aardCultuurBebouwd', 'aardCultuurOnbebouwd'];

/** One property as Kadaster writes it. Empty values, and flags that are false, are left out. */
export function zaakOf(property: PracticeProperty): JsonObject {
  const { designation, inscriptions } = property;
  const isPlot = designation.apartment === undefined;
  return {
    identificatie: property.cadastralId,
    domein: 'NL.IMKAD.KadastraalObject',
    type: isPlot ? 'perceel' : 'appartementsrecht',
    kadastraleAanduiding: designationOf(designation),
    indicatieVervallen: property.lapsed,
    koopsom: { koopsom: Math.round(property.priceCents / 100), koopjaar: Number(property.boughtOn.slice(0, 4)) },
    aardCultuurBebouwd: { code: '11', waarde: 'Wonen' },
    kadastraleGrootte: isPlot
      ? { soortGrootte: { code: '1', waarde: 'Vastgesteld' }, waarde: property.areaSquareMetres }
      : undefined,
    adressen: [addressOf(property)],
    hypotheekIdentificaties: inscriptions.length === 0 ? undefined : inscriptions.map(({ id }) => id),
    beslagIdentificaties: property.attachedOn === undefined ? undefined : [attachmentId(property)],
  };
}

/** The number of the one attachment that can lie on a practice property. */
export function attachmentId({ cadastralId }: PracticeProperty): string {
  return `97${cadastralId.slice(4, 10)}`;
}

/** One of these asked asks them all. */
export function withSale(names: readonly string[]): readonly string[] {
  const isOfSale = (name: string): boolean => name === 'koopsom' || SALE.includes(name);
  return names.some(isOfSale) ? [...names, ...SALE] : names;
}

function designationOf({ municipality, section, parcel, apartment }: PracticeProperty['designation']): string {
  return `${municipality} ${section} ${parcel}${apartment === undefined ? '' : ` A${apartment}`}`;
}

function addressOf(property: PracticeProperty): JsonObject {
  const { street, number, letter, addition, postcode, city, bagObject } = property;
  return {
    straat: street,
    huisnummer: number,
    huisletter: letter,
    huisnummertoevoeging: addition,
    postcode,
    woonplaats: city,
    adresregel1: `${street} ${number}${letter ?? ''}${addition === undefined ? '' : `-${addition}`}`,
    adresregel2: `${postcode}  ${city}`,
    // The address and the home that has it differ by the kind in their number (BAG): 20 and 01.
    nummeraanduidingIdentificatie: `${bagObject.slice(0, 4)}20${bagObject.slice(6)}`,
    adresseerbaarObjectIdentificatie: bagObject,
    koppelingswijze: { code: 'ADM_GEO', waarde: 'administratief en geometrisch' },
  };
}
