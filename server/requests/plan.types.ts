import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One asked field with its arguments: the unit of consent.' })
export class Leaf {
  @Field(() => String, { description: 'Where it stands in the result; `[]` marks each list.' })
  path!: string;

  @Field(() => String, { description: 'Its place in the schema, without aliases.' })
  coordinate!: string;

  @Field(() => GraphQLJSONObject, { description: 'Arguments on the way to it, by path, with periods fixed to days.' })
  arguments!: Readonly<Record<string, unknown>>;
}

@ObjectType({ description: 'What is sealed together: one subject, one source, one consent group.' })
export class Section {
  @Field(() => String, { description: 'Its id within the request.' })
  id!: string;

  @Field(() => String, { description: 'APPLICANT or PARTNER.' })
  subject!: string;

  @Field(() => String, { description: 'The register or bank it comes from.' })
  source!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where the consumer logs in; null while the source is not available yet.',
  })
  portal!: string | null;

  @Field(() => String, { description: '`required`, or the optional group.' })
  group!: string;

  @Field(() => String, { nullable: true, description: 'Why the provider asks the optional group.' })
  reason!: string | null;

  @Field(() => Boolean, { description: 'False: the source is not available yet; its fields arrive as gaps.' })
  isAvailable!: boolean;

  @Field(() => [Leaf], { description: 'The fields of this section.' })
  leaves!: Leaf[];
}

@ObjectType({ description: 'What a consumer reads about one section.' })
export class ConsentText {
  @Field(() => String, { description: 'The section it is about.' })
  section!: string;

  @Field(() => [String], { description: 'One line per field, in Dutch.' })
  nl!: string[];

  @Field(() => [String], { description: 'One line per field, in English.' })
  en!: string[];
}

@ObjectType({ description: 'What will be collected, where, and in how many logins.' })
export class DataRequestPlan {
  @Field(() => String, { description: 'The plan as RFC 8785 JSON; the signed request names its digest.' })
  canonical!: string;

  @Field(() => String, { description: 'SHA-256("zegel/1/plan" ‖ canonical), base64url.' })
  digest!: string;

  @Field(() => [Section], { description: 'In the order of collecting.' })
  sections!: Section[];

  @Field(() => Int, { description: 'How often the consumer logs in, all subjects together.' })
  logins!: number;

  @Field(() => Int, { description: 'How many fields are asked; a request has at most 500.' })
  cost!: number;

  @Field(() => [ConsentText], { description: 'What the consumer will read.' })
  consentTexts!: ConsentText[];
}
