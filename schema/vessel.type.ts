import { ObjectType } from 'type-graphql';
import { GraphQLPartialDate } from './date.ts';
import { PersonalField } from './meaning.ts';
import type { Value } from './record.ts';

@ObjectType({ description: 'A registered boat; only fast motor boats are. Dutch: vaartuig.' })
export class Vessel {
  @PersonalField(() => String, {
    nl: { label: 'Registratieteken', explanation: 'De letters en cijfers op de boot.' },
    en: { label: 'Registration mark', explanation: 'The letters and digits on the boat.' },
  })
  registrationMark?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Soort boot', explanation: 'Wat voor boot het is.' },
    en: { label: 'Kind of boat', explanation: 'What sort of boat it is, in Dutch.' },
  })
  kind?: Value<string>;

  @PersonalField(() => GraphQLPartialDate, {
    nl: { label: 'Op naam sinds', explanation: 'De dag waarop de boot op jouw naam kwam.' },
    en: { label: 'In your name since', explanation: 'The day the boat came in your name.' },
  })
  registeredSince?: Value<string>;
}
