import { extendSchema, GraphQLSchema, parse } from 'graphql';
import { GraphQLDate, GraphQLPartialDate } from './date.ts';
import { GraphQLDecimal } from './decimal.ts';
import { declareRules } from './field-rules.ts';
import { GraphQLDuration } from './period.ts';
import { FIELD_RULES, PERSONAL_SDL } from './personal.generated.ts';

const SCALARS = [GraphQLDate, GraphQLPartialDate, GraphQLDecimal, GraphQLDuration];

/**
 * The schema of personal data and the rules of its fields, without their words: what a collector compiles a request
 * document against. It is made from what was generated of `personalSchema`, because loading the decorators is most of
 * what a collector's start would cost; a test holds the two equal.
 */
export function bareSchema(): GraphQLSchema {
  for (const [coordinate, rules] of Object.entries(FIELD_RULES)) declareRules(coordinate, rules);
  const document = parse(PERSONAL_SDL, { noLocation: true });
  return extendSchema(new GraphQLSchema({ types: SCALARS }), document, { assumeValid: true });
}
