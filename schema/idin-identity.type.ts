import { ObjectType } from 'type-graphql';
import { GraphQLPartialDate } from './date.ts';
import { PersonalField } from './meaning.ts';
import { PostalAddress } from './postal-address.type.ts';
import type { Value } from './record.ts';

/** Left out on purpose: the bank's lasting number for a person (BIN), which would link one request to the next. */
@ObjectType({ description: 'Who somebody is according to their bank: initials, no first names. Dutch: iDIN-gegevens.' })
export class IdinIdentity {
  @PersonalField(() => String, {
    nl: { label: 'Voorletters', explanation: 'De eerste letters van je voornamen.' },
    en: { label: 'Initials', explanation: 'The first letters of your first names.' },
  })
  initials?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Voorvoegsel', explanation: 'Het stuk voor je achternaam, zoals "van der".' },
    en: { label: 'Name prefix', explanation: 'The part before your family name, such as "van der".' },
  })
  namePrefix?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Achternaam', explanation: 'Je wettelijke achternaam, zonder voorvoegsel.' },
    en: { label: 'Family name', explanation: 'Your family name by law, without its prefix.' },
  })
  familyName?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Gekozen voorvoegsel', explanation: 'Het stuk voor de naam die je gebruikt.' },
    en: { label: 'Chosen name prefix', explanation: 'The part before the name you use.' },
  })
  preferredNamePrefix?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Gekozen achternaam', explanation: 'De achternaam die je bij je bank gebruikt.' },
    en: { label: 'Chosen family name', explanation: 'The family name you use at your bank.' },
  })
  preferredFamilyName?: Value<string>;

  @PersonalField(() => GraphQLPartialDate, {
    nl: { label: 'Geboortedatum', explanation: 'De dag waarop je geboren bent.' },
    en: { label: 'Date of birth', explanation: 'The day you were born.' },
  })
  birthDate?: Value<string>;

  @PersonalField(() => Boolean, {
    nl: { label: '18 jaar of ouder', explanation: 'Alleen ja of nee, zonder je geboortedatum.' },
    en: { label: '18 or over', explanation: 'Only yes or no, without your date of birth.' },
  })
  is18OrOver?: Value<boolean>;

  @PersonalField(() => String, {
    nl: { label: 'Geslacht', explanation: 'Man, vrouw of onbekend, zoals je bank het noteert.' },
    en: { label: 'Gender', explanation: 'MALE, FEMALE or UNKNOWN, as your bank records it.' },
    purposes: ['MORTGAGE', 'IDENTIFICATION'],
  })
  gender?: Value<'MALE' | 'FEMALE' | 'UNKNOWN'>;

  @PersonalField(() => PostalAddress, {
    nl: { label: 'Adres', explanation: 'Het adres dat je bank van je heeft.' },
    en: { label: 'Address', explanation: 'The address your bank has of you.' },
  })
  address?: Value<PostalAddress>;

  @PersonalField(() => String, {
    nl: { label: 'Telefoonnummer', explanation: 'Het nummer dat je bank van je heeft.' },
    en: { label: 'Phone number', explanation: 'The number your bank has of you.' },
  })
  phoneNumber?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'E-mailadres', explanation: 'Het e-mailadres dat je bank van je heeft.' },
    en: { label: 'E-mail address', explanation: 'The e-mail address your bank has of you.' },
  })
  emailAddress?: Value<string>;
}
