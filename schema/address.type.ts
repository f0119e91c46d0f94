import { ObjectType } from 'type-graphql';
import { Code } from './code.type.ts';
import { GraphQLPartialDate } from './date.ts';
import { PersonalField, PersonalList } from './meaning.ts';
import type { Listed, Value } from './record.ts';

@ObjectType({
  description: 'Where somebody lives or can be reached, in the Netherlands or abroad. Dutch: verblijfplaats.',
})
export class Address {
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
    nl: { label: 'Sinds', explanation: 'Vanaf wanneer dit het adres is.' },
    en: { label: 'Since', explanation: 'From when this is the address.' },
  })
  since?: Value<string>;

  @PersonalField(() => Boolean, {
    nl: { label: 'In onderzoek', explanation: 'De gemeente twijfelt of dit adres klopt.' },
    en: { label: 'Under investigation', explanation: 'The council doubts whether this address is right.' },
  })
  isUnderInvestigation?: Value<boolean>;

  @PersonalField(() => Boolean, {
    nl: { label: 'Woont er niet', explanation: 'De gemeente stelde vast dat je niet op dit adres woont.' },
    en: { label: 'Does not live there', explanation: 'The council found that you do not live at this address.' },
  })
  isFoundNotToLiveThere?: Value<boolean>;

  @PersonalField(() => Boolean, {
    nl: { label: 'Geheim adres', explanation: 'Je vroeg de gemeente om je gegevens geheim te houden.' },
    en: { label: 'Secret address', explanation: 'You asked the council to keep your details secret (geheimhouding).' },
  })
  isSecret?: Value<boolean>;
}
