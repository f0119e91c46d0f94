import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { CORRECTION_ROUTES } from '../../schema/correction.ts';
import { PURPOSE_IDS, PURPOSES, type Purpose, type PurposeLimits } from '../../schema/purpose.ts';
import { PORTAL_IDS, PORTALS, type PortalId, SOURCES, takesFile } from '../../schema/source.ts';
import { PurposeEnum } from './request.types.ts';

@ObjectType({ description: 'What a purpose allows a provider to ask: public, and enforced.' })
export class PurposeFacts {
  @Field(() => PurposeEnum)
  id!: Purpose;

  @Field(() => String)
  nl!: string;

  @Field(() => String)
  en!: string;

  @Field(() => Int, { description: 'Most days to keep, by separate consent.' })
  retentionDays!: number;

  @Field(() => Int, { description: 'Most hours a delivery may wait.' })
  pickupHours!: number;

  @Field(() => GraphQLJSONObject, { description: 'Months of history, per source.' })
  historyMonths!: object;

  @Field(() => GraphQLJSONObject, { description: 'Thresholds a yes/no answer may use.' })
  thresholds!: object;

  @Field(() => Boolean, { description: 'Whether a partner’s data may be asked.' })
  hasPartner!: boolean;
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
}

@Resolver()
export class CatalogueApi {
  constructor(
    private readonly banks: readonly { readonly portal: string; readonly id: string; readonly name: string }[],
  ) {}

  @Query(() => [PurposeFacts], { description: 'Everybody: the public policy.' })
  purposes(): PurposeFacts[] {
    return PURPOSE_IDS.map((id) => {
      const { partner, ...limits }: PurposeLimits = PURPOSES[id];
      return { id, ...limits, hasPartner: partner };
    });
  }

  @Query(() => [PortalShown], { description: 'Everybody: where consumers log in, and what stands behind each login.' })
  portals(): PortalShown[] {
    return PORTAL_IDS.map((id: PortalId) => ({
      id,
      nl: PORTALS[id].nl,
      en: PORTALS[id].en,
      sources: PORTALS[id].sources.map((source) => ({
        id: source,
        nl: SOURCES[source].nl,
        en: SOURCES[source].en,
        isAvailable: SOURCES[source].available,
        correction: CORRECTION_ROUTES[source],
      })),
      takesFile: takesFile(id),
      banks: this.banks.filter(({ portal }) => portal === id).map(({ id: bank, name }) => ({ id: bank, name })),
    }));
  }
}
