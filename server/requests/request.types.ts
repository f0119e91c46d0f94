import { GraphQLDateTimeISO, GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PURPOSE_IDS, PURPOSES, type Purpose } from '../../schema/purpose.ts';
import { Refusal } from '../../schema/refusal.type.ts';
import { SUBJECTS, type Subject } from '../../sealing/subject.ts';
import { Node } from '../access/node.type.ts';
import { DataRequestPlan } from './plan.types.ts';

export const PurposeEnum = Object.fromEntries(PURPOSE_IDS.map((id) => [id, id])) as { readonly [P in Purpose]: P };
registerEnumType(PurposeEnum, {
  name: 'PurposeId',
  description: 'What a provider asks data for. More values may be added.',
  valuesConfig: Object.fromEntries(
    PURPOSE_IDS.map((id) => [id, { description: `${PURPOSES[id].en}. Dutch: ${PURPOSES[id].nl}.` }]),
  ),
});

export const SubjectEnum = Object.fromEntries(SUBJECTS.map((id) => [id, id])) as { readonly [S in Subject]: S };
registerEnumType(SubjectEnum, {
  name: 'Subject',
  description: 'Whose data it is: the applicant, or the applicant’s partner.',
});

@InputType({ description: 'A request to be tried out: nothing is created.' })
export class PreviewDataRequestInput {
  @Field(() => String, { description: 'The GraphQL document: one query on `applicant` and `partner`.' })
  document!: string;

  @Field(() => GraphQLJSONObject, { nullable: true, description: 'Its variables.' })
  variables!: Record<string, unknown> | null;

  @Field(() => PurposeEnum, { description: 'What the data is for.' })
  purpose!: Purpose;

  @Field(() => Int, { defaultValue: 0, description: 'Days to keep by separate consent; 0 is once.' })
  retentionDays!: number;

  @Field(() => Int, { defaultValue: 6, description: 'Hours a delivery may wait to be collected, 1 to 72.' })
  pickupHours!: number;

  @Field(() => [SubjectEnum], { defaultValue: ['APPLICANT'], description: 'Whose data is asked.' })
  subjects!: Subject[];
}

@ObjectType({ description: 'What the broker says of itself: a signed request names these.' })
export class BrokerFacts {
  @Field(() => String, { description: '`aud` of the signed request.' })
  issuer!: string;

  @Field(() => [GraphQLJSONObject], { description: 'Public keys (JWK) that sign sections; pin them.' })
  sectionKeys!: object[];

  @Field(() => String, { description: 'Version of the schema of personal data.' })
  schema!: string;

  @Field(() => GraphQLDateTimeISO, {
    description: 'The broker’s time: `iat` and `exp` of the signed request count from it.',
  })
  now!: Date;

  @Field(() => String, {
    description: 'The day relative periods count from, `YYYY-MM-DD`: `as_of` of the signed request.',
  })
  asOf!: string;
}

@ObjectType()
export class PreviewDataRequestPayload {
  @Field(() => DataRequestPlan, { nullable: true, description: 'Null when refused.' })
  plan!: DataRequestPlan | null;

  @Field(() => BrokerFacts, { description: 'What else the signed request must name.' })
  broker!: BrokerFacts;

  @Field(() => [Refusal], { description: 'Every problem of the document, or every limit of the purpose it exceeds.' })
  refusals!: Refusal[];
}

@InputType({ description: 'A request to be created. Everything beside the texts stands in the signed request.' })
export class CreateDataRequestInput {
  @Field(() => String, {
    description: '1 to 128 characters; the same key with the same request gives the same answer.',
  })
  idempotencyKey!: string;

  @Field(() => String, { description: 'The GraphQL document whose digest is signed.' })
  document!: string;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'The variables whose digest is signed; `{}` when left out.',
  })
  variables!: Record<string, unknown> | null;

  @Field(() => String, { description: 'Compact JWS of type `data-request+jwt`.' })
  signedRequest!: string;
}

@ObjectType({ implements: Node, description: 'A data request as its provider sees it; never what a consumer shares.' })
export class DataRequest extends Node {
  @Field(() => PurposeEnum)
  purpose!: Purpose;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'End of the invitation.' })
  expiresAt!: Date;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it was withdrawn, closed, superseded or revoked.',
  })
  endedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The request that took its place.' })
  supersededBy!: string | null;
}

@ObjectType()
export class CreateDataRequestPayload {
  @Field(() => DataRequest, { nullable: true, description: 'Its id and its end: all a link needs from the broker.' })
  request!: DataRequest | null;

  @Field(() => [Refusal])
  refusals!: Refusal[];
}
