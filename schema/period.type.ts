import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { GraphQLDate } from './date.ts';
import { GraphQLDuration, PERIOD_INPUT } from './period.ts';

@InputType(PERIOD_INPUT, {
  description:
    'A stretch of days, both ends included: either `last`, counted back from the day of the request, or `from` with or without `to`.',
})
export class PeriodInput {
  @Field(() => GraphQLDuration, { nullable: true, description: 'Counted back from the day the request is made.' })
  last?: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'First day.' })
  from?: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'Last day; the day of the request when left out.' })
  to?: string;
}
