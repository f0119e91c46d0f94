import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { fromBase64url } from '../../sealing/bytes.ts';
import { boxKeyFingerprint } from '../../sealing/complaint.ts';
import type { SessionRoom } from './session.room.ts';

@ObjectType({ description: 'Who runs this broker, and how to reach it.' })
export class OperatorShown {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Postal address on one line.' })
  address!: string;

  @Field(() => String)
  phone!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String)
  page!: string;

  @Field(() => String, { description: 'How to reach the privacy officer.' })
  privacyOfficer!: string;

  @Field(() => String, {
    description: 'base64url, X25519: what a complaint is sealed to. The officer has its other half.',
  })
  complaintKey!: string;

  @Field(() => String, {
    description: 'Of the complaint key, for people to compare: 16 bytes of its SHA-256 in groups of four.',
  })
  complaintKeyFingerprint!: string;
}

@Resolver()
export class OperatorApi {
  constructor(private readonly room: SessionRoom) {}

  @Query(() => OperatorShown, { description: 'Everybody: who runs this broker.' })
  operator(): OperatorShown {
    const { party, complaint_key } = this.room.operator;
    return {
      name: party.name,
      address: party.address,
      ...party.contact,
      privacyOfficer: party.privacy_officer,
      complaintKey: complaint_key,
      complaintKeyFingerprint: boxKeyFingerprint(fromBase64url(complaint_key, 'complaint_key', 32)),
    };
  }
}
