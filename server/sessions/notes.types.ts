import { Field, InputType } from 'type-graphql';

@InputType({
  description: 'Notes as the device sealed them to itself: the broker signs their digests and reads nothing.',
})
export class AddNotesInput {
  @Field(() => String, { description: 'base64url of nonce ‖ secretbox; at most 64 KiB of payload.' })
  ciphertext!: string;

  @Field(() => String, { description: 'base64url of the section key, sealed to the device.' })
  keyForDevice!: string;

  @Field(() => String, { description: 'SHA-256 of the padded payload.' })
  payloadDigest!: string;

  @Field(() => String, { description: 'SHA-256("zegel/1/key" ‖ K).' })
  keyCommit!: string;
}
