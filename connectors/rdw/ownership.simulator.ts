import type { Router } from 'express';
import type { PracticeVehicle } from '../practice/facts/vehicle.ts';
import type { PracticePerson } from '../practice/person.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { operationSimulator } from '../suwi/operation.simulator.ts';
import { tag, type Xml } from '../suwi/soap.simulator.ts';
import { datum } from '../suwi/suwi.simulator.ts';
import { OWNERSHIP_PLAYED, readOwnershipQuestion } from './ownership-question.simulator.ts';
import { drives, heldBetween } from './registration.simulator.ts';

/** What the state of a vehicle in somebody's name is written as; the official samples have it most. */
const STATE = '87';

/** Plays RDW's SuwiML service `RDWDossierGSD` v0200, operation VoertuigbezitInfoPersoon. */
export function ownershipSimulator(world: PracticeWorld): Router {
  return operationSimulator(world, {
    source: 'RDW',
    operation: OWNERSHIP_PLAYED,
    read: readOwnershipQuestion,
    answer: ({ from, to }, bsn, isPart) => {
      const person = world.person(bsn);
      // Whoever has a licence, or had a vehicle once, is known, also without a vehicle now.
      if (!person?.facts.registration) return undefined;
      const held = heldBetween(person, from, to);
      return [clientSuwi(person, isPart ? held.slice(0, -1) : held)];
    },
    isOther: (bsn) => drives(world.person(bsn)),
  });
}

function clientSuwi(person: PracticePerson, vehicles: readonly PracticeVehicle[]): Xml {
  return tag(
    'ClientSuwi',
    tag('Burgerservicenr', person.bsn),
    tag('Voorletters', person.initials.replaceAll('.', '').slice(0, 6)),
    person.namePrefix === undefined ? undefined : tag('Voorvoegsel', person.namePrefix),
    tag('SignificantDeelVanDeAchternaam', person.familyName),
    tag('Geboortedat', datum(person.birthDate)),
    address(person),
    ...vehicles.map(liability),
  );
}

function address({ address: home }: PracticePerson): Xml | undefined {
  if (home.kind !== 'DUTCH') return undefined;
  const street = tag(
    'Straatadres',
    tag('Postcd', home.postcode),
    tag('Woonplaatsnaam', home.city),
    tag('Straatnaam', home.street),
    tag('Huisnr', home.number),
  );
  return tag('RdwAdres', tag('FeitelijkAdres', street));
}

function liability({ since, until, plate }: PracticeVehicle): Xml {
  const state = tag('StatusVoertuig', tag('CdStatusVoertuig', STATE), tag('DatBStatusVoertuig', datum(since)));
  return tag(
    'Aansprakelijke',
    tag('DatRegistratieAansprakelijkheid', datum(since)),
    until === undefined ? undefined : tag('DatEAansprakelijkheid', datum(until)),
    tag('Voertuig', tag('KentekenVoertuig', plate), state),
  );
}
