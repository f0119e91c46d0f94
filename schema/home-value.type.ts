import { Int, ObjectType } from 'type-graphql';
import { PERIOD } from './arguments.ts';
import { Code } from './code.type.ts';
import { GraphQLDate } from './date.ts';
import { PersonalField, PersonalList } from './meaning.ts';
import { Money } from './money.type.ts';
import type { Period } from './period.ts';
import { PostalAddress } from './postal-address.type.ts';
import type { Asked, Listed, Value } from './record.ts';

@ObjectType({
  description:
    'The value the council set for one valuation date, 1 January of the year before it is used. Dutch: WOZ-waarde.',
})
export class AssessedValue {
  @PersonalField(() => Money, {
    nl: { label: 'WOZ-waarde', explanation: 'Wat je huis die dag waard was, volgens de gemeente.' },
    en: { label: 'WOZ value', explanation: 'What your home was worth that day, according to the council.' },
  })
  value?: Value<Money>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Peildatum', explanation: 'De dag waarop deze waarde gold.' },
    en: { label: 'Valuation date', explanation: 'The day this value was true (waardepeildatum).' },
  })
  valuationDate?: Value<string>;

  @PersonalField(() => Boolean, {
    nl: { label: 'Bezwaar of beroep', explanation: 'Iemand is het niet eens met de waarde. Die kan nog veranderen.' },
    en: {
      label: 'Disputed',
      explanation: 'Somebody disagrees with the value. It may still change (bezwaar of beroep).',
    },
  })
  isDisputed?: Value<boolean>;
}

@ObjectType({ description: 'A home as the council values it, with its values over the years. Dutch: WOZ-object.' })
export class HomeValue {
  @PersonalField(() => String, {
    nl: { label: 'WOZ-objectnummer', explanation: 'Het nummer van je huis bij de gemeente.' },
    en: { label: 'WOZ object number', explanation: "Your home's number at the council." },
  })
  objectNumber?: Value<string>;

  @PersonalField(() => PostalAddress, {
    nl: { label: 'Adres', explanation: 'Waar het huis staat.' },
    en: { label: 'Address', explanation: 'Where the home is.' },
  })
  address?: Value<PostalAddress>;

  @PersonalField(() => String, {
    nl: { label: 'Jouw rol', explanation: 'Of je eigenaar bent, bewoner, allebei of geen van beide.' },
    en: { label: 'Your role', explanation: 'OWNER, OCCUPIER, OWNER_AND_OCCUPIER or NEITHER (belanghebbende).' },
  })
  role?: Value<'OWNER' | 'OCCUPIER' | 'OWNER_AND_OCCUPIER' | 'NEITHER'>;

  @PersonalField(() => Code, {
    nl: { label: 'Gemeente', explanation: 'De gemeente die de waarde bepaalt.' },
    en: { label: 'Council', explanation: 'The council that sets the value.' },
  })
  municipality?: Value<Code>;

  @PersonalField(() => Int, {
    nl: { label: 'Oppervlakte', explanation: 'De grootte van de grond in vierkante meter.' },
    en: { label: 'Area', explanation: 'The size of the land in square metres.' },
  })
  areaSquareMetres?: Value<number>;

  @PersonalList(
    () => AssessedValue,
    {
      nl: { label: 'Waarde per jaar', explanation: 'De waarde op 1 januari van elk jaar.' },
      en: { label: 'Value per year', explanation: 'The value on 1 January of each year.' },
      referenceDate: 'RECORD',
    },
    PERIOD,
  )
  values?: Asked<{ readonly period: Period }, Listed<AssessedValue>>;
}
