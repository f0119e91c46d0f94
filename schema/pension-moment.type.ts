import { Int, ObjectType } from 'type-graphql';
import { PersonalField } from './meaning.ts';
import type { Value } from './record.ts';

/** The register bounds a pension by an age or an event. A date is not among them and is never made up. */
@ObjectType({ description: 'When a pension begins or ends: an age, or an event. Never a date. Dutch: van of tot.' })
export class PensionMoment {
  @PersonalField(() => Int, {
    nl: { label: 'Leeftijd in jaren', explanation: 'Hoe oud je dan bent, in hele jaren.' },
    en: { label: 'Age in years', explanation: 'How old you are then, in whole years.' },
  })
  years?: Value<number>;

  @PersonalField(() => Int, {
    nl: { label: 'Leeftijd in maanden', explanation: 'De maanden die bij die jaren komen.' },
    en: { label: 'Age in months', explanation: 'The months that come on top of those years.' },
  })
  months?: Value<number>;

  @PersonalField(() => String, {
    nl: { label: 'Gebeurtenis', explanation: 'Jouw overlijden, of dat van je partner.' },
    en: { label: 'Event', explanation: 'DEATH (yours) or PARTNER_DEATH.' },
  })
  event?: Value<'DEATH' | 'PARTNER_DEATH'>;
}
