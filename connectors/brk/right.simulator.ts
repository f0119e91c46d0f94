import type { JsonObject } from '../json.simulator.ts';
import type { PracticeProperty } from '../practice/facts/property.ts';
import type { PracticePerson } from '../practice/person.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { euroSum } from './claim.simulator.ts';

/** Everybody with a right to a property: the owners, or the leaseholders and whose land it is. */
export function rightsOf(world: PracticeWorld, property: PracticeProperty): readonly JsonObject[] {
  const isLease = property.right === 'ERFPACHT';
  const kind = isLease ? 'erfpachter' : 'eigenaar';
  const persons = property.owners.map(({ bsn, numerator, denominator }, at) => ({
    ...head(property, at + 1, kind),
    aanvangsdatum: property.boughtOn,
    erfpachtCanon: isLease ? canonOf(property) : undefined,
    tenaamstelling: {
      aandeel: { teller: numerator, noemer: denominator },
      ...marriageOf(world.person(bsn), property.boughtOn),
    },
    persoon: { identificatie: bsn, omschrijving: nameOf(world.person(bsn)), type: 'ingeschreven_natuurlijk_persoon' },
  }));
  return isLease ? [landOf(property), ...persons] : persons;
}

/** The city leases the land out. */
function landOf(property: PracticeProperty): JsonObject {
  return {
    ...head(property, 0, 'eigenaar'),
    tenaamstelling: { aandeel: { teller: 1, noemer: 1 } },
    persoon: {
      identificatie: '71290001',
      omschrijving: `Gemeente ${property.municipality.label}`,
      type: 'kadaster_niet_natuurlijk_persoon',
    },
  };
}

function head({ cadastralId }: PracticeProperty, serial: number, type: string): JsonObject {
  return {
    identificatie: `96${cadastralId.slice(4, 9)}${serial}`,
    domein: 'NL.IMKAD.TenaamgesteldRecht',
    type,
  };
}

/** Kadaster publishes this value list apart from its API: the code is a guess of the practice world. */
function canonOf({ canonCents }: PracticeProperty): JsonObject {
  return {
    soortErfpachtCanon: { code: '1', waarde: 'Vaste canon' },
    jaarlijksBedrag: canonCents && euroSum(canonCents),
  };
}

function marriageOf(person: PracticePerson | undefined, boughtOn: string): JsonObject {
  const partnership = person?.partnership;
  const lasted = partnership && partnership.since <= boughtOn && (partnership.endedOn ?? '9999') > boughtOn;
  if (!lasted) return { burgerlijkeStaatTenTijdeVanVerkrijging: { code: '1', waarde: 'Ongehuwd' } };
  const { bsn, firstNames, namePrefix, familyName } = partnership.partner;
  const initials = firstNames.split(/[ -]/).map((name) => `${name[0]}.`);
  return {
    burgerlijkeStaatTenTijdeVanVerkrijging: { code: '3', waarde: 'Gehuwd' },
    betrokkenPartner: {
      identificatie: bsn,
      omschrijving: [initials.join(''), namePrefix, familyName].filter(Boolean).join(' '),
      type: 'ingeschreven_natuurlijk_persoon',
    },
  };
}

function nameOf(person: PracticePerson | undefined): string | undefined {
  return person && [person.initials, person.namePrefix, person.familyName].filter(Boolean).join(' ');
}
