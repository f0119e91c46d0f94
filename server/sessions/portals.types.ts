import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { PORTAL_HEALTH_STATES, type PortalHealth, type PortalHealthState } from './portal-health.ts';

const PortalHealthStateEnum = Object.fromEntries(PORTAL_HEALTH_STATES.map((state) => [state, state])) as {
  readonly [State in PortalHealthState]: State;
};
registerEnumType(PortalHealthStateEnum, {
  name: 'PortalHealthState',
  description: 'UNKNOWN: too few logins of late tell. More values may be added.',
});

@ObjectType({
  description:
    'How a portal or bank does, from what became of the logins of the last hour: those of all, and of nobody.',
})
export class PortalHealthShown implements PortalHealth {
  @Field(() => PortalHealthStateEnum)
  state!: PortalHealthState;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Only with DISTURBED; to the minute.' })
  since!: Date | null;
}

@ObjectType({ description: 'Where a consumer has a wrong value put right: never here, nor at the provider.' })
export class CorrectionShown {
  @Field(() => String)
  nl!: string;

  @Field(() => String)
  en!: string;

  @Field(() => String, { nullable: true, description: 'Official page of who corrects; null where it differs.' })
  address!: string | null;
}

@ObjectType({ description: 'A register or bank.' })
export class SourceFactsShown {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  nl!: string;

  @Field(() => String)
  en!: string;

  @Field(() => Boolean, { description: 'False: its fields may be asked, and arrive as gaps.' })
  isAvailable!: boolean;

  @Field(() => CorrectionShown)
  correction!: CorrectionShown;
}

@ObjectType({ description: 'A bank the consumer can choose at the portals BANK and IDIN.' })
export class BankShown {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => PortalHealthShown)
  health!: PortalHealth;
}

@ObjectType({ description: 'Where the consumer logs in, once for all its sources.' })
export class PortalShown {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  nl!: string;

  @Field(() => String)
  en!: string;

  @Field(() => [SourceFactsShown])
  sources!: SourceFactsShown[];

  @Field(() => Boolean, { description: 'Whether a file downloaded there may be brought instead of logging in.' })
  takesFile!: boolean;

  @Field(() => [BankShown], { description: 'Only at the portals BANK and IDIN.' })
  banks!: BankShown[];

  @Field(() => PortalHealthShown, {
    description: 'At the portals BANK and IDIN each bank has its own, and this is UNKNOWN.',
  })
  health!: PortalHealth;
}
