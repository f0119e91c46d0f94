import { Int, ObjectType } from 'type-graphql';
import { Code } from './code.type.ts';
import { PersonalField, PersonalList } from './meaning.ts';
import { Money } from './money.type.ts';
import { PostalAddress } from './postal-address.type.ts';
import { MortgageInscription, PropertyAttachment } from './property-claim.type.ts';
import { PropertyRight } from './property-right.type.ts';
import type { Purpose } from './purpose.ts';
import type { Listed, Value } from './record.ts';

/** A landlord may ask what somebody owns and where; money and claims are for those who lend on it or help with debts. */
const ON_THE_HOME: readonly Purpose[] = ['MORTGAGE', 'DEBT_COUNSELLING'];

@ObjectType({ description: 'A plot or apartment the person has a right to. Dutch: kadastrale onroerende zaak.' })
export class Property {
  @PersonalField(() => String, {
    nl: { label: 'Kadastrale aanduiding', explanation: 'Hoe het Kadaster dit stuk grond of appartement noemt.' },
    en: { label: 'Land register name', explanation: 'What the land register calls this plot or apartment.' },
    purposes: ON_THE_HOME,
  })
  designation?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Soort', explanation: 'Een stuk grond met wat erop staat, of een appartement.' },
    en: { label: 'Kind', explanation: 'PLOT, with what stands on it, or APARTMENT (perceel, appartementsrecht).' },
  })
  kind?: Value<'PLOT' | 'APARTMENT'>;

  @PersonalList(() => PostalAddress, {
    nl: { label: 'Adressen', explanation: 'De adressen die erbij horen. Soms zijn dat er meer.' },
    en: { label: 'Addresses', explanation: 'The addresses that belong to it. There may be more than one.' },
  })
  addresses?: Value<Listed<PostalAddress>>;

  @PersonalList(() => PropertyRight, {
    nl: { label: 'Jouw rechten', explanation: 'Of het van jou is, en voor welk deel.' },
    en: { label: 'Your rights', explanation: 'Whether it is yours, and for which part.' },
  })
  rights?: Value<Listed<PropertyRight>>;

  @PersonalField(() => Int, {
    nl: { label: 'Oppervlakte', explanation: 'De grootte van de grond in vierkante meter.' },
    en: { label: 'Area', explanation: 'The size of the land in square metres.' },
    purposes: ON_THE_HOME,
  })
  areaSquareMetres?: Value<number>;

  @PersonalField(() => Code, {
    nl: { label: 'Gebruik van het gebouw', explanation: 'Waar het gebouw voor is, zoals wonen.' },
    en: { label: 'Use of the building', explanation: 'What the building is for, such as living in.' },
    purposes: ON_THE_HOME,
  })
  buildingUse?: Value<Code>;

  @PersonalField(() => Code, {
    nl: { label: 'Gebruik van de grond', explanation: 'Waar de grond zonder gebouw voor is, zoals tuin.' },
    en: { label: 'Use of the land', explanation: 'What the land without a building is for, such as a garden.' },
    purposes: ON_THE_HOME,
  })
  landUse?: Value<Code>;

  @PersonalField(() => Money, {
    nl: { label: 'Koopsom', explanation: 'Wat ervoor betaald is bij de laatste koop.' },
    en: { label: 'Purchase price', explanation: 'What was paid for it at the last purchase.' },
    purposes: ON_THE_HOME,
  })
  purchasePrice?: Value<Money>;

  @PersonalField(() => Int, {
    nl: { label: 'Koopjaar', explanation: 'Het jaar van die koop.' },
    en: { label: 'Year of purchase', explanation: 'The year of that purchase.' },
    purposes: ON_THE_HOME,
  })
  purchaseYear?: Value<number>;

  @PersonalField(() => Boolean, {
    nl: { label: 'Koopsom voor meer', explanation: 'Of de koopsom ook voor andere grond of huizen was.' },
    en: { label: 'Price for more', explanation: 'Whether the price was for other land or homes too.' },
    purposes: ON_THE_HOME,
  })
  isPriceForMoreProperties?: Value<boolean>;

  @PersonalField(() => Boolean, {
    nl: { label: 'Vervallen', explanation: 'Dit stuk grond bestaat zo niet meer, bijvoorbeeld na een splitsing.' },
    en: { label: 'Lapsed', explanation: 'This plot no longer exists as such, for example after a split.' },
    purposes: ON_THE_HOME,
  })
  isLapsed?: Value<boolean>;

  @PersonalList(() => MortgageInscription, {
    nl: { label: 'Ingeschreven hypotheken', explanation: 'De leningen waarvoor dit huis als zekerheid geldt.' },
    en: { label: 'Inscribed mortgages', explanation: 'The loans this home stands security for.' },
    purposes: ON_THE_HOME,
  })
  mortgageInscriptions?: Value<Listed<MortgageInscription>>;

  @PersonalList(() => PropertyAttachment, {
    nl: { label: 'Beslagen', explanation: 'Of iemand beslag legde, omdat een schuld niet betaald is.' },
    en: { label: 'Attachments', explanation: 'Whether anyone seized it, because a debt was not paid.' },
    purposes: ON_THE_HOME,
    sensitivity: 'HIGH',
  })
  attachments?: Value<Listed<PropertyAttachment>>;
}
