import { DirectiveLocation, GraphQLDirective, GraphQLError, GraphQLInt, GraphQLNonNull, GraphQLString } from 'graphql';
import { Query, Resolver } from 'type-graphql';
import { GraphQLDate } from './date.ts';
import { Person } from './person.type.ts';

/**
 * The personal data in the schema, so that an editor completes a request document against it. At this endpoint nobody
 * gets it: these fields are answered by `CONSENT_REQUIRED`, and only a collector projects them (design D1).
 */
@Resolver()
export class PersonResolver {
  @Query(() => Person, {
    nullable: true,
    description:
      'The person who applies. Put it in a data request; here it answers CONSENT_REQUIRED. Dutch: aanvrager.',
  })
  applicant(): never {
    throw consentRequired();
  }

  @Query(() => Person, {
    nullable: true,
    description: "The applicant's partner. Put it in a data request; here it answers CONSENT_REQUIRED.",
  })
  partner(): never {
    throw consentRequired();
  }
}

function consentRequired(): GraphQLError {
  return new GraphQLError('Personal data is collected only in a session, with consent.', {
    extensions: { code: 'CONSENT_REQUIRED' },
  });
}

/** Marks what the consumer may leave out: one consent group, one section per source (design D2). */
export const optionalDirective = new GraphQLDirective({
  name: 'optional',
  description: 'The consumer may leave this out. Each use is one consent group. May not stand below a list.',
  locations: [DirectiveLocation.FIELD, DirectiveLocation.INLINE_FRAGMENT, DirectiveLocation.FRAGMENT_SPREAD],
  args: {
    reason: {
      type: new GraphQLNonNull(GraphQLString),
      description: 'Why the provider asks it, shown to the consumer; 3 to 200 characters.',
    },
  },
});

/** Marks what the provider already holds: while that is fresh it is not asked (see `withoutHeld`). */
export const heldDirective = new GraphQLDirective({
  name: 'held',
  description:
    'The provider already holds this. While it is fresh on the day of the request it is not asked, and the consumer is told so.',
  locations: [DirectiveLocation.FIELD],
  args: {
    since: { type: new GraphQLNonNull(GraphQLDate), description: 'The day on which it was fetched.' },
    days: { type: new GraphQLNonNull(GraphQLInt), description: 'How long it counts as fresh, 1 to 366.' },
  },
});
