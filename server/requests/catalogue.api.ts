import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { PURPOSE_IDS, PURPOSES, type Purpose, type PurposeLimits } from '../../schema/purpose.ts';
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

@Resolver()
export class CatalogueApi {
  @Query(() => [PurposeFacts], { description: 'Everybody: the public policy.' })
  purposes(): PurposeFacts[] {
    return PURPOSE_IDS.map((id) => {
      const { partner, ...limits }: PurposeLimits = PURPOSES[id];
      return { id, ...limits, hasPartner: partner };
    });
  }
}
