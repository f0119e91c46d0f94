import { Int, ObjectType } from 'type-graphql';
import { GraphQLDate } from './date.ts';
import { PersonalField } from './meaning.ts';
import { Money } from './money.type.ts';
import type { Value } from './record.ts';

@ObjectType({
  description:
    'What the tax office registered as income for one calendar year; one for each year the period touches and that is over. An income for tax, after deductions: no wage. Dutch: geregistreerd inkomen.',
})
export class RegisteredIncome {
  @PersonalField(() => Int, {
    nl: { label: 'Jaar', explanation: 'Het jaar waarover dit gaat.' },
    en: { label: 'Year', explanation: 'The year this is about (belastingjaar).' },
  })
  year?: Value<number>;

  @PersonalField(() => Money, {
    nl: { label: 'Verzamelinkomen', explanation: 'Al je inkomen in één jaar, zoals de Belastingdienst het telt.' },
    en: { label: 'Aggregate income', explanation: 'All your income in one year, as the tax office counts it.' },
  })
  aggregateIncome?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Belastbaar loon', explanation: 'Je loon van het hele jaar. Dit geldt als er geen aangifte is.' },
    en: { label: 'Taxable wage', explanation: 'Your wage over the whole year. It counts where there is no return.' },
  })
  taxableWage?: Value<Money>;

  @PersonalField(() => String, {
    nl: { label: 'Stand van de aangifte', explanation: 'Voorlopig, definitief, of er is geen aangifte.' },
    en: { label: 'State of the return', explanation: 'PROVISIONAL, FINAL or NO_RETURN (status van de aanslag).' },
  })
  assessment?: Value<'PROVISIONAL' | 'FINAL' | 'NO_RETURN'>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Bepaald op', explanation: 'De dag waarop de Belastingdienst dit bedrag bepaalde.' },
    en: { label: 'Decided on', explanation: 'The day the tax office decided this amount (vaststellingsdatum).' },
  })
  decidedOn?: Value<string>;

  @PersonalField(() => Boolean, {
    nl: { label: 'In onderzoek', explanation: 'De Belastingdienst kijkt of dit klopt. Het kan nog veranderen.' },
    en: { label: 'Under investigation', explanation: 'The tax office checks whether this is right. It may change.' },
  })
  isUnderInvestigation?: Value<boolean>;
}
