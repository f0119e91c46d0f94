import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({
  description: 'Anything with a life of its own, found again by its id (Relay Global Object Identification).',
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque and not to be guessed; its prefix tells its kind.' })
  id!: string;
}
