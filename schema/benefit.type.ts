import { ObjectType } from 'type-graphql';
import { Code } from './code.type.ts';
import { GraphQLDate } from './date.ts';
import { PersonalField } from './meaning.ts';
import { Money } from './money.type.ts';
import type { Value } from './record.ts';

@ObjectType({ description: 'A benefit paid by UWV. Dutch: uitkering (WW, WIA, ZW, Wajong).' })
export class Benefit {
  @PersonalField(() => Code, {
    nl: { label: 'Soort uitkering', explanation: 'Welke uitkering je kreeg, zoals WW of ZW.' },
    en: { label: 'Kind of benefit', explanation: 'Which benefit you got, such as unemployment or sickness.' },
  })
  kind?: Value<Code>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Van', explanation: 'De eerste dag van de periode.' },
    en: { label: 'From', explanation: 'The first day of the period.' },
  })
  from?: Value<string>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Tot en met', explanation: 'De laatste dag van de periode.' },
    en: { label: 'To', explanation: 'The last day of the period.' },
  })
  to?: Value<string>;

  @PersonalField(() => Money, {
    nl: { label: 'Bedrag', explanation: 'Wat je in deze periode kreeg, voor belasting.' },
    en: { label: 'Amount', explanation: 'What you got in this period, before tax.' },
  })
  amount?: Value<Money>;
}
