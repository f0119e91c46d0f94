import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Refusal } from '../../schema/refusal.type.ts';
import type { PortalId } from '../../schema/source.ts';
import { PortalEnum, Session } from './session.types.ts';

export const LanguageEnum = { nl: 'nl', en: 'en' } as const;
registerEnumType(LanguageEnum, { name: 'Language', description: 'The language the portal is asked to speak.' });

export const TransportEnum = { LOGIN: 'LOGIN', FILE: 'FILE' } as const;
registerEnumType(TransportEnum, {
  name: 'Transport',
  description: 'How data come: by a login at the portal, or in a file the consumer downloaded there.',
});

@InputType()
export class StartLoginInput {
  @Field(() => PortalEnum)
  portal!: PortalId;

  @Field(() => String, { nullable: true, description: 'Which bank, for the portals BANK and IDIN; from `portals`.' })
  bank!: string | null;

  @Field(() => LanguageEnum, { defaultValue: 'nl' })
  language!: 'nl' | 'en';

  @Field(() => TransportEnum, {
    defaultValue: 'LOGIN',
    description: 'FILE only at a portal that `takesFile`: nobody logs in, and the file is marked as brought.',
  })
  transport!: 'LOGIN' | 'FILE';
}

@ObjectType()
export class StartLoginPayload {
  @Field(() => String, { nullable: true, description: 'The portal’s own page: send the consumer’s browser there.' })
  loginUrl!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Names this login in `completeLogin`; the portal’s redirect brings the same.',
  })
  state!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'FILE only: base64url, X25519, of the collector that waits for the file, twenty minutes at most. The device seals the file to it (crypto_box_seal).',
  })
  fileKey!: string | null;

  @Field(() => Session, { nullable: true })
  session!: Session | null;

  @Field(() => [Refusal])
  refusals!: Refusal[];
}

@InputType({ description: 'What came back in the redirect of one more bank.' })
export class FurtherReturnInput {
  @Field(() => String)
  state!: string;

  @Field(() => String, { nullable: true, description: 'Where the bank gives one.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: '`iss` of the redirect (RFC 9207).' })
  issuer!: string | null;
}

@InputType({ description: 'What came back in the portal’s redirect. Only the device that began can hand it over.' })
export class CompleteLoginInput {
  @Field(() => String)
  state!: string;

  @Field(() => String, { nullable: true, description: 'Where the portal gives one.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: '`iss` of the redirect (RFC 9207).' })
  issuer!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'FILE only: base64url of the file sealed to `fileKey`; at most 6 MiB in all.',
  })
  file!: string | null;

  @Field(() => String, { nullable: true, description: '`error` of the redirect: the login was left or refused.' })
  error!: string | null;

  @Field(() => [FurtherReturnInput], {
    nullable: true,
    description: 'BANK only: what came back from up to seven other banks before this one. All are read as one.',
  })
  further!: FurtherReturnInput[] | null;

  @Field(() => String, {
    description: 'base64url, 32 bytes, made by the device for this session; crosses memory once and is never stored.',
  })
  personKey!: string;
}

@InputType()
export class SkipPortalInput {
  @Field(() => PortalEnum)
  portal!: PortalId;
}
