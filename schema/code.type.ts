import { ObjectType } from 'type-graphql';
import { PersonalField } from './meaning.ts';
import type { Value } from './record.ts';

@ObjectType({
  description: 'A code of a register with its meaning. A code nobody knows yet passes through without a label.',
})
export class Code {
  @PersonalField(() => String, {
    nl: { label: 'Code', explanation: 'De code zoals de bron die gebruikt.' },
    en: { label: 'Code', explanation: 'The code as the source uses it.' },
  })
  code?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Betekenis', explanation: 'Wat de code betekent, in het Nederlands.' },
    en: { label: 'Meaning', explanation: 'What the code means, in Dutch.' },
  })
  label?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Codelijst', explanation: 'De lijst waaruit de code komt.' },
    en: { label: 'Code list', explanation: 'The list the code comes from.' },
  })
  list?: Value<string>;
}
