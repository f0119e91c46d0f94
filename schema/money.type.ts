import { ObjectType } from 'type-graphql';
import { GraphQLDecimal } from './decimal.ts';
import { PersonalField } from './meaning.ts';
import type { Value } from './record.ts';

@ObjectType({ description: 'An amount of money. Computed in whole cents, delivered as a decimal string.' })
export class Money {
  @PersonalField(() => GraphQLDecimal, {
    nl: { label: 'Bedrag', explanation: 'Het bedrag, met twee cijfers achter de punt.' },
    en: { label: 'Amount', explanation: 'The amount, with two decimals.' },
  })
  amount?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Munt', explanation: 'De munt van het bedrag, zoals EUR.' },
    en: { label: 'Currency', explanation: 'The currency of the amount, such as EUR (ISO 4217).' },
  })
  currency?: Value<string>;
}
