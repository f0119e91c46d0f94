import { ObjectType } from 'type-graphql';
import { Code } from './code.type.ts';
import { GraphQLDate } from './date.ts';
import { PersonalField, PersonalList } from './meaning.ts';
import { Money } from './money.type.ts';
import { PensionMoment } from './pension-moment.type.ts';
import type { Listed, Value } from './record.ts';

@ObjectType({ description: 'A partner pension at one pension administrator, gross per year. Dutch: partnerpensioen.' })
export class PartnerPensionEntitlement {
  @PersonalField(() => String, {
    nl: { label: 'Pensioenuitvoerder', explanation: 'Het fonds of de verzekeraar die betaalt.' },
    en: { label: 'Pension administrator', explanation: 'The fund or insurer that pays.' },
  })
  administrator?: Value<string>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Stand op', explanation: 'De dag waarop deze bedragen golden.' },
    en: { label: 'As of', explanation: 'The day these amounts were true (stand per).' },
  })
  asOf?: Value<string>;

  @PersonalField(() => Money, {
    nl: {
      label: 'Verzekerd voor je pensioen',
      explanation: 'Per jaar voor je partner, als je overlijdt voor je pensioen.',
    },
    en: { label: 'Insured before retirement', explanation: 'Per year for your partner, if you die before you retire.' },
  })
  insuredPerYear?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Opgebouwd voor je pensioen', explanation: 'Wat je daarvan per jaar al hebt opgebouwd.' },
    en: { label: 'Built up before retirement', explanation: 'What of it you have built up already, per year.' },
  })
  accruedPerYear?: Value<Money>;

  @PersonalField(() => Money, {
    nl: {
      label: 'Verzekerd na je pensioen',
      explanation: 'Per jaar voor je partner, als je overlijdt na je pensioen.',
    },
    en: { label: 'Insured after retirement', explanation: 'Per year for your partner, if you die after you retire.' },
  })
  insuredAfterRetirementPerYear?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Opgebouwd na je pensioen', explanation: 'Wat je daarvan per jaar al hebt opgebouwd.' },
    en: { label: 'Built up after retirement', explanation: 'What of it you have built up already, per year.' },
  })
  accruedAfterRetirementPerYear?: Value<Money>;

  @PersonalField(() => Code, {
    nl: { label: 'Deel na scheiding', explanation: 'Of je ex-partner een deel krijgt, en hoe.' },
    en: { label: 'Part after divorce', explanation: 'Whether your former partner gets a part, and how.' },
  })
  divorceSettlement?: Value<Code>;
}

@ObjectType({
  description:
    'What a partner gets after a death, between two moments: never add up over intervals. Dutch: partnerpensioen.',
})
export class PartnerPension {
  @PersonalField(() => PensionMoment, {
    nl: { label: 'Vanaf', explanation: 'Vanaf welk moment je partner dit krijgt.' },
    en: { label: 'From', explanation: 'From which moment your partner gets this.' },
  })
  from?: Value<PensionMoment>;

  @PersonalField(() => PensionMoment, {
    nl: { label: 'Tot', explanation: 'Tot welk moment je partner dit krijgt.' },
    en: { label: 'Until', explanation: 'Until which moment your partner gets this.' },
  })
  until?: Value<PensionMoment>;

  @PersonalList(() => PartnerPensionEntitlement, {
    nl: { label: 'Partnerpensioenen', explanation: 'De bedragen in deze tijd, per uitvoerder.' },
    en: { label: 'Partner pensions', explanation: 'The amounts in this time, per administrator.' },
  })
  entitlements?: Value<Listed<PartnerPensionEntitlement>>;
}
