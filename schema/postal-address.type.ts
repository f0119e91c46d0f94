import { ObjectType } from 'type-graphql';
import { Code } from './code.type.ts';
import { PersonalField, PersonalList } from './meaning.ts';
import type { Listed, Value } from './record.ts';

/** What is on an envelope, for registers that know no more; what the council adds to a home address is in `Address`. */
@ObjectType({ description: 'An address as one writes it on an envelope. Dutch: adres.' })
export class PostalAddress {
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
    nl: { label: 'Adresregels', explanation: 'Het adres in regels, als het geen gewoon Nederlands adres is.' },
    en: { label: 'Address lines', explanation: 'The address in lines, where it is no ordinary Dutch address.' },
  })
  lines?: Value<Listed<string>>;
}
