import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Refusal } from '../../schema/refusal.type.ts';
import type { Subject } from '../../sealing/subject.ts';
import { SubjectEnum } from '../requests/request.types.ts';

@InputType({
  description: 'What the person typed on the provider’s own page, or what the app brought there. One of the two.',
})
export class ConfirmPairingInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => SubjectEnum, { defaultValue: 'APPLICANT' })
  subject!: Subject;

  @Field(() => String, { nullable: true, description: 'The four digits the device shows; spaces do not matter.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: '`zegel_pairing` of the return URL.' })
  returned!: string | null;
}

@ObjectType()
export class ConfirmPairingPayload {
  @Field(() => Boolean)
  isPaired!: boolean;

  @Field(() => Int, { nullable: true, description: 'Tries left after a wrong code.' })
  triesLeft!: number | null;

  @Field(() => [Refusal])
  refusals!: Refusal[];
}
