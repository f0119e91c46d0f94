import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Purpose } from '../../schema/purpose.ts';
import { Refusal } from '../../schema/refusal.type.ts';
import { ERASURE_GROUNDS, type ErasureGround } from '../../sealing/erasure-answer.ts';
import type { Subject } from '../../sealing/subject.ts';
import { Node } from '../access/node.type.ts';
import { PurposeEnum, SubjectEnum } from '../requests/request.types.ts';
import { ProviderFacts } from '../sessions/session.types.ts';
import { GRANT_CHANGES, Grant, ShareAccess } from './grant.types.ts';
import { ERASURE_STATES, type ErasureState, SHARE_STATES, type ShareState } from './share.state.ts';

const named = <T extends string>(ids: readonly T[]) =>
  Object.fromEntries(ids.map((id) => [id, id])) as { readonly [Id in T]: Id };

const ShareStateEnum = named(SHARE_STATES);
registerEnumType(ShareStateEnum, {
  name: 'ShareState',
  description: 'Read from facts and clock. More values may be added.',
});

const ErasureStateEnum = named(ERASURE_STATES);
registerEnumType(ErasureStateEnum, {
  name: 'ErasureState',
  description: 'OVERDUE after 30 days without an answer; a late answer still counts. More values may be added.',
});

const ErasureGroundEnum = named(ERASURE_GROUNDS);
registerEnumType(ErasureGroundEnum, {
  name: 'ErasureGround',
  description: 'The grounds on which erasing may be refused: AVG article 17, paragraph 3, a to e.',
});

/** What happens to a share. */
export const SHARE_CHANGES = [
  'KEPT',
  'RETRIEVED',
  'EXPIRING',
  'EXPIRED',
  'WITHDRAWN',
  'REJECTED',
  'ERASURE_REQUESTED',
  'ERASURE_ANSWERED',
  'ERASURE_OVERDUE',
  ...GRANT_CHANGES,
] as const;
export type ShareChange = (typeof SHARE_CHANGES)[number];
const ShareChangeEnum = named(SHARE_CHANGES);
registerEnumType(ShareChangeEnum, {
  name: 'ShareChange',
  description:
    'RETRIEVED is told of every opening, GRANT_RETRIEVED of every one by the recipient of a grant, EXPIRING a week ahead. GRANTED is told of what is passed on through this broker, and of nothing else. More values may be added.',
});

@ObjectType({ description: 'The consumer asks the provider to erase what it retrieved (AVG article 17).' })
export class ErasureRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => ErasureStateEnum)
  state!: ErasureState;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'By when the provider must answer (AVG article 12, paragraph 3).' })
  dueAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The provider’s answer: compact JWS of type `erasure-answer+jwt` by one of its identity keys.',
  })
  answer!: string | null;

  @Field(() => ErasureGroundEnum, {
    nullable: true,
    description: 'Why it was refused, as the answer says; null in every other state.',
  })
  ground!: ErasureGround | null;
}

@ObjectType({ implements: Node, description: 'What a consumer keeps available to one provider, by separate consent.' })
export class Share extends Node {
  @Field(() => ID)
  requestId!: string;

  @Field(() => SubjectEnum)
  subject!: Subject;

  @Field(() => ProviderFacts)
  provider!: ProviderFacts;

  @Field(() => PurposeEnum)
  purpose!: Purpose;

  @Field(() => ShareStateEnum)
  state!: ShareState;

  @Field(() => GraphQLDateTimeISO)
  keptAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'The end the consumer agreed to.' })
  until!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it ended, and was erased here.' })
  endedAt!: Date | null;

  @Field(() => Int, { description: 'Each day begun counts; 0 once it has ended.' })
  daysLeft!: number;

  @Field(() => [ShareAccess], { description: 'Every opening, oldest first.' })
  accesses!: ShareAccess[];

  @Field(() => [Grant], { description: 'What the provider passed on through this broker, oldest first.' })
  grants!: Grant[];

  @Field(() => ErasureRequest, { nullable: true })
  erasure!: ErasureRequest | null;
}

@ObjectType({ description: 'Something happened to a share: who, when, and why.' })
export class Notice {
  @Field(() => String, { description: 'Give it as `after` to carry on behind this notice.' })
  cursor!: string;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;

  @Field(() => ShareChangeEnum)
  kind!: ShareChange;

  @Field(() => ProviderFacts, {
    description: 'Whom the data are shared with; of RETRIEVED, who opened them; of a grant, to whom it is.',
  })
  provider!: ProviderFacts;

  @Field(() => PurposeEnum, { description: 'What they are shared for.' })
  purpose!: Purpose;

  @Field(() => Grant, { nullable: true, description: 'The grant it is about, as it is now.' })
  grant!: Grant | null;
}

@ObjectType()
export class SharePayload {
  @Field(() => Share, { nullable: true })
  share!: Share | null;

  @Field(() => [Refusal])
  refusals!: Refusal[];
}

@InputType()
export class RetrieveShareInput {
  @Field(() => ID)
  shareId!: string;
}

@ObjectType()
export class RetrieveSharePayload {
  @Field(() => String, { nullable: true, description: 'JSON: the input of `open`.' })
  sealed!: string | null;

  @Field(() => ShareAccess, { nullable: true, description: 'As the consumer is told of it.' })
  access!: ShareAccess | null;

  @Field(() => [Refusal])
  refusals!: Refusal[];
}

@InputType()
export class AnswerErasureRequestInput {
  @Field(() => ID)
  erasureId!: string;

  @Field(() => String, { description: 'Compact JWS of type `erasure-answer+jwt` by an identity key.' })
  signed!: string;
}
