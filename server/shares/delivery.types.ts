import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Refusal } from '../../schema/refusal.type.ts';
import type { Subject } from '../../sealing/subject.ts';
import { Node } from '../access/node.type.ts';
import { SubjectEnum } from '../requests/request.types.ts';
import { DELIVERY_STATES, type DeliveryState } from './delivery.state.ts';
import { Share } from './share.types.ts';

export const DeliveryStateEnum = Object.fromEntries(DELIVERY_STATES.map((state) => [state, state])) as {
  readonly [S in DeliveryState]: S;
};
registerEnumType(DeliveryStateEnum, {
  name: 'DeliveryState',
  description: 'Read from facts and clock. More values may be added.',
});

/** What can happen to a delivery, and to what is kept of it. */
export const DELIVERY_CHANGES = [
  ...DELIVERY_STATES,
  'EXPIRING',
  'EXPIRED',
  'ERASURE_REQUESTED',
  'ERASURE_ANSWERED',
  'ERASURE_OVERDUE',
] as const;
export type DeliveryChange = (typeof DELIVERY_CHANGES)[number];
const DeliveryChangeEnum = Object.fromEntries(DELIVERY_CHANGES.map((change) => [change, change])) as {
  readonly [C in DeliveryChange]: C;
};
registerEnumType(DeliveryChangeEnum, {
  name: 'DeliveryChange',
  description: 'A state it reached, or what happened to the share that is kept of it. More values may be added.',
});

@ObjectType({ implements: Node, description: 'One subject’s approved result for its provider.' })
export class Delivery extends Node {
  @Field(() => ID)
  requestId!: string;

  @Field(() => SubjectEnum)
  subject!: Subject;

  @Field(() => DeliveryStateEnum)
  state!: DeliveryState;

  @Field(() => GraphQLDateTimeISO, { description: 'Acknowledge it by then; afterwards it is erased.' })
  pickUpUntil!: Date;

  @Field(() => Boolean, {
    description:
      'Whether another delivery may still take its place: the consumer’s session is open, and so is the request. Keep the secrets of the request until then.',
  })
  mayBeFollowed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'JSON: the input of `open`. Null once it has ended, and of one that is kept.',
  })
  sealed!: string | null;

  @Field(() => Share, { nullable: true, description: 'What the consumer keeps available; opened by `retrieveShare`.' })
  share!: Share | null;
}

@ObjectType({
  description: 'Something happened to a delivery. A replay from before it brings it again, under the same id.',
})
export class DeliveryEvent {
  @Field(() => String, { description: 'Give it as `after` to carry on behind this event.' })
  cursor!: string;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;

  @Field(() => DeliveryChangeEnum, { description: 'What it became by this event; its state now is in `delivery`.' })
  became!: DeliveryChange;

  @Field(() => Delivery)
  delivery!: Delivery;
}

@InputType()
export class AcknowledgeDeliveryInput {
  @Field(() => ID)
  deliveryId!: string;
}

export const RejectCode = {
  NOT_OPENED: 'NOT_OPENED',
  NOT_EXPECTED: 'NOT_EXPECTED',
  PERSON_MISMATCH: 'PERSON_MISMATCH',
} as const;
registerEnumType(RejectCode, {
  name: 'RejectCode',
  description: 'Why a provider rejects a delivery. More values may be added.',
});

@InputType()
export class RejectDeliveryInput {
  @Field(() => ID)
  deliveryId!: string;

  @Field(() => RejectCode)
  code!: keyof typeof RejectCode;
}

@ObjectType()
export class DeliveryPayload {
  @Field(() => Delivery, { nullable: true })
  delivery!: Delivery | null;

  @Field(() => [Refusal])
  refusals!: Refusal[];
}
