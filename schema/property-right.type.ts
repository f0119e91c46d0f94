import { ObjectType } from 'type-graphql';
import { Code } from './code.type.ts';
import { GraphQLDate } from './date.ts';
import { Fraction } from './fraction.type.ts';
import { PersonalField } from './meaning.ts';
import { Money } from './money.type.ts';
import type { Purpose } from './purpose.ts';
import type { Value } from './record.ts';

const ON_THE_HOME: readonly Purpose[] = ['MORTGAGE', 'DEBT_COUNSELLING'];

@ObjectType({ description: 'What a leaseholder pays for the use of the land. Dutch: erfpachtcanon.' })
export class GroundRent {
  @PersonalField(() => Money, {
    nl: { label: 'Canon per jaar', explanation: 'Wat je elk jaar voor de grond betaalt.' },
    en: { label: 'Rent per year', explanation: 'What you pay for the land each year.' },
  })
  perYear?: Value<Money>;

  @PersonalField(() => Code, {
    nl: { label: 'Soort canon', explanation: 'Hoe de canon is afgesproken, zoals vast of afgekocht.' },
    en: { label: 'Kind of rent', explanation: 'How the rent is agreed, such as fixed or paid off.' },
  })
  kind?: Value<Code>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Afgekocht tot', explanation: 'Tot wanneer je niets betaalt, want je betaalde vooruit.' },
    en: { label: 'Paid off until', explanation: 'Until when you pay nothing, because you paid ahead.' },
  })
  paidOffUntil?: Value<string>;

  @PersonalField(() => Boolean, {
    nl: { label: 'Voor meer grond', explanation: 'Of het bedrag ook voor andere grond of huizen is.' },
    en: { label: 'For more land', explanation: 'Whether the amount is for other land or homes too.' },
  })
  coversMoreProperties?: Value<boolean>;
}

@ObjectType({
  description: "The person's own right to a property; those of others are left out. Dutch: zakelijk recht.",
})
export class PropertyRight {
  @PersonalField(() => Code, {
    nl: { label: 'Soort recht', explanation: 'Bijvoorbeeld eigendom of erfpacht.' },
    en: { label: 'Kind of right', explanation: 'For example ownership or leasehold (erfpacht).' },
  })
  kind?: Value<Code>;

  @PersonalField(() => Fraction, {
    nl: { label: 'Jouw aandeel', explanation: 'Welk deel van het recht van jou is.' },
    en: { label: 'Your part', explanation: 'Which part of the right is yours (aandeel).' },
  })
  part?: Value<Fraction>;

  @PersonalField(() => Fraction, {
    nl: { label: 'Gezamenlijk aandeel', explanation: 'Welk deel van jou en je partner samen is.' },
    en: { label: 'Joint part', explanation: 'Which part is yours together with your partner.' },
    aboutOther: true,
    purposes: ON_THE_HOME,
  })
  jointPart?: Value<Fraction>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Sinds', explanation: 'De dag waarop het recht begon.' },
    en: { label: 'Since', explanation: 'The day the right began.' },
    purposes: ON_THE_HOME,
  })
  since?: Value<string>;

  @PersonalField(() => Code, {
    nl: { label: 'Burgerlijke staat toen', explanation: 'Of je getrouwd was toen je het recht kreeg.' },
    en: { label: 'Civil status then', explanation: 'Whether you were married when you got the right.' },
    purposes: ['MORTGAGE'],
  })
  civilStatusThen?: Value<Code>;

  @PersonalField(() => GroundRent, {
    nl: { label: 'Erfpachtcanon', explanation: 'Wat je betaalt voor grond die niet van jou is.' },
    en: { label: 'Ground rent', explanation: 'What you pay for land that is not yours.' },
    purposes: ON_THE_HOME,
  })
  groundRent?: Value<GroundRent>;
}
