import { ObjectType } from 'type-graphql';
import { Code } from './code.type.ts';
import { GraphQLDate } from './date.ts';
import { PersonalField, PersonalList } from './meaning.ts';
import { Money } from './money.type.ts';
import { PensionMoment } from './pension-moment.type.ts';
import type { Listed, Value } from './record.ts';

@ObjectType({
  description: 'The state pension per year, gross, in both variants: which one holds is not decided here. Dutch: AOW.',
})
export class StatePension {
  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Stand op', explanation: 'De dag waarop deze bedragen golden.' },
    en: { label: 'As of', explanation: 'The day these amounts were true (stand per).' },
  })
  asOf?: Value<string>;

  @PersonalField(() => Money, {
    nl: { label: 'Te bereiken, samen', explanation: 'Je AOW per jaar als je samenwoont, voor belasting.' },
    en: { label: 'Reachable, together', explanation: 'Your state pension per year when living together, before tax.' },
  })
  reachableTogetherPerYear?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Opgebouwd, samen', explanation: 'Wat je daarvan per jaar al hebt, als je samenwoont.' },
    en: { label: 'Built up, together', explanation: 'What you have of it already per year, when living together.' },
  })
  accruedTogetherPerYear?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Te bereiken, alleen', explanation: 'Je AOW per jaar als je alleen woont, voor belasting.' },
    en: { label: 'Reachable, alone', explanation: 'Your state pension per year when living alone, before tax.' },
  })
  reachableAlonePerYear?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Opgebouwd, alleen', explanation: 'Wat je daarvan per jaar al hebt, als je alleen woont.' },
    en: { label: 'Built up, alone', explanation: 'What you have of it already per year, when living alone.' },
  })
  accruedAlonePerYear?: Value<Money>;
}

@ObjectType({ description: 'A pension at one pension administrator. Dutch: pensioenaanspraak.' })
export class PensionEntitlement {
  @PersonalField(() => String, {
    nl: { label: 'Pensioenuitvoerder', explanation: 'Het fonds of de verzekeraar die je pensioen betaalt.' },
    en: { label: 'Pension administrator', explanation: 'The fund or insurer that pays your pension.' },
  })
  administrator?: Value<string>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Stand op', explanation: 'De dag waarop deze bedragen golden.' },
    en: { label: 'As of', explanation: 'The day these amounts were true (stand per).' },
  })
  asOf?: Value<string>;

  @PersonalField(() => Money, {
    nl: { label: 'Te bereiken', explanation: 'Wat je per jaar krijgt als je blijft werken, voor belasting.' },
    en: { label: 'Reachable', explanation: 'What you get per year if you go on working, before tax.' },
  })
  reachablePerYear?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Opgebouwd', explanation: 'Wat je per jaar al hebt opgebouwd, voor belasting.' },
    en: { label: 'Built up', explanation: 'What you have built up already per year, before tax.' },
  })
  accruedPerYear?: Value<Money>;

  @PersonalField(() => Code, {
    nl: { label: 'Verdeling na scheiding', explanation: 'Of je ex-partner een deel krijgt, en hoe.' },
    en: {
      label: 'Division after divorce',
      explanation: 'Whether your former partner gets a part, and how (verevening).',
    },
    aboutOther: true,
  })
  divorceSettlement?: Value<Code>;
}

@ObjectType({
  description:
    'What is paid between two moments. A pension paid in several intervals stands in each of them: never add up over intervals. Dutch: ouderdomspensioen.',
})
export class OldAgePension {
  @PersonalField(() => PensionMoment, {
    nl: { label: 'Vanaf', explanation: 'Vanaf welk moment je dit krijgt.' },
    en: { label: 'From', explanation: 'From which moment you get this.' },
  })
  from?: Value<PensionMoment>;

  @PersonalField(() => PensionMoment, {
    nl: { label: 'Tot', explanation: 'Tot welk moment je dit krijgt.' },
    en: { label: 'Until', explanation: 'Until which moment you get this.' },
  })
  until?: Value<PensionMoment>;

  @PersonalField(() => StatePension, {
    nl: { label: 'AOW', explanation: 'Het pensioen van de overheid in deze tijd.' },
    en: { label: 'State pension', explanation: "The government's pension in this time (AOW)." },
  })
  statePension?: Value<StatePension>;

  @PersonalList(() => PensionEntitlement, {
    nl: { label: 'Pensioen', explanation: 'Je pensioenen in deze tijd, per uitvoerder.' },
    en: { label: 'Pension', explanation: 'Your pensions in this time, per administrator.' },
  })
  certain?: Value<Listed<PensionEntitlement>>;

  @PersonalList(() => PensionEntitlement, {
    nl: { label: 'Indicatief pensioen', explanation: 'Pensioenen die nog niet zeker zijn.' },
    en: { label: 'Indicative pension', explanation: 'Pensions that are not certain yet.' },
  })
  indicative?: Value<Listed<PensionEntitlement>>;

  @PersonalList(() => PensionEntitlement, {
    nl: { label: 'Pensioen voor alleenstaanden', explanation: 'Wat je alleen krijgt als je geen partner hebt.' },
    en: { label: 'Pension for singles', explanation: 'What you get only if you have no partner.' },
  })
  forSingles?: Value<Listed<PensionEntitlement>>;
}
