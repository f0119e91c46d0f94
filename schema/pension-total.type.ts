import { ObjectType } from 'type-graphql';
import { PersonalField } from './meaning.ts';
import { Money } from './money.type.ts';
import { PensionMoment } from './pension-moment.type.ts';
import type { Value } from './record.ts';

/** As the register states it: a total within one interval. Nothing here adds up lines or intervals. */
@ObjectType({
  description:
    "The register's own total between two moments, gross per year, without naming administrators: never add up over intervals. Dutch: totaal ouderdomspensioen.",
})
export class PensionTotal {
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

  @PersonalField(() => Money, {
    nl: { label: 'AOW samenwonend', explanation: 'Je AOW per jaar als je samenwoont, voor belasting.' },
    en: {
      label: 'State pension together',
      explanation: 'Your state pension per year when living together, before tax.',
    },
  })
  statePensionTogetherPerYear?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'AOW alleenstaand', explanation: 'Je AOW per jaar als je alleen woont, voor belasting.' },
    en: { label: 'State pension alone', explanation: 'Your state pension per year when living alone, before tax.' },
  })
  statePensionAlonePerYear?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Pensioen', explanation: 'Al je pensioen per jaar in deze tijd, voor belasting.' },
    en: { label: 'Pension', explanation: 'All your pension per year in this time, before tax.' },
  })
  certainPerYear?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Indicatief pensioen', explanation: 'Pensioen per jaar dat nog niet zeker is.' },
    en: { label: 'Indicative pension', explanation: 'Pension per year that is not certain yet.' },
  })
  indicativePerYear?: Value<Money>;

  @PersonalField(() => Money, {
    nl: {
      label: 'Pensioen voor alleenstaanden',
      explanation: 'Wat je per jaar alleen krijgt als je geen partner hebt.',
    },
    en: { label: 'Pension for singles', explanation: 'What you get per year only if you have no partner.' },
  })
  forSinglesPerYear?: Value<Money>;
}
