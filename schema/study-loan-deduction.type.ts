import { Int, ObjectType } from 'type-graphql';
import { GraphQLDate } from './date.ts';
import { PersonalField, PersonalList } from './meaning.ts';
import { Money } from './money.type.ts';
import type { Listed, Value } from './record.ts';

@ObjectType({ description: 'A stretch of studying within one study year. Dutch: periode van de definitieve lening.' })
export class StudyPeriod {
  @PersonalField(() => String, {
    nl: { label: 'Soort opleiding', explanation: 'De soort opleiding, zoals de Belastingdienst die noemt.' },
    en: { label: 'Kind of course', explanation: 'The kind of course, as the tax office calls it.' },
  })
  courseKind?: Value<string>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Van', explanation: 'De eerste dag.' },
    en: { label: 'From', explanation: 'The first day.' },
  })
  from?: Value<string>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Tot en met', explanation: 'De laatste dag.' },
    en: { label: 'To', explanation: 'The last day.' },
  })
  to?: Value<string>;
}

@ObjectType({
  description:
    'Grants that became a loan for good, per study year, for the deduction of study costs: not the student debt. Dutch: definitieve lening.',
})
export class StudyLoanDeduction {
  @PersonalField(() => Int, {
    nl: { label: 'Jaar', explanation: 'Het jaar van de aangifte.' },
    en: { label: 'Year', explanation: 'The year of the return (belastingjaar).' },
  })
  year?: Value<number>;

  @PersonalField(() => String, {
    nl: { label: 'Studiejaar', explanation: 'Het schooljaar, zoals 2018/2019.' },
    en: { label: 'Study year', explanation: 'The school year, such as 2018/2019.' },
  })
  studyYear?: Value<string>;

  @PersonalField(() => Money, {
    nl: { label: 'Definitieve lening', explanation: 'De beurs die een lening werd. Dit is niet je schuld nu.' },
    en: { label: 'Final loan', explanation: 'The grant that became a loan. It is not your debt now.' },
  })
  amountInStudyYear?: Value<Money>;

  @PersonalList(() => StudyPeriod, {
    nl: { label: 'Periodes', explanation: 'Wanneer je in dat studiejaar studeerde.' },
    en: { label: 'Periods', explanation: 'When you studied in that study year.' },
  })
  periods?: Value<Listed<StudyPeriod>>;
}
