import { ObjectType } from 'type-graphql';
import { PERIOD } from './arguments.ts';
import { Code } from './code.type.ts';
import { GraphQLDate } from './date.ts';
import { GraphQLDecimal } from './decimal.ts';
import { PersonalField, PersonalList } from './meaning.ts';
import { Money } from './money.type.ts';
import type { Period } from './period.ts';
import type { Asked, Listed, Value } from './record.ts';

@ObjectType({
  description: 'State pension (AOW) as it was paid, per stretch of time with one amount. Dutch: uitbetaalde AOW.',
})
export class StatePensionPayment {
  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Van', explanation: 'De eerste dag waarvoor dit bedrag gold.' },
    en: { label: 'From', explanation: 'The first day this amount was for.' },
  })
  from?: Value<string>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Tot en met', explanation: 'De laatste dag waarvoor dit bedrag gold, als die bekend is.' },
    en: { label: 'To', explanation: 'The last day this amount was for, where it is known.' },
  })
  to?: Value<string>;

  @PersonalField(() => Code, {
    nl: { label: 'Per', explanation: 'Hoe vaak je dit bedrag kreeg, zoals per maand.' },
    en: { label: 'Per', explanation: 'How often you got this amount, such as each month (uitkeringsperiode).' },
  })
  term?: Value<Code>;

  @PersonalField(() => Money, {
    nl: { label: 'Bruto', explanation: 'Wat je kreeg, voor belasting.' },
    en: { label: 'Gross', explanation: 'What you got, before tax.' },
  })
  gross?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Netto', explanation: 'Wat je kreeg, na belasting.' },
    en: { label: 'Net', explanation: 'What you got, after tax.' },
  })
  net?: Value<Money>;

  @PersonalField(() => GraphQLDecimal, {
    nl: { label: 'Deel van de AOW', explanation: 'Hoeveel procent van de volle AOW je kreeg.' },
    en: { label: 'Share of the full amount', explanation: 'How many per cent of the full state pension you got.' },
  })
  percentage?: Value<string>;

  @PersonalField(() => Boolean, {
    nl: { label: 'Partnertoeslag', explanation: 'Of je extra kreeg voor een jongere partner.' },
    en: { label: 'Partner allowance', explanation: 'Whether you got extra for a younger partner.' },
    purposes: ['MORTGAGE', 'DEBT_COUNSELLING'],
  })
  hasPartnerAllowance?: Value<boolean>;
}

@ObjectType({
  description: 'Child benefit as it was paid, per stretch of time with one amount. Dutch: uitbetaalde kinderbijslag.',
})
export class ChildBenefitPayment {
  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Van', explanation: 'De eerste dag waarvoor dit bedrag gold.' },
    en: { label: 'From', explanation: 'The first day this amount was for.' },
  })
  from?: Value<string>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Tot en met', explanation: 'De laatste dag waarvoor dit bedrag gold, als die bekend is.' },
    en: { label: 'To', explanation: 'The last day this amount was for, where it is known.' },
  })
  to?: Value<string>;

  @PersonalField(() => Code, {
    nl: { label: 'Per', explanation: 'Hoe vaak je dit bedrag kreeg, zoals per kwartaal.' },
    en: { label: 'Per', explanation: 'How often you got this amount, such as each quarter (uitkeringsperiode).' },
  })
  term?: Value<Code>;

  @PersonalField(() => Money, {
    nl: { label: 'Bedrag', explanation: 'Wat je kreeg voor al je kinderen samen; er gaat geen belasting af.' },
    en: { label: 'Amount', explanation: 'What you got for all your children together; it is not taxed.' },
  })
  amount?: Value<Money>;
}

@ObjectType({ description: 'What SVB, which pays national insurance, paid somebody. Dutch: volksverzekeringen.' })
export class SocialInsurance {
  @PersonalList(
    () => StatePensionPayment,
    {
      nl: { label: 'AOW', explanation: 'De AOW die SVB je in deze tijd betaalde.' },
      en: { label: 'State pension', explanation: 'The state pension (AOW) that SVB paid you in this time.' },
    },
    PERIOD,
  )
  statePension?: Asked<{ readonly period: Period }, Listed<StatePensionPayment>>;

  @PersonalList(
    () => ChildBenefitPayment,
    {
      nl: { label: 'Kinderbijslag', explanation: 'De kinderbijslag die SVB je in deze tijd betaalde.' },
      en: { label: 'Child benefit', explanation: 'The child benefit (kinderbijslag) that SVB paid you in this time.' },
      purposes: ['CONSUMER_CREDIT', 'DEBT_COUNSELLING'],
    },
    PERIOD,
  )
  childBenefit?: Asked<{ readonly period: Period }, Listed<ChildBenefitPayment>>;
}
