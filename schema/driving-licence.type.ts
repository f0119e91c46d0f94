import { ObjectType } from 'type-graphql';
import { GraphQLDate } from './date.ts';
import { PersonalField, PersonalList } from './meaning.ts';
import type { Listed, Value } from './record.ts';

@ObjectType({ description: 'A kind of vehicle somebody may drive. Dutch: rijbewijscategorie.' })
export class LicenceCategory {
  @PersonalField(() => String, {
    nl: { label: 'Categorie', explanation: 'De letters op je rijbewijs, zoals B voor een auto.' },
    en: { label: 'Category', explanation: 'The letters on your licence, such as B for a car.' },
  })
  category?: Value<string>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Gehaald op', explanation: 'De dag waarop je deze categorie kreeg.' },
    en: { label: 'Obtained on', explanation: 'The day you got this category.' },
  })
  obtainedOn?: Value<string>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Geldig tot', explanation: 'Tot wanneer je dit mag rijden.' },
    en: { label: 'Valid until', explanation: 'Until when you may drive this.' },
  })
  validUntil?: Value<string>;
}

/** Left out on purpose: the number of the licence, and its restrictions, which speak of health. */
@ObjectType({ description: 'The right to drive. Dutch: rijbewijs.' })
export class DrivingLicence {
  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Rijbewijs geldig tot', explanation: 'De laatste dag waarop je rijbewijs geldt.' },
    en: { label: 'Licence valid until', explanation: 'The last day your driving licence holds.' },
  })
  validUntil?: Value<string>;

  @PersonalField(() => Boolean, {
    nl: { label: 'Ongeldig verklaard', explanation: 'Je rijbewijs geldt niet, ook al is de datum goed.' },
    en: { label: 'Declared invalid', explanation: 'Your licence does not hold, even if its date is right.' },
    sensitivity: 'HIGH',
  })
  isDeclaredInvalid?: Value<boolean>;

  @PersonalList(() => LicenceCategory, {
    nl: { label: 'Categorieën', explanation: 'Wat je mag rijden.' },
    en: { label: 'Categories', explanation: 'What you may drive.' },
  })
  categories?: Value<Listed<LicenceCategory>>;
}
