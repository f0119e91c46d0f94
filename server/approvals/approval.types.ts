import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Refusal } from '../../schema/refusal.type.ts';

@InputType({ description: 'A section’s key, sealed to the provider by the device.' })
export class SectionKeyInput {
  @Field(() => String)
  section!: string;

  @Field(() => String, { description: 'base64url, 144 bytes: sealed box of key ‖ consent digest ‖ proof.' })
  key!: string;
}

@InputType()
export class ApproveInput {
  @Field(() => String, { description: 'Compact JWS of type `consent-receipt+jwt`, signed by the device.' })
  receipt!: string;

  @Field(() => [SectionKeyInput], { description: 'One for each section the receipt shares, in its order.' })
  keys!: SectionKeyInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'The session stays open, so that the consumer can add to this; a later approval names it as `previous` and takes its place. What is kept is kept by the last one.',
  })
  stayOpen!: boolean;
}

@ObjectType()
export class ApprovePayload {
  @Field(() => String, { nullable: true, description: 'The broker’s signature over the same receipt: keep both.' })
  countersignature!: string | null;

  @Field(() => ID, { nullable: true, description: 'What is kept available, when the receipt agrees to days.' })
  shareId!: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Until when the provider can collect the delivery.' })
  pickUpUntil!: Date | null;

  @Field(() => [Refusal])
  refusals!: Refusal[];
}
