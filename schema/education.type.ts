import { ObjectType } from 'type-graphql';
import { Code } from './code.type.ts';
import { GraphQLPartialDate } from './date.ts';
import { PersonalField, PersonalList } from './meaning.ts';
import type { Listed, Value } from './record.ts';

@ObjectType({
  description: 'A finished course with its proof. Older ones may be missing from the register. Dutch: diploma.',
})
export class Diploma {
  @PersonalField(() => String, {
    nl: { label: 'Opleiding', explanation: 'De naam van de opleiding.' },
    en: { label: 'Course', explanation: 'The name of the course.' },
  })
  course?: Value<string>;

  @PersonalField(() => Code, {
    nl: { label: 'Soort bewijs', explanation: 'Een diploma, getuigschrift of certificaat.' },
    en: { label: 'Kind of proof', explanation: 'A diploma, or a certificate for a part (waardedocument).' },
  })
  kind?: Value<Code>;

  @PersonalField(() => Code, {
    nl: { label: 'Niveau', explanation: 'Hoe hoog de opleiding is, zoals mbo of hbo.' },
    en: { label: 'Level', explanation: 'How high the course is, such as mbo or hbo.' },
  })
  level?: Value<Code>;

  @PersonalField(() => Code, {
    nl: { label: 'School', explanation: 'De school die het gaf, met het nummer bij DUO.' },
    en: { label: 'School', explanation: 'The school that gave it, with its number at DUO (BRIN).' },
  })
  institution?: Value<Code>;

  @PersonalField(() => GraphQLPartialDate, {
    nl: { label: 'Behaald op', explanation: 'De dag waarop je het haalde.' },
    en: { label: 'Obtained on', explanation: 'The day you obtained it.' },
  })
  obtainedOn?: Value<string>;
}

@ObjectType({ description: 'Being enrolled for a course at a school. Dutch: inschrijving.' })
export class Enrolment {
  @PersonalField(() => String, {
    nl: { label: 'Opleiding', explanation: 'De naam van de opleiding.' },
    en: { label: 'Course', explanation: 'The name of the course.' },
  })
  course?: Value<string>;

  @PersonalField(() => Code, {
    nl: { label: 'Niveau', explanation: 'Hoe hoog de opleiding is, zoals mbo of hbo.' },
    en: { label: 'Level', explanation: 'How high the course is, such as mbo or hbo.' },
  })
  level?: Value<Code>;

  @PersonalField(() => Code, {
    nl: { label: 'Vorm', explanation: 'Voltijd, deeltijd, of leren en werken samen.' },
    en: { label: 'Form', explanation: 'Full time, part time, or learning and working together.' },
  })
  form?: Value<Code>;

  @PersonalField(() => Code, {
    nl: { label: 'School', explanation: 'De school waar je bent ingeschreven, met het nummer bij DUO.' },
    en: { label: 'School', explanation: 'The school you are enrolled at, with its number (BRIN).' },
  })
  institution?: Value<Code>;

  @PersonalField(() => GraphQLPartialDate, {
    nl: { label: 'Van', explanation: 'De dag waarop je inschrijving begon.' },
    en: { label: 'From', explanation: 'The day your enrolment began.' },
  })
  from?: Value<string>;

  @PersonalField(() => GraphQLPartialDate, {
    nl: { label: 'Tot', explanation: 'De dag waarop je inschrijving eindigde, als dat zo is.' },
    en: { label: 'Until', explanation: 'The day your enrolment ended, where it did.' },
  })
  until?: Value<string>;
}

@ObjectType({ description: 'Courses followed and finished, as schools report them. Dutch: onderwijs.' })
export class Education {
  @PersonalList(() => Diploma, {
    nl: { label: "Diploma's", explanation: 'De opleidingen die je hebt afgemaakt.' },
    en: { label: 'Diplomas', explanation: 'The courses you have finished.' },
    purposes: ['MORTGAGE'],
  })
  diplomas?: Value<Listed<Diploma>>;

  @PersonalList(() => Enrolment, {
    nl: { label: 'Inschrijvingen', explanation: 'De opleidingen die je volgt of volgde.' },
    en: { label: 'Enrolments', explanation: 'The courses you follow or followed.' },
  })
  enrolments?: Value<Listed<Enrolment>>;
}
