import { Int, ObjectType } from 'type-graphql';
import { GraphQLDecimal } from './decimal.ts';
import { PersonalField } from './meaning.ts';
import type { Value } from './record.ts';

@ObjectType({
  description: 'What the odometer said when it was last reported, and what RDW makes of it. Dutch: tellerstand.',
})
export class Odometer {
  @PersonalField(() => Int, {
    nl: { label: 'Stand', explanation: 'Het getal op de teller.' },
    en: { label: 'Reading', explanation: 'The number on the counter.' },
  })
  reading?: Value<number>;

  @PersonalField(() => String, {
    nl: { label: 'Eenheid', explanation: 'Kilometers of mijlen.' },
    en: { label: 'Unit', explanation: 'KILOMETRE or MILE.' },
  })
  unit?: Value<'KILOMETRE' | 'MILE'>;

  @PersonalField(() => Int, {
    nl: { label: 'Jaar van de stand', explanation: 'Het jaar waarin de stand is doorgegeven.' },
    en: { label: 'Year of the reading', explanation: 'The year the reading was reported.' },
  })
  year?: Value<number>;

  @PersonalField(() => String, {
    nl: { label: 'Oordeel', explanation: 'Of RDW de standen logisch vindt.' },
    en: { label: 'Judgement', explanation: 'Whether RDW finds the readings logical (tellerstandoordeel).' },
  })
  judgement?: Value<string>;
}

@ObjectType({ description: 'One thing a vehicle runs on, with what the maker measured. Dutch: brandstof.' })
export class VehicleFuel {
  @PersonalField(() => String, {
    nl: { label: 'Brandstof', explanation: 'Bijvoorbeeld benzine, diesel of elektriciteit.' },
    en: { label: 'Fuel', explanation: 'For example petrol, diesel or electricity, in Dutch.' },
  })
  kind?: Value<string>;

  @PersonalField(() => Int, {
    nl: { label: 'CO2, oude meting', explanation: 'Gram CO2 per kilometer, volgens de oude meting.' },
    en: { label: 'CO2, old test', explanation: 'Grams of CO2 per kilometre, by the old test (NEDC).' },
  })
  co2GramsPerKilometre?: Value<number>;

  @PersonalField(() => Int, {
    nl: { label: 'CO2, nieuwe meting', explanation: 'Gram CO2 per kilometer, volgens de nieuwe meting.' },
    en: { label: 'CO2, new test', explanation: 'Grams of CO2 per kilometre, by the new test (WLTP).' },
  })
  co2WltpGramsPerKilometre?: Value<number>;

  @PersonalField(() => GraphQLDecimal, {
    nl: { label: 'Vermogen', explanation: 'Hoe sterk de motor is, in kilowatt.' },
    en: { label: 'Power', explanation: 'How strong the engine is, in kilowatts.' },
  })
  powerKilowatts?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Euroklasse', explanation: 'Hoe schoon de motor is, zoals EURO 6.' },
    en: { label: 'Emission level', explanation: 'How clean the engine is, such as EURO 6.' },
  })
  emissionLevel?: Value<string>;

  @PersonalField(() => Int, {
    nl: { label: 'Bereik met stekker', explanation: 'Hoeveel kilometer het rijdt op een volle accu.' },
    en: { label: 'Electric range', explanation: 'How many kilometres it drives on a full battery.' },
  })
  electricRangeKilometres?: Value<number>;
}
