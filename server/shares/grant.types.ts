import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Refusal } from '../../schema/refusal.type.ts';
import { Node } from '../access/node.type.ts';
import { ProviderFacts } from '../sessions/session.types.ts';
import { GRANT_STATES, type GrantState } from './grant.state.ts';

const GrantStateEnum = Object.fromEntries(GRANT_STATES.map((state) => [state, state])) as {
  readonly [State in GrantState]: State;
};
registerEnumType(GrantStateEnum, {
  name: 'GrantState',
  description:
    'Read from facts and clock. PROPOSED waits for the consumer, APPROVED for the granter. WITHDRAWN by the consumer, RECALLED by the granter, ENDED with what it was made from. More values may be added.',
});

/** What happens to a grant. */
export const GRANT_CHANGES = [
  'GRANT_PROPOSED',
  'GRANT_APPROVED',
  'GRANTED',
  'GRANT_RETRIEVED',
  'GRANT_WITHDRAWN',
  'GRANT_RECALLED',
  'GRANT_EXPIRED',
  'GRANT_ENDED',
] as const;
export type GrantChange = (typeof GRANT_CHANGES)[number];
const GrantChangeEnum = Object.fromEntries(GRANT_CHANGES.map((change) => [change, change])) as {
  readonly [Change in GrantChange]: Change;
};
registerEnumType(GrantChangeEnum, {
  name: 'GrantChange',
  description: 'GRANT_RETRIEVED is told to the holder of the share key only. More values may be added.',
});

@ObjectType({ description: 'One opening, recorded before it was answered.' })
export class ShareAccess {
  @Field(() => Int, { description: 'Counted from 1.' })
  number!: number;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;
}

@ObjectType({
  implements: Node,
  description:
    'Whole sections of a share that a provider passes on to another one through this broker. What a provider passes on by itself is not seen here, and cannot be withdrawn here.',
})
export class Grant extends Node {
  @Field(() => ID)
  shareId!: string;

  @Field(() => ID, { nullable: true, description: 'The grant it is made from; null when it is made from the share.' })
  parentId!: string | null;

  @Field(() => GrantStateEnum)
  state!: GrantState;

  @Field(() => ProviderFacts, { description: 'Who passes it on.' })
  granter!: ProviderFacts;

  @Field(() => ProviderFacts, { description: 'To whom.' })
  recipient!: ProviderFacts;

  @Field(() => [String], { description: 'Ids of the sections, as the receipt has them.' })
  sections!: string[];

  @Field(() => String, { description: 'Compact JWS of type `child-grant+jwt`, as the granter signed it.' })
  signed!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Compact JWS of type `grant-approval+jwt`; null until approved, and where the receipt names the recipient.',
  })
  approval!: string | null;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;

  @Field(() => GraphQLDateTimeISO)
  until!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it ended, and was erased here.' })
  endedAt!: Date | null;

  @Field(() => [ShareAccess], { description: 'Every opening by the recipient, oldest first.' })
  accesses!: ShareAccess[];
}

@ObjectType({ description: 'Something happened to a grant that the provider made or was given.' })
export class GrantEvent {
  @Field(() => String, { description: 'Give it as `after` to carry on behind this event.' })
  cursor!: string;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;

  @Field(() => GrantChangeEnum)
  became!: GrantChange;

  @Field(() => Grant)
  grant!: Grant;
}

@InputType()
export class ProposeGrantInput {
  @Field(() => String, { description: 'Compact JWS of type `child-grant+jwt` by an identity key of the granter.' })
  signed!: string;

  @Field(() => String, { description: 'Compact JWS of type `grant-key+jwt` by an identity key of the recipient.' })
  recipientKey!: string;
}

@InputType({ description: 'A section’s key, sealed to the recipient by the granter.' })
export class GrantedKeyInput {
  @Field(() => String)
  section!: string;

  @Field(() => String, { description: 'base64url, 144 bytes: sealed box of key ‖ consent digest ‖ grant digest.' })
  key!: string;
}

@InputType()
export class GrantShareInput extends ProposeGrantInput {
  @Field(() => [GrantedKeyInput], { description: 'One for each section of the grant, in its order.' })
  keys!: GrantedKeyInput[];
}

@InputType()
export class ApproveGrantInput {
  @Field(() => ID)
  grantId!: string;

  @Field(() => String, { description: 'Compact JWS of type `grant-approval+jwt` by the share key.' })
  signed!: string;
}

@InputType()
export class GrantIdInput {
  @Field(() => ID)
  grantId!: string;
}

@ObjectType()
export class GrantPayload {
  @Field(() => Grant, { nullable: true })
  grant!: Grant | null;

  @Field(() => [Refusal])
  refusals!: Refusal[];
}

@ObjectType()
export class RetrieveGrantPayload {
  @Field(() => String, { nullable: true, description: 'JSON: the input of `openGranted`.' })
  sealed!: string | null;

  @Field(() => ShareAccess, { nullable: true, description: 'As the consumer is told of it.' })
  access!: ShareAccess | null;

  @Field(() => [Refusal])
  refusals!: Refusal[];
}
