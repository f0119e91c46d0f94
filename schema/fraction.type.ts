import { Int, ObjectType } from 'type-graphql';
import { PersonalField } from './meaning.ts';
import type { Value } from './record.ts';

@ObjectType({ description: 'A part of a whole, exact: 1 of 2, 1 of 3. Never a decimal. Dutch: breuk.' })
export class Fraction {
  @PersonalField(() => Int, {
    nl: { label: 'Teller', explanation: 'Om hoeveel van de delen het gaat.' },
    en: { label: 'Numerator', explanation: 'How many of the parts this is about.' },
  })
  numerator?: Value<number>;

  @PersonalField(() => Int, {
    nl: { label: 'Noemer', explanation: 'Hoeveel delen er samen zijn.' },
    en: { label: 'Denominator', explanation: 'How many parts there are in all.' },
  })
  denominator?: Value<number>;
}
