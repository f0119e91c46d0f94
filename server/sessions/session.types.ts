import { GraphQLDateTimeISO, GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FAILURE_CODES } from '../../connectors/source-failure.ts';
import { Refusal } from '../../schema/refusal.type.ts';
import { PORTAL_IDS, type PortalId } from '../../schema/source.ts';
import type { Subject } from '../../sealing/subject.ts';
import { Node } from '../access/node.type.ts';
import { SubjectEnum } from '../requests/request.types.ts';
import { SESSION_STATES, type SessionState, type TaskFailure, type TaskState } from './session.state.ts';

const named = <T extends string>(ids: readonly T[]) =>
  Object.fromEntries(ids.map((id) => [id, id])) as { readonly [Id in T]: Id };

export const PortalEnum = named(PORTAL_IDS);
registerEnumType(PortalEnum, {
  name: 'PortalId',
  description: 'Where the consumer logs in. More values may be added.',
});
const SessionStateEnum = named(SESSION_STATES);
registerEnumType(SessionStateEnum, {
  name: 'SessionState',
  description: 'Read from facts and clock. More values may be added.',
});
const TaskStateEnum = named<TaskState['state']>(['WAITING', 'LOGIN', 'BUSY', 'SEALED', 'SKIPPED', 'FAILED']);
registerEnumType(TaskStateEnum, {
  name: 'TaskState',
  description: 'All the broker knows of a task: outcomes lie inside sealed sections only.',
});
const TaskFailureEnum = named<TaskFailure>([...FAILURE_CODES, 'OTHER_BROWSER']);
registerEnumType(TaskFailureEnum, {
  name: 'TaskFailure',
  description: 'Why a task failed, as far as the broker may see it.',
});

export const StopEnum = { CONSUMER: 'CONSUMER', OTHER_PERSON: 'OTHER_PERSON' } as const;
export type StopWord = keyof typeof StopEnum;
registerEnumType(StopEnum, {
  name: 'StopReason',
  description: 'Who or what stops a session. More values may be added.',
  valuesConfig: {
    CONSUMER: { description: 'The consumer does not want to go on.' },
    OTHER_PERSON: { description: 'The device found sections of more than one person.' },
  },
});

@ObjectType({ description: 'One portal of a session: one login.' })
export class Task {
  @Field(() => PortalEnum)
  portal!: PortalId;

  @Field(() => TaskStateEnum)
  state!: TaskState['state'];

  @Field(() => TaskFailureEnum, { nullable: true, description: 'Only when FAILED.' })
  failure!: TaskFailure | null;
}

@ObjectType({ description: 'A collected section: it opens on the device that has the seal key, and nowhere else.' })
export class SealedSection {
  @Field(() => String, { description: 'Its id in the plan.' })
  section!: string;

  @Field(() => String, { description: 'Compact JWS of type `section+jwt`.' })
  manifest!: string;

  @Field(() => String, { description: 'base64url of nonce ‖ secretbox.' })
  ciphertext!: string;

  @Field(() => String, { description: 'base64url of the section key, sealed to the device.' })
  keyForDevice!: string;
}

@ObjectType({ implements: Node, description: 'A consumer’s session, as its device sees it.' })
export class Session extends Node {
  @Field(() => SubjectEnum)
  subject!: Subject;

  @Field(() => SessionStateEnum)
  state!: SessionState;

  @Field(() => GraphQLDateTimeISO, { description: 'The broker’s time: the receipt is dated by it.' })
  now!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When it ends and erases itself if the device does not call.' })
  deadline!: Date;

  @Field(() => [Task])
  tasks!: Task[];
}

@ObjectType({ description: 'Where a provider answers.' })
export class HelpdeskFacts {
  @Field(() => String)
  phone!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, { description: 'An https address on the provider’s own domain.' })
  page!: string;

  @Field(() => String, {
    description: 'As schema.org’s openingHours writes them: `Mo-Fr 09:00-17:00`, parts divided by `; `.',
  })
  hours!: string;
}

@ObjectType({ description: 'A provider as the registry knows it; never text from a request.' })
export class ProviderFacts {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  domain!: string;

  @Field(() => String, { description: 'Number in the trade register (KvK).' })
  kvk!: string;

  @Field(() => String, { description: 'Postal address on one line.' })
  address!: string;

  @Field(() => HelpdeskFacts)
  helpdesk!: HelpdeskFacts;
}

@ObjectType({ description: 'Everything a device verifies before it shows anything.' })
export class SignedRequestFacts {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Compact JWS of type `data-request+jwt`.' })
  signedRequest!: string;

  @Field(() => GraphQLJSONObject, { description: 'Public key (JWK); its thumbprint must be the one in the link.' })
  identityKey!: object;

  @Field(() => [GraphQLJSONObject], {
    description: 'Public keys (JWK) that sign sections; their thumbprints must stand in the signed request.',
  })
  sectionKeys!: object[];

  @Field(() => String)
  document!: string;

  @Field(() => GraphQLJSONObject)
  variables!: object;

  @Field(() => String, { description: 'RFC 8785 JSON; its digest must stand in the signed request.' })
  plan!: string;

  @Field(() => ProviderFacts)
  provider!: ProviderFacts;

  @Field(() => GraphQLJSONObject, {
    description: 'Who runs this broker, where and by which rules, as a receipt names it.',
  })
  operator!: object;
}

@ObjectType({
  description: 'What proves to the provider’s page that this device is in the visit that began (design D10).',
})
export class PairingFacts {
  @Field(() => String, { description: 'Four digits, typed on the provider’s own page. Three tries.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'On one device: where the app returns once; null when the request has no return URL.',
  })
  returnUrl!: string | null;
}

@InputType()
export class RedeemInvitationInput {
  @Field(() => ID, { description: 'From the link.' })
  requestId!: string;

  @Field(() => String, { description: 'base64url, 32 bytes: HKDF of the link’s secret.' })
  redeemToken!: string;

  @Field(() => String, { description: 'base64url, X25519: what results are sealed to.' })
  sealKey!: string;
}

@ObjectType()
export class RedeemInvitationPayload {
  @Field(() => Session, { nullable: true })
  session!: Session | null;

  @Field(() => String, { nullable: true, description: 'Bound to the device’s key and holding its seal key.' })
  accessToken!: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  tokenExpiresAt!: Date | null;

  @Field(() => SignedRequestFacts, { nullable: true })
  request!: SignedRequestFacts | null;

  @Field(() => PairingFacts, { nullable: true })
  pairing!: PairingFacts | null;

  @Field(() => [Refusal])
  refusals!: Refusal[];
}

@ObjectType({ description: 'The session after the call, or why the call was refused.' })
export class SessionPayload {
  @Field(() => Session, { nullable: true })
  session!: Session | null;

  @Field(() => [Refusal])
  refusals!: Refusal[];
}

@InputType()
export class PauseSessionInput {
  @Field(() => Int, { defaultValue: 24, description: 'Hours, 1 to 72.' })
  hours!: number;
}
