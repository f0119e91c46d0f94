import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Refusal } from '../../schema/refusal.type.ts';
import { COMPLAINT_STATES, type ComplaintState } from './complaint.state.ts';

export const ComplaintStateEnum = Object.fromEntries(COMPLAINT_STATES.map((state) => [state, state])) as {
  readonly [S in ComplaintState]: S;
};
registerEnumType(ComplaintStateEnum, {
  name: 'ComplaintState',
  description: 'OVERDUE after 30 days without an answer; a late answer still counts. More values may be added.',
});

@ObjectType({ description: 'A complaint about this broker, sealed to its privacy officer.' })
export class Complaint {
  @Field(() => ID, { description: 'Names it where people speak of it; opens nothing.' })
  id!: string;

  @Field(() => ComplaintStateEnum)
  state!: ComplaintState;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'By when the officer must answer (AVG article 12, paragraph 3).' })
  dueAt!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  answeredAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'base64url: the answer, sealed to the key the note named. Null before it is there and once erased.',
  })
  answer!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'From then on note and answer are erased here.' })
  keptUntil!: Date;
}

@ObjectType()
export class ComplaintPayload {
  @Field(() => Complaint, { nullable: true })
  complaint!: Complaint | null;

  @Field(() => [Refusal])
  refusals!: Refusal[];
}

@InputType()
export class ComplainInput {
  @Field(() => String, {
    description: 'base64url: the note, sealed to `Query.operator.complaintKey`; nobody else can read it.',
  })
  sealed!: string;
}
