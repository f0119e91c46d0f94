import { Int, ObjectType } from 'type-graphql';
import { Code } from './code.type.ts';
import { GraphQLDate } from './date.ts';
import { PersonalField, PersonalList } from './meaning.ts';
import { Money } from './money.type.ts';
import type { Listed, Value } from './record.ts';

@ObjectType({ description: 'How a home was used for part of a year. Dutch: situatie bewoning.' })
export class HomeSituation {
  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Van', explanation: 'De eerste dag van deze tijd.' },
    en: { label: 'From', explanation: 'The first day of this time.' },
  })
  from?: Value<string>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Tot en met', explanation: 'De laatste dag van deze tijd.' },
    en: { label: 'To', explanation: 'The last day of this time.' },
  })
  to?: Value<string>;

  @PersonalField(() => Code, {
    nl: { label: 'Bewoning', explanation: 'Hoe je het huis gebruikte, als code van de Belastingdienst.' },
    en: { label: 'Occupation', explanation: "How you used the home, as the tax office's code." },
  })
  occupation?: Value<Code>;

  @PersonalField(() => Code, {
    nl: { label: 'Eigen woning of niet', explanation: 'Wat het huis voor de belasting lijkt te zijn.' },
    en: { label: 'Own home or not', explanation: 'What the home seems to be for tax (voorkwalificatie).' },
  })
  qualification?: Value<Code>;
}

@ObjectType({
  description: 'A home or other property as one pre-filled tax return holds it. Dutch: eigen woning in de aangifte.',
})
export class PrefilledHome {
  @PersonalField(() => Int, {
    nl: { label: 'Jaar', explanation: 'Het jaar waarover dit gaat.' },
    en: { label: 'Year', explanation: 'The year this is about (belastingjaar).' },
  })
  year?: Value<number>;

  @PersonalField(() => String, {
    nl: { label: 'Adres', explanation: 'Waar het huis staat.' },
    en: { label: 'Address', explanation: 'Where the home is.' },
  })
  address?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Gemeente', explanation: 'De gemeente waar het huis staat.' },
    en: { label: 'Council', explanation: 'The council the home is in.' },
  })
  municipality?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'WOZ-objectnummer', explanation: 'Het nummer van het huis bij de gemeente.' },
    en: { label: 'WOZ object number', explanation: "The home's number at the council." },
  })
  objectNumber?: Value<string>;

  @PersonalField(() => Money, {
    nl: {
      label: 'WOZ-waarde in de aangifte',
      explanation: 'Wat je huis volgens de gemeente waard is, zoals het in je aangifte staat.',
    },
    en: {
      label: 'WOZ value in the return',
      explanation: 'What your home is worth according to the council, as your return has it.',
    },
  })
  wozValue?: Value<Money>;

  @PersonalList(() => HomeSituation, {
    nl: { label: 'Gebruik in het jaar', explanation: 'Hoe je het huis gebruikte, per deel van het jaar.' },
    en: { label: 'Use in the year', explanation: 'How you used the home, per part of the year.' },
  })
  situations?: Value<Listed<HomeSituation>>;
}
