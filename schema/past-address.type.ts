import { ObjectType } from 'type-graphql';
import { Code } from './code.type.ts';
import { GraphQLPartialDate } from './date.ts';
import { PersonalField, PersonalList } from './meaning.ts';
import type { Listed, Value } from './record.ts';

@ObjectType({
  description:
    'An address somebody had in the asked period, the present one included, newest first. Dutch: verblijfplaatshistorie.',
})
export class PastAddress {
  @PersonalField(() => String, {
    nl: { label: 'Soort adres', explanation: 'Woonadres, briefadres, locatie, buitenland of onbekend.' },
    en: { label: 'Kind', explanation: 'RESIDENTIAL, POSTAL, LOCATION, ABROAD or UNKNOWN.' },
  })
  kind?: Value<'RESIDENTIAL' | 'POSTAL' | 'LOCATION' | 'ABROAD' | 'UNKNOWN'>;

  @PersonalField(() => String, {
    nl: { label: 'Straat', explanation: 'De straatnaam.' },
    en: { label: 'Street', explanation: 'The name of the street.' },
  })
  street?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Huisnummer', explanation: 'Nummer, letter en toevoeging samen.' },
    en: { label: 'House number', explanation: 'Number, letter and addition together.' },
  })
  houseNumber?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Postcode', explanation: 'Vier cijfers en twee letters.' },
    en: { label: 'Postcode', explanation: 'Four digits and two letters.' },
  })
  postcode?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Woonplaats', explanation: 'De plaats van het adres.' },
    en: { label: 'City', explanation: 'The place of the address.' },
  })
  city?: Value<string>;

  @PersonalField(() => Code, {
    nl: { label: 'Land', explanation: 'Het land van het adres.' },
    en: { label: 'Country', explanation: 'The country of the address.' },
  })
  country?: Value<Code>;

  @PersonalList(() => String, {
    nl: { label: 'Adresregels', explanation: 'De regels van een adres in het buitenland of een locatie.' },
    en: { label: 'Address lines', explanation: 'The lines of an address abroad, or of a location.' },
  })
  lines?: Value<Listed<string>>;

  @PersonalField(() => GraphQLPartialDate, {
    nl: { label: 'Van', explanation: 'Vanaf wanneer dit het adres was.' },
    en: { label: 'From', explanation: 'From when this was the address.' },
  })
  from?: Value<string>;

  @PersonalField(() => GraphQLPartialDate, {
    nl: { label: 'Tot', explanation: 'De dag waarop het volgende adres begon. Leeg bij je adres van nu.' },
    en: { label: 'Until', explanation: 'The day the next address began. Empty for your present one.' },
  })
  until?: Value<string>;

  @PersonalField(() => Boolean, {
    nl: { label: 'In onderzoek', explanation: 'De gemeente twijfelt of dit adres klopt.' },
    en: { label: 'Under investigation', explanation: 'The council doubts whether this address is right.' },
  })
  isUnderInvestigation?: Value<boolean>;

  @PersonalField(() => Boolean, {
    nl: { label: 'Woonde er niet', explanation: 'De gemeente stelde vast dat je niet op dit adres woonde.' },
    en: { label: 'Did not live there', explanation: 'The council found that you did not live at this address.' },
  })
  isFoundNotToLiveThere?: Value<boolean>;
}
