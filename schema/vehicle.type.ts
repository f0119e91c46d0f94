import { Int, ObjectType } from 'type-graphql';
import { Code } from './code.type.ts';
import { GraphQLDate, GraphQLPartialDate } from './date.ts';
import { PersonalField, PersonalList } from './meaning.ts';
import { Money } from './money.type.ts';
import type { Listed, Value } from './record.ts';
import { Odometer, VehicleFuel } from './vehicle-facts.type.ts';

/** Left out on purpose: the code needed to sell a vehicle (meldcode). No provider needs it, a thief does. */
@ObjectType({
  description:
    'A vehicle registered in the name of the person. The holder of a lease car is not its owner. Dutch: voertuig.',
})
export class Vehicle {
  @PersonalField(() => String, {
    nl: { label: 'Kenteken', explanation: 'Wat er op de kentekenplaat staat.' },
    en: { label: 'Licence plate', explanation: 'What is on the number plate.' },
  })
  licencePlate?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Jouw rol', explanation: 'Of het voertuig van jou is, of je het gebruikt, of allebei.' },
    en: { label: 'Your role', explanation: 'OWNER, HOLDER or OWNER_AND_HOLDER (eigenaar, houder).' },
  })
  role?: Value<'OWNER' | 'HOLDER' | 'OWNER_AND_HOLDER'>;

  @PersonalField(() => GraphQLPartialDate, {
    nl: { label: 'Op naam sinds', explanation: 'De dag waarop het voertuig op jouw naam kwam.' },
    en: { label: 'In your name since', explanation: 'The day the vehicle came in your name (tenaamstelling).' },
  })
  registeredSince?: Value<string>;

  @PersonalField(() => Code, {
    nl: { label: 'Soort voertuig', explanation: 'Bijvoorbeeld een personenauto of motor.' },
    en: { label: 'Kind of vehicle', explanation: 'For example a passenger car or motorcycle.' },
  })
  kind?: Value<Code>;

  @PersonalField(() => String, {
    nl: { label: 'Merk', explanation: 'Wie het voertuig maakte.' },
    en: { label: 'Make', explanation: 'Who made the vehicle.' },
  })
  make?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Model', explanation: 'Hoe de fabriek dit voertuig noemt.' },
    en: { label: 'Model', explanation: 'What the maker calls this vehicle (handelsbenaming).' },
  })
  model?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Kleur', explanation: 'De kleur die het meest te zien is.' },
    en: { label: 'Colour', explanation: 'The colour most of it has.' },
  })
  colour?: Value<string>;

  @PersonalField(() => GraphQLPartialDate, {
    nl: { label: 'Eerste toelating', explanation: 'De dag waarop het voor het eerst de weg op mocht.' },
    en: { label: 'First admission', explanation: 'The day it was first allowed on the road, in any country.' },
  })
  firstAdmittedOn?: Value<string>;

  @PersonalField(() => GraphQLPartialDate, {
    nl: { label: 'Eerste registratie in Nederland', explanation: 'De dag waarop het in Nederland eerst op naam kwam.' },
    en: { label: 'First registered in the Netherlands', explanation: 'The day it first came in a name here.' },
  })
  firstRegisteredInNetherlandsOn?: Value<string>;

  @PersonalField(() => Code, {
    nl: { label: 'Stand van zaken', explanation: 'Of het op naam staat, weg is, of anders.' },
    en: { label: 'State', explanation: 'Whether it is in a name, missing, or otherwise (voertuigstatus).' },
  })
  state?: Value<Code>;

  @PersonalField(() => Boolean, {
    nl: { label: 'Geschorst', explanation: 'Je mag er nu niet mee rijden, want je zette het stil.' },
    en: { label: 'Suspended', explanation: 'It may not be driven now, because you took it off the road.' },
  })
  isSuspended?: Value<boolean>;

  @PersonalField(() => Boolean, {
    nl: { label: 'Verzekerd', explanation: 'Of de verplichte verzekering er is.' },
    en: { label: 'Insured', explanation: 'Whether it has the insurance that the law asks (WAM).' },
  })
  isInsured?: Value<boolean>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'APK tot', explanation: 'De laatste dag waarop de keuring geldt.' },
    en: { label: 'Inspected until', explanation: 'The last day its inspection holds (vervaldatum APK).' },
  })
  inspectedUntil?: Value<string>;

  @PersonalField(() => Boolean, {
    nl: { label: 'Terugroepactie open', explanation: 'De fabriek moet er nog iets aan maken.' },
    en: { label: 'Recall open', explanation: 'The maker still has to repair something.' },
  })
  hasOpenRecall?: Value<boolean>;

  @PersonalField(() => Odometer, {
    nl: { label: 'Tellerstand', explanation: 'Hoe ver het heeft gereden.' },
    en: { label: 'Odometer', explanation: 'How far it has been driven.' },
  })
  odometer?: Value<Odometer>;

  @PersonalField(() => Money, {
    nl: { label: 'Catalogusprijs', explanation: 'De prijs toen het nieuw was. Dit is niet de waarde nu.' },
    en: { label: 'List price', explanation: 'The price when it was new. It is not its value now.' },
  })
  listPrice?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Bpm', explanation: 'De belasting die betaald is toen het op naam kwam.' },
    en: { label: 'Registration tax', explanation: 'The tax paid when it was first registered (bpm).' },
  })
  registrationTax?: Value<Money>;

  @PersonalField(() => Int, {
    nl: { label: 'Gewicht', explanation: 'Het gewicht in kilo, klaar om te rijden.' },
    en: { label: 'Weight', explanation: 'The weight in kilograms, ready to drive (massa rijklaar).' },
  })
  weightKilograms?: Value<number>;

  @PersonalField(() => Int, {
    nl: { label: 'Zitplaatsen', explanation: 'Hoeveel mensen erin kunnen zitten.' },
    en: { label: 'Seats', explanation: 'How many people can sit in it.' },
  })
  seats?: Value<number>;

  @PersonalList(() => VehicleFuel, {
    nl: { label: 'Brandstoffen', explanation: 'Waar het op rijdt. Een hybride heeft er twee.' },
    en: { label: 'Fuels', explanation: 'What it runs on. A hybrid has two.' },
  })
  fuels?: Value<Listed<VehicleFuel>>;
}
