import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Refusal } from '../../schema/refusal.type.ts';
import { PageInfo } from '../sessions/request-page.ts';
import { POST_STATES, type PostState } from './post.state.ts';

export const WebhookDeliveryStateEnum = Object.fromEntries(POST_STATES.map((state) => [state, state])) as {
  readonly [S in PostState]: S;
};
registerEnumType(WebhookDeliveryStateEnum, {
  name: 'WebhookDeliveryState',
  description: 'PENDING: another attempt is to come. FAILED: none is, until it is replayed. More values may be added.',
});

@ObjectType({ description: 'One event as it was posted to one webhook, by its latest attempt.' })
export class WebhookDelivery {
  @Field(() => ID)
  webhookId!: string;

  @Field(() => String, { description: 'The address.' })
  url!: string;

  @Field(() => String, {
    description: '`webhook-id` of the post, and the cursor of the event in `deliveries` or `grants`.',
  })
  eventId!: string;

  @Field(() => WebhookDeliveryStateEnum)
  state!: PostState;

  @Field(() => Int, { description: 'Attempts so far, replays too.' })
  attempts!: number;

  @Field(() => GraphQLDateTimeISO, { description: 'When the latest began.' })
  attemptedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'What became of it: DELIVERED, ANSWERED (with another status than 2xx), UNREACHABLE, TIMEOUT, MALFORMED (a redirect, too large or no HTTP), CUT_SHORT (by us). Null while it is under way. More values may be added.',
  })
  outcome!: string | null;

  @Field(() => Int, { nullable: true, description: 'HTTP status that was answered.' })
  status!: number | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Not before then it is tried again.' })
  retryAt!: Date | null;
}

@ObjectType()
export class WebhookDeliveryEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => WebhookDelivery)
  node!: WebhookDelivery;
}

@ObjectType({ description: 'What was posted to a provider’s webhooks, newest event first.' })
export class WebhookDeliveryConnection {
  @Field(() => [WebhookDeliveryEdge])
  edges!: WebhookDeliveryEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@InputType()
export class ReplayWebhookInput {
  @Field(() => ID)
  webhookId!: string;

  @Field(() => String, { description: '`webhook-id` of the post.' })
  eventId!: string;
}

@ObjectType()
export class ReplayWebhookPayload {
  @Field(() => WebhookDelivery, { nullable: true })
  delivery!: WebhookDelivery | null;

  @Field(() => [Refusal])
  refusals!: Refusal[];
}
