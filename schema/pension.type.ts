import { ObjectType } from 'type-graphql';
import { PersonalList } from './meaning.ts';
import { OldAgePension } from './old-age-pension.type.ts';
import { PartnerPension } from './partner-pension.type.ts';
import { PensionTotal } from './pension-total.type.ts';
import type { Listed, Value } from './record.ts';

@ObjectType({ description: 'Pensions as all pension administrators report them together. Dutch: pensioenoverzicht.' })
export class Pension {
  @PersonalList(() => PensionTotal, {
    nl: { label: 'Totaal per levensfase', explanation: 'Wat je samen krijgt vanaf een bepaalde leeftijd.' },
    en: { label: 'Total per stage of life', explanation: 'What you get in all from a certain age on.' },
  })
  totals?: Value<Listed<PensionTotal>>;

  @PersonalList(() => OldAgePension, {
    nl: {
      label: 'Pensioen per uitvoerder',
      explanation: 'Je AOW en elk pensioen, vanaf welke leeftijd je het krijgt.',
    },
    en: { label: 'Pension per administrator', explanation: 'Your state pension and each pension, and from which age.' },
  })
  oldAge?: Value<Listed<OldAgePension>>;

  @PersonalList(() => PartnerPension, {
    nl: { label: 'Partnerpensioen', explanation: 'Wat je partner krijgt als je overlijdt.' },
    en: { label: 'Partner pension', explanation: 'What your partner gets if you die.' },
    aboutOther: true,
  })
  partner?: Value<Listed<PartnerPension>>;
}
