import type { JsonObject } from '../json.simulator.ts';
import type { PracticeProperty } from '../practice/facts/property.ts';
import type { PracticePerson } from '../practice/person.ts';
import type { PracticeWorld } from '../practice/world.ts';

type DutchAddress = Extract<PracticePerson['address'], { readonly kind: 'DUTCH' }>;

/** A home as the WOZ register knows it: whatever somebody owns, and what somebody rents. */
export interface PracticeHome {
  readonly wozObject: string;
  readonly bagObject: string;
  readonly address: Pick<DutchAddress, 'street' | 'number' | 'letter' | 'addition' | 'postcode' | 'city'>;
  readonly municipality: { readonly code: string; readonly label: string };
  readonly areaSquareMetres?: number;
  readonly owner: JsonObject;
  readonly occupier?: JsonObject;
  readonly values: readonly JsonObject[];
  readonly cadastral?: JsonObject;
}

const DECIDED = 'beschikking_genomen';
const RENT_YEARS = 22;

/** Every home that has a value, each once. */
export function homesIn(world: PracticeWorld): readonly PracticeHome[] {
  const owned = world.people.flatMap(({ facts }) => facts.properties ?? []).map((property) => ownHome(world, property));
  const rented = world.people.flatMap((person) => rentedHome(person, world.today()));
  const homes = [...owned, ...rented];
  return homes.filter(({ wozObject }, at) => homes.findIndex((home) => home.wozObject === wozObject) === at);
}

/** Who lives at an address (BAG) in the practice world. */
export function residentsOf(world: PracticeWorld, bagObject: string): readonly PracticePerson[] {
  return world.people.filter(({ address }) => address.kind === 'DUTCH' && address.bagObject === bagObject);
}

function ownHome(world: PracticeWorld, property: PracticeProperty): PracticeHome {
  const owners = property.owners.flatMap(({ bsn }) => world.person(bsn) ?? []);
  const residents = residentsOf(world, property.bagObject);
  const occupier = owners.find((owner) => residents.includes(owner)) ?? residents[0];
  const { municipalityCode, municipality, section, parcel, apartment } = property.designation;
  return {
    wozObject: property.wozObject,
    bagObject: property.bagObject,
    address: property,
    municipality: property.municipality,
    areaSquareMetres: property.areaSquareMetres,
    owner: owners[0] ? partyOf(owners[0]) : { type: 'natuurlijk_persoon' },
    ...(occupier ? { occupier: partyOf(occupier) } : {}),
    values: rawValues(property),
    cadastral: {
      identificatie: property.cadastralId,
      aanduiding: {
        gemeentecode: municipalityCode,
        sectie: section,
        perceelnummer: parcel,
        appartementsindex: apartment,
      },
      aanduidingMetGemeentenaam: `${municipality} ${section} ${parcel}${apartment === undefined ? '' : ` A${apartment}`}`,
    },
  };
}

/** The home somebody pays rent for: whoever gets the rent owns it, and the value follows from it. */
function rentedHome(person: PracticePerson, today: string): readonly PracticeHome[] {
  const { address, municipality } = person;
  const rent = person.accounts.flatMap(({ recurring }) => recurring).find(({ truth }) => truth === 'RENT');
  if (address.kind !== 'DUTCH' || rent === undefined) return [];
  const newest = Number(today.slice(0, 4)) - 1;
  const euros = Math.round((-rent.cents * 12 * RENT_YEARS) / 100_000) * 1000;
  const valued = (year: number, amount: number) => raw(`${year}-01-01`, amount, `${year + 1}-01-01`, DECIDED);
  return [
    {
      wozObject: `${municipality.code}${address.bagObject.slice(-8)}`,
      bagObject: address.bagObject,
      address,
      municipality,
      owner: { type: 'niet_natuurlijk_persoon', naam: rent.counterparty },
      occupier: partyOf(person),
      values: [valued(newest, euros), valued(newest - 1, euros - 9000)],
    },
  ];
}

function partyOf({ bsn, initials, namePrefix, familyName, flags }: PracticePerson): JsonObject {
  return {
    type: 'natuurlijk_persoon',
    burgerservicenummer: bsn,
    naam: [initials, namePrefix, familyName].filter(Boolean).join(' '),
    geheimhoudingPersoonsgegevens: flags.secret,
  };
}

/** All that the register delivers without the proxy: also what counts no more, newest date and day of effect first. */
function rawValues({ values, valuesThatDoNotCount = [] }: PracticeProperty): readonly JsonObject[] {
  const counting = values.map(({ on, euros, objection, from }) =>
    raw(on, euros, from ?? `${Number(on.slice(0, 4)) + 1}-01-01`, objection ? 'bezwaar_ingediend' : DECIDED),
  );
  const others = valuesThatDoNotCount.map(({ on, euros, from, annulled }) =>
    raw(on, euros, from, annulled ? 'beschikking_vernietigd' : DECIDED),
  );
  const key = ({ waardepeildatum, ingangsdatum }: JsonObject): string => `${waardepeildatum} ${ingangsdatum}`;
  return [...counting, ...others].sort((one, other) => (key(one) < key(other) ? 1 : -1));
}

function raw(waardepeildatum: string, vastgesteldeWaarde: number, ingangsdatum: string, status: string): JsonObject {
  return { vastgesteldeWaarde, waardepeildatum, ingangsdatum, beschikkingsStatussen: [status] };
}
