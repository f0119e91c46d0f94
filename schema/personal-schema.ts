import 'reflect-metadata';
import { type GraphQLSchema, specifiedDirectives } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { heldDirective, optionalDirective, PersonResolver } from './person.resolver.ts';

/** The schema of personal data alone: what a collector compiles a request document against. */
export function personalSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [PersonResolver],
    directives: [...specifiedDirectives, optionalDirective, heldDirective],
    validate: false,
  });
}
