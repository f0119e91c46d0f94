import { Int, ObjectType } from 'type-graphql';
import { GraphQLPartialDate } from './date.ts';
import { PersonalField, PersonalList } from './meaning.ts';
import type { Listed, Value } from './record.ts';

@ObjectType({ description: 'Who somebody forms a household with, as the council records it. Dutch: huishouden.' })
export class Household {
  @PersonalField(() => String, {
    nl: { label: 'Burgerlijke staat', explanation: 'Of je getrouwd bent, samenwoont met een akte, of geen van beide.' },
    en: {
      label: 'Civil status',
      explanation: 'UNMARRIED, MARRIED, REGISTERED_PARTNERSHIP, DISSOLVED, WIDOWED or UNKNOWN.',
    },
  })
  civilStatus?: Value<'UNMARRIED' | 'MARRIED' | 'REGISTERED_PARTNERSHIP' | 'DISSOLVED' | 'WIDOWED' | 'UNKNOWN'>;

  @PersonalField(() => Partnership, {
    nl: { label: 'Partner', explanation: 'Met wie je getrouwd bent of een partnerschap hebt.' },
    en: { label: 'Partner', explanation: 'Whom you are married to or in a partnership with.' },
  })
  partnership?: Value<Partnership>;

  @PersonalField(() => Int, {
    nl: { label: 'Aantal kinderen', explanation: 'Hoeveel kinderen de gemeente van je kent.' },
    en: { label: 'Number of children', explanation: 'How many children the council knows you have.' },
  })
  numberOfChildren?: Value<number>;

  @PersonalList(() => Child, {
    nl: { label: 'Kinderen', explanation: 'De kinderen die de gemeente van je kent.' },
    en: { label: 'Children', explanation: 'The children the council knows you have.' },
    aboutOther: true,
    purposes: ['MORTGAGE', 'DEBT_COUNSELLING'],
  })
  children?: Value<Listed<Child>>;

  @PersonalField(() => Int, {
    nl: { label: 'Aantal bewoners', explanation: 'Hoeveel mensen op jouw adres staan, jij ook.' },
    en: { label: 'Number of residents', explanation: 'How many people are registered at your address, you included.' },
    aboutOther: true,
    purposes: ['MORTGAGE', 'RENTAL', 'DEBT_COUNSELLING'],
  })
  numberOfResidents?: Value<number>;
}

@ObjectType({ description: 'A marriage or registered partnership. Dutch: huwelijk of geregistreerd partnerschap.' })
export class Partnership {
  @PersonalField(() => String, {
    nl: { label: 'Soort', explanation: 'Huwelijk of geregistreerd partnerschap.' },
    en: { label: 'Kind', explanation: 'MARRIAGE, REGISTERED_PARTNERSHIP or UNKNOWN.' },
  })
  kind?: Value<'MARRIAGE' | 'REGISTERED_PARTNERSHIP' | 'UNKNOWN'>;

  @PersonalField(() => GraphQLPartialDate, {
    nl: { label: 'Sinds', explanation: 'De dag waarop het begon.' },
    en: { label: 'Since', explanation: 'The day it began.' },
  })
  since?: Value<string>;

  @PersonalField(() => GraphQLPartialDate, {
    nl: { label: 'Geëindigd op', explanation: 'De dag waarop het eindigde, als dat zo is.' },
    en: { label: 'Ended on', explanation: 'The day it ended, where it did.' },
  })
  endedOn?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Naam van je partner', explanation: 'De volledige naam van je partner.' },
    en: { label: "Partner's name", explanation: "Your partner's full name." },
    aboutOther: true,
    purposes: ['MORTGAGE'],
  })
  partnerName?: Value<string>;

  @PersonalField(() => GraphQLPartialDate, {
    nl: { label: 'Geboortedatum van je partner', explanation: 'De dag waarop je partner geboren is.' },
    en: { label: "Partner's date of birth", explanation: 'The day your partner was born.' },
    aboutOther: true,
    purposes: ['MORTGAGE'],
  })
  partnerBirthDate?: Value<string>;

  @PersonalField(() => Boolean, {
    nl: { label: 'In onderzoek', explanation: 'De gemeente twijfelt of dit over je partner klopt.' },
    en: { label: 'Under investigation', explanation: 'The council doubts whether this about your partner is right.' },
  })
  isUnderInvestigation?: Value<boolean>;
}

@ObjectType({ description: 'A child as the council records it. Dutch: kind.' })
export class Child {
  @PersonalField(() => String, {
    nl: { label: 'Voornamen', explanation: 'De voornamen van je kind.' },
    en: { label: 'First names', explanation: "Your child's first names." },
  })
  firstNames?: Value<string>;

  @PersonalField(() => GraphQLPartialDate, {
    nl: { label: 'Geboortedatum', explanation: 'De dag waarop je kind geboren is.' },
    en: { label: 'Date of birth', explanation: 'The day your child was born.' },
  })
  birthDate?: Value<string>;

  @PersonalField(() => Boolean, {
    nl: { label: 'In onderzoek', explanation: 'De gemeente twijfelt of dit over je kind klopt.' },
    en: { label: 'Under investigation', explanation: 'The council doubts whether this about your child is right.' },
  })
  isUnderInvestigation?: Value<boolean>;
}
